"""The command that opens the window: open."""

from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from variorum.cli.display import display_there, tried_out
from variorum.cli.session import session_of
from variorum.errors import UserError

NO_DISPLAY = "There is no display to open a window on; “variorum compare” and “variorum report” need none."


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
    articles, else into a case named after the first file. A file that case
    export wrote is imported, and its case opened.

    \b
    Examples:
      variorum open --case Idlib
      variorum open seeds/*.txt
      variorum open idlib.variorum
    """
    session = session_of(context)
    there = display_there()
    if there is False:
        raise NoWindow(NO_DISPLAY)
    if find_spec("PySide6") is None or session.window is None:
        raise NoWindow(
            "The window needs PySide6; install it with: python3 -m pip install 'variorum[desktop]'"
        )
    if there is None and not tried_out():
        raise NoWindow(NO_DISPLAY)
    raise typer.Exit(session.window(session.workspace(), case, files or []))
