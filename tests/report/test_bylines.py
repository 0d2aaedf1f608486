"""Bylines as bibliographies name people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.report.citing.bylines import Name, names


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("By Mary Okafor", [Name("Okafor", "Mary")]),
        ("Jane Doe and John Roe", [Name("Doe", "Jane"), Name("Roe", "John")]),
        (
            "Jane Doe, John Roe & A. B. Smith",
            [Name("Doe", "Jane"), Name("Roe", "John"), Name("Smith", "A. B.")],
        ),
        ("Ursula von der Leyen", [Name("von der Leyen", "Ursula")]),
        ("Ali al-Hassan", [Name("al-Hassan", "Ali")]),
        ("Jean-Luc O'Neill; Kim Lee", [Name("O'Neill", "Jean-Luc"), Name("Lee", "Kim")]),
    ],
)
def test_people_have_a_family_name_and_a_given_one(byline: str, people: list[Name]) -> None:
    assert list(names(byline)) == people


@pytest.mark.parametrize(
    "byline",
    [
        "Reuters Staff",
        "AFP",
        "The Paper’s newsroom",
        "Jane Doe, chief editor",
        "MARY OKAFOR IN CAIRO",
        "x@y.org",
    ],
)
def test_what_does_not_read_like_a_name_is_left_whole(byline: str) -> None:
    assert names(byline) == (Name(byline),)


def test_no_byline_has_no_names() -> None:
    assert names("") == names("  ") == ()


@given(st.text(max_size=60))
def test_no_word_of_a_name_is_made_up(byline: str) -> None:
    told = [word for name in names(byline) for word in (*name.given.split(), *name.family.split())]
    assert all(word in byline for word in told)
