"""Commands that hand a case over: case export, case import."""

from pathlib import Path
from typing import Annotated

import typer

from variorum.cli.cases import case_commands
from variorum.cli.console import emit, tell
from variorum.cli.options import Case
from variorum.cli.session import session_of


def add_to(app: typer.Typer) -> None:
    """Both belong to the group `case`, which is there already."""
    case_commands.command("export")(export_case)
    case_commands.command("import")(import_case)


def export_case(
    context: typer.Context,
    name: Case,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write, like idlib.variorum.")],
    texts: Annotated[
        bool, typer.Option("--texts/--without-texts", help="With the articles' texts, or without.")
    ] = True,
) -> None:
    """Write a case with its whole history into one file.

    Without texts it holds the decisions with what they quote, and no more of the articles.

    \b
    Example:
      variorum case export Idlib idlib.variorum
    """
    written = session_of(context).workspace().export_case(name, file, texts=texts).value
    emit(f"Wrote {written}.")


def import_case(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file that case export wrote.")],
    name: Annotated[
        str | None, typer.Option("--as", metavar="NAME", help="The name the case gets here.")
    ] = None,
) -> None:
    """Take a case in from a file.

    Where the record has the case already, the two histories become one: nothing is lost or taken twice.
    What was decided here stays in force; where the file decides otherwise, that is named, and the dispute
    is stale.

    \b
    Example:
      variorum case import idlib.variorum
    """
    merged = session_of(context).workspace().import_case(file, name=name).value
    if merged.made:
        emit(f"Made the case “{merged.case}” with {_counted(merged.entries, 'entry', 'entries')}.")
    elif merged.entries:
        new = _counted(merged.entries, "new entry", "new entries")
        articles = _counted(merged.articles, "new article", "new articles")
        emit(f"Added {new} and {articles} to “{merged.case}”.")
    else:
        emit(f"“{merged.case}” has all of it already.")
    for revision in merged.overruled:
        what = revision.dispute or revision.action
        tell(f"{revision.editor} decided otherwise in the file, which is not in force here: {what}.")


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
