"""A page that a browser saved in one file gives its article, its address and the day it was saved."""

from email.message import EmailMessage

import pytest
from makers_article import SENTENCE
from makers_kinds import kind_name, read_bytes, story

from variorum.errors import UnreadableArticle

MORE = "About 12,000 vehicles use the bridge every day, the county said in its yearly report."
BODY = f"<body><article><p>{SENTENCE}</p><p>{MORE}</p></article></body>"
PAGE = f"<html><head><title>Bridge</title></head>{BODY}</html>"


def saved(page: str | None = PAGE) -> bytes:
    message = EmailMessage()
    message["From"] = "<Saved by a browser>"
    message["Snapshot-Content-Location"] = "https://echo.example/bridge"
    message["Subject"] = "Bridge closes"
    message["Date"] = "Fri, 05 Mar 2021 10:00:00 -0000"
    message.make_related()
    if page is not None:
        message.add_related(page, subtype="html", cte="quoted-printable")
        message.get_payload()[0]["Content-Location"] = "https://echo.example/bridge"
    message.add_related(b"\x89PNG", "image", "png", cid="<1>")
    return message.as_bytes()


def test_the_page_is_read_with_its_address_and_day():
    article = read_bytes(saved(), suffix=".mhtml")
    assert story(article) == [SENTENCE, MORE]
    assert article.source.url == "https://echo.example/bridge"
    assert article.source.retrieved.startswith("2021-03-05T10:00")
    assert article.source.published is None


def test_it_is_known_by_what_it_holds():
    assert kind_name(saved(), suffix=".txt") == "page archive"


def test_a_file_without_a_page_gives_a_sentence():
    with pytest.raises(UnreadableArticle, match="no page in this file"):
        read_bytes(saved(None))
