"""Front matter fills the source card, however it is meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers_article import SENTENCE, leads_back, read_text

from variorum.article.front_matter import front_matter


def test_the_card_is_filled_and_the_text_begins_behind_the_block():
    article = read_text(
        "---\ntitle: Bridge closed\noutlet: The Echo\nbyline: [Jo Field, Ann Lee]\n"
        f"published: 2021-03-04\nurl: https://echo.example/a\n---\n\n{SENTENCE}\n"
    )
    card = article.source
    assert (card.title, card.outlet, card.byline) == ("Bridge closed", "The Echo", "Jo Field, Ann Lee")
    assert (card.published, card.published_from, card.url) == (
        "2021-03-04",
        "front matter",
        "https://echo.example/a",
    )
    (paragraph,) = article.paragraphs
    assert paragraph.text == SENTENCE
    assert article.extraction[paragraph.source.start : paragraph.source.end] == SENTENCE


def test_other_names_for_our_fields_are_known():
    card, _ = front_matter("---\nHeadline: A\nauthor: B\ndate: Feb. 3, 2020\nsource: C\nlang: en-GB\n---\nx")
    assert (card.title, card.byline, card.published, card.outlet, card.language) == (
        "A",
        "B",
        "2020-02-03",
        "C",
        "en",
    )


def test_a_colon_in_a_title_breaks_yaml_but_not_the_card():
    card, start = front_matter("---\ntitle: Police: five dead\npublished: 2020-02-03\n---\nText")
    assert (card.title, card.published, start > 0) == ("Police: five dead", "2020-02-03", True)


@pytest.mark.parametrize(
    "block",
    [
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: *c",
        "title: " + "[" * 5000,
        "title: {" * 500,
        "title: !!python/object/apply:os.system ['true']",
        "title: " + "x" * 100_000,
        "- just\n- a list",
        "title: [1, 2",
        "\ttitle: tab",
        "title: \0",
    ],
)
def test_hostile_or_odd_blocks_do_no_harm(block):
    article = read_text(f"---\n{block}\n---\n{SENTENCE}")
    assert leads_back(article)
    assert any(SENTENCE in p.text for p in article.paragraphs)
    assert len(article.source.title or "") <= 1000


def test_a_line_of_dashes_is_no_front_matter():
    assert front_matter("---\n\nSome text that goes on.\n\n---\nMore.")[1] == 0
    assert front_matter("--- and so on")[1] == 0


@given(st.text(alphabet="-:\n\r []{}&*!'\"#titleoupbshd0129 ", max_size=120))
def test_any_block_gives_a_card_and_a_place_to_begin(text):
    card, start = front_matter("---\n" + text)
    assert 0 <= start <= len(text) + 4
    assert card.published is None or card.published_from == "front matter"
