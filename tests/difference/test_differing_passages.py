"""How two passages differ: word by word where they are near-identical, and value by value."""

import pytest
from makers_grammar import fact

from variorum.difference.passages import differences, said
from variorum.fact.fact import Bound, Kind, Moment, Quantity, Statement, Term

LEFT = "Some 900,000 people fled the town on Monday."
RIGHT = "Some 950,000 people fled the city on Monday."


def figure(text: str, number: str, **knobs):
    return fact(Quantity(float(number.replace(",", ""))), at=text.index(number), quote=number, **knobs)


def day(text: str):
    return fact(Moment("2020-02-24"), kind=Kind.DATE, at=text.index("Monday"), quote="Monday")


def test_an_edit_that_touches_a_value_has_its_kind_and_another_none():
    found = differences(LEFT, RIGHT, [figure(LEFT, "900,000")], [figure(RIGHT, "950,000")])
    assert found.near_identical
    kinds = {typed.edit.left.of(LEFT) or typed.edit.right.of(RIGHT): typed.kind for typed in found.edits}
    assert kinds["900,000"] is kinds["950,000"] is Kind.QUANTITY
    assert kinds["town"] is kinds["city"] is None


def test_equal_values_are_shared_and_others_stand_on_one_side():
    found = differences(
        LEFT, RIGHT, [figure(LEFT, "900,000"), day(LEFT)], [figure(RIGHT, "950,000"), day(RIGHT)]
    )
    assert [(a.passage.quote, b.passage.quote) for a, b in found.shared] == [("Monday", "Monday")]
    assert [f.passage.quote for f in found.left_only] == ["900,000"]
    assert [f.passage.quote for f in found.right_only] == ["950,000"]


def test_passages_in_other_words_are_compared_by_value_alone():
    other = "Almost a million left their homes."
    found = differences(LEFT, other, [figure(LEFT, "900,000")], [])
    assert not found.near_identical
    assert found.edits == found.moved == ()
    assert [f.passage.quote for f in found.left_only] == ["900,000"]


def test_a_passage_may_begin_inside_its_paragraph():
    placed = fact(Quantity(900_000), at=100 + LEFT.index("900,000"), quote="900,000")
    before = fact(Quantity(1), at=3, quote="1")
    found = differences(LEFT, RIGHT, [before, placed], [], starts=(100, 0))
    assert Kind.QUANTITY in [typed.kind for typed in found.edits]


def test_what_a_clause_claims_is_no_value():
    claim = fact(Statement("they fled"), kind=Kind.ACTOR)
    assert differences(LEFT, RIGHT, [claim], [claim]).shared == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Quantity(12), Quantity(12.0, lower=12, upper=12)),
        (Moment("2020", step="said"), Moment("2020")),
        (Term("x", "Al-Nayrab"), Term("y", "al Nayrab")),
        (Statement("It fell"), Statement("it fell")),
    ],
)
def test_values_that_say_the_same_are_equal(one, other):
    assert said(one) == said(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Quantity(12), Quantity(12, Bound.MORE_THAN)),
        (Quantity(12, what="killed"), Quantity(12, what="injured")),
        (Quantity(1_000_000), Quantity(1_000_001)),
        (Moment("2020"), Moment("2020", "2021")),
        (Term("x", "Neirab"), Term("x", "Nairab")),
    ],
)
def test_values_that_say_something_else_differ(one, other):
    assert said(one) != said(other)


def test_a_figure_that_is_vague_or_whole_says_the_same():
    assert said(Quantity(24, Bound.VAGUE)) == said(Quantity(24.0, Bound.VAGUE))
