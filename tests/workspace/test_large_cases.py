"""A case beyond the size up to which all pairs are looked at; work is counted, never timed."""

from collections.abc import Iterator

import pytest
from makers_seeds import STORED, seed_articles

from variorum.alignment import candidates
from variorum.dispute.dispute import Comparison
from variorum.language.trained import Matrix, Model, Trained, Values, shipped
from variorum.workspace.comparing import compare_articles

MOST_PARAGRAPHS, MOST_CLAUSES, LEAST_LINKS = 60, 125, 9


class Counting:
    """A model that counts what it is asked."""

    def __init__(self, model: Model) -> None:
        self.model, self.asked = model, 0

    def probability(self, values: Values) -> Matrix:
        found = self.model.probability(values)
        self.asked += found.size
        return found


@pytest.fixture(scope="module")
def large() -> Iterator[tuple[Comparison, Counting, Counting]]:
    """The samples compared as if they were a large case."""
    clauses, paragraphs = (Counting(shipped().models[name]) for name in ("proposition trees", "link"))
    models = {**shipped().models, "proposition trees": clauses, "link": paragraphs}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(candidates, "SMALL", 0)
        trained = Trained(models, shipped().thresholds)
        yield compare_articles(seed_articles(), parses=STORED, trained=trained), clauses, paragraphs


@pytest.fixture(scope="module")
def small() -> Comparison:
    return compare_articles(seed_articles(), parses=STORED)


def test_most_links_of_a_square_are_found_from_candidates(large, small):
    mine, theirs = ({(link.a, link.b) for link in found.links} for found in (large[0], small))
    assert len(mine & theirs) >= 0.75 * len(theirs)


def test_every_sort_of_thing_is_found(large):
    assert large[0].disputes and large[0].only and large[0].rows


def test_no_more_paragraphs_and_clauses_are_scored_than_when_last_counted(large):
    """A guard on counted work: raise a number only with its reason."""
    found, clauses, paragraphs = large
    assert paragraphs.asked <= MOST_PARAGRAPHS
    assert clauses.asked <= MOST_CLAUSES
    assert len(found.links) >= LEAST_LINKS
