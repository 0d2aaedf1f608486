"""What the command line says: answers on standard output, news on standard error."""

import json
import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from variorum.progress import Progress, silent

if TYPE_CHECKING:
    from rich.console import RenderableType

WIDTH = 120  # of a table that goes to a file or a pipe

# An article's text must not steer the terminal it is shown on.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class Format(StrEnum):
    """How a list is printed."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"


def speak_utf8() -> None:
    """Write UTF-8 whatever the locale; what cannot be encoded is written as an escape, never refused."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def emit(sentence: str) -> None:
    """Write one line of the answer; a reader who has gone away ends the command quietly."""
    _put(_line(sentence))


def emit_text(text: str) -> None:
    """Write a text as it is; on a terminal without what steers one."""
    if sys.stdout is None:
        return
    if sys.stdout.isatty() or not hasattr(sys.stdout, "buffer"):
        for line in text.removesuffix("\n").split("\n"):
            emit(line.removesuffix("\r"))
        return
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _let_go_of_output()


def _put(text: str) -> None:
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go_of_output()
        import typer

        raise typer.Exit(0) from None


def _let_go_of_output() -> None:
    # Python flushes standard output once more when it ends, and would complain there.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def emit_json(value: Mapping[str, Any] | Sequence[Any]) -> None:
    _put(_json(value, indent=1))


def emit_items(items: Sequence[Mapping[str, Any]], *, format: Format) -> None:
    """Print a list as one JSON array, or as one object a line."""
    if format is Format.JSON:
        emit_json(items)
        return
    for item in items:
        _put(_json(item))


def _json(value: Any, *, indent: int | None = None) -> str:
    """JSON leaves some characters as they are that steer a terminal: they are escaped, and mean the same."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    return _CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def emit_rich(renderable: "RenderableType") -> None:
    """Print a table as wide as the terminal, or 120 columns where there is none."""
    from rich.console import Console

    console = Console(width=None if _is_terminal(sys.stdout) or "COLUMNS" in os.environ else WIDTH)
    with console.capture() as capture:
        console.print(renderable, highlight=False)
    _put("\n".join(line.rstrip() for line in capture.get().strip("\n").splitlines()))


def tell(sentence: str) -> None:
    """Say something to the person, beside the answer."""
    if sys.stderr is not None:
        sys.stderr.write(_line(sentence) + "\n")


def plain(text: str) -> str:
    """The text without characters that steer a terminal or turn its reading direction."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


def _line(sentence: str) -> str:
    """A file's name may hold line ends, and would then say what we do not."""
    return plain(sentence).replace("\n", "\N{REPLACEMENT CHARACTER}")


@contextmanager
def progress(*, quiet: bool) -> Iterator[Progress]:
    """Show on standard error how far a long job is, where somebody is looking."""
    if quiet or not _is_terminal(sys.stderr):
        yield silent
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def show(done: int, total: int, doing: str) -> None:
            bar.update(task, completed=done, total=total, description=plain(doing))

        yield show


def _is_terminal(stream: Any) -> bool:
    return stream is not None and stream.isatty()
