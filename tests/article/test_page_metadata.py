"""What a page states of itself is found however it states it, the surest first, with how it was found."""

import json

import pytest
from makers_article import SENTENCE
from makers_kinds import read_bytes

MORE = "About 12,000 vehicles use the bridge every day, the county said in its yearly report."
STORY = f"<article><h1>Bridge closes after crack</h1><p>{SENTENCE}</p><p>{MORE}</p></article>"


def card(head: str = "", *, body: str = STORY, lang: str = "en"):
    head = f'<html lang="{lang}"><head><meta charset="utf-8">{head}</head>'
    page = f"<!doctype html>{head}<body>{body}</body></html>"
    return read_bytes(page.encode(), suffix=".html").source


def linked(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    return f'<script type="application/ld+json">{text}</script>'


ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Bridge closes",
    "datePublished": "2021-03-04T08:30:00Z",
    "dateModified": "2021-03-05",
    "author": [{"@type": "Person", "name": "Jo Field"}],
    "publisher": {"name": "The Echo"},
}


@pytest.mark.parametrize(
    "shape",
    [
        ARTICLE,
        [ARTICLE],
        {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"}, ARTICLE]},
        ARTICLE | {"@type": ["Article", "ReportageNewsArticle"]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
    ],
)
def test_every_shape_of_linked_data_is_read(shape):
    found = card(linked(shape))
    assert (found.title, found.byline, found.outlet) == ("Bridge closes", "Jo Field", "The Echo")
    assert (found.published, found.updated) == ("2021-03-04T08:30+00:00", "2021-03-05")
    assert (found.published_from, found.published_step) == (
        "metadata",
        "The page states the date for search engines.",
    )


@pytest.mark.parametrize(
    "broken",
    [
        json.dumps(ARTICLE).replace('"2021-03-05",', '"2021-03-05",\n', 1)[:-1] + ",}",
        f"<!-- {json.dumps(ARTICLE)} -->",
        f"//<![CDATA[\n{json.dumps(ARTICLE)}\n//]]>",
        json.dumps(ARTICLE).replace('"', "&quot;"),
        json.dumps(ARTICLE).replace("Bridge closes", "Bridge\tcloses\n"),
    ],
)
def test_broken_linked_data_is_mended(broken):
    found = card(linked(broken))
    assert (found.title, found.byline) == ("Bridge closes", "Jo Field")


def test_what_is_no_json_at_all_still_gives_its_plain_fields():
    found = card(
        linked('{"@type": "NewsArticle" "headline": "Bridge closes", "datePublished": "2021-03-04" oops')
    )
    assert (found.title, found.published) == ("Bridge closes", "2021-03-04")


def test_names_given_by_reference_are_looked_up():
    graph = [
        ARTICLE | {"author": {"@id": "#jo"}, "publisher": {"@id": "#echo"}},
        {"@id": "#jo", "@type": "Person", "name": "Jo Field"},
        {"@id": "#echo", "@type": "Organization", "name": "The Echo"},
    ]
    found = card(linked({"@graph": graph}))
    assert (found.byline, found.outlet) == ("Jo Field", "The Echo")


def test_of_several_articles_the_one_at_the_pages_address_counts():
    other = ARTICLE | {"headline": "Ferry", "url": "https://echo.example/ferry"}
    own = ARTICLE | {"mainEntityOfPage": {"@id": "https://echo.example/bridge"}}
    head = '<link rel="canonical" href="https://echo.example/bridge">' + linked([other, own])
    assert card(head).title == "Bridge closes"


def test_articles_that_an_article_only_mentions_are_not_it():
    assert (
        card(linked({"@type": "ItemList", "itemListElement": [ARTICLE | {"headline": "Ferry"}]})).title
        != "Ferry"
    )


def test_what_the_head_states_comes_next():
    head = (
        '<meta property="og:title" content="Bridge closes | The Echo">'
        '<meta property="og:site_name" content="The Echo">'
        '<meta name="author" content="By Jo Field">'
        '<meta property="article:published_time" content="2021-03-04T08:30Z">'
        '<meta property="og:url" content="https://echo.example/b">'
        '<meta property="article:author" content="https://x.example">'
    )
    found = card(head)
    assert (found.title, found.outlet, found.byline) == ("Bridge closes", "The Echo", "Jo Field")
    assert (found.published, found.url) == ("2021-03-04T08:30+00:00", "https://echo.example/b")
    assert found.published_step == "The page states the date in its head."


def test_microdata_names_day_and_author():
    marks = (
        '<span itemprop="author" itemscope><span itemprop="name">Jo Field</span>, staff</span>'
        '<span itemprop="datePublished" content="2021-03-04">Thursday</span>'
    )
    found = card(body=STORY.replace("</h1>", f"</h1><div>{marks}</div>"))
    assert (found.byline, found.published) == ("Jo Field", "2021-03-04")
    assert found.published_step == "The page marks the date as that of publication."


def test_a_time_beside_the_text_goes_before_one_beside_another_article():
    aside = '<aside><time datetime="2019-01-01">1 January</time></aside>'
    other = f'{aside}<div><time datetime="2019-02-02">x</time></div>'
    found = card(
        body=other + STORY.replace("</h1>", '</h1><time datetime="2021-03-04T08:30:00Z">Thursday</time>')
    )
    assert found.published == "2021-03-04T08:30+00:00"
    assert found.published_step == "The page shows the date beside its text."


def test_a_day_in_the_address_goes_before_a_time_shown_somewhere():
    head = '<link rel="canonical" href="https://echo.example/2021/03/04/bridge">'
    found = card(head, body='<div><time datetime="2019-02-02">x</time></div>' + STORY)
    assert (found.published, found.published_step) == ("2021-03-04", "The page's address holds the date.")


def test_a_day_that_only_a_class_sets_apart_is_found():
    found = card(body=STORY.replace("</h1>", '</h1><div class="post-date">04.03.2021</div>'))
    assert (found.published, found.published_step) == (
        "2021-03-04",
        "The page sets the date apart from its text.",
    )


@pytest.mark.parametrize("stated", ["soon", "0000-00-00", "https://echo.example"])
def test_what_is_no_day_is_none(stated):
    assert card(f'<meta property="article:published_time" content="{stated}">').published is None


@pytest.mark.parametrize(
    "mark",
    [
        '<a rel="author" href=/jo>Jo Field</a>',
        '<p class="byline">By Jo Field</p>',
        '<div class="author-name">Jo Field</div>',
    ],
)
def test_a_byline_is_found_by_its_marks(mark):
    assert card(body=STORY.replace("</h1>", f"</h1>{mark}")).byline == "Jo Field"


def test_an_account_or_an_address_names_no_outlet():
    head = '<meta name="twitter:site" content="@echo"><meta property="og:site_name" content="http://www.echo.example">'
    assert card(head + '<link rel="canonical" href="https://www.echo.example/b">').outlet == "echo.example"


def test_the_windows_title_tells_which_heading_is_the_title():
    body = "<h1>News of the day</h1>" + STORY
    assert (
        card("<title>Bridge closes after crack – The Echo</title>", body=body).title
        == "Bridge closes after crack"
    )


def test_an_address_without_its_host_is_not_kept():
    assert card('<link rel="canonical" href="/bridge">').url is None
