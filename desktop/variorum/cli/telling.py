"""The command that tells: report."""

from pathlib import Path
from typing import Annotated

import typer

from variorum.cli.choosing import values_from
from variorum.cli.console import emit
from variorum.cli.options import Case
from variorum.cli.session import session_of
from variorum.translation import language_of, system_languages, use_language

Dates = Annotated[
    str | None, typer.Option("--dates", metavar="FORM", help="language, day-first, month-first or iso.")
]
Numbers = Annotated[
    str | None, typer.Option("--numbers", metavar="FORM", help="language, comma, space, point or plain.")
]
Spelling = Annotated[str | None, typer.Option("--spelling", metavar="NAMES", help="preferred or as-written.")]
Citations = Annotated[
    str | None,
    typer.Option("--citations", metavar="STYLE", help="plain, chicago, chicago-author-date or apa."),
]
Appendices = Annotated[
    str | None,
    typer.Option(
        "--appendices",
        metavar="LIST",
        help="Some of disputes,notes,agreements,only,sources,method; or all, or none.",
    ),
]
YesNo = str | None
Account = Annotated[YesNo, typer.Option("--account", metavar="YES/NO", help="The account as running text.")]
Pictures = Annotated[YesNo, typer.Option("--pictures", metavar="YES/NO", help="Number lines and timelines.")]
Synopsis = Annotated[
    YesNo, typer.Option("--synopsis", metavar="YES/NO", help="All paragraphs of the articles, row by row.")
]
Disputes = Annotated[
    str | None,
    typer.Option(
        "--disputes",
        metavar="LIST",
        help="Some of settled,stale,unresolved,open,dismissed; or all, or none.",
    ),
]
QuoteWords = Annotated[
    int | None,
    typer.Option("--quote-words", metavar="N", help="How much of one passage is quoted; 0: all of it."),
]
Paper = Annotated[str | None, typer.Option("--paper", metavar="NAME", help="a4 or letter.")]

HOUSE = (
    "dates",
    "numbers",
    "spelling",
    "citations",
    "appendices",
    "account",
    "pictures",
    "synopsis",
    "disputes",
    "quote_words",
    "paper",
)  # options that are settings, with report_ before them


def add_to(app: typer.Typer) -> None:
    app.command()(report)


def report(
    context: typer.Context,
    case: Case,
    output: Annotated[
        list[Path],
        typer.Option("--output", "-o", metavar="FILE", help="The file to write; may be given several times."),
    ],
    format: Annotated[
        str | None,
        typer.Option("--format", metavar="NAME", help="Where the file's suffix does not say it; see below."),
    ] = None,
    dates: Dates = None,
    numbers: Numbers = None,
    spelling: Spelling = None,
    citations: Citations = None,
    appendices: Appendices = None,
    account: Account = None,
    pictures: Pictures = None,
    synopsis: Synopsis = None,
    disputes: Disputes = None,
    quote_words: QuoteWords = None,
    paper: Paper = None,
) -> None:
    """Write the reconciled report of a case.

    Best accounts in the text; alternatives, reasons, sources and method in its notes.

    \b
    Formats:
      html, pdf, docx, odt, md, txt      the whole report
      csv, xlsx, json                   disputes and decisions as data
      ucdp, acled                       settled counts of the dead, as CSV
      jsonld, annotations               ClaimReview; passages as Web Annotations
      bibtex, ris, csl-json, cite-news  the articles, for other programs
      chicago, chicago-author-date, apa the articles, as a bibliography

    The style of the house, from --dates on, is kept by “variorum settings”
    (report_dates and so on); words of articles and data do not change with it.
    The report is written in the language of that setting.

    A file appears whole or not at all.

    \b
    Examples:
      variorum report Idlib --output idlib.html --output idlib.pdf
      variorum report Idlib --output idlib.html --dates iso --appendices sources
      variorum report Idlib --output idlib.pdf --disputes settled,stale --quote-words 25
      variorum report Idlib --output dead.csv --format ucdp
    """
    session = session_of(context)
    house = {f"report_{name}": context.params[name] for name in HOUSE}
    session.chosen = {
        **session.chosen,
        **values_from(f"{name}={told}" for name, told in house.items() if told not in (None, "")),
    }
    use_language(language_of(session.settings().language, system_languages()))
    for path in output:
        written = session.workspace().report(case, path, format=format).value
        emit(f"Wrote {written}.")
