"""Writes a report as DOCX, with real footnotes; how it looks is for the styles of its template."""

from collections.abc import Mapping
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from variorum.report.house_style import A4, LETTER, style
from variorum.report.outline import Outline
from variorum.report.templates import is_own, refused, template
from variorum.report.writers.documents.archive import repacked
from variorum.report.writers.documents.blocks import Document, Kind, Look, Paragraph
from variorum.report.writers.documents.composing import document
from variorum.report.writers.documents.docx_lines import Lines, field, text_run
from variorum.report.writers.documents.docx_notes import add_notes
from variorum.report.writers.documents.docx_table import table
from variorum.report.writers.documents.raster import png
from variorum.translation import tr

_STYLES: Mapping[Kind | Look, str] = {
    Kind.TITLE: "Title",
    Kind.SUMMARY: "Subtitle",
    Kind.SECTION: "Heading 1",
    Kind.QUESTION: "Heading 2",
    Kind.ACCOUNT: "Body Text",
    Kind.CAPTION: "Caption",
    Kind.HEAD: "Table Heading",
    Kind.CELL: "Table Text",
    Kind.REMARK: "Table Remark",
    Kind.ITEM: "List Paragraph",
    Kind.METHOD: "Method",
    Kind.NOTE: "footnote text",
    Look.STRONG: "Strong",
    Look.EMPHASIS: "Emphasis",
    Look.QUOTE: "Quoted Words",
    Look.LETTER: "Article Letter",
    Look.SMALL: "Small Words",
    Look.MARK: "footnote reference",
    Look.LINK: "Hyperlink",
    Look.TABLE: "Variorum Table",
}
_LANGUAGES = {"en": "en-GB", "de": "de-DE"}  # as the dates are written
_LONGEST = 255  # characters that a property may have


def docx(outline: Outline, *, made: date) -> bytes:
    """The same outline and day give the same bytes."""
    told = document(outline)
    word = _opened(template("report.docx"))
    drawn = dict(zip(told.pictures, png(told.pictures), strict=True))
    lines = Lines(word.part, _ids(word), drawn)
    _describe(word.core_properties, told, made)
    _on_paper(word.sections[0], style().paper)
    _head_and_foot(word.sections[0], told)
    end = word.element.body.sectPr
    for block in told.blocks:
        end.addprevious(lines.paragraph(block) if isinstance(block, Paragraph) else table(block, lines))
    add_notes(word.part, told.notes, lines)
    packed = BytesIO()
    word.save(packed)
    return repacked(packed.getvalue(), made=made)


def _opened(path: Path) -> Any:
    """A template's styles and page, without its text."""
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    try:
        word = docx.Document(str(path))
    except (OpcError, LxmlError, BadZipFile, KeyError, ValueError, OSError) as error:
        if is_own(path):
            raise refused(path, tr("it is no DOCX that can be opened.")) from error
        raise
    body = word.element.body
    page = body.get_or_add_sectPr()
    for element in [one for one in body if one is not page]:
        body.remove(element)
    return word


def _ids(word: Any) -> dict[Kind | Look, str]:
    """Of the styles that a template has; what it lacks looks like the text around it."""
    ids = {style.name.lower(): style.style_id for style in word.styles}
    return {key: ids[name.lower()] for key, name in _STYLES.items() if name.lower() in ids}


def _describe(properties: Any, told: Document, made: date) -> None:
    properties.title, properties.subject = told.title[:_LONGEST], told.summary[:_LONGEST]
    properties.author = properties.last_modified_by = ", ".join(told.editors)[:_LONGEST]
    properties.created = properties.modified = datetime(made.year, made.month, made.day)
    properties.language = _LANGUAGES.get(told.language, told.language)
    properties.comments, properties.keywords, properties.revision = (
        tr("Made with {versions}.", versions=told.program),
        "",
        1,
    )


def _on_paper(section: Any, paper: str) -> None:
    """A template has its own paper; that of A4 stays as it is."""
    from docx.shared import Inches

    if paper != A4:
        section.page_width, section.page_height = (Inches(side) for side in LETTER)


def _head_and_foot(section: Any, told: Document) -> None:
    """Of each page; those that a template brings along stay."""
    if section.header.is_linked_to_previous:
        _fill(section.header, text_run(f"{tr('Reconciled account')}\t{told.made}"))
    if section.footer.is_linked_to_previous:
        pages = (*field("PAGE", "1"), text_run(tr(" of ")), *field("NUMPAGES", "1"))
        _fill(section.footer, text_run(tr("Made with {versions}", versions=told.program) + "\t"), *pages)


def _fill(margin: Any, *runs: Any) -> None:
    margin.is_linked_to_previous = False
    for run in runs:
        margin.paragraphs[0]._p.append(run)
