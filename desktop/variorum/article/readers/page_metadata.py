"""Reads what a saved page states about itself: JSON-LD, meta elements, the address it calls its own."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from variorum.article.article import Source
from variorum.article.front_matter import card_of

_MOST_SCRIPTS = 20
_LONGEST_SCRIPT = 1 << 20
_MOST_NODES = 3000

_META = {
    "title": ("og:title", "twitter:title", "dc.title", "headline", "parsely-title", "sailthru.title"),
    "outlet": ("og:site_name", "application-name", "dc.publisher", "cre", "twitter:site"),
    "byline": ("author", "byl", "dc.creator", "parsely-author", "sailthru.author", "article:author_name"),
    "published": (
        *(
            "article:published_time",
            "og:article:published_time",
            "datepublished",
            "pubdate",
            "dc.date.issued",
        ),
        *(
            "dc.date",
            "date",
            "parsely-pub-date",
            "sailthru.date",
            "publish-date",
            "publication_date",
            "ptime",
        ),
    ),
    "updated": ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified"),
    "url": ("og:url", "twitter:url"),
    "language": ("og:locale", "language", "content-language", "dc.language"),
}


def page_card(tree: Any) -> Source:
    """The source card that a page states; JSON-LD before meta elements before what is shown."""
    stated: dict[str, Any] = {}
    for found in (_linked_data(tree), _meta(tree), _shown(tree)):
        for name, value in found.items():
            if value and name not in stated:
                stated[name] = value
    return card_of(stated, origin="metadata")


def _linked_data(tree: Any) -> dict[str, Any]:
    for script in list(tree.iterfind(".//script[@type='application/ld+json']"))[:_MOST_SCRIPTS]:
        for node in _nodes(_loaded((script.text or "")[:_LONGEST_SCRIPT])):
            if _is_article(node):
                return _article_fields(node)
    return {}


def _loaded(text: str) -> object:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(loaded: object) -> Iterator[Mapping[str, Any]]:
    """Every object in a JSON-LD block, outermost first."""
    waiting, seen = [loaded], 0
    while waiting and seen < _MOST_NODES:
        seen += 1
        node = waiting.pop(0)
        if isinstance(node, dict):
            yield node
            waiting += [value for value in node.values() if isinstance(value, dict | list)]
        elif isinstance(node, list):
            waiting += node[:_MOST_NODES]


def _is_article(node: Mapping[str, Any]) -> bool:
    kind = node.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    named = any(isinstance(k, str) and k.endswith(("Article", "Posting", "Report")) for k in kinds)
    return named and bool(node.get("headline") or node.get("datePublished"))


def _article_fields(node: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "title": node.get("headline"),
        "outlet": _name(node.get("publisher")),
        "byline": _name(node.get("author") or node.get("creator")),
        "published": node.get("datePublished"),
        "updated": node.get("dateModified"),
        "url": node.get("url") or _name(node.get("mainEntityOfPage"), key="@id"),
        "language": node.get("inLanguage"),
    }


def _name(value: Any, *, key: str = "name") -> str | None:
    """The name of a person or body, however JSON-LD puts it; several are joined."""
    if isinstance(value, dict):
        value = value.get(key)
    if isinstance(value, list):
        names = [_name(item, key=key) for item in value[:20] if not isinstance(item, list)]
        value = ", ".join(name for name in names if name)
    return value if isinstance(value, str) and value else None


def _meta(tree: Any) -> dict[str, str | None]:
    given: dict[str, str] = {}
    for element in tree.iterfind(".//meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = element.get("content")
        if content and name.lower() not in given:
            given[name.lower()] = content
    return {
        field: next((given[name] for name in names if name in given), None) for field, names in _META.items()
    }


def _shown(tree: Any) -> dict[str, str | None]:
    canonical = tree.find(".//link[@rel='canonical']")
    time = tree.find(".//time[@datetime]")
    return {
        "url": None if canonical is None else canonical.get("href"),
        "published": None if time is None else time.get("datetime"),
        "language": tree.get("lang") or tree.get("xml:lang"),
    }
