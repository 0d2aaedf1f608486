"""Links between paragraphs of two articles, by the chance that they report one fact."""

import numpy as np
import pytest
from makers_grammar import judging_pairs, proposition, weighing

from variorum.alignment.likeness import Likeness, likeness, proposition_features
from variorum.alignment.link import Grade, Place
from variorum.alignment.links import link_features, links, told
from variorum.alignment.spelling import Vocabulary
from variorum.fact.proposition import Proposition

SAID = [
    proposition("rebels seized ashford", article="a", paragraph=1, names=["ashford"], depth=0.1),
    proposition("residents fled ashford", article="a", paragraph=1, names=["ashford"], depth=0.1),
    proposition("talks went on", article="a", paragraph=2, depth=0.9),
    proposition("rebels seized ashford", article="b", paragraph=1, names=["ashford"], depth=0.2),
    proposition("12 houses burned", article="b", paragraph=3, numbers=["12"], depth=0.8),
    proposition("12 rebels seized ashford", article="c", paragraph=1, numbers=["12"], names=["ashford"]),
]
BY_CLAUSE = weighing({"best clause covered": 8.0}, bias=-4.0)
NONE = weighing({"best clause": 0.0}, bias=-9.0)
ALL = weighing({"best clause": 0.0}, bias=9.0)


def alike(said: list[Proposition]) -> Likeness:
    return likeness(said, Vocabulary([]), judging_pairs({"clause jaccard": 8.0}, bias=-4.0))


def linked(said: list[Proposition], *, same=BY_CLAUSE, threshold: float = 0.5):
    words = Vocabulary([])
    return links(told(said, words), alike(said), BY_CLAUSE, same, threshold=threshold)


def test_features_of_clauses_are_the_same_from_either_side():
    for name, matrix in proposition_features(SAID, Vocabulary([])).items():
        assert matrix.shape == (6, 6), name
        assert np.allclose(matrix, matrix.T, atol=1e-5), name


def test_features_of_paragraphs_are_the_same_from_either_side():
    for name, matrix in link_features(told(SAID, Vocabulary([])), alike(SAID)).items():
        assert matrix.shape == (5, 5), name
        assert np.allclose(matrix, matrix.T, atol=1e-5), name


def test_a_clause_is_not_like_itself():
    assert (alike(SAID).probability.diagonal() == 0).all()


def test_equal_clauses_are_likelier_one_than_others():
    chance = alike(SAID).probability
    assert chance[0, 3] == chance[0].max()


def test_of_no_clauses_there_is_nothing_alike_and_nothing_linked():
    assert alike([]).probability.shape == (0, 0)
    assert linked([]) == ()


def test_paragraphs_are_gathered_in_order():
    assert told(SAID, Vocabulary([])).places == tuple(
        Place(*place) for place in (("a", 1), ("a", 2), ("b", 1), ("b", 3), ("c", 1))
    )


def test_links_join_two_articles_and_name_the_lesser_first():
    found = links(told(SAID, Vocabulary([])), alike(SAID), ALL, ALL, threshold=0.5)
    assert len(found) == 8  # every pair of paragraphs of two articles
    assert all(link.a.article < link.b.article for link in found)
    assert list(found) == sorted(found, key=lambda link: (link.a, link.b))


def test_only_what_reaches_the_threshold_is_linked():
    found = linked(SAID)
    assert [(link.a, link.b) for link in found] == [
        (Place("a", 1), Place("b", 1)),
        (Place("a", 1), Place("c", 1)),
        (Place("b", 1), Place("c", 1)),
    ]
    assert all(0.5 <= link.score <= 1 for link in found)
    assert len(linked(SAID, threshold=0.0)) == 8
    assert linked(SAID, threshold=1.1) == ()


@pytest.mark.parametrize(("same", "grade"), [(ALL, Grade.SAME), (NONE, Grade.PARTIAL)])
def test_the_grade_is_told_by_its_own_model(same, grade):
    assert {link.grade for link in linked(SAID, same=same)} == {grade}


def test_a_link_says_what_is_shared():
    reasons = {m.template: m.arguments for m in linked(SAID)[0].why}
    assert reasons["Shared names: {names}"] == {"names": "ashford"}
    assert "rebels" in reasons["Shared words: {words}"]["words"]
    assert reasons["Nearest clauses alike: {percent} %"]["percent"] > 90


def test_shared_numbers_are_a_reason():
    said = [
        proposition("12 houses burned", article="a", numbers=["12"]),
        proposition("12 houses burned", article="b", numbers=["12"]),
    ]
    (found,) = linked(said)
    assert "Shared numbers: {numbers}" in [m.template for m in found.why]
