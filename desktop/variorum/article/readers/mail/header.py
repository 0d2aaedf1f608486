"""Reads what a mail's header says: who wrote it, when, under what subject, what is attached."""

import re
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from variorum.article.article import Source
from variorum.article.printed_dates import iso_date
from variorum.translation import later

_LONGEST = 1000  # characters of a header line
_PASSED_ON = re.compile(
    r"(?:\s{0,4}(?:re|aw|sv|fwd?|wg|tr|rv|i|enc)\s{0,2}(?:\[\d{1,3}\])?:){1,10}\s{0,4}", re.IGNORECASE
)
_LETTERS_TO_MANY = ("List-Id", "List-Unsubscribe", "List-Post", "Feedback-ID")
_DATE_STEP = later("The mail says when it was sent.")
_FORWARDED_STEP = later("The mail that was forwarded says when it was sent.")


def card_of_mail(message: Message) -> Source:
    """Who a newsletter comes from is an outlet; who wrote a letter is its author."""
    sender, address = parseaddr(line(message, "From"))
    name = _plain(sender) or address.partition("@")[0] or None
    to_many = any(message.get(field) for field in _LETTERS_TO_MANY)
    sent = iso_of(line(message, "Date"))
    title = _PASSED_ON.sub("", line(message, "Subject"), count=1) or None
    return Source(
        title=title,
        outlet=name if to_many else None,
        byline=None if to_many else name,
        published=sent,
        published_from="metadata" if sent else None,
        published_step=_DATE_STEP if sent else None,
        url=_address(line(message, "Archived-At") or line(message, "List-Archive-URL")),
        language=line(message, "Content-Language")[:2].lower() or None,
    )


def forwarded(outer: Source, inner: Source) -> Source:
    """The card of a mail that passes another on: the other's, with its own gaps filled."""
    sent = inner.published
    return replace(
        inner,
        title=inner.title or outer.title,
        published=sent or outer.published,
        published_from="metadata" if sent or outer.published else None,
        published_step=_FORWARDED_STEP if sent else outer.published_step,
        outlet=inner.outlet,
        byline=inner.byline or (None if inner.outlet else outer.byline),
    )


def line(message: Message, field: str) -> str:
    """A line of a header as it is meant to be read; empty where there is none."""
    return decoded(str(message.get(field) or ""))


def decoded(given: str) -> str:
    given = given[:_LONGEST]
    with suppress(MessageError, ValueError, LookupError):
        given = str(make_header(decode_header(given)))
    return _plain(given) or ""


def _plain(given: str) -> str | None:
    text = " ".join(given.split())
    text = "".join(c for c in text if c.isprintable() and not "\ud800" <= c <= "\udfff")
    return text.strip(" \"'") or None


def iso_of(given: str) -> str | None:
    """A date as mail writes it, as ISO text to the minute; without a zone where the mail gives none."""
    try:
        told: datetime = parsedate_to_datetime(given[:200])
        return iso_date(told.isoformat())
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
        return iso_date(given)


def _address(given: str) -> str | None:
    found = re.match(r"<?(https?://[^\s<>]{1,900})", given)
    return found[1] if found else None


def name_of_attachment(piece: Message) -> str:
    """What an attachment is called; empty where a piece is part of the letter."""
    if piece.is_multipart():
        return ""
    disposition = str(piece.get("Content-Disposition") or "")[:_LONGEST].strip().lower()
    kind = piece.get_content_type()
    shown = kind in ("text/plain", "text/html", "application/xhtml+xml", "text/enriched")
    if shown and not disposition.startswith("attachment"):
        return ""
    try:
        name = piece.get_filename()
    except (ValueError, LookupError, TypeError, AttributeError):
        name = None
    return decoded(str(name or ""))[:120] or kind
