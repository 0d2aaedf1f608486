"""Reads a corpus: one article a line, each a JSON object with its text and what is known of it."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from variorum.article.front_matter import card_of
from variorum.article.readers.content import Content
from variorum.article.readers.extract import Extract
from variorum.article.readers.parts import Choice, Part
from variorum.errors import UnreadableArticle
from variorum.text.paragraphs import paragraph_spans
from variorum.translation import tr

_TEXT_KEYS = ("text", "body", "content", "article", "maintext")
_LONGEST_ID = 120
_SNIFFED = 1 << 22  # characters of the first line


def looks_like_corpus(text: str, *, suffix: str) -> bool:
    """Whether a text is a corpus: its first line is an article, or its name says so."""
    if suffix in (".jsonl", ".ndjson"):
        return True
    head = text[:_SNIFFED].lstrip()
    return head.startswith("{") and _text_of(_loaded(head.split("\n", 1)[0])) is not None


def holds_corpus(content: Content) -> bool:
    return looks_like_corpus(content.text, suffix=content.suffix)


def read_corpus(content: Content) -> Extract:
    return content.known(read_item(content.text))


def parts_of(content: Content, choice: Choice) -> Iterator[Part]:
    """The lines of a corpus that hold anything, under its id where it has one."""
    for number, line in enumerate(content.text.split("\n"), 1):
        if line.strip():
            yield part_of(line, number=number)


def part_of(line: str, *, number: int) -> Part:
    """The article of one line, under its id where it has one."""
    return Part(number, line.encode("utf-8"), _id_of(_loaded(line)) or "")


def read_item(line: str) -> Extract:
    """The article of one line; its extraction is the item's text as it stands."""
    loaded = _loaded(line)
    if not isinstance(loaded, dict):
        raise UnreadableArticle(tr("This line is not a JSON object."))
    text = _text_of(loaded)
    if text is None:
        raise UnreadableArticle(tr('This line has no "text".'))
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    known = {key: value for key, value in loaded.items() if key not in ("id", *_TEXT_KEYS)}
    return Extract(text, paragraph_spans(text), card_of(known, origin="metadata"))


def _loaded(line: str) -> Any:
    try:
        return json.loads(line, strict=False)
    except (ValueError, RecursionError):
        return None


def _text_of(loaded: Any) -> str | None:
    if not isinstance(loaded, Mapping):
        return None
    return next((loaded[key] for key in _TEXT_KEYS if isinstance(loaded.get(key), str)), None)


def _id_of(loaded: Any) -> str | None:
    given = loaded.get("id") if isinstance(loaded, Mapping) else None
    if isinstance(given, bool) or not isinstance(given, str | int):
        return None
    printable = "".join(c for c in str(given) if c.isprintable() and not "\ud800" <= c <= "\udfff")
    return printable.strip()[:_LONGEST_ID] or None
