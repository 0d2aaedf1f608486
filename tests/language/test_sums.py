"""What is told in two units is added."""

import pytest

from variorum.language.numerals import numerals


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("five feet six inches", 5.5, "foot"),
        ("5ft 6in", 5.5, "foot"),
        ("two hours and 30 minutes", 2.5, "hour"),
        ("$3 and 50 cents", 3.5, "USD"),
    ],
)
def test_a_unit_and_its_part_are_one_figure(text, value, unit):
    (found,) = numerals(text)
    assert (found.number, found.unit, found.span.of(text)) == (value, unit, text)


@pytest.mark.parametrize(
    "text", ["5 feet and 80 inches", "2.5 feet 6 inches", "6 feet, then 2 inches", "3 km and 5 kg"]
)
def test_what_does_not_go_into_the_unit_before_stays_apart(text):
    assert len(list(numerals(text))) == 2
