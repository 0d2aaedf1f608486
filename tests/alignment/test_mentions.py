"""How likely two figures, or two dates, are of one fact."""

import numpy as np
import pytest
from makers_grammar import mention, proposition, weighing

from variorum.alignment.likeness import proposition_features
from variorum.alignment.mentions import mention_features, mention_likeness, owners
from variorum.alignment.spelling import Vocabulary
from variorum.fact.fact import Kind, Moment, Quantity

WORDS = Vocabulary([])
FIGURES = [
    mention(
        Quantity(12, unit="people", what="killed"), key="people", context=["people", "kill"], article="a"
    ),
    mention(Quantity(15, unit="people", what="killed"), key="people", context=["people", "die"], article="b"),
    mention(Quantity(5000, unit="house", what="house"), key="house", context=["house"], article="b"),
]
DATES = [
    mention(Moment("2020-02-24T17:30"), kind=Kind.DATE, context=["fall"], article="a"),
    mention(Moment("2020-02-24"), kind=Kind.DATE, context=["fall"], article="b"),
    mention(Moment("2011"), kind=Kind.DATE, article="b"),
]


def features(found, said=()):
    return mention_features(found, WORDS, said, proposition_features(said, WORDS) if said else {})


@pytest.mark.parametrize("found", [FIGURES, DATES], ids=["figures", "dates"])
def test_features_are_the_same_from_either_side(found):
    for name, matrix in features(found).items():
        assert matrix.shape == (3, 3), name
        assert np.allclose(matrix, matrix.T, atol=1e-5), name


def test_figures_of_one_happening_are_known_by_it():
    found = features(FIGURES)
    assert found["same happening"][0, 1] == 1
    assert found["same happening"][0, 2] == found["same happening"][2, 2 - 1] == 0
    assert found["units differ"][0, 2] == 1
    assert found["both people"][0, 1] == 1
    assert found["equal"][0, 1] == 0


def test_dates_are_compared_as_coarse_as_they_are():
    found = features(DATES)
    assert (found["equal"][0, 1], found["same day"][0, 1], found["same month"][0, 1]) == (0, 1, 1)
    assert found["same year"][0, 2] == 0


def test_a_value_belongs_to_the_shortest_clause_that_holds_it():
    said = [
        proposition("so it said and so it was told", article="a"),
        proposition("so it said", article="a"),
        proposition("so it said", article="b", paragraph=2),
    ]
    assert owners(FIGURES, said) == [1, -1, -1]


def test_what_the_clauses_share_tells_of_their_values():
    said = [proposition("so it said", article="a"), proposition("so it said", article="b")]
    found = features(FIGURES[:2], said)
    assert found["text ratio of clauses"][0, 1] == 1


def test_values_outside_any_clause_have_nothing_of_clauses_in_common():
    said = [proposition("so it said", article="a")]
    assert features(FIGURES[:2], said)["text ratio of clauses"][0, 1] == 0


def test_a_value_is_not_like_itself_and_the_likest_are_of_one_happening():
    found = mention_likeness(FIGURES, WORDS, weighing({"same happening": 4.0}, bias=-2.0), [], {})
    chance = found.probability
    assert (found.features["same happening"] == features(FIGURES)["same happening"]).all()
    assert (chance.diagonal() == 0).all()
    assert chance[0, 1] == chance.max() > 0.5


def test_of_no_values_there_is_nothing_alike():
    found = mention_likeness([], WORDS, weighing({}), [], {})
    assert found.probability.shape == (0, 0)
    assert found.features == {}
