"""Commands that keep the record safe: backup, restore."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from variorum.cli.console import Format, emit, emit_items, progress, tell
from variorum.cli.options import As
from variorum.cli.session import session_of
from variorum.record.copies import day_and_time

if TYPE_CHECKING:
    from variorum.record.copies import Copy


def add_to(app: typer.Typer) -> None:
    for command in (backup, restore):
        app.command()(command)


def backup(
    context: typer.Context,
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="Where to copy to; else to the other copies.")
    ] = None,
    show: Annotated[bool, typer.Option("--list", help="List the copies that are there.")] = False,
    replace: Annotated[bool, typer.Option("--replace", help="Put the copy in the place of FILE.")] = False,
    format: As = Format.TABLE,
) -> None:
    """Copy the record, or list its copies.

    Each copy is checked entry by entry. While the record is used one is made
    every day, and one before its tables are brought to a newer version; they
    lie in a folder beside the record. Of the daily ones the newest of each of
    the last 7 days and 4 weeks are kept.

    \b
    Examples:
      variorum backup /media/stick/desk.db
      variorum backup --list
    """
    if show:
        _list(context, format)
        return
    session = session_of(context)
    with progress(quiet=session.quiet) as advance:
        made = session.workspace().back_up(file, replace=replace, progress=advance)
    emit(f"Copied the record to {made}.")


def _list(context: typer.Context, format: Format) -> None:
    workspace = session_of(context).workspace()
    copies = workspace.copies()
    if format is not Format.TABLE:
        emit_items([_line(copy) for copy in copies], format=format)
    elif not isinstance(workspace.place, Path):
        tell("Copies of a database are its server's; “variorum backup FILE” copies it to a file.")
    elif not copies:
        tell("The record has no copies yet; “variorum backup” makes one.")
    for copy in copies if format is Format.TABLE else ():
        emit(f"{_words(copy)}  {copy.path}")


def _line(copy: "Copy") -> dict[str, object]:
    return {
        "file": str(copy.path),
        "made": copy.made.isoformat(),
        "size": copy.size,
        "before": copy.before or None,
    }


def _words(copy: "Copy") -> str:
    why = f"  before version {copy.before}" if copy.before else ""
    return f"{day_and_time(copy.made)}{copy.size / 1e6:10,.1f} MB{why}"


def restore(
    context: typer.Context,
    copy: Annotated[
        str | None,
        typer.Argument(metavar="[COPY]", help="A file, or a copy's name or day; else the newest that holds."),
    ] = None,
) -> None:
    """Put a copy in the place of a record that is damaged or gone.

    The copy is checked first. The record as it was is kept beside it, and what
    can still be read of it is added to the copy. No other program
    may have the record open.

    \b
    Examples:
      variorum restore
      variorum restore 2026-11-21
    """
    session = session_of(context)
    with progress(quiet=session.quiet) as advance:
        restored = session.workspace().restore(copy, progress=advance).value
    for sentence in restored.told():
        emit(sentence)
    emit(f"Head: {restored.head or 'none'}")
