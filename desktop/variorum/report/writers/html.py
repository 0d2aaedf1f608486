"""Writes a report as one HTML page that needs nothing else: no script, no other file, no network."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from variorum.paths import resources
from variorum.picture.legend import legend
from variorum.picture.picture import Picture
from variorum.picture.svg import svg, variables
from variorum.report.counting import counted, left_out
from variorum.report.house_style import style
from variorum.report.outline import Outline
from variorum.report.templates import is_own, refused, template
from variorum.translation import filled, tr

_PAGE = "report.html.j2"
_PAPERS = {"letter": "@page{size:letter}\n"}  # where it is not that of the style sheet
# What the expressions of a template may raise.
_FAULTS = (ArithmeticError, AttributeError, LookupError, OSError, RuntimeError, TypeError, ValueError)


def html(outline: Outline) -> str:
    from markupsafe import Markup

    palette = _palette()
    roles = variables(palette["light"])
    pictures = {
        entry.number: Markup(svg(entry.picture, roles, prefix=f"p{entry.number}"))
        for entry in outline.entries
        if entry.picture
    }
    marks = [(Markup(_mark(picture, roles, n)), words) for n, (picture, words) in enumerate(legend())]
    sheet = Markup(_colours(palette) + _css() + _PAPERS.get(style().paper, ""))
    return _rendered(o=outline, pictures=pictures, legend=marks, style=sheet)


def _rendered(**told: Any) -> str:
    """By the template in force; one of the user's own that fails is told in a sentence."""
    from jinja2 import TemplateError

    path = template(_PAGE)
    try:
        page: str = _template(path.parent, resources() / "templates").render(told)
    except (TemplateError, *_FAULTS) as error:
        if is_own(path):
            raise refused(path, _sentence(error)) from error
        raise
    return page


def _sentence(error: Exception) -> str:
    line = getattr(error, "lineno", None)
    return f"{tr('line {number}: ', number=line) if line else ''}{str(error) or type(error).__name__}."


def _mark(picture: Picture, roles: Mapping[str, str], number: int) -> str:
    return svg(picture, roles, prefix=f"legend{number}")


def _colours(palette: Mapping[str, Mapping[str, str]]) -> str:
    """Light, and dark where the reader's screen is: paper is always light."""
    light, dark = (_variables(palette[theme]) for theme in ("light", "dark"))
    return (
        f":root{{color-scheme:light dark;{light}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
    )


def _variables(roles: Mapping[str, str]) -> str:
    return ";".join(f"--{role.replace(' ', '-')}:{colour}" for role, colour in roles.items())


def _palette() -> dict[str, dict[str, str]]:
    text = (resources() / "themes" / "palette.json").read_text(encoding="utf-8")
    palette: dict[str, dict[str, str]] = json.loads(text)
    return palette


def _css() -> str:
    path = template("report.css")
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise refused(path, tr("it is no text in UTF-8.")) from error


@cache
def _template(*folders: Path) -> Any:
    """From the first folder that has it."""
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    # A template is text that somebody may have brought along: it reaches no code and no file but its like.
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.filters["is_web"] = is_web
    environment.globals.update(tr=tr, set_apart=set_apart, counted=counted, left_out=left_out)
    # The only words of a template that would let an article's markup stand.
    del environment.filters["safe"]
    return environment.get_template(_PAGE)


def set_apart(words: str, /, **places: object) -> Any:
    """Words of ours round those of an article, which may run the other way and move nothing around them."""
    from markupsafe import Markup, escape

    apart = {name: Markup("<bdi>{}</bdi>").format(value) for name, value in places.items()}
    return Markup(filled(str(escape(tr(words))), apart))


def is_web(url: str) -> bool:
    """Whether an address may become a link: any other scheme might run something."""
    return url.lower().startswith(("https://", "http://"))
