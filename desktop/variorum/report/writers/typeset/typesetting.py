"""Sets pages with Typst: the only home of that library. It is given data, and fonts of the program's own."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from variorum.paths import resources
from variorum.report.templates import is_own, refused

_PROXIES = ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy")
_EXEMPT = ("NO_PROXY", "no_proxy")
_NOWHERE = "http://127.0.0.1:9"
_COMMON = 400  # the weight of running text
_changing = Lock()


def pdf_pages(template: Path, report: Mapping[str, Any], *, made: date, fonts: Sequence[Path] = ()) -> bytes:
    """PDF/UA-1 and PDF/A-2a; without these marks where a template of the user's own does not keep to them."""
    for standards in (["ua-1", "a-2a"], []):
        try:
            written = _compiled(
                template.read_bytes(),
                report,
                root=template.parent,
                fonts=fonts,
                pdf_standards=standards,
                timestamp=_midnight(made),
            )
            return bytes(written)
        except RuntimeError as error:  # Typst's own kind is one, but not all that it raises is of that kind
            failed = error
    if is_own(template):
        raise refused(template, _sentence(failed)) from failed
    raise failed


def svg_pages(template: Path, report: Mapping[str, Any], *, fonts: Sequence[Path] = ()) -> list[str]:
    """The pages that `pdf_pages` lays out, each as SVG whose letters are shapes."""
    try:
        pages = _compiled(template.read_bytes(), report, root=template.parent, fonts=fonts, format="svg")
    except RuntimeError as error:
        if is_own(template):
            raise refused(template, _sentence(error)) from error
        raise
    return [page.decode() for page in ([pages] if isinstance(pages, bytes) else pages)]


def png_pages(source: bytes, data: Any, *, dots: float) -> list[bytes]:
    """Each page as a picture; `dots` to the inch."""
    pages = _compiled(source, data, root=resources() / "templates", format="png", ppi=dots)
    return [pages] if isinstance(pages, bytes) else list(pages)


def web_page(source: bytes, data: Any) -> str:
    """As one page of HTML."""
    return bytes(_compiled(source, data, root=resources() / "templates", format="html")).decode()


@cache
def system_fonts() -> tuple[tuple[str, Path, int], ...]:
    """Upright fonts of common weight on this computer: family, file, and place within the file."""
    import typst

    known = typst.Fonts(include_system_fonts=True, include_embedded_fonts=False).fonts()
    upright = (font for font in known if font.weight == _COMMON and font.style == "normal")
    return tuple(sorted((font.family, Path(font.path), font.index) for font in upright if font.path))


def _compiled(source: bytes, report: Any, *, root: Path, fonts: Sequence[Path] = (), **how: Any) -> Any:
    """A template reads no file outside its folder; fonts that lie in it can be used."""
    import typst

    with _no_downloads():
        return typst.compile(
            source,
            root=str(root),
            font_paths=[str(resources() / "fonts"), str(root), *map(str, fonts)],
            ignore_system_fonts=True,
            sys_inputs={"report": json.dumps(report)},
            **how,
        )


@contextmanager
def _no_downloads() -> Iterator[None]:
    """Typst fetches a package that a template names: it is sent where nobody answers."""
    with _changing:
        before = {name: os.environ.pop(name, None) for name in (*_PROXIES, *_EXEMPT)}
        os.environ.update(dict.fromkeys(_PROXIES, _NOWHERE))
        try:
            yield
        finally:
            for name, value in before.items():
                os.environ.pop(name, None)
                if value is not None:
                    os.environ[name] = value


def _midnight(made: date) -> datetime:
    return datetime(made.year, made.month, made.day, tzinfo=UTC)


def _sentence(error: RuntimeError) -> str:
    hints = "; ".join(getattr(error, "hints", ()))
    return f"{str(error).rstrip('.')}{f' ({hints})' if hints else ''}."
