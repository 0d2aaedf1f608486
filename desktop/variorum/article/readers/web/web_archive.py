"""Reads web archives (WARC): each fetched page is an article, with its address and the day it was fetched."""

import codecs
import gzip
import io
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from variorum.article.printed_dates import iso_date
from variorum.article.readers.content import Content
from variorum.article.readers.extract import Extract
from variorum.article.readers.parts import Choice, Part
from variorum.article.readers.plain import read_content as read_plain_content
from variorum.article.readers.web.page import read_content as read_page_content
from variorum.article.readers.web.unpacking import DamagedGzip, Unpacked
from variorum.errors import UnreadableArticle
from variorum.translation import tr

MOST_RECORDS = 20_000
MOST_OF_PAGES = 150 * 1024 * 1024  # bytes of all pages together
_LARGEST_PAGE = 12 * 1024 * 1024
_GZIP = b"\x1f\x8b"
_OPENING = b"WARC/"
_CUT = b"\r\n\r\n"
_PAGES = ("text/html", "application/xhtml+xml")


class _Damaged(UnreadableArticle):
    """An archive that ends or breaks within a record."""

    def __init__(self) -> None:
        super().__init__("This web archive is damaged.")


@dataclass(frozen=True, slots=True)
class _Kept:
    """A record of a page, unpacked."""

    data: bytes
    address: str


def holds_archive(content: Content) -> bool:
    return _head(content.data).startswith(_OPENING)


def _head(data: bytes) -> bytes:
    """The first bytes, unpacked where they are packed."""
    if not data.startswith(_GZIP):
        return data[: len(_OPENING)]
    try:
        return zlib.decompressobj(wbits=31).decompress(data[:4096], len(_OPENING))
    except zlib.error:
        return b""


def parts_of_archive(content: Content, choice: Choice) -> Iterator[Part] | None:
    """The pages; requests, pictures, redirects and pages seen before are passed over."""
    if _is_one_record(content.data):
        return None
    passed: Counter[str] = Counter()
    seen: set[bytes] = set()
    kept = _before_damage(_records(content.data, passed))
    if not kept:
        raise UnreadableArticle(_nothing(passed))
    return (Part(n, k.data, _name(k.address)) for n, k in enumerate(kept, 1) if not _again(k.data, seen))


def _before_damage(records: Iterator[_Kept]) -> list[_Kept]:
    """The pages up to where an archive is damaged; a page that is there is better than none."""
    kept: list[_Kept] = []
    try:
        kept.extend(records)
    except _Damaged:
        if not kept:
            raise
    return kept


def _again(data: bytes, seen: set[bytes]) -> bool:
    known = data in seen
    seen.add(data)
    return known


def _name(address: str) -> str:
    """What a page goes by: its address without the scheme; # would set off a part's name."""
    plain = address.partition("://")[2] or address
    return "".join(c for c in plain if c.isprintable()).replace("#", " ").strip("/ ")[:120]


def _nothing(passed: Counter[str]) -> str:
    held = ", ".join(f"{count} {kind}" for kind, count in passed.most_common(4))
    return f"There is no page in this web archive, only {held}." if held else str(_Damaged())


def _is_one_record(data: bytes) -> bool:
    """Whether there is nothing behind the first record, as in a part of an archive."""
    if not data.startswith(_OPENING):
        return False
    first = next(_iterated(data), None)
    if first is None:
        raise _Damaged
    return len(data.partition(_CUT)[2]) <= _length(first) + len(_CUT)


def _length(record: Any) -> int:
    given = str(record.rec_headers.get_header("Content-Length") or "")
    return int(given) if given.isdigit() and len(given) < 12 else 0


def _records(data: bytes, passed: Counter[str]) -> Iterator[_Kept]:
    total = 0
    for number, record in enumerate(_iterated(data)):
        if number >= MOST_RECORDS:
            raise UnreadableArticle(
                tr("This web archive has more than {most_records} records.", most_records=f"{MOST_RECORDS:,}")
            )
        kind = _passed_over(record)
        if kind:
            passed[kind] += 1
            continue
        raw = record.raw_stream.read(_LARGEST_PAGE + 1)
        total += len(raw)
        if total > MOST_OF_PAGES:
            raise UnreadableArticle(
                tr(
                    "The pages of this web archive take more than {most_of_pages} MB.",
                    most_of_pages=MOST_OF_PAGES >> 20,
                )
            )
        if len(raw) > _LARGEST_PAGE:
            passed["too large pages"] += 1
            continue
        yield _Kept(_whole(record, raw), str(record.rec_headers.get_header("WARC-Target-URI") or ""))


def _passed_over(record: Any) -> str | None:
    """What a record is that is no page; None for a page."""
    if record.rec_type in ("conversion", "resource"):
        kind = str(record.rec_headers.get_header("Content-Type") or "").lower()
        texts = (*_PAGES, "text/plain") if record.rec_type == "conversion" else _PAGES
        return None if kind.startswith(texts) else "other records"
    if record.rec_type == "revisit":
        return "pages seen before"
    if record.rec_type != "response" or record.http_headers is None:
        return "other records"
    if not str(record.http_headers.get_statuscode()).startswith("2"):
        return "failed or redirected fetches"
    kind = str(record.http_headers.get_header("Content-Type") or "text/html").lower()
    return None if kind.startswith(_PAGES) else "files that are no pages"


def _whole(record: Any, raw: bytes) -> bytes:
    """The record by itself, unpacked, with its own header."""
    http = record.http_headers.to_bytes() if record.http_headers is not None else b""
    headers = [(k, v) for k, v in record.rec_headers.headers if k.lower() not in _OF_THE_FILE]
    lines = [record.rec_headers.protocol, *(f"{key}: {value}" for key, value in headers)]
    lines.append(f"Content-Length: {len(http) + len(raw)}")
    return "\r\n".join(lines).encode("utf-8", "replace") + _CUT + http + raw + _CUT


_OF_THE_FILE = ("content-length", "warc-block-digest")  # true of the record as it stood in the file


def _iterated(data: bytes) -> Iterator[Any]:
    """The records of an archive, read one after the other."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    class Quiet(ArchiveIterator):  # type: ignore[misc]
        """Without the warning that it would print of a record whose length is wrong."""

        INC_RECORD = ""

    try:
        # Whether HTTP is spelt by the book matters to no reader of a page.
        yield from Quiet(_stream(data), verify_http=False)
    except DamagedGzip as error:
        raise _Damaged from error
    except (ArchiveLoadFailed, zlib.error, gzip.BadGzipFile, EOFError) as error:
        raise _Damaged from error
    except (ValueError, TypeError, LookupError, AttributeError, OSError, RecursionError) as error:
        raise _Damaged from error


def _stream(data: bytes) -> Any:
    """What the library reads: it finds records by their packing, where each was packed by itself."""
    if not data.startswith(_GZIP):
        return io.BytesIO(data)
    tried = Unpacked(data)
    while tried.read():
        pass  # UnreadableArticle where this would never end
    return io.BytesIO(data) if tried.members > 1 else Unpacked(data)


def read_archive(content: Content) -> Extract:
    """The page of a record by itself, as it was fetched."""
    record = next((r for r in _iterated(content.data) if _passed_over(r) is None), None)
    if record is None:
        raise UnreadableArticle(tr("There is no page in this record of a web archive."))
    page = Content(_declared(record, _payload(record)))
    extract = read_plain_content(page) if record.rec_type == "conversion" else read_page_content(page)
    card = extract.card
    address = str(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>") or None
    fetched = iso_date(str(record.rec_headers.get_header("WARC-Date") or ""))
    url = card.url if card.url and "://" in card.url else address
    return replace(extract, card=replace(card, url=url, retrieved=fetched or card.retrieved))


def _payload(record: Any) -> bytes:
    """What the server sent, out of its chunks and unpacked."""
    stream, pieces, total = record.content_stream(), [], 0
    try:
        while total <= _LARGEST_PAGE and (piece := stream.read(1 << 16)):
            pieces.append(piece)
            total += len(piece)
    except (zlib.error, ValueError, TypeError, LookupError, AttributeError, OSError) as error:
        raise _Damaged from error
    if total > _LARGEST_PAGE:
        raise UnreadableArticle(
            tr("This page unpacks to more than {largest_page} MB.", largest_page=_LARGEST_PAGE >> 20)
        )
    if not total:
        raise UnreadableArticle(tr("This record of a web archive holds no page."))
    return b"".join(pieces)


def _declared(record: Any, data: bytes) -> bytes:
    """As UTF-8 where the server names another encoding that fits: it goes before what the page says."""
    headers = record.http_headers
    kind = str(headers.get_header("Content-Type") or "") if headers is not None else ""
    named = re.search(r"charset\s{0,5}=\s{0,5}[\"']?([\w.:-]{2,40})", kind, re.IGNORECASE)
    if not named or data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data
    try:
        return data.decode(named[1]).encode("utf-8")
    except (UnicodeError, LookupError):
        return data
