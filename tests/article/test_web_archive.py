"""A web archive gives the pages that were fetched, each with its address and the day it was fetched."""

import gzip

import pytest
from makers_article import SENTENCE
from makers_kinds import kind_name, parts_in, read_bytes, story

from variorum.errors import UnreadableArticle

MORE = "About 12,000 vehicles use the bridge every day, the county said in its yearly report."
BODY = f"<body><article><h1>Bridge</h1><p>{SENTENCE}</p><p>{MORE}</p></article></body>"
PAGE = f"<!doctype html><html>{BODY}</html>"
DAY = "2021-03-05T10:00:00Z"


def record(kind: str, address: str, block: bytes, content_type: str) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: {DAY}\r\n"
        f"WARC-Record-ID: <urn:uuid:{len(block)}>\r\nContent-Type: {content_type}\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def archive(
    *pages: tuple[str, bytes, list[tuple[str, str]]], packed: bool = True, extra: bool = True
) -> bytes:
    records = [record("warcinfo", "x", b"software: test\r\n", "application/warc-fields")] if extra else []
    for address, payload, headers in pages:
        head = "".join(f"{name}: {value}\r\n" for name, value in headers)
        block = f"HTTP/1.1 200 OK\r\n{head}\r\n".encode() + payload
        records.append(record("response", address, block, "application/http; msgtype=response"))
    return b"".join(gzip.compress(one) if packed else one for one in records)


def page(n: int = 1, **headers: str) -> tuple[str, bytes, list[tuple[str, str]]]:
    kept = {"Content-Type": "text/html; charset=utf-8"} | {k.replace("_", "-"): v for k, v in headers.items()}
    return (
        f"https://echo.example/news/{n}",
        PAGE.replace("Bridge", f"Bridge {n}").encode(),
        list(kept.items()),
    )


PICTURE = ("https://echo.example/a.png", b"\x89PNG", [("Content-Type", "image/png")])


@pytest.mark.parametrize("packed", [True, False])
def test_each_page_is_a_part_with_its_address_and_day(packed):
    parts = parts_in(archive(page(1), PICTURE, page(2), packed=packed))
    assert [part.name for part in parts] == ["echo.example/news/1", "echo.example/news/2"]
    article = read_bytes(parts[1].data)
    assert story(article) == [SENTENCE, MORE]
    assert article.source.url == "https://echo.example/news/2"
    assert article.source.retrieved == "2021-03-05T10:00+00:00"


def test_a_part_is_one_record_unpacked_and_divides_no_more():
    (part,) = parts_in(archive(page(1)))
    assert part.data.startswith(b"WARC/1.")
    assert parts_in(part.data) is None


def test_chunks_and_packing_of_the_server_are_undone():
    packed = gzip.compress(PAGE.encode())
    chunked = (
        b"".join(f"{len(c):x}\r\n".encode() + c + b"\r\n" for c in (packed[:50], packed[50:])) + b"0\r\n\r\n"
    )
    headers = [("Content-Type", "text/html"), ("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")]
    (part,) = parts_in(archive(("https://echo.example/1", chunked, headers)))
    assert story(read_bytes(part.data)) == [SENTENCE, MORE]


def test_the_encoding_that_the_server_names_is_believed():
    page_in_polish = "<html><body><p>Zażółć gęślą jaźń, powiedział burmistrz miasta.</p></body></html>"
    headers = [("Content-Type", "text/html; charset=iso-8859-2")]
    (part,) = parts_in(archive(("https://echo.example/1", page_in_polish.encode("iso-8859-2"), headers)))
    assert "Zażółć gęślą" in read_bytes(part.data).extraction


def test_an_archive_without_pages_says_what_it_holds():
    with pytest.raises(
        UnreadableArticle, match=r"no page in this web archive, only .*1 files that are no pages"
    ):
        parts_in(archive(PICTURE))


def test_the_same_page_fetched_twice_comes_once():
    data = archive(page(1), packed=False, extra=False)
    assert len(parts_in(data + data)) == 1


def test_an_archive_is_known_by_what_it_holds():
    assert kind_name(archive(page(1)), suffix=".gz") == "web archive"


def test_a_text_taken_out_of_a_page_by_others_is_read_too():
    (part,) = parts_in(
        record("conversion", "https://echo.example/1", f"{SENTENCE}\n\n{MORE}".encode(), "text/plain") * 2
    )
    article = read_bytes(part.data)
    assert story(article) == [SENTENCE, MORE]
    assert article.source.url == "https://echo.example/1"


def test_pages_seen_before_and_failed_fetches_are_counted():
    moved = record(
        "response",
        "https://echo.example/1",
        b"HTTP/1.1 301 Moved\r\nLocation: /2\r\n\r\n",
        "application/http",
    )
    again = record("revisit", "https://echo.example/1", b"HTTP/1.1 200 OK\r\n\r\n", "application/http")
    with pytest.raises(UnreadableArticle, match="only 2 pages seen before, 1 failed or redirected fetches"):
        parts_in(again + moved + again)


def test_an_archive_cut_off_gives_what_stands_before_the_cut():
    whole, first = archive(page(1), page(2), extra=False), archive(page(1), extra=False)
    assert len(parts_in(whole[: len(first) + 40])) == 1


def test_an_archive_cut_off_in_its_first_page_gives_a_page_or_a_sentence():
    whole = archive(page(1))
    for end in range(20, len(whole), 97):
        try:
            assert all(part.data for part in parts_in(whole[:end]) or [])
        except UnreadableArticle as error:
            assert str(error).endswith(".")


def test_an_archive_that_unpacks_without_end_gives_a_sentence(monkeypatch):
    monkeypatch.setattr("variorum.article.readers.web.unpacking.MOST_UNPACKED", 1 << 20)
    data = archive(
        ("https://echo.example/a.bin", bytes(3 << 20), [("Content-Type", "application/zip")]), page(1)
    )
    with pytest.raises(UnreadableArticle, match="unpacks to more than 1 MB"):
        parts_in(data)


@pytest.mark.parametrize("behind", [b"", b"\0\0", b"garbage"])
def test_what_stands_behind_the_last_packed_record_is_no_part_of_it(behind):
    assert len(parts_in(archive(page(1), page(2)) + behind)) == 2


def test_an_archive_packed_as_a_whole_is_read_too():
    assert len(parts_in(gzip.compress(archive(page(1), page(2), packed=False)))) == 2


def test_a_page_that_unpacks_without_end_gives_a_sentence():
    bomb = gzip.compress(b"<p>word</p>" * 3_000_000)
    headers = [("Content-Type", "text/html"), ("Content-Encoding", "gzip")]
    (part,) = parts_in(archive(("https://echo.example/1", bomb, headers)))
    with pytest.raises(UnreadableArticle, match="unpacks to more than"):
        read_bytes(part.data)
