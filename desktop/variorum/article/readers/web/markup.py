"""Reads markup that is article all through: of a feed, a mail, a clipboard, a news service's answer."""

import re
from collections.abc import Iterable
from itertools import islice
from typing import Any

from variorum.article.article import Role, Source
from variorum.article.readers.extract import Extract
from variorum.article.readers.web.page_blocks import Block, blocks_of
from variorum.article.roles import Assigned
from variorum.errors import UnreadableArticle
from variorum.text.paragraphs import cut
from variorum.text.span import Span
from variorum.translation import later, tr

LARGEST = 12_000_000  # characters of markup; more is no article
MOST_BLOCKS = 20_000
PROLOGUE = re.compile(r"\s{0,200}<\?xml[^>]{0,300}\?>")

HINTS = {
    "title": Assigned(Role.TITLE, later("It is the page's main heading.")),
    "heading": Assigned(Role.HEADING, later("The page sets it as a heading.")),
    "caption": Assigned(Role.CAPTION, later("The page sets it as the caption of a picture.")),
    "beside": Assigned(Role.BOILERPLATE, later("It stands beside the article on the page, not in it.")),
    "second title": Assigned(Role.HEADING, later("It repeats the title.")),
}


def parsed(text: str) -> Any:
    """Markup as a tree, or None; the parser fetches nothing and stops at absurd depth."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    text = PROLOGUE.sub("", text, count=1).replace("\0", "")
    try:
        parser = HTMLParser(huge_tree=False, no_network=True, remove_comments=True, remove_pis=True)
        return document_fromstring(text, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def blocks_in(tree: Any) -> list[Block]:
    blocks = list(islice(blocks_of(tree), MOST_BLOCKS + 1)) if tree is not None else []
    if len(blocks) > MOST_BLOCKS:
        raise UnreadableArticle(tr("This page falls into too many pieces to be an article."))
    return blocks


def told(block: Block) -> Assigned | None:
    """What the markup says of a block that stands in an article."""
    return HINTS.get("heading" if block.kind == "title" else block.kind)


Told = tuple[Block, Assigned | None]


def laid_out(told_blocks: Iterable[Told], card: Source) -> Extract:
    """The blocks one below the other, a blank line between them."""
    parts: list[str] = []
    spans: list[Span] = []
    hints: list[tuple[Span, Assigned]] = []
    position = 0
    for block, hint in told_blocks:
        parts.append(block.text)
        for span in cut(block.text, Span(0, len(block.text))):
            spans.append(span.shifted(position))
            hints += [(spans[-1], hint)] if hint else []
        position += len(block.text) + 2
    return Extract("\n\n".join(parts), tuple(spans), card, tuple(hints))


def read_markup(text: str, card: Source) -> Extract:
    """All that the markup shows, in its order; UnreadableArticle where it shows nothing."""
    blocks = blocks_in(parsed(text)) if len(text) <= LARGEST else []
    if not blocks:
        raise UnreadableArticle(tr("There is no readable text in this article."))
    return laid_out([(block, told(block)) for block in blocks], card)
