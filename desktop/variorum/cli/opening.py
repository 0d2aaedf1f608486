"""The command that opens the window: open."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from variorum.cli.session import session_of
from variorum.errors import UserError

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


class NoWindow(UserError):
    """A machine on which no window can be opened."""


def add_to(app: typer.Typer) -> None:
    app.command("open")(open_window)


def open_window(
    context: typer.Context,
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="[FILE]", help="Articles to put into a case.")
    ] = None,
    case: Annotated[str | None, typer.Option("--case", metavar="NAME", help="A case of the record.")] = None,
) -> None:
    """Open the window.

    On a case of the record, or on articles, which go into one: into the case
    named with --case; without it into “Sample case” if they are the sample
    articles, else into a case named after the first file.

    \b
    Examples:
      variorum open --case Idlib
      variorum open seeds/*.txt
    """
    session = session_of(context)
    # Qt ends the whole process where it finds no display, so we look first.
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in _DISPLAYS):
        raise NoWindow(
            "There is no display to open a window on; “variorum compare” and “variorum report” need none."
        )
    if find_spec("PySide6") is None or session.window is None:
        raise NoWindow(
            "The window needs PySide6; install it with: python3 -m pip install 'variorum[desktop]'"
        )
    raise typer.Exit(session.window(session.workspace(), case, files or []))
