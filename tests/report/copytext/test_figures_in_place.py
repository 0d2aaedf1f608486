"""The figure of one account in the words of another: the number with its bound and unit, and no guess."""

import pytest

from variorum.fact.fact import Bound, Quantity
from variorum.language.numerals import numerals
from variorum.report.copytext.figures import figure_fitted


def value(words: str) -> Quantity:
    [found] = numerals(words)
    return Quantity(found.number, found.bound, found.lower, found.upper, found.unit)


def put(base: str, said: str, *, before: str = "In all, ", after: str = " fled.") -> str | None:
    fitted = figure_fitted(base, value(base), said, value(said), before=before, after=after)
    if fitted is None:
        return None
    return base[: fitted.span.start] + fitted.words + base[fitted.span.end :]


@pytest.mark.parametrize(
    ("base", "said", "told"),
    [
        ("nearly one million people", "over 950,000", "over 950,000 people"),
        ("over 950,000", "some 900,000 people", "some 900,000"),
        ("some 1 million Idlib refugees", "Over 950,000 people", "over 950,000 Idlib refugees"),
        ("hundreds of thousands of people", "More than 500,000 people", "more than 500,000 people"),
        ("more than 500,000 people", "hundreds of thousands of people", "hundreds of thousands of people"),
        ("19", "dozens of soldiers", "dozens"),
        ("$3 million", "about $4.5 million", "about $4.5 million"),
        ("40 percent of voters", "at least 42 percent", "at least 42 percent of voters"),
        ("up to 16 soldiers", "19", "19 soldiers"),
    ],
)
def test_only_the_figure_gives_way(base: str, said: str, told: str) -> None:
    assert put(base, said) == told


@pytest.mark.parametrize(
    ("base", "said"),
    [
        ("dozens of pro-government fighters", "up to 16 Turkish military personnel"),
        ("about sixty towns", "40 percent of the land"),
        ("one man", "three men"),
        ("about 20 months", "20-month"),
    ],
)
def test_what_counts_otherwise_is_not_put_in_its_place(base: str, said: str) -> None:
    assert put(base, said) is None


def test_a_figure_with_a_bound_does_not_stand_behind_a_definite_word() -> None:
    assert put("900 men", "over 950 men", before="He named the ") is None
    assert put("900 men", "950 men", before="He named the ") == "950 men"


def test_a_figure_that_is_half_of_a_word_stays() -> None:
    assert put("12", "14", before="a ", after="-year-old boy") is None


def test_a_sentence_begins_with_a_capital_and_a_name_in_capitals_keeps_it() -> None:
    assert put("Nearly one million people", "over 950,000 people", before="") == "Over 950,000 people"
    assert put("some 900", "US$ 5 million") is None


def test_of_two_figures_none_is_guessed() -> None:
    known = Quantity(900, Bound.EXACT, 900, 900)
    said = "12 of 12 men"
    assert figure_fitted("900 men", known, said, Quantity(12), before="", after="") is None


def test_a_figure_that_counts_from_another_day_does_not_stand_in_its_place() -> None:
    since = [Quantity(n, Bound.EXACT, n, n, since=day) for n, day in ((900, "2019-12"), (950, "2019-11"))]
    said = {"before": "Since December, ", "after": " fled."}
    assert figure_fitted("900 people", since[0], "950 people", since[1], **said) is None
