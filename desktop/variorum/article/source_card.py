"""Completes an article's source card from what the article itself says: byline, dates, agency, language."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit

from variorum.article.article import Paragraph, Role, Source
from variorum.article.lexicon import agencies
from variorum.article.printed_dates import PrintedDate, printed_dates

_BYLINE = re.compile(r"(?:By|BY):? (?P<names>[A-Z][\w.'’-]{1,30}(?:[ ,&]{1,3}[\w.'’-]{1,30}){0,12})$")
_UPDATED = re.compile(r"(?:up ?dated|modified|last update)[^\w]{0,3}(?:on|at|by)?[^.]{0,30}$", re.IGNORECASE)
_ADDRESS_DATE = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>[01]?\d)[/-](?P<day>[0-3]?\d)(?=/|-|$|_)")
_HEAD = re.compile(
    r"^.{0,60}?\((?P<name>[A-Z][\w .-]{1,40})\)(?: ?[-–—:]|\s|$)|^(?P<bare>[A-Z][\w -]{1,30}?) ?[-–—] "
)
_TAIL = re.compile(r"\((?P<name>[A-Z][\w .-]{1,40})\)\.?$|[-–—] ?(?P<bare>[A-Z][\w .-]{1,40})\.?$")
_NEAR_AN_END = 3  # paragraphs


def completed(card: Source, paragraphs: Sequence[Paragraph], *, language: str | None) -> Source:
    """The card with its gaps filled from the paragraphs; what the file states stands."""
    about = [p for p in paragraphs if p.role in (Role.METADATA, Role.DATELINE, Role.BOILERPLATE)]
    card = _dated(card, about)
    return replace(
        card,
        title=card.title or next((p.text for p in paragraphs if p.role is Role.TITLE), None),
        outlet=card.outlet or _host(card.url),
        byline=card.byline or _byline(about),
        agency=card.agency or _agency(paragraphs),
        language=card.language or language,
    )


def _host(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _byline(about: Sequence[Paragraph]) -> str | None:
    found = (_BYLINE.match(p.text) for p in about)
    return next((match["names"] for match in found if match), None)


def _dated(card: Source, about: Sequence[Paragraph]) -> Source:
    """The dates that the article prints about itself; the first that is no update is its publication."""
    printed = [(p, d) for p in about if _stamp(p) for d in printed_dates(p.text[:300])]
    updates = [(p, d) for p, d in printed if _UPDATED.search(p.text[: d.span.start])]
    first = next(((p, d) for p, d in printed if (p, d) not in updates), None)
    if updates and not card.updated:
        card = replace(card, updated=updates[0][1].day.isoformat())
    if card.published:
        return card
    if first:
        return _published(card, *first, note="")
    if updates:
        return _published(card, *updates[0], note=", which is when it was updated")
    return _from_address(card)


def _stamp(paragraph: Paragraph) -> bool:
    """Whether a paragraph is short enough to be the article's own date, and no copyright line."""
    return len(paragraph.text) < 200 and paragraph.role in (Role.METADATA, Role.DATELINE)


def _published(card: Source, paragraph: Paragraph, printed: PrintedDate, *, note: str) -> Source:
    words = printed.span.of(paragraph.text)
    step = f"Paragraph {paragraph.number} prints “{words}”{note}."
    return replace(card, published=printed.day.isoformat(), published_from="text", published_step=step)


def _from_address(card: Source) -> Source:
    match = _ADDRESS_DATE.search(card.url or "")
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["day"])) if match else None
    except ValueError:
        day = None
    if not day:
        return card
    step = "The page's address holds the date."
    return replace(card, published=day.isoformat(), published_from="metadata", published_step=step)


def _agency(paragraphs: Sequence[Paragraph]) -> str | None:
    """The agency credited before the first words or after the last."""
    opening = [p for p in paragraphs if p.role in (Role.BODY, Role.DATELINE)][:_NEAR_AN_END]
    closing = [p for p in paragraphs if p.role is not Role.CAPTION][-_NEAR_AN_END:]
    heads = (_HEAD.search(p.text[:120]) for p in opening)
    tails = (_TAIL.search(p.text[-60:]) for p in reversed(closing))
    credits = [match["name"] or match["bare"] for match in (*heads, *tails) if match]
    credits += [p.text.strip("()[] .-–—") for p in (*paragraphs[:2], *closing) if len(p.text) < 60]
    credits += [p.text.removeprefix("By ").removeprefix("BY ") for p in paragraphs[:4] if len(p.text) < 60]
    return next((agencies()[credit.strip()] for credit in credits if credit.strip() in agencies()), None)
