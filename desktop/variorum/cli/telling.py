"""The command that tells: report."""

from pathlib import Path
from typing import Annotated

import typer

from variorum.cli.console import emit
from variorum.cli.options import Case
from variorum.cli.session import session_of


def add_to(app: typer.Typer) -> None:
    app.command()(report)


def report(
    context: typer.Context,
    case: Case,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The file to write.")],
    format: Annotated[
        str | None,
        typer.Option("--format", metavar="NAME", help="Where the file's suffix does not say it; see below."),
    ] = None,
) -> None:
    """Write the reconciled report of a case.

    Best accounts in the text; alternatives, reasons, sources and method in its notes.

    \b
    Formats:
      html, md, txt                     the whole report
      csv, xlsx, json                   disputes and decisions as data
      ucdp, acled                       settled counts of the dead, as CSV
      jsonld, annotations               ClaimReview; passages as Web Annotations
      bibtex, ris, csl-json, cite-news  the articles, for other programs
      chicago, chicago-author-date, apa the articles, as a bibliography

    The file appears whole or not at all.

    \b
    Examples:
      variorum report Idlib --output idlib.html
      variorum report Idlib --output dead.csv --format ucdp
    """
    written = session_of(context).workspace().report(case, output, format=format).value
    emit(f"Wrote {written}.")
