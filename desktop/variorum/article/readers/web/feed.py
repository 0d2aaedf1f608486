"""Reads feeds (RSS, RDF, Atom): each item is an article, with what its feed says of it."""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from time import strftime
from typing import Any

from variorum.article.article import Source
from variorum.article.front_matter import card_of
from variorum.article.readers.content import Content
from variorum.article.readers.extract import Extract
from variorum.article.readers.parts import Choice, Part
from variorum.article.readers.web.markup import read_markup
from variorum.errors import UnreadableArticle
from variorum.offline import no_socket_on_import
from variorum.text.paragraphs import paragraph_spans
from variorum.translation import later, tr

MOST_ITEMS = 5_000
_LARGEST_ITEM = 4_000_000  # bytes of a feed of one item
_MOST_DIVIDED = 100_000_000  # bytes of what is repeated in each part
_HEAD = 8192
_LONGEST_NAME = 120
_BEFORE = (
    rb"\s{1,500}|<\?[^>]{0,2000}\?>|<!--.{0,4000}?-->|<!DOCTYPE[^<>\[]{0,500}(?:\[.{0,6000}?\]\s{0,20})?>"
)
_OPENING = re.compile(
    rb"(?:\xef\xbb\xbf)?(?>" + _BEFORE + rb"){0,99}+<(?:[A-Za-z][\w.-]{0,30}:)?(?:rss|feed|rdf)(?=[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_MARK = re.compile(
    rb"<!\[CDATA\[|<!--|<(?P<end>/?)(?:[A-Za-z][\w.-]{0,30}:)?(?:item|entry)(?=[\s>/])", re.IGNORECASE
)
_TITLE = re.compile(rb"<title[^>]{0,200}>\s{0,200}(?:<!\[CDATA\[)?([^<\]]{1,2000})", re.IGNORECASE)
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
_DECLARED = re.compile(r"\A(<\?xml[^>]{0,200}?)\s{1,9}encoding\s{0,9}=\s{0,9}[\"'][^\"']{0,60}[\"']")
_ONLY_SUMMARY = later("The feed gives only a summary of this article.")


def holds_feed(content: Content) -> bool:
    """Whether the first element is a feed's; only declarations and comments may stand before it."""
    return bool(_OPENING.match(_narrow(content.data[:_HEAD])))


def parts_of_feed(content: Content, choice: Choice) -> Iterator[Part] | None:
    """Each item under the feed's own head; None where there is one item."""
    data = _narrow(content.data)
    places = list(_items(data))
    return _parts(data, places) if len(places) != 1 else None


def _parts(data: bytes, places: Sequence[tuple[int, int]]) -> Iterator[Part]:
    if not places:
        return
    head, tail = data[: places[0][0]], data[places[-1][1] :]
    if (len(head) + len(tail)) * len(places) > _MOST_DIVIDED:
        raise UnreadableArticle(tr("This feed says too much of itself to be divided into its items."))
    seen: set[bytes] = set()
    for number, (start, end) in enumerate(places, 1):
        item = data[start:end]
        if item not in seen:
            seen.add(item)
            yield Part(number, head + item + tail, _title_of(item))


def _items(data: bytes) -> Iterator[tuple[int, int]]:
    """Where items begin and end; what comments and CDATA hold is passed over."""
    position, start, count = 0, -1, 0
    while mark := _MARK.search(data, position):
        closing = {b"<![CDATA[": b"]]>", b"<!--": b"-->"}.get(mark[0])
        if closing:
            after = data.find(closing, mark.end())
            position = after + 3 if after >= 0 else len(data)
            continue
        position = data.find(b">", mark.end()) + 1 or len(data)
        if not mark["end"]:
            start = mark.start() if start < 0 else start
        elif start >= 0:
            yield start, position
            start, count = -1, count + 1
        if count >= MOST_ITEMS:
            raise UnreadableArticle(
                tr("This feed has more than {most_items} items.", most_items=f"{MOST_ITEMS:,}")
            )


def _title_of(item: bytes) -> str:
    found = _TITLE.search(item)
    return " ".join(_decoded(found[1]).split())[:_LONGEST_NAME] if found else ""


def _decoded(data: bytes) -> str:
    from html import unescape

    text = unescape(data.decode("utf-8", "replace"))
    return "".join(c for c in text if c.isprintable() or c.isspace())


def _narrow(data: bytes) -> bytes:
    """A feed in letters of two bytes as UTF-8, so that one item can be cut out of it."""
    if not data.startswith(_WIDE):
        return data
    unmarked = "utf-16-le" if data[:1] == b"<" else "utf-16-be"
    encoding = "utf-16" if data[:1] in (b"\xff", b"\xfe") else unmarked
    return _DECLARED.sub(r"\1", data.decode(encoding, "replace")).encode("utf-8", "replace")


def read_feed(content: Content) -> Extract:
    """The article of a feed of one item, or of its first."""
    data = _narrow(content.data)
    if len(data) > _LARGEST_ITEM:
        raise UnreadableArticle(tr("This item of a feed is too large for an article."))
    feed = _loaded(data)
    if not feed.entries:
        raise UnreadableArticle(tr("There is no article in this feed."))
    entry = feed.entries[0]
    markup, whole = _body(entry)
    card = _card(feed, entry)
    extract = _read(markup, card)
    encoding = str(feed.get("encoding") or "utf-8").lower()
    return replace(extract, repairs=() if whole else (_ONLY_SUMMARY,), encoding=encoding)


def _loaded(data: bytes) -> Any:
    """The feed as the library knows it; a stream keeps it from taking the bytes for a name or an address."""
    with no_socket_on_import():
        import feedparser

    try:
        return feedparser.parse(io.BytesIO(data), sanitize_html=True, resolve_relative_uris=False)
    except (ValueError, TypeError, LookupError, AttributeError, AssertionError, RecursionError) as error:
        raise UnreadableArticle(tr("This feed is built in a way that cannot be read.")) from error


def _body(entry: Any) -> tuple[str, bool]:
    """The fullest text of an item, and whether it is more than a summary."""
    contents = [str(c.get("value") or "") for c in entry.get("content", ())[:20]]
    fullest = max(contents, key=len, default="")
    summary = str(entry.get("summary") or "")
    if len(fullest) > len(summary):
        return fullest, True
    return summary, not contents and len(summary) >= _A_WHOLE_ARTICLE


_A_WHOLE_ARTICLE = 1500  # characters; feeds that know no content put all of it into the summary


def _read(markup: str, card: Source) -> Extract:
    if not markup.strip():
        raise UnreadableArticle(tr("The feed gives no text of this article, only its title."))
    if "<" in markup or "&" in markup:
        return read_markup(markup, card)
    return Extract(markup, paragraph_spans(markup), card)


def _card(feed: Any, entry: Any) -> Source:
    told = feed.feed
    stated = {
        "title": _flat(entry.get("title")),
        "outlet": _flat(entry.get("source", {}).get("title") or told.get("title")),
        "byline": ", ".join(_flat(a.get("name")) for a in entry.get("authors", ())[:10] if a.get("name"))
        or _flat(entry.get("author")),
        "published": _day(entry, "published") or _day(entry, "created"),
        "updated": _day(entry, "updated"),
        "url": entry.get("link") or None,
        "language": (entry.get("content") or [{}])[0].get("language") or told.get("language"),
    }
    step = "The feed gives the date of this item."
    if not stated["published"] and stated["updated"]:
        stated["published"], step = stated["updated"], "The feed gives only when this item was last changed."
    card = card_of(stated, origin="metadata")
    return replace(card, published_step=step if card.published else None)


def _flat(value: Any) -> str:
    """A title without the markup that some feeds put into it."""
    from html import unescape

    return " ".join(unescape(re.sub(r"<[^<>]{0,500}>", "", str(value or "")[:5000])).split())


def _day(entry: Any, name: str) -> str | None:
    """A date as the library reads it, in UTC, since it keeps no zone; else as it stands."""
    # Its own `get` makes an update of a date of publication, and warns that it will not for ever.
    told = dict.get(entry, f"{name}_parsed")
    if told and told.tm_year > 0:
        return f"{strftime('%Y-%m-%dT%H:%M', told)}+00:00"
    return str(dict.get(entry, name) or "") or None
