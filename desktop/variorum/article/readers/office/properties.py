"""Weighs what a document's properties are worth for a source card: programs fill them in, not newsrooms."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.article.article import Role, Source
from variorum.article.front_matter import card_of
from variorum.article.printed_dates import printed_dates
from variorum.article.readers.blocks import Block, letters_of
from variorum.article.roles import Assigned, title_among
from variorum.article.traits import BYLINE
from variorum.translation import later

_HEAD = 8  # blocks at the head in which an article says who wrote it and when
_LONGEST_STAMP = 200
_TITLE_OF_PROPERTIES = Assigned(Role.TITLE, later("The document's properties name it as the title."))
_NO_TITLE = re.compile(
    r"(?:microsoft word|untitled|document|dokument|documento|sans titre|ohne titel|sin título"
    r"|without title|word document|powerpoint presentation|scan|layout|print|title|about:blank)\b.{0,60}"
    r"|.{0,200}\.(?:docx?|odt|rtf|txt|pdf|indd|qxp|qxd|pages|wpd|html?|tex|dvi|ps)",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r"(?:microsoft|windows|office|python|libreoffice|openoffice|adobe|apple|google|scanner|canon|xerox|ricoh)\b.{0,60}"
    r"|(?:user|admin|administrator|author|owner|unknown|root|default|guest|home|pc|anonymous|test|me|un-?named)\d{0,4}"
    r"|python-docx|openpyxl|odfpy|.{0,60}\.(?:com|org|net|exe)",
    re.IGNORECASE,
)
_OF_A_TEMPLATE = (
    "2013-12-23T23:15",
    "2006-09-16T00:00",
    "1601-01-01",
    "1970-01-01",
    "1899-12-30",
    "1980-01-01",
)
_EARLIEST = "1985"


def titled(blocks: Sequence[Block], stated: str | None) -> tuple[list[Block], str | None]:
    """The blocks with their title marked, and the title: as the page sets it, else as the properties say."""
    blocks = list(blocks)
    shown = next((b.text for b in blocks if b.hint and b.hint.role is Role.TITLE), None)
    if shown:
        return blocks, _one_line(shown)
    stated = _one_line(stated or "")
    if not stated or _NO_TITLE.fullmatch(stated):
        return blocks, None
    for n, block in enumerate(blocks[:_HEAD]):
        if block.letters == letters_of(stated) and (block.hint is None or block.hint.role is Role.HEADING):
            blocks[n] = replace(block, hint=_TITLE_OF_PROPERTIES)
            return blocks, stated
    # The properties may be those of the template, so a title that the page shows goes before.
    return blocks, None if title_among([b.text for b in blocks[:_HEAD]]) is not None else stated


def property_card(stated: Mapping[str, str | None], blocks: Sequence[Block]) -> Source:
    """A card from properties; byline and date only where the page prints none and they are believable."""
    head = [b.text for b in blocks[:_HEAD] if len(b.text) < _LONGEST_STAMP]
    given = {
        key: value for key, value in stated.items() if value and key in ("title", "language", "url", "outlet")
    }
    author = _one_line(stated.get("author") or "")
    if author and not _NO_AUTHOR.fullmatch(author) and not any(BYLINE.match(text) for text in head):
        given["author"] = author
    if not any(printed_dates(text) for text in head):
        given |= _dates(stated.get("created"), stated.get("modified"))
    card = card_of(given, origin="metadata")
    step = "The document's properties say that it was made then."
    return replace(card, published_step=step) if card.published else card


def _dates(created: str | None, modified: str | None) -> dict[str, str]:
    found = {}
    if created and _believable(created):
        found["published"] = created
        if modified and _believable(modified) and modified[:10] > created[:10]:
            found["updated"] = modified
    return found


def _believable(moment: str) -> bool:
    return moment[:4].isdigit() and moment >= _EARLIEST and not moment.startswith(_OF_A_TEMPLATE)


def _one_line(text: str) -> str:
    return " ".join(text.split())[:500]
