"""The options that several commands share, described once."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from variorum.cli.console import Format

if TYPE_CHECKING:
    from variorum.article.readers.parts import Choice

Files = Annotated[
    list[Path], typer.Argument(metavar="FILE", help="Articles: texts, pages, documents, mail, feeds, tables.")
]
Item = Annotated[
    list[str] | None,
    typer.Option(
        "--item", metavar="N", help="Of a file that holds several articles: this one, by name or number."
    ),
]
TextColumn = Annotated[
    str, typer.Option("--text-column", metavar="NAME", help="Of a table: the column that holds the text.")
]
Case = Annotated[str, typer.Argument(metavar="CASE", help="A case's name.")]
DisputeName = Annotated[
    str,
    typer.Argument(metavar="DISPUTE", help="A dispute: its rank (3), its id, or the beginning of its id."),
]
As = Annotated[
    Format,
    typer.Option("--format", help="table for people, json as one value, jsonl with one object a line."),
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Analyse anew, and keep no result for next time.")]
Why = Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why; kept in the history.")]
Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why; kept with the decision.")]


def chosen_of(item: list[str] | None, text_column: str) -> "Choice":
    """What the options say of a file that holds several articles."""
    from variorum.article.readers.parts import Choice

    return Choice(items=frozenset(item or ()), text_column=text_column)
