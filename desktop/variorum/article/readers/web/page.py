"""Reads a saved web page: its article, captions and links kept apart, and what it states of itself."""

import html
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from variorum.article.article import Source
from variorum.article.readers.content import Content
from variorum.article.readers.extract import Extract
from variorum.article.readers.web.markup import PROLOGUE, blocks_in, laid_out, parsed
from variorum.article.readers.web.page_blocks import Block, letters
from variorum.article.readers.web.page_metadata import page_card, without_outlet
from variorum.article.readers.web.page_story import main_of, story_of
from variorum.article.readers.web.selection import is_selection, read_selection
from variorum.errors import UnreadableArticle
from variorum.text.paragraphs import paragraph_spans
from variorum.translation import tr

_LARGEST_UNESCAPED = 4_000_000  # characters
_START = re.compile(r"<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
_MOST_COMMENTS = 20  # before a page's first element
_SOME_TAG = re.compile(r"<(?:!doctype|html|body|div|p|article|span|table|h1|br|a|meta)\b[^<>]{0,2000}>", re.I)
_BREAKING_TAG = re.compile(
    r"(?:</?(?:p|div|br|h[1-6]|li|tr|section|article|blockquote|table)\b[^<>]{0,5000}>\s{0,50}){1,1000}", re.I
)
_ANY_TAG = re.compile(r"<!--.{0,20000}?-->|<[/!?a-z][^<>]{0,5000}>", re.I | re.S)


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
    text = PROLOGUE.sub("", text, count=1).lstrip()
    for _ in range(_MOST_COMMENTS):
        if not text.startswith("<!--"):
            break
        text = text[text.find("-->") + 3 :].lstrip()
    return text


def read_page(text: str) -> Extract:
    if is_selection(text):
        return read_selection(text)
    tree = parsed(text)
    blocks = blocks_in(tree)
    if not blocks:
        return _bare(text)
    card = _titled(page_card(tree), tree, blocks)
    return laid_out(story_of(blocks, main_of(text, blocks)), card)


def _titled(card: Source, tree: Any, blocks: Sequence[Block]) -> Source:
    """Where the page states no title: the heading that its window's title repeats, else that title itself."""
    if card.title:
        return card
    shown = tree.find(".//title")
    named = " ".join((shown.text_content() if shown is not None else "").split())
    headings = [b for b in blocks if b.kind == "title"]
    repeated = next((b.text for b in headings if b.key and b.key in letters(named)), None)
    plain = re.split(r" [|–—·»] | - (?=[^-]{1,40}$)", without_outlet(named, card.outlet) or "")[0][:500]
    return replace(card, title=repeated or plain or (headings[0].text if headings else None))


def _bare(text: str) -> Extract:
    """A page that no parser makes anything of: its text without the tags."""
    text = _ANY_TAG.sub("", _BREAKING_TAG.sub("\n\n", text))
    text = html.unescape(text) if len(text) < _LARGEST_UNESCAPED else text
    spans = paragraph_spans(text)
    if not any(character.isalnum() for character in text):
        raise UnreadableArticle(tr("There is no readable text in this page."))
    return Extract(text, spans)
