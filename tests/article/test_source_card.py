"""The source card is filled in from what the article itself says."""

import pytest
from makers_article import SENTENCE, read_text


def test_a_printed_date_is_taken_and_said_to_be_printed():
    card = read_text(f"date 2020-02-25\n\n{SENTENCE}\n\n{SENTENCE}").source
    assert (card.published, card.published_from) == ("2020-02-25", "text")
    assert card.published_step == "Paragraph 1 prints “2020-02-25”."


def test_an_update_is_told_from_the_publication():
    card = read_text(f"Published: March 4, 2021 - Updated: March 5, 2021\n\n{SENTENCE}\n\n{SENTENCE}").source
    assert (card.published, card.updated) == ("2021-03-04", "2021-03-05")


def test_what_the_file_states_stands_before_what_is_printed():
    card = read_text(f"---\npublished: 2020-01-01\n---\n\ndate 2020-02-25\n\n{SENTENCE}").source
    assert (card.published, card.published_from) == ("2020-01-01", "front matter")


def test_a_date_within_the_story_is_no_publication_date():
    assert read_text(f"{SENTENCE} It was built on May 3, 1934.\n\n{SENTENCE}").source.published is None


def test_an_address_tells_the_outlet_and_the_date():
    card = read_text(f"---\nurl: http://www.echo.example/news/2021/03/04/bridge.html\n---\n{SENTENCE}").source
    assert (card.outlet, card.published, card.published_from) == ("echo.example", "2021-03-04", "metadata")


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"WENDBURY (Reuters) - {SENTENCE}", "Reuters"),
        (f"WENDBURY, Ohio (AP) — {SENTENCE}", "AP"),
        (f"{SENTENCE}\n\nDrivers were told to wait, the mayor said. (AFP)", "AFP"),
        (f"By The Associated Press\n\n{SENTENCE}\n\n{SENTENCE}", "AP"),
        (f"(CNN) {SENTENCE}", None),
        (f"{SENTENCE} He spoke to Reuters on the phone.", None),
    ],
)
def test_a_credit_tells_the_agency(text, agency):
    assert read_text(text).source.agency == agency


def test_a_byline_is_found():
    assert read_text(f"By Jo Field\n\n{SENTENCE}\n\n{SENTENCE}").source.byline == "Jo Field"


def test_a_day_with_its_weekday_is_the_article_s_own_date():
    text = f"Bridge closed for weeks\n\nTuesday, February 25, 2020\n\n{SENTENCE}\n\n{SENTENCE} So it was."
    assert read_text(text).source.published == "2020-02-25"
