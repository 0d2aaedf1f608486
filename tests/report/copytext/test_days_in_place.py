"""A settled date in the words of a base: with the preposition it needs, where the words surely take it."""

import pytest

from variorum.fact.fact import Moment
from variorum.report.copytext.days import date_fitted

DAY, MONTH, YEAR = Moment("2020-02-27"), Moment("2019-11"), Moment("2011")


def put(before: str, base: str, after: str, value: Moment) -> str | None:
    fitted = date_fitted(base, value, before=before, after=after)
    if fitted is None:
        return None
    return before + base[: fitted.span.start] + fitted.words + base[fitted.span.end :] + after


@pytest.mark.parametrize(
    ("before", "base", "after", "value", "told"),
    [
        ("It fell ", "on Monday", ".", DAY, "It fell on 27 February 2020."),
        ("It fell on ", "Monday", ".", DAY, "It fell on 27 February 2020."),
        ("It fell ", "on Monday", ".", YEAR, "It fell in 2011."),
        ("It fell ", "in 2014", ".", DAY, "It fell on 27 February 2020."),
        ("It fell ", "a few days ago", ".", DAY, "It fell on 27 February 2020."),
        ("It fell ", "last night", ".", DAY, "It fell on 27 February 2020."),
        ("sources said ", "Thursday", " that", MONTH, "sources said in November 2019 that"),
        ("besieged since ", "early 2014", ",", YEAR, "besieged since 2011,"),
        ("", "Three weeks ago", " it fell", DAY, "On 27 February 2020 it fell"),
        ("", "On Monday", ", it fell", YEAR, "In 2011, it fell"),
        ("It fell ", "on Monday", ".", Moment("2020-02-27T03:30"), "It fell at 03:30 on 27 February 2020."),
    ],
)
def test_the_date_stands_with_its_preposition(
    before: str, base: str, after: str, value: Moment, told: str
) -> None:
    assert put(before, base, after, value) == told


@pytest.mark.parametrize(
    ("before", "base", "after", "value"),
    [
        ("since ", "Monday", "’s attack", DAY),
        ("under the ", "2018", " deal", YEAR),
        ("", "Monday", " saw the fall", DAY),
        ("freed before ", "dawn", " in Banki", DAY),
        ("to air ", "20 minutes from now", ".", DAY),
        ("It fell ", "at 3:50 a.m. on Monday", ".", DAY),
        ("It fell on ", "Monday", ".", YEAR),
        ("It fell ", "on Monday", ".", Moment("2020-02-24", "2020-02-27")),
        ("It fell ", "some time", ".", DAY),
        ("from ", "Monday or Tuesday next week", ".", Moment("2020-02-24", "2020-02-27")),
    ],
)
def test_what_the_words_do_not_surely_take_is_left(before: str, base: str, after: str, value: Moment) -> None:
    assert put(before, base, after, value) is None
