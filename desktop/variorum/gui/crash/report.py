"""The report of something that went wrong: where, on what system, by which settings; no article's words."""

import platform
import traceback
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from PySide6 import __version__ as qt_version

from variorum import __version__
from variorum.settings import Settings

SET, EMPTY = "(set)", "(empty)"
_ROOTS = ("variorum", "site-packages")
LONGEST_LOG = 20_000  # characters


def report_of(
    error: BaseException | None, settings: Settings, *, times: int = 1, log: str = "", at: str = ""
) -> str:
    """In English, whatever the window's language: it is for whoever mends the program.

    What an exception says may quote an article, so only its kind is told.
    """
    parts = [
        f"Variorum {__version__}" + (f", {at}" if at else ""),
        f"{platform.platform()}, Python {platform.python_version()}, Qt {qt_version}",
        "",
        *(_errors(error, times) if error is not None else ()),
        *(("What the system said when it ended:", shortened_log(log), "") if log else ()),
        "Settings:",
        *(f"  {line}" for line in settings_lines(settings)),
    ]
    return "\n".join(parts) + "\n"


def settings_lines(settings: Settings) -> Iterator[str]:
    """Every setting; of those that take any words, as a name, only whether they are set."""
    for field in fields(settings):
        value = getattr(settings, field.name)
        if isinstance(value, str) and not field.metadata["choices"]:
            value = SET if value else EMPTY
        yield f"{field.name} = {value}"


def _errors(error: BaseException, times: int) -> Iterator[str]:
    """The error with what led to it, the last first."""
    again = f" ({times} times)" if times > 1 else ""
    yield f"{_kind(error)}{again}"
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        if one is not error:
            yield f"because of {_kind(one)}"
        yield from _frames(one)
        one = one.__cause__ or one.__context__
    yield ""


def _kind(error: BaseException) -> str:
    return f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")


def _frames(error: BaseException) -> Iterator[str]:
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {shortened(frame.filename)}, line {frame.lineno}, in {frame.name}"


def shortened(path: str) -> str:
    """A file without the folders that tell whose machine it is."""
    parts = Path(path).parts
    for root in _ROOTS:
        if root in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(root) :])
    return parts[-1] if parts else ""


def shortened_log(log: str) -> str:
    """What the system wrote, its files without their folders."""
    lines = []
    for line in log[:LONGEST_LOG].splitlines():
        before, quote, rest = line.partition('"')
        path, _, after = rest.partition('"')
        lines.append(f'{before}"{shortened(path)}"{after}' if quote else line)
    return "\n".join(lines)
