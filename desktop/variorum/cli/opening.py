"""The command that opens the window: open."""

from pathlib import Path
from typing import Annotated

import typer

from variorum.cli.session import session_of
from variorum.cli.window import show


def add_to(app: typer.Typer) -> None:
    app.command("open")(open_window)


def open_window(
    context: typer.Context,
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[FILE]", help="Articles to put into a case, a case handed over, or a record."
        ),
    ] = None,
    case: Annotated[str | None, typer.Option("--case", metavar="CASE", help="A case of the record.")] = None,
) -> None:
    """Open the window.

    On a case of the record, or on articles, which go into one: into the case
    named with --case; without it into “Sample case” if they are the sample
    articles, else into a case named after the first file. A file that case
    export wrote is imported, and its case opened. A record among the files is
    the one that the window opens, as with --record.

    \b
    Examples:
      variorum open --case Idlib
      variorum open seeds/*.txt
      variorum open idlib.variorum
      variorum open desk.variorum.db
    """
    raise typer.Exit(show(session_of(context), case, files or []))
