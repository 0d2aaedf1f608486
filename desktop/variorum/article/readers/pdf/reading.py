"""Reads a PDF: its story in reading order, lines joined into paragraphs, what frames the pages left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.article.article import Role
from variorum.article.readers.blocks import AS_FOOTNOTE, Block, counted, extract_of, letters_of
from variorum.article.readers.content import Content
from variorum.article.readers.extract import Extract
from variorum.article.readers.office.properties import property_card, titled
from variorum.article.readers.pdf.hyphens import Joiner, words_in
from variorum.article.readers.pdf.margins import Margin
from variorum.article.readers.pdf.pages import Layout, Printed, printed
from variorum.article.readers.pdf.paragraphs import Printing, body_size, printings_of
from variorum.article.roles import Assigned
from variorum.article.traits import SENTENCE_END
from variorum.errors import UnreadableArticle
from variorum.translation import later, tr

_MAGIC = b"%PDF-"
_SNIFFED = 1024
_PICTURES = later("This PDF holds pictures of text only. Paste the text, or add it as a document.")
_UNKNOWN = later(
    "The letters of this PDF cannot be told: its fonts do not say which they are. Paste the text instead."
)
_MOST_UNKNOWN = 0.3
_FEWEST = 12  # letters of a text beside pictures; less is a mark on them
_TITLE = 1.2  # times as high as the story's type
_HEADLINE = 1.6
_LARGER = 1.1
_SMALLER = 0.92
_SHORTEST_TITLE, _LONGEST_TITLE = 3, 32  # words
_LONGEST_HEADING = 16
_LONGEST_NAME = 4  # of a paper
_BY_SIZE = Assigned(Role.TITLE, later("It is set in the largest type of the first page."))
_LARGE = Assigned(Role.HEADING, later("It is set in larger type than the story."))
_BOLD = Assigned(Role.HEADING, later("It is a short line set in bold type."))
_NUMBER = Assigned(Role.BOILERPLATE, later("It is the number of a page."))
_HEAD = Assigned(Role.BOILERPLATE, later("It stands at the head of the page."))
_FOOT = Assigned(Role.BOILERPLATE, later("It stands at the foot of the page."))
_SIDEWAYS = Assigned(Role.BOILERPLATE, later("It is printed sideways."))
_NOTE = re.compile(r"[\d*†‡§¹²³]{1,3}\s?\S")
_DATE = re.compile(
    r"D:(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?:(?P<hour>\d\d)(?P<minute>\d\d)(?:\d\d)?"
    r"(?:(?P<zone>[+-]\d\d)'?(?P<by>\d\d)|(?P<utc>Z))?)?"
)


def holds_pdf(content: Content) -> bool:
    return _MAGIC in content.data[:_SNIFFED]


def read_pdf(content: Content) -> Extract:
    found = printed(content.data)
    _refuse_what_cannot_be_read(found.pages)
    blocks, joined = _blocks(found)
    blocks, title = titled(blocks, found.properties.get("Title"))
    urls = (margin.url for page in found.pages for margin in page.margins)
    card = property_card(_stated(found, title, next((url for url in urls if url), None)), blocks)
    return extract_of(blocks, card, repairs=tuple(_repairs(found.pages, joined)))


def _refuse_what_cannot_be_read(pages: Sequence[Layout]) -> None:
    letters = sum(page.letters for page in pages)
    if sum(page.unknown for page in pages) > _MOST_UNKNOWN * max(letters, 1):
        raise UnreadableArticle(tr(_UNKNOWN))
    pictures = any(page.pictures for page in pages)
    if letters >= (_FEWEST if pictures else 1):
        return
    if all(page.damaged for page in pages):
        raise UnreadableArticle(tr("This PDF is damaged: its pages cannot be read."))
    raise UnreadableArticle(tr(_PICTURES) if pictures else tr("There is no text in this PDF."))


def _blocks(found: Printed) -> tuple[list[Block], int]:
    """The blocks in reading order, margins around what begins on their page; how many words were joined."""
    printings = printings_of(found.columns)
    joiner = Joiner.knowing(line.text for column in found.columns for line in column.lines)
    story = list(zip(printings, _hinted(printings, joiner, body_size(found.columns)), strict=True))
    blocks: list[Block] = []
    for page in found.pages:
        blocks += [_margin(margin) for margin in page.margins if margin.at_head]
        blocks += [block for printing, block in story if printing.page == page.number]
        blocks += [_margin(margin) for margin in page.margins if not margin.at_head]
        blocks += [Block(page.sideways, _SIDEWAYS)] if page.sideways else []
    return blocks, joiner.joined


def _margin(margin: Margin) -> Block:
    if margin.is_number:
        return Block(margin.line.text, _NUMBER)
    place = _HEAD if margin.at_head else _FOOT
    # A date in the margin is the article's own, and is looked for among what tells about it.
    return Block(margin.line.text, replace(place, role=Role.METADATA) if margin.is_dated else place)


def _hinted(printings: Sequence[Printing], joiner: Joiner, body: float) -> Iterator[Block]:
    texts = [joiner.paragraph([line.text for line in printing.lines]) for printing in printings]
    title = _title_among(printings, texts, body)
    bold = sum(len(text) for printing, text in zip(printings, texts, strict=True) if printing.bold)
    telling = 2 * bold < sum(map(len, texts))
    for n, (printing, text) in enumerate(zip(printings, texts, strict=True)):
        yield Block(
            text, _BY_SIZE if n == title else _hint(printing, text, body, bold=printing.bold and telling)
        )


def _title_among(printings: Sequence[Printing], texts: Sequence[str], body: float) -> int | None:
    """The largest paragraph of the first page that has a title's length."""
    fitting = [
        n
        for n, (printing, text) in enumerate(zip(printings, texts, strict=True))
        if printing.page == printings[0].page
        and printing.size >= _TITLE * body
        and _SHORTEST_TITLE <= words_in(text) <= _LONGEST_TITLE
    ]
    fitting.sort(key=lambda n: (-round(printings[n].size), n))
    if (
        len(fitting) > 1
        and words_in(texts[fitting[0]]) <= _LONGEST_NAME
        and _is_title(fitting[1], printings, texts, body)
    ):
        return fitting[1]
    return fitting[0] if fitting else None


def _is_title(n: int, printings: Sequence[Printing], texts: Sequence[str], body: float) -> bool:
    """Whether a paragraph is a title in spite of a larger one, which is then the name of the paper."""
    return printings[n].size >= _HEADLINE * body and words_in(texts[n]) > _LONGEST_NAME


def _hint(printing: Printing, text: str, body: float, *, bold: bool) -> Assigned | None:
    """What type and place say of a paragraph that is not the title."""
    short = words_in(text) <= _LONGEST_HEADING and not SENTENCE_END.search(text)
    if short and printing.size >= _LARGER * body:
        return _LARGE
    if (
        short
        and printing.bold
        and len(printing.lines) <= 2
        and printing.size >= _SMALLER * body
        and letters_of(text)
    ):
        return _BOLD
    small = printing.size <= _SMALLER * body
    return AS_FOOTNOTE if small and _NOTE.match(text) and _is_lowest(printing) else None


def _is_lowest(printing: Printing) -> bool:
    return printing.lines[-1].y < 250


def _stated(found: Printed, title: str | None, url: str | None) -> dict[str, str | None]:
    return {
        "title": title,
        "author": found.properties.get("Author"),
        "created": _moment(found.properties.get("CreationDate", "")),
        "modified": _moment(found.properties.get("ModDate", "")),
        "url": url,
    }


def _moment(stated: str) -> str | None:
    """A PDF's own form of a date (D:20200225101500Z) as ISO text."""
    match = _DATE.match(stated)
    if not match:
        return None
    day = f"{match['year']}-{match['month']}-{match['day']}"
    zone = "Z" if match["utc"] else f"{match['zone']}:{match['by']}" if match["zone"] else ""
    return f"{day}T{match['hour']}:{match['minute']}{zone}" if match["hour"] else day


def _repairs(pages: Sequence[Layout], joined: int) -> Iterator[str]:
    if joined:
        yield f"Joined {counted(joined, 'word that was', 'words that were')} broken at the end of a line."
    unknown = sum(page.unknown for page in pages)
    if unknown:
        count = counted(unknown, "letter is", "letters are")
        yield f"The fonts do not say what {count}; each shows as \ufffd."
    damaged = [str(page.number) for page in pages if page.damaged]
    if damaged:
        yield f"Could not read all of {'page' if len(damaged) == 1 else 'pages'} {', '.join(damaged[:20])}."
