"""Reads what news services answer in JSON: a list of articles under some name, each with its particulars."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from variorum.article.article import Role, Source
from variorum.article.front_matter import card_of
from variorum.article.readers.content import Content
from variorum.article.readers.extract import Extract
from variorum.article.readers.parts import Choice, Part
from variorum.article.readers.web.markup import read_markup
from variorum.article.roles import Assigned
from variorum.errors import UnreadableArticle
from variorum.text.paragraphs import paragraph_spans
from variorum.text.span import Span
from variorum.translation import later, tr

MOST_ITEMS = 5_000
_LARGEST = 16 * 1024 * 1024  # bytes
_MOST_NODES = 20_000
_DEEPEST = 6
_LONGEST_NAME = 120
_LONGEST_OF_ALL = 500  # characters of what is repeated in each part

# What services call the text, the fullest first; then what they call its beginning.
_BODIES = (
    *("body", "bodytext", "articlebody", "fulltext", "full_text", "maintext", "content_html", "content_text"),
    *("content", "text", "story", "article_text", "body_text"),
)
_SUMMARIES = (
    "description",
    "summary",
    "abstract",
    "snippet",
    "lead_paragraph",
    "trailtext",
    "excerpt",
    "lead",
)
_INSIDE = ("fields", "attributes", "_source", "item", "article", "article_data")  # what an item may wrap
_PARTICULARS = {
    "title": ("title", "headline", "webtitle", "name"),
    "outlet": (
        *("source", "source_name", "sourcename", "publisher", "publication", "provider", "site", "site_full"),
        *("clean_url", "rights", "source_id", "domain_url"),
    ),
    "byline": ("byline", "author", "authors", "creator", "bylines"),
    "published": (
        *("publishedat", "published_at", "published", "published_date", "pub_date", "pubdate", "publishdate"),
        *(
            "publish_date",
            "webpublicationdate",
            "datepublished",
            "date_published",
            "firstcreated",
            "datetime",
        ),
        *("dateandtime", "date_gmt", "date", "created_at"),
    ),
    "updated": (
        "updated",
        "updatedat",
        "updated_at",
        "lastmodified",
        "modified",
        "date_modified",
        "modified_gmt",
    ),
    "url": ("url", "weburl", "web_url", "link", "canonical_url", "article_url"),
    "language": ("language", "lang"),
}
_OF_THE_LIST = ("language", "lang", "home_page_url", "feed_url")  # of a whole answer, true of each article
_NAMES = ("rendered", "main", "default", "name", "title", "original", "value", "href", "text", "$")
_CUT_OFF = re.compile(
    r"\s{0,5}(?:…|\.{3})?\s{0,5}\[\s{0,3}\+?\s{0,3}(?P<more>\d{1,9})\s{1,3}char(?:acter)?s\s{0,3}\]\s{0,5}\Z"
)
_MARKUP = re.compile(
    r"<(?:p|br|div|span|a|ul|h[1-6]|em|strong|figure|blockquote|img|section)\b[^<>]{0,2000}>", re.IGNORECASE
)
_CUT = Assigned(Role.BOILERPLATE, later("The service that gave the article cut it off here."))


@dataclass(frozen=True, slots=True)
class _Found:
    """The articles of an answer, and what it says of all of them."""

    items: Sequence[Mapping[str, Any]]
    of_all: Mapping[str, Any]


def holds_news(content: Content) -> bool:
    if content.data[:64].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] not in (b"{", b"["):
        return False
    return len(content.data) <= _LARGEST and _found(content) is not None


def parts_of_news(content: Content, choice: Choice) -> Iterator[Part] | None:
    """Each article as an answer that holds it alone; None where there is one."""
    found = _found(content)
    if found is None or len(found.items) < 2:
        return None
    if len(found.items) > MOST_ITEMS:
        raise UnreadableArticle(
            tr("This file has more than {most_items} articles.", most_items=f"{MOST_ITEMS:,}")
        )
    return _parts(found)


def _parts(found: _Found) -> Iterator[Part]:
    seen: set[bytes] = set()
    for number, item in enumerate(found.items, 1):
        data = json.dumps({**found.of_all, "articles": [item]}).encode("ascii")
        if data not in seen:
            seen.add(data)
            yield Part(number, data, _first(_flat(item), _PARTICULARS["title"])[:_LONGEST_NAME])


def _found(content: Content) -> _Found | None:
    """The first list of articles, from the outside in; or the one article that the file is."""
    try:
        loaded = json.loads(content.text, strict=False)
    except (ValueError, RecursionError):
        return None
    waiting: list[tuple[Any, int]] = [(loaded, 0)]
    for node, depth in waiting:
        if len(waiting) > _MOST_NODES:
            return None
        items = [i for i in node if _is_article(i)] if isinstance(node, list) else []
        if items:
            return _Found(items, _of_all(loaded))
        if depth < _DEEPEST:
            inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
            waiting += [(value, depth + 1) for value in list(inner)[:1000] if isinstance(value, dict | list)]
    return _Found([loaded], {}) if _is_article(loaded) else None


def _of_all(loaded: Any) -> dict[str, Any]:
    """What an answer says of all its articles; a JSON feed's own title is the outlet's name."""
    if not isinstance(loaded, dict):
        return {}
    kept = {key: loaded[key][:_LONGEST_OF_ALL] for key in _OF_THE_LIST if isinstance(loaded.get(key), str)}
    title = loaded.get("title") or loaded.get("outlet")
    a_feed = "jsonfeed" in str(loaded.get("version")) or "outlet" in loaded
    return {**kept, "outlet": title[:_LONGEST_OF_ALL]} if a_feed and isinstance(title, str) else kept


def _is_article(item: Any) -> bool:
    if not isinstance(item, dict):
        return False
    flat = _flat(item)
    told = _first(flat, _BODIES) or _first(flat, _SUMMARIES)
    return bool(told and (_first(flat, _PARTICULARS["title"]) or _first(flat, _PARTICULARS["url"])))


def _flat(item: Mapping[str, Any]) -> dict[str, Any]:
    """An item with what it wraps, under names in lower case; its own names go first."""
    flat = {str(key).lower(): value for key, value in item.items()}
    for name in _INSIDE:
        inner = flat.get(name)
        if isinstance(inner, dict):
            flat = {**{str(key).lower(): value for key, value in inner.items()}, **flat}
    return flat


def _first(flat: Mapping[str, Any], names: Sequence[str]) -> str:
    return next((told for name in names if (told := _plain(flat.get(name)))), "")


def _plain(value: Any, depth: int = 0) -> str:
    """A value as text, however it is wrapped; several names are joined."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip()
    if isinstance(value, list) and depth < 3:
        return ", ".join(told for item in value[:20] if (told := _plain(item, depth + 1)))
    if isinstance(value, dict) and depth < 3:
        return next((told for name in _NAMES if (told := _plain(value.get(name), depth + 1))), "")
    return ""


def read_news(content: Content) -> Extract:
    """The article of an answer that holds one, or its first."""
    found = _found(content)
    if found is None:
        raise UnreadableArticle(tr("There is no article in this file."))
    flat = _flat(found.items[0])
    body, summary = _first(flat, _BODIES), _first(flat, _SUMMARIES)
    card = _card(flat, found.of_all)
    whole = len(body) >= len(summary) and bool(body)
    extract = _read(body if whole else summary, card)
    repairs = () if whole else ("The service gives only a summary of this article.",)
    return content.known(replace(extract, repairs=(*repairs, *extract.repairs)))


def _read(text: str, card: Source) -> Extract:
    cut = _CUT_OFF.search(text[-200:])
    start = len(text) - len(text[-200:]) + cut.start() if cut else len(text)
    if _MARKUP.search(text):
        extract = read_markup(text, card)
        cut_span = None
    else:
        spans = paragraph_spans(text[:start])
        cut_span = Span(start, len(text)) if cut else None
        extract = Extract(text, (*spans, *((cut_span,) if cut_span else ())), card)
    if not cut:
        return extract
    said = (f"The service cut this article off: {int(cut['more']):,} characters are missing.",)
    return replace(extract, hints=(((cut_span, _CUT),) if cut_span else ()), repairs=said)


def _card(flat: Mapping[str, Any], of_all: Mapping[str, Any]) -> Source:
    stated = {field: _first(flat, names) for field, names in _PARTICULARS.items()}
    stated["outlet"] = stated["outlet"] or _thread(flat) or _plain(of_all.get("outlet"))
    stated["language"] = stated["language"] or _plain(of_all.get("language"))
    stated["title"] = _without_markup(stated["title"])
    card = card_of(stated, origin="metadata")
    return replace(card, published_step="The service gives the date." if card.published else None)


def _thread(flat: Mapping[str, Any]) -> str:
    thread = flat.get("thread")
    return _first(thread, ("site_full", "site")) if isinstance(thread, dict) else ""


def _without_markup(text: str) -> str:
    from html import unescape

    return " ".join(unescape(re.sub(r"<[^<>]{0,500}>", "", text[:5000])).split())
