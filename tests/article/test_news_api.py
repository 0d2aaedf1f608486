"""What news services answer gives each article with its particulars, under whatever names they go."""

import json

import pytest
from makers_article import SENTENCE
from makers_kinds import kind_name, left_out, parts_in, read_bytes, story

from variorum.errors import UnreadableArticle

MORE = "About 12,000 vehicles use the bridge every day, the county said in its yearly report."
TEXT = f"{SENTENCE}\n\n{MORE}"
ONE = {
    "source": {"id": None, "name": "The Echo"},
    "author": "Jo Field",
    "title": "Bridge closes",
    "url": "https://echo.example/1",
    "publishedAt": "2021-03-04T08:30:00Z",
    "content": TEXT,
}
SHAPES = {
    "articles": {"status": "ok", "articles": [ONE]},
    "results": {
        "results": [
            {
                "title": "Bridge closes",
                "link": "https://echo.example/1",
                "pubDate": "2021-03-04 08:30:00",
                "content": TEXT,
                "creator": ["Jo Field"],
                "source_name": "The Echo",
            }
        ]
    },
    "data": {
        "data": [
            {
                "attributes": {
                    "headline": "Bridge closes",
                    "body": TEXT,
                    "published_at": "2021-03-04T08:30:00Z",
                    "source": "The Echo",
                    "author": "Jo Field",
                    "url": "https://echo.example/1",
                }
            }
        ]
    },
    "docs": {
        "response": {
            "docs": [
                {
                    "headline": {"main": "Bridge closes"},
                    "web_url": "https://echo.example/1",
                    "pub_date": "2021-03-04T08:30:00+0000",
                    "source": "The Echo",
                    "byline": {"original": "Jo Field"},
                    "body": TEXT,
                }
            ]
        }
    },
    "fields": {
        "response": {
            "results": [
                {
                    "webTitle": "Bridge closes",
                    "webUrl": "https://echo.example/1",
                    "webPublicationDate": "2021-03-04T08:30:00Z",
                    "fields": {"bodyText": TEXT, "byline": "Jo Field", "publication": "The Echo"},
                }
            ]
        }
    },
    "pages": [
        {
            "title": {"rendered": "Bridge closes"},
            "link": "https://echo.example/1",
            "date_gmt": "2021-03-04T08:30:00",
            "content": {"rendered": f"<p>{SENTENCE}</p><p>{MORE}</p>"},
            "author": "Jo Field",
            "publisher": "The Echo",
        }
    ],
    "feed": {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Echo",
        "items": [
            {
                "title": "Bridge closes",
                "url": "https://echo.example/1",
                "date_published": "2021-03-04T08:30:00Z",
                "authors": [{"name": "Jo Field"}],
                "content_html": f"<p>{SENTENCE}</p><p>{MORE}</p>",
            }
        ],
    },
}


def read(value: object):
    return read_bytes(json.dumps(value).encode(), suffix=".json")


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_gives_text_and_card(shape):
    article = read(SHAPES[shape])
    card = article.source
    assert story(article) == [SENTENCE, MORE]
    assert (card.title, card.outlet, card.byline) == ("Bridge closes", "The Echo", "Jo Field")
    assert (card.url, card.published[:16]) == ("https://echo.example/1", "2021-03-04T08:30")
    assert card.published_step == "The service gives the date."


def test_several_articles_are_parts_that_read_alone():
    parts = parts_in(json.dumps({"articles": [ONE, ONE | {"title": "Ferry"}, ONE]}, indent=1).encode())
    assert [part.name for part in parts] == ["Bridge closes", "Ferry"]
    assert read_bytes(parts[1].data).source.title == "Ferry"
    assert parts_in(parts[1].data) is None


def test_text_that_the_service_cut_off_is_said():
    article = read({"articles": [ONE | {"content": f"{SENTENCE} And… [+1234 chars]"}]})
    assert article.repairs == ("The service cut this article off: 1,234 characters are missing.",)
    assert "The service that gave the article cut it off here." in left_out(article).values()
    assert "chars" not in " ".join(story(article))


def test_an_answer_of_summaries_says_so():
    article = read({"articles": [ONE | {"content": None, "description": SENTENCE}]})
    assert article.repairs == ("The service gives only a summary of this article.",)


def test_data_that_are_no_articles_are_text():
    assert kind_name(json.dumps({"name": "x", "version": "1"}, indent=1).encode(), suffix=".json") == "text"


def test_a_corpus_stays_a_corpus():
    assert kind_name(json.dumps({"text": SENTENCE, "title": "x"}).encode()) == "corpus"


@pytest.mark.parametrize(
    "data", [b'{"articles": ' + b"[" * 50_000, b'{"articles": [' + b'{"a":' * 5000, b"{" * 100_000]
)
def test_towers_of_brackets_are_no_answer(data):
    assert kind_name(data) == "text"


def test_an_answer_beyond_the_bound_gives_a_sentence():
    many = {"articles": [{"title": "x", "content": "y"}] * 5001}
    with pytest.raises(UnreadableArticle, match="5,000"):
        parts_in(json.dumps(many).encode())
