"""What the review says of an article in a few words."""

from dataclasses import replace

import pytest
from makers_review import article_of

from variorum.gui.review.card_words import how_dated, relative_note
from variorum.gui.review.remarks import remark_on, two_days
from variorum.gui.review.runs import Stretch, mended_runs
from variorum.gui.shots.made_reviews import review_case
from variorum.workspace.text_dates import text_dates

ARTICLES = review_case().comparison.articles


@pytest.mark.parametrize(
    ("at", "words", "asks"),
    [
        (0, "Dated as printed · 5 left out", False),
        (1, "Thursday could be 27 Feb or 6 Mar", True),
        (3, "No date or outlet; date worked out", True),
    ],
)
def test_the_remark_that_matters_most_is_made(at, words, asks) -> None:
    remark = remark_on(ARTICLES[at], text_dates(ARTICLES[at]), ARTICLES)
    assert (remark.words, remark.asks) == (words, asks)


def test_an_article_without_a_story_says_so() -> None:
    empty = replace(ARTICLES[0], paragraphs=tuple(p for p in ARTICLES[0].paragraphs if not p.in_story))
    assert remark_on(empty, text_dates(empty), ARTICLES).words == "Nothing of it is compared"


def test_an_article_that_nothing_dates_says_so() -> None:
    undated = replace(ARTICLES[0], source=replace(ARTICLES[0].source, published=None, outlet="Post"))
    assert remark_on(undated, text_dates(undated), ()).words == "No date"
    assert how_dated(undated) == "No date is printed, and none can be worked out."


def test_a_printed_day_is_not_doubted() -> None:
    first = replace(ARTICLES[0], source=replace(ARTICLES[0].source, published="2025-03-04"))
    told = text_dates(first).relative
    assert told is not None
    assert two_days(told, first, ARTICLES) is None
    assert relative_note(told, first, ARTICLES) == "The day of the article itself, a Tuesday"


def test_each_date_of_a_text_stands_once_and_is_counted() -> None:
    text = "It burned on Monday, as in May 2019.\n\nOn Monday it still burned, as it had in May 2019 already."
    article = article_of(text)
    dates = text_dates(replace(article, source=replace(article.source, published="2020-02-25")))
    assert [(one.start, one.again) for one in dates.dates] == [("2020-02-24", 2), ("2019-05", 2)]
    assert dates.relative is dates.dates[0]


def test_words_left_as_printed_stand_once() -> None:
    paragraph = ARTICLES[0].paragraph(9)
    kept = replace(paragraph, as_printed=paragraph.repairs[:1], repairs=(), text=paragraph.text)
    runs = mended_runs(kept)
    assert "".join(run.words for run in runs) == paragraph.text
    assert [run.stretch for run in runs].count(Stretch.PRINTED) == 1


def test_the_words_of_all_runs_but_the_struck_ones_are_the_text() -> None:
    for article in ARTICLES:
        for paragraph in article.paragraphs:
            runs = mended_runs(paragraph)
            said = "".join(run.words for run in runs if run.stretch is not Stretch.STRUCK)
            assert "".join(said.split()) == "".join(paragraph.text.split())
