"""Writes the articles as citations: in the style of a manual, or for reference managers and wikis."""

from collections.abc import Callable, Mapping

from variorum.dispute.decision import Reconciliation
from variorum.report.citing.reference import Reference, references
from variorum.report.citing.styled import STYLES, styled
from variorum.report.writers.citations.bibtex import bibtex
from variorum.report.writers.citations.cite_news import cite_news
from variorum.report.writers.citations.csl_json import csl_json
from variorum.report.writers.citations.ris import ris

_FILES: Mapping[str, Callable[[tuple[Reference, ...]], str]] = {
    "bibtex": bibtex,
    "ris": ris,
    "csl-json": csl_json,
    "cite-news": cite_news,
}


def citations(reconciliation: Reconciliation, *, style: str) -> str:
    """A bibliography is plain text, one article a paragraph, in the order of its style."""
    told = references(reconciliation)
    if style in STYLES:
        items = styled(told, style=style).values()
        return "\n".join("".join(run.text for run in runs) + "\n" for runs in items)
    return _FILES[style](told)
