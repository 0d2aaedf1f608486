"""Writes a report as PDF: searchable, tagged, with bookmarks, its fonts and pictures within."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

from variorum.picture.legend import legend
from variorum.picture.picture import Picture
from variorum.picture.svg import svg
from variorum.report.counting import counted, left_out
from variorum.report.outline import Outline
from variorum.report.templates import template
from variorum.report.writers.typeset.paper import paper_colours
from variorum.report.writers.typeset.scripts import shown
from variorum.report.writers.typeset.typesetting import pdf_pages, svg_pages
from variorum.translation import later, tr

# What the program's own template says, by its English words.
_WORDS = (
    later("Reconciled account"),
    later("Made with {versions}"),
    later("{page} of {pages}"),
    later("row {row}"),
    later("Row {row}."),
    later("Row {row}"),
    later("The articles, row by row"),
    later("Note {number}."),
    later(" (in the file: {words})"),
    later("From outside: {title}"),
    later("looked up {date}"),
    later("“{title}”, no headline"),
    later(", by {byline}"),
    later("Numbers in the text lead to the notes, where every account is given."),
    later("The articles do not differ on any fact that this program can compare."),
    later("Disputes"),
    later("Question"),
    later("What each account says"),
    later("Picture"),
    later("Best account"),
    later("Notes"),
    later("Decisions whose dispute the articles no longer give"),
    later("What the articles give alike"),
    later("Told by one article alone"),
    later("Sources"),
    later("Article"),
    later("Title, outlet and file"),
    later("Published"),
    later("Could not be read"),
    later("Reading the pictures"),
    later("How this was made"),
)
PAPERS = {"a4": "a4", "letter": "us-letter"}


def pdf(outline: Outline, *, made: date, paper: str = "a4") -> bytes:
    """The same outline and day give the same bytes."""
    report, fonts = _given(outline, made=made, paper=paper)
    return pdf_pages(template("report.typ"), report, made=made, fonts=fonts)


def drawn_pages(outline: Outline, *, made: date, paper: str = "a4") -> list[str]:
    """Each page of the same PDF as SVG, to be looked at or printed."""
    report, fonts = _given(outline, made=made, paper=paper)
    return svg_pages(template("report.typ"), report, fonts=fonts)


def _given(outline: Outline, *, made: date, paper: str) -> tuple[dict[str, Any], tuple[Path, ...]]:
    """What the template is given, and folders of fonts that it needs."""
    told = shown(asdict(_without_pictures(outline)))
    report = {**told.words, "fonts": told.families, **_beside(outline, made=made, paper=paper)}
    return report, told.folders


def _beside(outline: Outline, *, made: date, paper: str) -> dict[str, Any]:
    """What a template is given beside the outline by its own names."""
    roles = paper_colours()
    pictures = {str(entry.number): entry.picture for entry in outline.entries if entry.picture}
    return {
        "metadata": {"title": outline.title, "author": outline.editors, "description": outline.summary},
        "keywords": [entry.question for entry in outline.entries if entry.best],
        "day": {"year": made.year, "month": made.month, "day": made.day},
        "paper": paper,
        "palette": roles,
        "pictures": {number: _drawn(picture, roles, number) for number, picture in pictures.items()},
        "words": {words: tr(words) for words in _WORDS},
        "counted": {str(entry.number): counted(entry) for entry in outline.entries},
        "left_out": {source.letter: left_out(source.left_out) for source in outline.sources},
        "legend": [_drawn(mark, roles, f"legend{n}") for n, (mark, _) in enumerate(legend())],
    }


def _without_pictures(outline: Outline) -> Outline:
    return replace(outline, entries=tuple(replace(entry, picture=None) for entry in outline.entries))


def _drawn(picture: Picture, roles: Mapping[str, str], name: str) -> dict[str, Any]:
    return {
        "svg": svg(picture, roles, prefix=f"p{name}"),
        "width": picture.width,
        "height": picture.height,
        "words": picture.description,
    }
