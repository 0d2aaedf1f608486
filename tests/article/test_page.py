"""Saved pages are read for their article, inertly, with what they state about themselves."""

from makers_article import SENTENCE, leads_back, read_text

from variorum.article.article import Role

HEAD = (
    '<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Bridge closes | The Echo</title>'
    '<meta property="og:site_name" content="The Echo">'
    '<link rel="canonical" href="https://echo.example/2021/03/04/bridge">'
    '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",'
    '"headline": "Bridge closes after crack", "datePublished": "2021-03-04T08:30:00+01:00", '
    '"author": [{"name": "Jo Field"}, {"name": "Ann Lee"}]}]}</script>'
    "</head>"
)
BODY = (
    "<body><nav><ul><li>Home</li><li>Sport</li></ul></nav><article><h1>Bridge closes after crack</h1>"
    "<figure><img src=http://elsewhere.example/x.jpg><figcaption>The bridge on Monday</figcaption></figure>"
    f"<p>{SENTENCE}</p>"
    "<p>About 12,000 vehicles use it every day, &quot;and they will have to wait&quot;, he&nbsp;said.</p>"
    "<div><a href=/b>Read more: Ferry service to return</a></div><h2>Long delays</h2>"
    "<p>The bridge was built in 1934 and last repaired in 2009, the county's records show.</p>"
    "<script>document.write('written by a script')</script><p hidden>Hidden words that nobody sees.</p>"
    "</article><footer><p>Copyright 2021 The Echo. All rights reserved.</p></footer></body></html>"
)


def test_a_page_gives_its_article_with_roles_from_its_markup():
    article = read_text(HEAD + BODY, name="bridge.html")
    told = {p.text: p.role for p in article.paragraphs}
    assert told["Bridge closes after crack"] is Role.TITLE
    assert told["The bridge on Monday"] is Role.CAPTION
    assert told["Long delays"] is Role.HEADING
    assert told[SENTENCE] is Role.BODY
    assert told["Read more: Ferry service to return"] is Role.BOILERPLATE
    assert 'About 12,000 vehicles use it every day, "and they will have to wait", he said.' in told
    assert leads_back(article)


def test_what_the_page_states_fills_the_source_card():
    card = read_text(HEAD + BODY, name="bridge.html").source
    assert (card.title, card.outlet, card.byline) == (
        "Bridge closes after crack",
        "The Echo",
        "Jo Field, Ann Lee",
    )
    assert (card.published, card.published_from) == ("2021-03-04T08:30+01:00", "metadata")
    assert (card.url, card.language) == ("https://echo.example/2021/03/04/bridge", "en")


def test_scripts_and_hidden_words_are_no_text():
    text = read_text(HEAD + BODY, name="bridge.html").extraction
    assert "script" not in text
    assert "Hidden" not in text


def test_content_decides_before_the_name():
    assert read_text(HEAD + BODY, name="bridge.txt").source.outlet == "The Echo"
    assert read_text(f"{SENTENCE} 5 < 6.", name="plain.html").paragraphs[0].text == f"{SENTENCE} 5 < 6."


def test_a_page_without_an_article_is_read_block_by_block():
    article = read_text(
        "<html><body><div>Short words.</div><div>And <b>more</b> of them.</div></body></html>"
    )
    assert [p.text for p in article.paragraphs] == ["Short words.", "And more of them."]


def test_the_encoding_that_a_page_declares_is_believed():
    page = '<html><head><meta charset="iso-8859-2"></head><p>Zażółć gęślą jaźń, powiedział burmistrz.</p>'
    from variorum.article.files import original
    from variorum.article.reading import read_original

    article = read_original(original("a.html", page.encode("iso-8859-2")), id="a")
    assert article.original.encoding == "iso-8859-2"
    assert "Zażółć gęślą" in article.extraction
