"""Reads what a saved page states of itself: for search engines, in its head, in marks around its words."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from variorum.article.article import Source
from variorum.article.front_matter import card_of
from variorum.article.printed_dates import iso_date
from variorum.article.readers.web.linked_data import linked_data
from variorum.offline import no_socket_on_import

_LONGEST_SHOWN = 300  # characters of an element that names an author or a day
_LONGEST_LOOKED_AT = 1000
_MOST_PIECES = 60  # of such an element
_MOST_ELEMENTS = 200  # that are marked alike
_MOST_LOOKED_AT = 30_000  # elements of a page; a larger one is no article
_MOST_TO_SEARCH = 15_000  # elements of a page that is searched for a day that no mark names
_LONGEST_TO_SEARCH = 300_000  # characters that it shows
_LATEST = "2100-01-01"  # a bound that does not move with the clock

_META = {
    "title": (
        *("og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "parsely-title"),
        "sailthru.title",
    ),
    "outlet": (
        *("og:site_name", "dc.publisher", "dcterms.publisher", "cre", "publisher", "copyright"),
        "application-name",
    ),
    "byline": (
        *("author", "byl", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author"),
        *("article:author_name", "article:author", "citation_author", "og:article:author"),
    ),
    "published": (
        *("article:published_time", "og:article:published_time", "datepublished", "pubdate", "publishdate"),
        *("publish_date", "publish-date", "published_time", "published-date", "publication_date", "pub_date"),
        *("dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date"),
        *("dcterms.date", "citation_publication_date", "parsely-pub-date", "sailthru.date", "ptime"),
        *("article.published", "originalpublicationdate", "datecreated", "rnews:datepublished", "date"),
    ),
    "updated": (
        *("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified"),
        *("lastmod", "last-modified", "revised", "article.updated"),
    ),
    "url": ("og:url", "twitter:url"),
    "language": ("og:locale", "language", "content-language", "dc.language"),
}  # fmt: skip
_BYLINE = re.compile(r"\A(?:by|von|par|por|di|door)\s{1,3}(?=\S)", re.IGNORECASE)
_AUTHOR_CLASS = re.compile(r"(?:^|[\s_-])(?:byline|author)(?:[\s_-]?name)?(?:$|\s)", re.IGNORECASE)
_ADDRESS_DAY = re.compile(r"/(?:19|20)\d\d[/-][01]?\d[/-][0-3]?\d(?=/|-|$|_)")
_PARTING = (" | ", " – ", " — ", " · ", " » ", " -- ", " - ", " : ", " :: ", "：")


@dataclass(frozen=True, slots=True)
class _Stated:
    """A day that a page gives, and how it gives it."""

    value: str
    step: str


def page_card(tree: Any) -> Source:
    """The source card that a page states: to search engines before its head before its marks."""
    meta = _meta(tree)
    address = _canonical(tree) or _whole_address(meta.get("url"))
    linked = linked_data(tree, address=address)
    marked = {
        "byline": _marked_author(tree),
        "url": address,
        "language": tree.get("lang") or tree.get("xml:lang"),
    }
    stated: dict[str, Any] = {}
    for found in (linked, meta, marked):
        for name, value in found.items():
            if value and name not in stated and _is_fit(name, value):
                stated[name] = value
    stated["url"] = address or _whole_address(stated.get("url"))
    day = next(_days(tree, linked, meta, stated["url"]), None)
    card = card_of({**stated, "published": day.value if day else None}, origin="metadata")
    return _tidied(replace(card, published_step=day.step if day and card.published else None))


def _is_fit(name: str, value: str) -> bool:
    """An address names no author and no outlet, nor does the handle of an account."""
    return name not in ("byline", "outlet") or not re.match(r"\s*(?:https?:|www\.|@|//)", value)


def _canonical(tree: Any) -> str | None:
    links = (link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower())
    return next((whole for href in links if (whole := _whole_address(href))), None)


def _whole_address(value: str | None) -> str | None:
    """An address with its host; a bare path would say nothing away from its page."""
    text = str(value or "").strip()[:1000]
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    return text if parts.scheme in ("http", "https") and parts.hostname else None


def _tidied(card: Source) -> Source:
    """A title without the outlet's name behind it, a byline without its “by”."""
    byline = _BYLINE.sub("", card.byline or "").strip(" ,;|") or None
    return replace(card, title=without_outlet(card.title, card.outlet), byline=byline)


def without_outlet(title: str | None, outlet: str | None) -> str | None:
    """A title as the article has it: pages put their outlet's name behind it."""
    for mark in _PARTING if title and outlet else ():
        head, found, tail = (title or "").rpartition(mark)
        if found and head.strip() and _letters(tail) in _letters(outlet or "") and _letters(tail):
            return head.strip()
    return title


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _days(
    tree: Any, linked: Mapping[str, Any], meta: Mapping[str, str | None], address: str | None
) -> Iterator[_Stated]:
    """The days that a page gives for its publication, the surest first; only those that are days."""
    for value, step in _given_days(tree, linked, meta):
        if value and iso_date(value):
            yield _Stated(value, step)
    if not _ADDRESS_DAY.search(address or ""):
        yield from _shown_days(tree)


def _given_days(
    tree: Any, linked: Mapping[str, Any], meta: Mapping[str, str | None]
) -> Iterable[tuple[str | None, str]]:
    yield linked.get("published"), "The page states the date for search engines."
    yield meta.get("published"), "The page states the date in its head."
    for element in _some(tree, lambda e: "datepublished" in (e.get("itemprop") or "").lower()):
        yield _value(element), "The page marks the date as that of publication."
    for element in _some(tree, lambda e: e.tag == "time" and (e.get("pubdate") is not None)):
        yield _value(element), "The page marks the date as that of publication."


def _shown_days(tree: Any) -> Iterator[_Stated]:
    """Where nothing states the day: the first below the title, else what the markup sets apart."""
    times = [e for e in _some(tree, lambda e: e.tag == "time") if iso_date(_value(e)) and not _is_aside(e)]
    if times:
        below = [e for e in times if _is_below_title(e, tree)]
        yield _Stated(_value((below or times)[0]), "The page shows the date beside its text.")
    found = _set_apart(tree)
    if found:
        yield _Stated(found, "The page sets the date apart from its text.")


def _set_apart(tree: Any) -> str | None:
    from lxml import etree

    with no_socket_on_import():
        from htmldate import find_date

    if not _is_of_a_size(tree):
        return None
    try:
        text = etree.tostring(tree, encoding="unicode", method="html")
        return find_date(text, extensive_search=False, original_date=True, max_date=_LATEST) if text else None
    except (
        etree.LxmlError,
        ValueError,
        TypeError,
        AttributeError,
        LookupError,
        OverflowError,
        RecursionError,
    ):
        # Pages built to confuse reach corners of the library; their day is then unknown.
        return None


def _is_of_a_size(tree: Any) -> bool:
    """Whether the library comes to an end soon: it looks at a text again for each element around it."""
    elements = list(islice(tree.iter(), _MOST_TO_SEARCH + 1))
    shown = (e for e in elements if e.tag not in ("script", "style"))
    told = sum(len(e.text or "") + len(e.tail or "") for e in shown)
    return len(elements) <= _MOST_TO_SEARCH and told <= _LONGEST_TO_SEARCH


def _is_aside(element: Any) -> bool:
    return any(above.tag in ("aside", "nav", "footer") for above in element.iterancestors())


def _is_below_title(element: Any, tree: Any) -> bool:
    title = tree.find(".//h1")
    article = next(element.iterancestors("article", "main"), None)
    return title is not None and article is not None and any(e is title for e in article.iter("h1"))


def _some(tree: Any, holds: Any) -> list[Any]:
    found: list[Any] = []
    for element in islice(tree.iter(), _MOST_LOOKED_AT):
        if isinstance(element.tag, str) and holds(element):
            found.append(element)
            if len(found) >= _MOST_ELEMENTS:
                break
    return found


def _value(element: Any) -> str:
    given = element.get("content") or element.get("datetime")
    return str(given or _words(element))[:_LONGEST_SHOWN].strip()


def _words(element: Any) -> str:
    """How an element's text begins; marks may be set around a whole page."""
    return " ".join("".join(islice(element.itertext(), _MOST_PIECES)).split())[:_LONGEST_LOOKED_AT]


def _marked_author(tree: Any) -> str | None:
    """Who the page's marks say wrote it: microdata, a link to the author, a class that says so."""
    tests = (
        lambda e: "author" in (e.get("itemprop") or "").lower().split(),
        lambda e: "author" in (e.get("rel") or "").lower().split() and e.tag == "a",
        lambda e: bool(_AUTHOR_CLASS.search(e.get("class") or "")),
    )
    for holds in tests:
        names = [_author_in(element) for element in _some(tree, holds) if not _is_aside(element)]
        kept = list(dict.fromkeys(name for name in names if name))
        if kept:
            return kept[0] if len(kept) > 5 else ", ".join(kept)
    return None


def _author_in(element: Any) -> str | None:
    near = islice(element.iter(), _MOST_PIECES)
    inner = next((e for e in near if "name" in (e.get("itemprop") or "").lower().split()), element)
    text = " ".join((inner.get("content") or _words(inner)).split())
    name = _BYLINE.sub("", text).strip(" ,;|")
    short = len(name) <= 80 and len(name.split()) <= 8
    return name if name and short and not any(c.isdigit() for c in name) else None


def _meta(tree: Any) -> dict[str, str | None]:
    given: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = (element.get("content") or "").strip()
        for name in (element.get("property"), element.get("name"), element.get("itemprop")):
            if content and name:
                given.setdefault(name.strip().lower(), content)
    return {field: next(_fitting(field, names, given), None) for field, names in _META.items()}


def _fitting(field: str, names: Iterable[str], given: Mapping[str, str]) -> Iterator[str]:
    dated = field in ("published", "updated")
    for name in names:
        value = given.get(name)
        if value and _is_fit(field, value) and (not dated or iso_date(value)):
            yield value
