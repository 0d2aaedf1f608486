"""Dates of one happening that do not agree."""

import numpy as np
import pytest
from makers_grammar import mention, trained

from variorum.dispute.dates import date_candidates
from variorum.dispute.dispute import Verdict
from variorum.fact.fact import Kind, Moment


def fell(start: str, end: str | None = None, *, article: str = "a", words=("town", "fall")):
    return mention(Moment(start, end), kind=Kind.DATE, context=words, article=article, quote=start)


def candidates(*found, chance: float = 0.9):
    alike = np.full((len(found), len(found)), chance)
    np.fill_diagonal(alike, 0)
    return list(date_candidates(found, alike, trained()))


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (("2020-02-24",), ("2020-02-25",), Verdict.CONTRADICTION),
        (("2020-02",), ("2020-02-25",), Verdict.PRECISION),
        (("2020",), ("2019-11",), Verdict.CONTRADICTION),
        (("2020-02-24", "2020-02-26"), ("2020-02-25",), Verdict.PRECISION),
        (("2020-02-24T17:30",), ("2020-02-24T18:00",), Verdict.PRECISION),
    ],
)
def test_the_verdict_tells_whether_the_dates_admit_one_another(one, other, verdict):
    (found,) = candidates(fell(*one), fell(*other, article="b"))
    assert found.verdict is verdict
    assert not found.agreed


def test_the_same_day_is_an_agreement():
    (found,) = candidates(fell("2020-02-24"), fell("2020-02-24", article="b"))
    assert found.agreed


def test_dates_of_one_article_are_not_held_against_each_other():
    assert candidates(fell("2020-02-24"), fell("2020-02-25")) == []


def test_dates_of_two_happenings_are_left_alone():
    assert candidates(fell("2020-02-24"), fell("2020-02-25", article="b"), chance=0.1) == []


@pytest.mark.parametrize("words", [("town", "fall"), ()], ids=["with words", "bare"])
def test_every_question_has_something_to_ask_by(words):
    (found,) = candidates(fell("2020", words=words), fell("2019", article="b", words=words))
    assert all(found.question.arguments.values())


def test_every_feature_is_a_finite_number():
    (found,) = candidates(fell("2020"), fell("2019-02-03T04:05", article="b", words=()))
    assert all(np.isfinite(value) for value in found.features.values())
