"""Reads the block of particulars that may open a text file: title, outlet, byline, published, URL."""

import re
from collections.abc import Mapping

import yaml

from variorum.article.article import Source
from variorum.article.printed_dates import iso_date

_LONGEST_BLOCK = 64 * 1024
_LONGEST_VALUE = 1000
_DEEPEST = 6
_OPENING = re.compile(r"---[ \t]{0,80}(?:\r\n|\n|\r)")
_CLOSING = re.compile(r"(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]{0,80}(?=\r|\n|\Z)(?:\r\n|\n|\r)?")
_PLAIN_LINE = re.compile(r"^([A-Za-z_ -]{2,30}):[ \t]*(.{0,1000})$", re.MULTILINE)

# What others call our fields. The first name of each row is ours.
_NAMES = (
    ("title", "headline", "titel", "head"),
    ("outlet", "publisher", "source", "site", "sitename", "site_name", "newspaper", "publication", "domain"),
    ("byline", "author", "authors", "by", "creator"),
    (
        *("published", "date", "pubdate", "pub_date", "published_at", "publish_date", "publication_date"),
        *("date_published", "datepublished", "datetime", "reference", "reference_date", "reference_time"),
    ),
    ("updated", "modified", "date_modified", "datemodified", "last_updated"),
    ("retrieved", "accessed", "downloaded"),
    ("url", "link", "canonical", "source_url", "permalink"),
    ("language", "lang"),
    ("agency", "wire"),
)
_FIELD_OF = {name: row[0] for row in _NAMES for name in row}
_DATES = ("published", "updated", "retrieved")


class _Refused(ValueError):
    """Front matter that is built to do harm."""


def front_matter(text: str) -> tuple[Source, int]:
    """The source card that the file states, and where its text begins (0 where it states none)."""
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end() - 1, _LONGEST_BLOCK) if opening else None
    if not opening or not closing:
        return Source(), 0
    stated = _stated(text[opening.end() : closing.start() + 1])
    known = any(_field(key) for key in stated)
    return (card_of(stated), closing.end()) if known else (Source(), 0)


def card_of(stated: Mapping[str, object], *, origin: str = "front matter") -> Source:
    """A source card from particulars under whatever names they go; what is no plain value is left out."""
    card: dict[str, str] = {}
    for row in _NAMES:
        values = (_plain(value) for name in row for key, value in stated.items() if _same_key(key, name))
        value = next((value for value in values if value), None)
        if value:
            card[row[0]] = value
    dates = {name: iso_date(card.pop(name, None)) for name in _DATES}
    if card.get("language"):
        card["language"] = card["language"][:2].lower()
    return Source(**card, **dates, published_from=origin if dates["published"] else None)


def _field(key: str) -> str | None:
    return _FIELD_OF.get(_folded(key))


def _same_key(key: str, name: str) -> bool:
    return _folded(key) == name


def _folded(key: str) -> str:
    return str(key).strip().lower().replace(" ", "_").replace("-", "_")


def _stated(block: str) -> dict[str, object]:
    """The block as YAML, or line by line where it is none ("title: Police: five dead")."""
    try:
        _check(block)
        # BaseLoader builds nothing but texts: even less than safe_load.
        loaded = yaml.load(block, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return {key: value.strip().strip("'\"") for key, value in _PLAIN_LINE.findall(block)}
    return {str(key): value for key, value in loaded.items()} if isinstance(loaded, dict) else {}


def _check(block: str) -> None:
    """Refuse aliases, which can make little text unfold without end, and towers of brackets."""
    depth = 0
    for event in yaml.parse(block, Loader=yaml.BaseLoader):
        if isinstance(event, yaml.AliasEvent):
            raise _Refused("aliases")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise _Refused("depth")


def _plain(value: object) -> str | None:
    """A value as one line of text; a list of names is joined."""
    if isinstance(value, list | tuple):
        value = ", ".join(str(item) for item in value[:20] if isinstance(item, str | int | float))
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    text = " ".join(str(value)[:_LONGEST_VALUE].split())
    printable = "".join(character for character in text if character.isprintable())
    return printable if printable not in ("", "~", "null", "None", "none") else None
