"""Writes a report to its place: the whole file or nothing, in the format its suffix names."""

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from datetime import date
from pathlib import Path

from variorum.dispute.decision import Reconciliation
from variorum.errors import ReportRefused
from variorum.report.destination import refuse_source
from variorum.report.house_style import PROGRAM, HouseStyle, in_style, style
from variorum.translation import in_english, tr
from variorum.whole_file import write_whole

Writer = Callable[[Reconciliation, date], bytes]
CITATIONS = ("bibtex", "ris", "csl-json", "chicago", "chicago-author-date", "apa", "cite-news")


def _html(reconciliation: Reconciliation, made: date) -> bytes:
    from variorum.report.outlining import outline
    from variorum.report.writers.html import html

    return _encoded(html(outline(reconciliation, made=made)))


def _pdf(reconciliation: Reconciliation, made: date) -> bytes:
    from variorum.report.outlining import outline
    from variorum.report.writers.typeset.pdf import PAPERS, pdf

    return pdf(outline(reconciliation, made=made), made=made, paper=PAPERS[style().paper])


def _docx(reconciliation: Reconciliation, made: date) -> bytes:
    from variorum.report.outlining import outline
    from variorum.report.writers.documents.docx import docx

    return docx(outline(reconciliation, made=made), made=made)


def _odt(reconciliation: Reconciliation, made: date) -> bytes:
    from variorum.report.outlining import outline
    from variorum.report.writers.documents.odt import odt

    return odt(outline(reconciliation, made=made), made=made)


def _markdown(reconciliation: Reconciliation, made: date) -> bytes:
    from variorum.report.outlining import outline
    from variorum.report.writers.markdown import markdown

    return _encoded(markdown(outline(reconciliation, made=made)))


def _txt(reconciliation: Reconciliation, made: date) -> bytes:
    from variorum.report.outlining import outline
    from variorum.report.writers.txt import txt

    return _encoded(txt(outline(reconciliation, made=made)))


def _csv(reconciliation: Reconciliation, made: date) -> bytes:
    from variorum.report.writers.data.csv import csv

    return _encoded(csv(reconciliation))


def _json(reconciliation: Reconciliation, made: date) -> bytes:
    from variorum.report.writers.data.json import json_text
    from variorum.report.writers.data.reconciliation_json import reconciliation_json

    return _encoded(json_text(reconciliation_json(reconciliation)))


def _xlsx(reconciliation: Reconciliation, made: date) -> bytes:
    from variorum.report.writers.data.xlsx import xlsx

    return xlsx(reconciliation, made)


def _ucdp(reconciliation: Reconciliation, made: date) -> bytes:
    from variorum.report.writers.data.ucdp import ucdp

    return _encoded(ucdp(reconciliation))


def _acled(reconciliation: Reconciliation, made: date) -> bytes:
    from variorum.report.writers.data.acled import acled

    return _encoded(acled(reconciliation))


def _jsonld(reconciliation: Reconciliation, made: date) -> bytes:
    from variorum.report.writers.data.claim_review import claim_reviews
    from variorum.report.writers.data.json import json_text

    return _encoded(json_text(claim_reviews(reconciliation)))


def _annotations(reconciliation: Reconciliation, made: date) -> bytes:
    from variorum.report.writers.data.annotations import annotations

    return _encoded(annotations(reconciliation))


def _citations(style: str) -> Writer:
    """A bibliography of the articles, or a file that reference managers read."""

    def cited(reconciliation: Reconciliation, made: date) -> bytes:
        from variorum.report.writers.citations.citations import citations

        return _encoded(citations(reconciliation, style=style))

    return cited


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", errors="replace")


FORMATS: Mapping[str, Writer] = {
    "html": _html,
    "pdf": _pdf,
    "docx": _docx,
    "odt": _odt,
    "md": _markdown,
    "txt": _txt,
    "csv": _csv,
    "json": _json,
    "xlsx": _xlsx,
    "ucdp": _ucdp,
    "acled": _acled,
    "jsonld": _jsonld,
    "annotations": _annotations,
    **{style: _citations(style) for style in CITATIONS},
}
# Data is read by programs: it is the same in every language.
_DATA = frozenset(FORMATS) - {"html", "pdf", "docx", "odt", "md", "txt", *CITATIONS}
_ALSO = {"htm": "html", "markdown": "md", "text": "txt", "bib": "bibtex"}


def write(
    reconciliation: Reconciliation,
    path: Path,
    *,
    format: str | None = None,
    made: date | None = None,
    house: HouseStyle = PROGRAM,
) -> Path:
    """Writes beside the place and then renames, so that an older report is lost only to a whole new one.

    ReportRefused where the format is not known or the place does not take a file.
    """
    named = format_of(path, format)
    refuse_source(path, reconciliation.comparison.articles)
    return put(path, data_of(reconciliation, named, made=made or date.today(), house=house))


def data_of(reconciliation: Reconciliation, format: str, *, made: date, house: HouseStyle = PROGRAM) -> bytes:
    """The whole file, as `write` would write it."""
    with in_style(house), in_english() if format in _DATA else nullcontext():
        return FORMATS[format](reconciliation, made)


def put(path: Path, data: bytes) -> Path:
    """A report to its place; ReportRefused where the place does not take a file."""
    try:
        write_whole(path, data)
    except OSError as error:
        raise ReportRefused(
            tr(
                "The report cannot be written to “{path}”: {strerror}.",
                path=path,
                strerror=error.strerror or error,
            )
        ) from error
    return path


def format_of(path: Path, format: str | None = None) -> str:
    """The format asked for, else the one its suffix names."""
    asked = (format or path.suffix).lower().lstrip(".")
    known = _ALSO.get(asked, asked)
    if known in FORMATS:
        return known
    choices = ", ".join(FORMATS)
    if not asked:
        raise ReportRefused(
            tr(
                "“{path}” does not tell a format; end it in, or choose, one of: {choices}.",
                path=path,
                choices=choices,
            )
        )
    raise ReportRefused(
        tr("Reports are not written as {asked}; choose one of: {choices}.", asked=asked, choices=choices)
    )
