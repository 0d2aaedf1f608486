"""Figures of one thing that do not agree."""

from dataclasses import replace

import numpy as np
import pytest
from makers_grammar import mention, trained

from variorum.dispute.dispute import Verdict
from variorum.dispute.figures import figure_candidates
from variorum.fact.fact import Bound, Quantity
from variorum.language.bound import admits
from variorum.wording.sentences import say


def killed(number: float, bound: Bound = Bound.EXACT, *, article: str = "a", at: int = 0):
    value = Quantity(number, bound, *admits(number, bound), unit="people", what="killed")
    return mention(value, key="person", context=["people", "kill"], article=article, at=at)


def candidates(*found, chance: float = 0.9):
    alike = np.full((len(found), len(found)), chance)
    np.fill_diagonal(alike, 0)
    return list(figure_candidates(found, alike, trained()))


def test_figures_of_one_thing_that_differ_are_disputed():
    (found,) = candidates(killed(12), killed(15, article="b"))
    assert not found.agreed
    assert found.verdict is Verdict.CONTRADICTION
    assert say(found.question) == "How many people were killed?"
    assert found.judge == "figure"


def test_figures_that_agree_are_an_agreement():
    (found,) = candidates(killed(12), killed(12, article="b"))
    assert found.agreed


def test_figures_that_may_not_be_of_one_thing_are_left_alone():
    assert candidates(killed(12), killed(15, article="b"), chance=0.1) == []


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ((12, Bound.AT_LEAST), (15, Bound.EXACT), Verdict.PRECISION),
        ((950_000, Bound.MORE_THAN), (1_000_000, Bound.NEARLY), Verdict.PRECISION),
        ((900_000, Bound.ABOUT), (980_000, Bound.ABOUT), Verdict.PRECISION),
        ((900_000, Bound.ABOUT), (1_500_000, Bound.ABOUT), Verdict.CONTRADICTION),
        ((0, Bound.EXACT), (3, Bound.AT_LEAST), Verdict.CONTRADICTION),
    ],
)
def test_the_verdict_tells_whether_the_figures_admit_one_another(one, other, verdict):
    (found,) = candidates(killed(*one), killed(*other, article="b"))
    assert found.verdict is verdict


def test_figures_of_one_paragraph_do_not_contradict_each_other():
    """They mostly count two things."""
    assert candidates(killed(12), killed(15, at=50)) == []


def test_one_article_contradicts_itself_by_two_figures_that_surely_count_one_thing():
    far = replace(
        killed(15), fact=replace(killed(15).fact, passage=replace(killed(15).fact.passage, paragraph=9))
    )
    (found,) = candidates(killed(12), far)
    assert found.verdict is Verdict.INTERNAL
    assert candidates(killed(12), far, chance=0.3) == []


def test_figures_of_two_happenings_may_count_different_things():
    value = Quantity(15, lower=15, upper=15, unit="people", what="injured")
    other = mention(value, key="person", context=["people", "kill"], article="b")
    (found,) = candidates(killed(12), other)
    assert found.verdict is Verdict.SCOPE


@pytest.mark.parametrize(
    ("value", "question"),
    [
        (Quantity(40, unit="year", what="aged"), "How old"),
        (Quantity(5e6, unit="USD", what="paid"), "How much money"),
        (Quantity(30, unit="house", what="house"), "house"),
        (Quantity(19), "so it said"),
    ],
)
def test_the_question_asks_for_what_is_counted(value, question):
    key = "house" if value.unit == "house" else ""
    pair = [mention(value, key=key, article=name, quote="so it said") for name in "ab"]
    if key:
        pair = [type(m)(*[getattr(m, f) for f in m.__slots__][:-1], "houses") for m in pair]
    (found,) = candidates(*pair)
    assert question in say(found.question)


def test_every_feature_is_a_finite_number():
    (found,) = candidates(killed(0), killed(1e9, article="b"), killed(12, Bound.VAGUE, article="c"))
    assert all(np.isfinite(value) for value in found.features.values())


@pytest.mark.parametrize(("unit", "question"), [("day", "How long"), ("percent", "What share")])
def test_a_stretch_of_time_and_a_share_are_asked_for_as_such(unit, question):
    pair = [mention(Quantity(n, unit=unit), article=name) for n, name in ((3.0, "a"), (4.0, "b"))]
    (found,) = candidates(*pair)
    assert say(found.question).startswith(question)


def test_a_list_and_its_part_are_not_accounts_of_one_thing():
    part, whole = killed(6), killed(8)
    (found,) = candidates(part, whole, killed(6, article="b"))
    assert [fact.passage.article for fact in found.facts] == ["a", "b"]
