"""An undated article is dated by its own words and the other articles, whatever their order."""

import random
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from makers_article import read_text

from variorum.article.article import Article
from variorum.article.dating import date_articles


def article(text: str, published: str | None = None) -> Article:
    front = f"---\ntitle: A\npublished: {published}\n---\n" if published else ""
    return read_text(front + text)


def dated(*articles: Article) -> list[str | None]:
    return [a.source.published for a in date_articles(articles)]


TOLD_ON_MONDAY = article(
    "The council said on Monday that the bridge was closed. It had met on Monday morning."
)
TOLD_ON_THURSDAY = article("The bridge was opened on Thursday. Late on Wednesday the council had met.")
PLAIN = article("The bridge was closed, the council said.")


def test_a_weekday_is_found_near_the_dated_articles():
    known = article("The council met.", "2020-02-25")
    assert dated(known, TOLD_ON_MONDAY, TOLD_ON_THURSDAY) == ["2020-02-25", "2020-02-24", "2020-02-27"]


def test_an_estimate_says_that_it_is_one_and_how_it_was_made():
    source = date_articles([article("It met.", "2020-02-25"), TOLD_ON_MONDAY])[1].source
    assert source.published_from == "estimated"
    assert source.published_step is not None
    assert "2020-02-25" in source.published_step
    assert "Monday" in source.published_step


def test_an_article_without_any_clue_lies_in_the_middle_of_the_others():
    days = [article("It met.", f"2020-02-{n}") for n in (20, 21, 25)]
    assert dated(*days, PLAIN)[-1] == "2020-02-21"


def test_an_article_is_hardly_older_than_a_day_it_tells_of():
    told = article("The council met on Feb. 26 and closed the bridge.")
    day = dated(article("It met.", "2020-02-25"), told)[1]
    assert day is not None
    assert day >= "2020-02-26"


def test_where_nothing_is_known_nothing_is_said():
    assert dated(PLAIN, TOLD_ON_MONDAY) == [None, None]


def test_a_full_date_in_one_article_dates_the_others_too():
    told = article("The council met on February 24, 2020 and closed the bridge, it said on Tuesday.")
    assert dated(told, TOLD_ON_MONDAY) == ["2020-02-25", "2020-02-24"]


def test_a_weekday_to_come_is_no_clue():
    ahead = article("The council will meet again on Sunday. It was closed on Monday.")
    assert dated(article("It met.", "2020-02-25"), ahead)[1] == "2020-02-24"


def test_a_stated_date_far_from_all_others_is_not_believed():
    near = [article("It met.", day) for day in ("2016-05-28", "2016-05-29", "2016-05-30")]
    far = article("The zoo said on Saturday that it was closed.", "2019-11-30")
    source = date_articles([*near, far])[3].source
    assert source.published is not None
    assert abs(date.fromisoformat(source.published) - date(2016, 5, 28)).days < 7
    assert "2019-11-30" in (source.published_step or "")


def test_two_dates_far_apart_are_both_believed():
    assert dated(article("It met.", "2010-01-01"), article("It met.", "2020-01-01")) == [
        "2010-01-01",
        "2020-01-01",
    ]


def test_an_estimate_is_made_anew_when_more_is_known():
    first = date_articles([article("It met.", "2020-02-11"), TOLD_ON_MONDAY])
    assert first[1].source.published == "2020-02-10"
    more = [article("It met.", "2020-02-25") for _ in range(3)]
    assert dated(*first, *more)[1] == "2020-02-24"


@given(st.integers(0, 1000))
def test_the_order_of_the_articles_plays_no_part(seed):
    told = [
        TOLD_ON_MONDAY,
        TOLD_ON_THURSDAY,
        PLAIN,
        article("It met.", "2020-02-25"),
        article("It met.", "2013-02-25"),
    ]
    shuffled = random.Random(seed).sample(range(5), 5)
    straight = date_articles(told)
    assert [straight[n] for n in shuffled] == list(date_articles([told[n] for n in shuffled]))


def test_absurd_dates_do_no_harm():
    assert (
        dated(article("It met.", "9999-12-31"), article("It met.", "0001-01-01"), TOLD_ON_MONDAY)[2] is None
    )


def test_articles_of_a_corpus_keep_their_dates_however_far_apart():
    days = ["2020-02-25", "2020-02-26", "2020-02-27", "1999-01-01"]
    articles = [article("It met.", day) for day in days]
    assert dated(*articles)[-1] != "1999-01-01"
    assert [a.source.published for a in date_articles(articles, of_one_case=False)] == days
