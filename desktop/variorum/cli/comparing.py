"""Commands that compare articles and keep nothing: compare, facts."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from variorum.article.article import Unreadable
from variorum.cli.console import Format, emit_items, emit_json, emit_rich, progress, tell
from variorum.cli.options import As, Files, NoCache
from variorum.cli.session import session_of
from variorum.errors import UnreadableArticle
from variorum.wording.sentences import say


def add_to(app: typer.Typer) -> None:
    app.command()(compare)
    app.command()(facts)


def compare(
    context: typer.Context,
    files: Files,
    format: As = Format.TABLE,
    no_cache: NoCache = False,
    output: Annotated[
        list[Path] | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write a report there, too: .html, .pdf, .docx, .md, .csv …",
        ),
    ] = None,
) -> None:
    """Compare articles and rank what they dispute.

    No record is kept of it.

    A file that cannot be read is named on standard error and the others are
    compared; when none can be read the exit status is 3.

    \b
    Example:
      variorum compare seeds/*.txt
    """
    session = session_of(context)
    with progress(quiet=session.quiet) as advance:
        workspace = session.workspace(cache=not no_cache)
        comparison = workspace.compare(files, progress=advance)
    name_unreadable(comparison.unreadable, readable=len(comparison.articles))
    for note in comparison.notes:
        tell(say(note))
    for path in output or ():
        workspace.report_comparison(comparison, path)
        tell(f"Wrote {path}.")
    if format is Format.TABLE:
        from variorum.cli.tables import comparison_table

        emit_rich(comparison_table(comparison))
        return
    from variorum.report.writers.data.json import comparison_json, dispute_json

    if format is Format.JSON:
        emit_json(comparison_json(comparison))
    else:
        emit_items([dispute_json(dispute) for dispute in comparison.disputes], format=format)


def facts(context: typer.Context, files: Files, format: As = Format.TABLE, no_cache: NoCache = False) -> None:
    """List the values and claims of each article.

    Figures, dates, names, what is said of them, and who says so.

    \b
    Example:
      variorum facts seeds/*.txt --format jsonl
    """
    session = session_of(context)
    with progress(quiet=session.quiet) as advance:
        found = session.workspace(cache=not no_cache).facts(files, progress=advance)
    name_unreadable(found.unreadable, readable=len(found.articles))
    if format is Format.TABLE:
        from variorum.cli.tables import facts_table

        emit_rich(facts_table(found.articles))
        return
    from variorum.report.writers.data.json import fact_json

    emit_items([fact_json(fact) for _, claims in found.articles for fact in claims], format=format)


def name_unreadable(unreadable: Iterable[Unreadable], *, readable: int) -> None:
    """Name every file that gave no article; refuse to go on where none gave one."""
    named = list(unreadable)
    for one in named:
        tell(f"{one.name}: {one.reason}")
    if not readable:
        sentence = "The file could not be read." if len(named) == 1 else "None of the files could be read."
        raise UnreadableArticle(sentence)
