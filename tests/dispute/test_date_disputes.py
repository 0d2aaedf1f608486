"""Dates of one happening that do not agree."""

from dataclasses import replace

import numpy as np
import pytest
from makers_grammar import mention, trained

from variorum.alignment.likeness import Likeness
from variorum.alignment.mentions import mention_features
from variorum.alignment.spelling import Vocabulary
from variorum.dispute.dates import agreed_dates, date_pool
from variorum.dispute.dispute import Verdict
from variorum.fact.fact import Kind, Moment
from variorum.fact.phrases import Phrases
from variorum.wording.sentences import say


def fell(start: str, end: str | None = None, *, article: str = "a", words=("town", "fall")):
    return mention(Moment(start, end), kind=Kind.DATE, context=words, article=article, quote=start)


def alike(count: int, chance: float) -> np.ndarray:
    matrix = np.full((count, count), chance, np.float32)
    np.fill_diagonal(matrix, 0)
    return matrix


def candidates(*found, chance: float = 0.9):
    features = mention_features(found, Vocabulary([]), [], {})
    pool = date_pool(found, Likeness(features, alike(len(found), chance)), trained())
    return [pool.word(n) for n in range(len(pool.groups))]


def agreements(*found, chance: float = 0.9):
    return list(agreed_dates(found, alike(len(found), chance), trained()))


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (("2020-02-24",), ("2020-02-25",), Verdict.CONTRADICTION),
        (("2020-02",), ("2020-02-25",), Verdict.PRECISION),
        (("2020",), ("2019-11",), Verdict.CONTRADICTION),
        (("2020-02-24", "2020-02-26"), ("2020-02-25",), Verdict.PRECISION),
        (("2020-02-24T17:30",), ("2020-02-24T18:00",), Verdict.PRECISION),
        (("2020-02-24T23:50",), ("2020-02-25T00:00",), Verdict.PRECISION),
    ],
)
def test_the_verdict_tells_whether_the_dates_admit_one_another(one, other, verdict):
    pair = fell(*one), fell(*other, article="b")
    (found,) = candidates(*pair)
    assert found.verdict is verdict
    assert agreements(*pair) == []


def test_the_same_day_is_an_agreement_and_no_dispute():
    pair = fell("2020-02-24"), fell("2020-02-24", article="b")
    (found,) = agreements(*pair)
    assert found.facts == tuple(one.fact for one in pair)
    assert candidates(*pair) == []


def test_dates_of_one_article_are_not_held_against_each_other():
    assert candidates(fell("2020-02-24"), fell("2020-02-25")) == []


def test_dates_of_two_happenings_are_left_alone():
    assert candidates(fell("2020-02-24"), fell("2020-02-25", article="b"), chance=0.1) == []
    assert agreements(fell("2020-02-24"), fell("2020-02-24", article="b"), chance=0.1) == []


@pytest.mark.parametrize("words", [("town", "fall"), ()], ids=["with words", "bare"])
def test_every_question_has_something_to_ask_by(words):
    (found,) = candidates(fell("2020", words=words), fell("2019", article="b", words=words))
    assert all(found.question.arguments.values())


def test_every_feature_is_a_finite_number():
    (found,) = candidates(fell("2020"), fell("2019-02-03T04:05", article="b", words=()))
    assert all(np.isfinite(value) for value in found.features.values())


def test_an_article_that_gives_two_dates_tells_of_two_things():
    found = candidates(fell("2020-02-24"), fell("2020-02-24", article="b"), fell("2020-02-25", article="b"))
    assert max(found, key=lambda one: len(one.facts)).verdict is Verdict.APPARENT


def test_the_reason_says_what_days_the_words_mean():
    (found,) = candidates(fell("2020-02-24"), fell("2020-02-25", article="b"))
    assert "2020-02-25" in say(found.why)


@pytest.mark.parametrize(
    ("parts", "question"),
    [
        (Phrases(base="seize", object="Ashford"), "When did the rebels seize Ashford?"),
        (Phrases(base="advance"), "When did the rebels advance?"),
        (Phrases(future="advance"), "When will the rebels advance?"),
        (Phrases(future="seize", object="Ashford"), "When will the rebels seize Ashford?"),
        (Phrases(passive="were", participle="beaten"), "When were the rebels beaten?"),
        (Phrases(base="seize", object="2020 tanks"), "When was it: “2020”?"),
        (Phrases(base="say"), "When was it: “2020”?"),
    ],
)
def test_the_question_is_plain_where_the_clause_is(parts, question):
    parts = replace(parts, subject="the rebels", named=True)
    (found,) = candidates(replace(fell("2020"), phrases=parts), fell("2019", article="b", words=()))
    assert say(found.question) == question
