"""Reads a saved web page: its article, captions and links kept apart, and what it states of itself."""

import html
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from variorum.article.article import Role, Source
from variorum.article.readers.content import Content
from variorum.article.readers.extract import Extract
from variorum.article.readers.page_blocks import Block, blocks_of
from variorum.article.readers.page_metadata import page_card
from variorum.article.roles import Assigned
from variorum.errors import UnreadableArticle
from variorum.offline import no_socket_on_import
from variorum.text.paragraphs import cut, paragraph_spans
from variorum.text.span import Span

_LARGEST_FOR_EXTRACTION = 4_000_000  # characters; a larger page is read block by block alone
_MOST_ELEMENTS = 30_000
_MOST_BLOCKS = 20_000
_KNOWN_BY = 40  # letters and digits that two extractions of a paragraph share at its head
_START = re.compile(r"<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
_MOST_COMMENTS = 20  # before a page's first element
_SOME_TAG = re.compile(r"<(?:!doctype|html|body|div|p|article|span|table|h1|br|a|meta)\b[^<>]{0,2000}>", re.I)
_PROLOGUE = re.compile(r"\s{0,200}<\?xml[^>]{0,300}\?>")
_BREAKING_TAG = re.compile(
    r"(?:</?(?:p|div|br|h[1-6]|li|tr|section|article|blockquote|table)\b[^<>]{0,5000}>\s{0,50}){1,1000}", re.I
)
_ANY_TAG = re.compile(r"<!--.{0,20000}?-->|<[/!?a-z][^<>]{0,5000}>", re.I | re.S)

_HINTS = {
    "title": Assigned(Role.TITLE, "It is the page's main heading."),
    "heading": Assigned(Role.HEADING, "The page sets it as a heading."),
    "caption": Assigned(Role.CAPTION, "The page sets it as the caption of a picture."),
    "beside": Assigned(Role.BOILERPLATE, "It stands beside the article on the page, not in it."),
    "second title": Assigned(Role.HEADING, "It repeats the title."),
}


def holds_page(content: Content) -> bool:
    return looks_like_page(content.text, suffix=content.suffix)


def read_content(content: Content) -> Extract:
    return content.known(read_page(content.text))


def looks_like_page(text: str, *, suffix: str) -> bool:
    """Whether a text is a web page: by how it begins, or by its name where it holds markup at all."""
    if _START.match(_after_prologue(text[:100_000])):
        return True
    return suffix in (".html", ".htm", ".xhtml") and bool(_SOME_TAG.search(text[:200_000]))


def _after_prologue(text: str) -> str:
    """What stands behind an XML declaration and comments."""
    text = _PROLOGUE.sub("", text, count=1).lstrip()
    for _ in range(_MOST_COMMENTS):
        if not text.startswith("<!--"):
            break
        text = text[text.find("-->") + 3 :].lstrip()
    return text


def read_page(text: str) -> Extract:
    tree = _parsed(text)
    blocks = list(islice(blocks_of(tree), _MOST_BLOCKS + 1)) if tree is not None else []
    if len(blocks) > _MOST_BLOCKS:
        raise UnreadableArticle("This page falls into too many pieces to be an article.")
    if not blocks:
        return _bare(text)
    card = _titled(page_card(tree), tree, blocks)
    main = _main(text)
    return _extract(card, _within(blocks, main), main)


def _parsed(text: str) -> Any:
    """The page as a tree, or None; the parser fetches nothing and stops at absurd depth."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    text = _PROLOGUE.sub("", text, count=1).replace("\0", "")
    try:
        parser = HTMLParser(huge_tree=False, no_network=True, remove_comments=True, remove_pis=True)
        return document_fromstring(text, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def _titled(card: Source, tree: Any, blocks: Sequence[Block]) -> Source:
    if card.title:
        return card
    heading = next((b.text for b in blocks if b.kind == "title"), None)
    shown = tree.find(".//title")
    named = " ".join((shown.text_content() if shown is not None else "").split())
    return replace(card, title=heading or re.split(r" [|–—·»] | - (?=[^-]{1,40}$)", named)[0][:500] or None)


def _main(text: str) -> frozenset[str]:
    """What the extractor takes for the article, as heads of paragraphs; empty where it finds none."""
    if len(text) > _LARGEST_FOR_EXTRACTION or text.count("<") > 2 * _MOST_ELEMENTS:
        return frozenset()
    lines = _extracted(text).splitlines()
    return frozenset(Block(line.lstrip("-#|> "), "text").key[:_KNOWN_BY] for line in lines) - {""}


def _extracted(text: str) -> str:
    with no_socket_on_import():
        from trafilatura import extract

    try:
        return str(extract(text, include_comments=False, include_tables=True, favor_recall=True) or "")
    except (ValueError, TypeError, AttributeError, LookupError, AssertionError, RecursionError):
        # Pages built to confuse reach corners of the extractor; the blocks are then read as they are.
        return ""


def _within(blocks: list[Block], main: frozenset[str]) -> list[Block]:
    """The stretch of the page from its title to the last block of the article."""
    inside = [n for n, block in enumerate(blocks) if _in_main(block, main)]
    if not inside:
        return blocks
    titles = [n for n, block in enumerate(blocks) if block.kind == "title" and n < inside[0]]
    return blocks[titles[-1] if titles else inside[0] : inside[-1] + 1]


def _in_main(block: Block, main: frozenset[str]) -> bool:
    return block.key[:_KNOWN_BY] in main and bool(block.key)


def _extract(card: Source, blocks: Sequence[Block], main: frozenset[str]) -> Extract:
    text, spans, hints = "", [], []
    parts: list[str] = []
    position = 0
    titled = False
    for block in blocks:
        parts.append(block.text)
        hint = _hint(block, main, titled=titled)
        titled = titled or block.kind == "title"
        for span in cut(block.text, Span(0, len(block.text))):
            spans.append(span.shifted(position))
            hints += [(spans[-1], hint)] if hint else []
        position += len(block.text) + 2
    text = "\n\n".join(parts)
    return Extract(text, tuple(spans), card, tuple(hints))


def _hint(block: Block, main: frozenset[str], *, titled: bool) -> Assigned | None:
    """What the page's own markup says of a block."""
    if block.kind == "title":
        return _HINTS["second title" if titled else "title"]
    if main and not _in_main(block, main) and block.kind != "caption":
        return _HINTS["beside"]
    return _HINTS.get(block.kind) or (_HINTS["beside"] if block.kind == "margin" else None)


def _bare(text: str) -> Extract:
    """A page that no parser makes anything of: its text without the tags."""
    text = _ANY_TAG.sub("", _BREAKING_TAG.sub("\n\n", text))
    text = html.unescape(text) if len(text) < _LARGEST_FOR_EXTRACTION else text
    spans = paragraph_spans(text)
    if not any(character.isalnum() for character in text):
        raise UnreadableArticle("There is no readable text in this page.")
    return Extract(text, spans)
