"""Writes a report as ODT, with real footnotes; how it looks is for the styles of its template."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from variorum.report.house_style import A4, LETTER
from variorum.report.house_style import style as house_style
from variorum.report.outline import Outline
from variorum.report.templates import is_own, refused, template
from variorum.report.writers.documents.archive import repacked
from variorum.report.writers.documents.blocks import Document, Paragraph
from variorum.report.writers.documents.composing import document
from variorum.report.writers.documents.odt_lines import Lines, styled
from variorum.report.writers.documents.odt_table import table
from variorum.report.writers.documents.raster import png
from variorum.translation import tr

_PNG = "image/png"
_IMAGE = 1  # how odfpy marks a picture that it holds itself


def odt(outline: Outline, *, made: date) -> bytes:
    """The same outline and day give the same bytes."""
    told = document(outline)
    text = _opened(template("report.odt"))
    _describe(text.meta, told, made)
    _on_paper(text, house_style().paper)
    _head_and_foot(text, told)
    lines = Lines(told.notes, _kept(text, png(told.pictures)), told.pictures)
    for block in told.blocks:
        text.text.addElement(
            lines.paragraph(block) if isinstance(block, Paragraph) else table(block, lines, text)
        )
    packed = BytesIO()
    text.write(packed)
    return repacked(packed.getvalue(), made=made, canonical=True)


def _opened(path: Path) -> Any:
    """A template's styles and page, without its text."""
    from xml.sax import SAXException

    from defusedxml.common import DefusedXmlException
    from odf.opendocument import load

    faults = (SAXException, DefusedXmlException, BadZipFile, AttributeError, LookupError, ValueError, OSError)
    try:
        text = load(str(path))
        _emptied(text.text)
    except faults as error:
        if is_own(path):
            raise refused(path, tr("it is no ODT that can be opened.")) from error
        raise
    return text


def _emptied(element: Any) -> None:
    for child in list(element.childNodes):
        element.removeChild(child)


def _kept(text: Any, pictures: Sequence[bytes]) -> list[str]:
    """The names under which the file holds its pictures."""
    names = [f"Pictures/{number}.png" for number in range(1, len(pictures) + 1)]
    for name, data in zip(names, pictures, strict=True):
        text.Pictures[name] = (_IMAGE, data, _PNG)
    return names


def _describe(properties: Any, told: Document, made: date) -> None:
    from odf import dc, meta

    _emptied(properties)
    people, day = ", ".join(told.editors), f"{made.isoformat()}T00:00:00"
    for element, words in (
        (meta.Generator, told.program),
        (dc.Title, told.title),
        (dc.Subject, told.summary),
        (meta.InitialCreator, people),
        (dc.Creator, people),
        (meta.CreationDate, day),
        (dc.Date, day),
        (dc.Language, told.language),
    ):
        properties.addElement(element(text=words))


def _on_paper(text: Any, paper: str) -> None:
    """A template has its own paper; that of A4 stays as it is."""
    from odf import style

    for page in text.getElementsByType(style.PageLayoutProperties) if paper != A4 else ():
        page.setAttribute("pagewidth", f"{LETTER[0]}in")
        page.setAttribute("pageheight", f"{LETTER[1]}in")


def _head_and_foot(text: Any, told: Document) -> None:
    """Of each page; those that a template brings along stay."""
    from odf import style
    from odf.text import PageCount, PageNumber, Tab

    for page in text.getElementsByType(style.MasterPage):
        if not page.getElementsByType(style.Header):
            head = styled("Header", tr("Reconciled account"), Tab(), told.made)
            page.addElement(_holding(style.Header(), head))
        if not page.getElementsByType(style.Footer):
            pages = (PageNumber(selectpage="current", text="1"), tr(" of "), PageCount(text="1"))
            foot = styled("Footer", tr("Made with {versions}", versions=told.program), Tab(), *pages)
            page.addElement(_holding(style.Footer(), foot))


def _holding(element: Any, child: Any) -> Any:
    element.addElement(child)
    return element
