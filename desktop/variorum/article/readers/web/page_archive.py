"""Reads pages that a browser saved with their pictures in one file (MHTML)."""

import re
from dataclasses import replace
from email.errors import MessageError
from email.message import Message

from variorum.article.printed_dates import iso_date
from variorum.article.readers.content import Content
from variorum.article.readers.extract import Extract
from variorum.article.readers.mail.header import iso_of, line
from variorum.article.readers.mail.letter import holds_mail, parsed_mail, pieces_of, words_of
from variorum.article.readers.web.page import read_page
from variorum.errors import UnreadableArticle
from variorum.translation import tr

_HEAD = 16_384
_RELATED = re.compile(rb"(?im)^content-type:\s{0,10}multipart/related")
_SAVED = re.compile(rb"(?im)^(?:snapshot-content-location|content-location|from:\s{0,5}<?saved by)")
_PAGES = ("text/html", "application/xhtml+xml")


def holds_page_archive(content: Content) -> bool:
    """A mail of related pieces that no one sent: browsers save pages so."""
    if content.suffix in (".mht", ".mhtml"):
        return holds_mail(Content(content.data, ".eml"))
    head = re.split(rb"\r?\n\r?\n", content.data[:_HEAD], maxsplit=1)[0]
    return bool(_RELATED.search(head) and _SAVED.search(head))


def read_page_archive(content: Content) -> Extract:
    """The page itself; its pictures and frames are passed over."""
    try:
        message = parsed_mail(content.data)
        page = next((p for p in pieces_of(message) if p.get_content_type() in _PAGES), None)
        if page is None:
            raise UnreadableArticle(tr("There is no page in this file."))
        return _read(message, page)
    except (MessageError, RecursionError, ValueError, TypeError, LookupError, AttributeError) as error:
        # Files built to confuse reach corners of the parser.
        raise UnreadableArticle(tr("This saved page is built in a way that cannot be read.")) from error


def _read(message: Message, page: Message) -> Extract:
    extract = read_page(words_of(page))
    places = (line(page, "Content-Location"), line(message, "Snapshot-Content-Location"))
    address = next((place for place in places if place.startswith(("http://", "https://"))), None)
    card = extract.card
    url = card.url if card.url and "://" in card.url else address
    saved = iso_date(iso_of(line(message, "Date")))
    title = card.title or line(message, "Subject") or None
    return replace(extract, card=replace(card, url=url, retrieved=saved or card.retrieved, title=title))
