"""A feed gives each of its items as an article, with what the feed says of all of them."""

import pytest
from makers_article import SENTENCE
from makers_kinds import kind_name, parts_in, read_bytes, story

from variorum.errors import UnreadableArticle

MORE = "About 12,000 vehicles use the bridge every day, the county said in its yearly report."


def rss(*items: str, head: str = "<title>The Echo</title><language>en-GB</language>") -> bytes:
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>{head}{"".join(items)}</channel></rss>'
    ).encode()


def item(n: int, *, body: str = f"<p>{SENTENCE}</p><p>{MORE}</p>") -> str:
    return (
        f"<item><title>News {n}</title><link>https://echo.example/{n}</link><dc:creator>Jo Field</dc:creator>"
        f"<pubDate>Thu, 04 Mar 2021 08:3{n}:00 +0100</pubDate><description>{SENTENCE}</description>"
        f"<content:encoded><![CDATA[{body}]]></content:encoded></item>"
    )


ATOM = (
    '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Echo</title>'
    "<entry><title>News</title><link href='https://echo.example/1'/><author><name>Jo Field</name></author>"
    f"<updated>2021-03-04T09:00:00Z</updated><published>2021-03-04T08:30:00Z</published>"
    f"<content type='html'>&lt;p&gt;{SENTENCE}&lt;/p&gt;</content></entry></feed>"
).encode()

RDF = (
    '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    '<channel rdf:about="x"><title>The Echo</title><items><rdf:Seq/></items></channel>'
    f'<item rdf:about="y"><title>News</title><link>https://echo.example/1</link><description>{SENTENCE}</description>'
    "<dc:date>2021-03-04T08:30:00Z</dc:date></item></rdf:RDF>"
).encode()


def test_items_are_offered_by_their_titles_and_read_alone():
    parts = parts_in(rss(item(1), item(2)))
    assert [part.name for part in parts] == ["News 1", "News 2"]
    card = read_bytes(parts[1].data).source
    assert (card.title, card.outlet, card.byline) == ("News 2", "The Echo", "Jo Field")
    assert (card.published, card.url, card.language) == (
        "2021-03-04T07:32+00:00",
        "https://echo.example/2",
        "en",
    )
    assert card.published_step == "The feed gives the date of this item."


def test_the_full_text_goes_before_the_summary():
    article = read_bytes(rss(item(1)))
    assert story(article) == [SENTENCE, MORE]
    assert not article.repairs


def test_a_feed_of_summaries_says_so():
    article = read_bytes(rss(f"<item><title>News</title><description>{SENTENCE}</description></item>"))
    assert article.repairs == ("The feed gives only a summary of this article.",)


@pytest.mark.parametrize("data", [ATOM, RDF])
def test_atom_and_rdf_are_feeds_too(data):
    article = read_bytes(data, suffix=".xml")
    assert story(article) == [SENTENCE]
    assert (article.source.title, article.source.outlet) == ("News", "The Echo")
    assert article.source.published == "2021-03-04T08:30+00:00"


def test_a_feed_is_known_by_what_it_holds():
    assert kind_name(rss(item(1)), suffix=".txt") == "feed"
    assert kind_name(f"<html><body><p>About <rss ></p>{SENTENCE}</body></html>".encode()) == "page"


@pytest.mark.parametrize(
    "text", [f"The <rss > element. {SENTENCE}", f"{SENTENCE} <feed >", "<svg><feed></feed></svg>"]
)
def test_words_about_feeds_are_none(text):
    assert kind_name(text.encode(), suffix=".txt") == "text"


def test_a_feed_that_says_too_much_of_itself_gives_a_sentence():
    head = f"<description>{'x' * 100_000}</description>"
    with pytest.raises(UnreadableArticle, match="too much of itself"):
        parts_in(rss(*(f"<item>{n}</item>" for n in range(1500)), head=head))


def test_an_item_named_in_a_comment_or_in_cdata_is_none():
    body = "<p>How &lt;item&gt; works: <code></item></code></p>"
    parts = parts_in(rss("<!-- <item>old</item> -->", item(1, body=body), item(2)))
    assert [part.name for part in parts] == ["News 1", "News 2"]


def test_an_item_that_comes_twice_comes_once():
    assert len(parts_in(rss(item(1), item(1), item(2)))) == 2


def test_scripts_in_an_item_are_no_text():
    article = read_bytes(rss(item(1, body=f"<script>alert(1)</script><p>{SENTENCE}</p><p>{MORE}</p>")))
    assert "alert" not in article.extraction


def test_entities_of_its_own_are_not_unfolded():
    bomb = "".join(f'<!ENTITY {a} "{f"&{b};" * 10}">' for b, a in zip("abcdefgh", "bcdefghi", strict=True))
    data = rss(item(1).replace("News 1", "&i;")).replace(
        b"<rss ", f'<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">{bomb}]><rss '.encode(), 1
    )
    assert len(read_bytes(data).extraction) < 1000


def test_a_file_is_not_drawn_in_by_an_entity(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("Nobody may read this.")
    data = rss(item(1).replace(SENTENCE, f"&x; {SENTENCE}")).replace(
        b"<rss ", f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{secret}">]><rss '.encode(), 1
    )
    assert "Nobody" not in read_bytes(data).extraction


def test_two_byte_letters_are_read():
    data = rss(item(1), item(2)).decode().replace("utf-8", "utf-16").encode("utf-16")
    assert [read_bytes(p.data).source.title for p in parts_in(data)] == ["News 1", "News 2"]


def test_an_encoding_that_the_feed_declares_is_believed():
    data = (
        rss(item(1).replace("News 1", "Brücke")).decode().replace("utf-8", "iso-8859-1").encode("iso-8859-1")
    )
    assert read_bytes(data).source.title == "Brücke"


def test_a_feed_without_items_gives_a_sentence():
    with pytest.raises(UnreadableArticle, match="no article in this feed"):
        read_bytes(rss())
    assert parts_in(rss()) == []


def test_an_item_without_text_gives_a_sentence():
    with pytest.raises(UnreadableArticle, match="only its title"):
        read_bytes(rss("<item><title>News</title></item>"))


def test_a_feed_beyond_the_bound_gives_a_sentence():
    with pytest.raises(UnreadableArticle, match="5,000"):
        parts_in(rss("<item></item>" * 5001))
