"""Lays out the pages of a PDF: what stands in the columns of each, and what frames them."""

import threading
from dataclasses import dataclass
from hashlib import sha256

from variorum.article.readers.pdf.bounds import bounded
from variorum.article.readers.pdf.letters import Letter, Page, opened, pages_of, properties_of
from variorum.article.readers.pdf.lines import Line, lines_of
from variorum.article.readers.pdf.margins import Margin, margins_of
from variorum.article.readers.pdf.order import Column, columns_of


@dataclass(frozen=True, slots=True)
class Layout:
    """One page as it is read."""

    number: int  # from 1
    height: float  # points
    columns: tuple[Column, ...]
    margins: tuple[Margin, ...]
    sideways: str  # what does not stand upright on it
    letters: int
    pictures: int
    unknown: int  # letters of which the font does not say what they are
    damaged: bool


@dataclass(frozen=True, slots=True)
class Printed:
    """What a PDF prints, and what it states about itself."""

    pages: tuple[Layout, ...]
    properties: dict[str, str]

    @property
    def columns(self) -> list[Column]:
        return [column for page in self.pages for column in page.columns]


class _Last(threading.local):
    """What was read last in this thread: a file is looked at once to divide it and once to read it."""

    digest = b""
    printed = Printed((), {})


_last = _Last()


def printed(data: bytes) -> Printed:
    """UnreadableArticle where the file is locked, damaged or without measure."""
    digest = sha256(data).digest()
    if _last.digest != digest:
        with bounded(len(data)):
            _last.printed, _last.digest = _printed(data), digest
    return _last.printed


def _printed(data: bytes) -> Printed:
    document = opened(data)
    pages: list[Page] = []
    lines: list[list[Line]] = []
    sideways: list[str] = []
    for page in pages_of(document):
        lines.append(lines_of(page.letters, page=page.number))
        sideways.append(_words(page.turned))
        # A long file has more letters than should be held at once.
        page.release()
        pages.append(page)
    framed = zip(pages, lines, margins_of([page.height for page in pages], lines), sideways, strict=True)
    layouts = tuple(
        _layout(page, of_page, tuple(margins), turned) for page, of_page, margins, turned in framed
    )
    return Printed(layouts, properties_of(document))


def _words(letters: list[Letter]) -> str:
    return " ".join("".join(letter.text for letter in letters).split())


def _layout(page: Page, lines: list[Line], margins: tuple[Margin, ...], sideways: str) -> Layout:
    framing = {id(margin.line) for margin in margins}
    columns = columns_of([line for line in lines if id(line) not in framing])
    return Layout(
        page.number,
        page.height,
        tuple(columns),
        margins,
        sideways,
        page.gathered,
        page.pictures,
        page.unknown,
        page.damaged,
    )
