"""Figures of one thing that do not agree."""

from dataclasses import replace

import numpy as np
import pytest
from makers_grammar import mention, trained
from msgspec import structs

from variorum.alignment.likeness import Likeness
from variorum.alignment.mentions import mention_features
from variorum.alignment.spelling import Vocabulary
from variorum.dispute.dispute import Verdict
from variorum.dispute.figures import agreed_figures, figure_pool
from variorum.fact.fact import Bound, Quantity
from variorum.language.bound import admits
from variorum.wording.sentences import say


def killed(number: float, bound: Bound = Bound.EXACT, *, article: str = "a", at: int = 0):
    value = Quantity(number, bound, *admits(number, bound), unit="people", what="killed")
    return mention(value, key="person", context=["people", "kill"], article=article, at=at)


def alike(count: int, chance: float) -> np.ndarray:
    matrix = np.full((count, count), chance, np.float32)
    np.fill_diagonal(matrix, 0)
    return matrix


def candidates(*found, chance: float = 0.9):
    features = mention_features(found, Vocabulary([]), [], {})
    pool = figure_pool(found, Likeness(features, alike(len(found), chance)), trained())
    return [pool.word(n) for n in range(len(pool.groups))]


def agreements(*found, chance: float = 0.9):
    return list(agreed_figures(found, alike(len(found), chance), trained()))


def test_figures_of_one_thing_that_differ_are_disputed():
    (found,) = candidates(killed(12), killed(15, article="b"))
    assert found.verdict is Verdict.CONTRADICTION
    assert say(found.question) == "How many people were killed?"
    assert found.judge == "figure"
    assert agreements(killed(12), killed(15, article="b")) == []


def test_figures_that_agree_are_an_agreement_and_no_dispute():
    pair = killed(12), killed(12, article="b")
    (found,) = agreements(*pair)
    assert found.facts == tuple(one.fact for one in pair)
    assert candidates(*pair) == []


def test_figures_that_may_not_be_of_one_thing_do_not_agree():
    assert agreements(killed(12), killed(12, article="b"), chance=0.1) == []


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
    values = value, structs.replace(value, number=value.number + 1)
    pair = [mention(v, key=key, article=a, quote="so it said") for v, a in zip(values, "ab", strict=True)]
    (found,) = candidates(*(replace(m, word="houses" if key else "") for m in pair))
    assert question in say(found.question)


def test_every_feature_is_a_finite_number():
    found = candidates(killed(0), killed(1e9, article="b"), killed(12, Bound.VAGUE, article="c"))
    assert len(found) == 4
    assert all(np.isfinite(value) for one in found for value in one.features.values())


@pytest.mark.parametrize(("unit", "question"), [("day", "How long"), ("percent", "What share")])
def test_a_stretch_of_time_and_a_share_are_asked_for_as_such(unit, question):
    pair = [mention(Quantity(n, unit=unit), article=name) for n, name in ((3.0, "a"), (4.0, "b"))]
    (found,) = candidates(*pair)
    assert say(found.question).startswith(question)


def test_a_list_and_its_part_are_not_accounts_of_one_thing():
    part, whole = killed(6), killed(8)
    found = candidates(part, whole, killed(7, article="b"))
    assert {tuple(fact.value.number for fact in one.facts) for one in found} == {(6, 7), (8, 7)}


def test_a_list_and_its_part_do_not_agree_with_one_figure():
    (found,) = agreements(killed(6), killed(6), killed(6, article="b"))
    assert [fact.passage.article for fact in found.facts] == ["a", "b"]


def told(*given: tuple[str, float, str]):
    return [
        replace(
            mention(Quantity(n, lower=n, upper=n, unit="people"), article=a, quote=q, at=20 * k), key="person"
        )
        for k, (a, n, q) in enumerate(given)
    ]


def test_a_figure_rounded_is_the_same_figure():
    (found,) = candidates(*told(("a", 1200, "1,200"), ("b", 1187, "1,187")))
    assert found.verdict is Verdict.PRECISION


def test_a_part_is_not_a_total():
    (found,) = candidates(*told(("a", 4, "four"), ("b", 2, "two more")))
    assert found.verdict is Verdict.SCOPE


def test_more_than_is_no_part():
    (found,) = candidates(*told(("a", 40, "forty"), ("b", 90, "more than ninety")))
    assert found.verdict is Verdict.CONTRADICTION


def test_an_article_that_gives_two_figures_counts_two_things():
    found = candidates(*told(("a", 40, "forty"), ("b", 40, "forty"), ("b", 90, "ninety")))
    widest = max(found, key=lambda one: len(one.facts))
    assert widest.verdict is Verdict.APPARENT


def test_the_reason_names_the_figures_that_exclude_each_other():
    (found,) = candidates(*told(("a", 40, "forty"), ("b", 90, "ninety")))
    assert say(found.why) == "“forty” and “ninety” exclude each other."


def test_a_stretch_of_time_is_not_held_against_a_number_of_people():
    days = mention(Quantity(3.0, unit="day"), article="b")
    assert candidates(killed(12), days) == []
