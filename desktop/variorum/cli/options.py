"""The options that several commands share, described once."""

from pathlib import Path
from typing import Annotated

import typer

from variorum.cli.console import Format

Files = Annotated[
    list[Path], typer.Argument(metavar="FILE", help="Articles: .txt, .md, .html, or .jsonl corpora.")
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
