"""Divides a PDF of clippings into its articles, each a PDF of its own pages; the home of pypdf."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any

from variorum.article.readers.content import Content
from variorum.article.readers.faults import FAULTS
from variorum.article.readers.parts import Choice, Part
from variorum.article.readers.pdf.hyphens import words_in
from variorum.article.readers.pdf.pages import Layout, printed
from variorum.article.readers.pdf.paragraphs import Printing, body_size, printings_of
from variorum.errors import UnreadableArticle
from variorum.translation import tr

_TITLE = 1.4  # times as high as the story's type, where only the type tells that an article begins
_TITLE_BY_MARK = 1.15  # where a bookmark says so too
_AS_LARGE = 0.85  # of the first title: headings within an article are smaller than titles
_AMONG_FIRST = 3  # paragraphs of a page, below an outlet's name and a date
_UPPER = 0.4  # of the page's height, above which a title opens the page
_FEWEST_WORDS, _MOST_WORDS = 3, 32
_FEWEST_IN_STORY = 40  # words: less is a slide or a cover, and the file no collection of articles
_MOST_MARKS = 300
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class _Opening:
    """A page, and how high the title is that it opens with."""

    page: int  # from 0
    title: float  # times the story's type
    words: int  # in the story's type on this page


def pdf_parts(content: Content, choice: Choice) -> list[Part] | None:
    """The clippings, or None where all the pages are one article."""
    found = printed(content.data)
    reader = _reader(content.data) if len(found.pages) > 1 else None
    if reader is None:
        return None
    body = body_size(found.columns)
    openings = [_opening(page, body) for page in found.pages]
    marks = _marks(reader, len(openings))
    starts = _marked(openings, set(marks)) or _large(openings)
    return None if len(starts) < 2 else _divided(reader, starts, len(openings), marks)


def _opening(page: Layout, body: float) -> _Opening:
    printings = printings_of(page.columns)
    titles = [p.size / body for p in printings[:_AMONG_FIRST] if _is_title(p, page)]
    words = sum(_words(printing) for printing in printings if printing.size < _TITLE_BY_MARK * body)
    return _Opening(page.number - 1, max(titles, default=0.0), words)


def _is_title(printing: Printing, page: Layout) -> bool:
    return _FEWEST_WORDS <= _words(printing) <= _MOST_WORDS and printing.lines[0].y > _UPPER * page.height


def _words(printing: Printing) -> int:
    return sum(words_in(line.text) for line in printing.lines)


def _marked(openings: Sequence[_Opening], marks: set[int]) -> list[int]:
    """The pages that bookmarks name, if each of them opens with a title."""
    starts = [opening for opening in openings if opening.page in marks]
    fitting = all(opening.title >= _TITLE_BY_MARK for opening in starts)
    return _with_stories(openings, [opening.page for opening in starts]) if fitting else []


def _large(openings: Sequence[_Opening]) -> list[int]:
    """The pages that open with a title as large as the first page's."""
    first = openings[0].title
    if first < _TITLE:
        return []
    return _with_stories(
        openings, [opening.page for opening in openings if opening.title >= _AS_LARGE * first]
    )


def _with_stories(openings: Sequence[_Opening], starts: list[int]) -> list[int]:
    """The starts, if a story follows each; what stands before the first goes with it."""
    starts = [0, *starts[1:]]
    told = [sum(opening.words for opening in openings[a:b]) for a, b in _ranges(starts, len(openings))]
    return starts if len(starts) > 1 and min(told) >= _FEWEST_IN_STORY else []


def _ranges(starts: Sequence[int], pages: int) -> list[tuple[int, int]]:
    return list(zip(starts, [*starts[1:], pages], strict=True))


@cache
def _faults() -> tuple[type[Exception], ...]:
    from pypdf.errors import PyPdfError

    return (PyPdfError, *FAULTS)


def _reader(data: bytes) -> Any:
    import logging

    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(data))
        len(reader.pages)
    except _faults():
        return None
    return reader


def _marks(reader: Any, pages: int) -> dict[int, str]:
    """The pages that the outermost bookmarks lead to, by the first bookmark's words."""
    found: dict[int, str] = {}
    try:
        for mark in reader.outline[:_MOST_MARKS]:
            page = None if isinstance(mark, list) else reader.get_destination_page_number(mark)
            if page is not None and 0 <= page < pages:
                found.setdefault(page, _named(str(mark.title)))
    except _faults():
        return {}
    return found


def _named(title: str) -> str:
    return " ".join("".join(c for c in title if c.isprintable() and c != "#").split())[:_LONGEST_NAME]


def _divided(reader: Any, starts: Sequence[int], pages: int, marks: dict[int, str]) -> list[Part]:
    try:
        written = [
            (_pages(reader, *between), marks.get(between[0], "")) for between in _ranges(starts, pages)
        ]
    except _faults() as error:
        raise UnreadableArticle(
            tr("This PDF of several articles is damaged: it cannot be divided.")
        ) from error
    return list(_distinct(written))


def _distinct(written: Sequence[tuple[bytes, str]]) -> Iterator[Part]:
    """A clipping that is there twice is one article."""
    seen: set[bytes] = set()
    for number, (data, name) in enumerate(written, 1):
        if data not in seen:
            seen.add(data)
            yield Part(number, data, name)


def _pages(reader: Any, first: int, end: int) -> bytes:
    """A PDF of these pages; links and threads, which would bring other pages along, are left behind."""
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.metadata = None
    for number in range(first, end):
        page = reader.pages[number]
        for key in ("/Annots", "/B", "/AA", "/StructParents", "/PieceInfo", "/Thumb"):
            page.pop(key, None)
        writer.add_page(page)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
