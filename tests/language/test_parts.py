"""Parts of a whole, and wholes with a part."""

import pytest

from variorum.language.parts import figure_at


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two-thirds", 2 / 3),
        ("one fifth", 0.2),
        ("one - third", 1 / 3),
        ("five eighths", 0.625),
        ("nine-tenths", 0.9),
        ("3/4", 0.75),
        ("¾", 0.75),
        ("a third of them", 1 / 3),
        ("half of them", 0.5),
        ("half the village", 0.5),
    ],
)
def test_a_part_is_told_as_a_part_of_one(text, value):
    figure = figure_at(text, 0)
    assert figure is not None
    assert (figure.number, figure.part) == (value, True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("one and a half", 1.5),
        ("two and a half million", 2_500_000),
        ("two million and a half", 2_500_000),
        ("one billion and a quarter million", 1_000_250_000),
        ("a hundred and three quarters", 100.75),
        ("twenty and three fifths", 20.6),
        ("one hundred and thirty fifths", 26),
        ("1 3/4", 1.75),
        ("7½", 7.5),
        ("half a million", 500_000),
        ("half a dozen", 6),
    ],
)
def test_a_part_is_added_to_its_whole(text, value):
    figure = figure_at(text, 0)
    assert figure is not None
    assert figure.number == pytest.approx(value)


@pytest.mark.parametrize("text", ["a third man", "half brother", "9/11", "24/7", "a quarter"])
def test_what_only_looks_like_a_part_is_none(text):
    figure = figure_at(text, 0)
    assert figure is None or not figure.part


def test_an_ordinal_in_words_is_no_count():
    figure = figure_at("twenty-first", 0)
    assert figure is not None
    assert (figure.number, figure.end) == (None, 12)


def test_two_third_place_finishes_are_two():
    figure = figure_at("two third-place finishes", 0)
    assert figure is not None
    assert figure.number == 2


def test_the_halves_and_quarters_of_a_game_or_year_are_times():
    text = "the last three quarters"
    figure = figure_at(text, text.index("three"))
    assert figure is not None
    assert figure.number == 3
