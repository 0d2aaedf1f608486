"""How many pairs are scored, by index and by the words of all; work is counted, never timed."""

from collections.abc import Iterator

import pytest
from makers_seeds import STORED, seed_articles

from variorum.alignment import candidates
from variorum.dispute.dispute import Comparison
from variorum.language.trained import Matrix, Model, Trained, Values, shipped
from variorum.workspace.comparing import compare_articles

MOST_PARAGRAPHS, MOST_CLAUSES, LEAST_LINKS = 48, 286, 8


class Counting:
    """A model that counts what it is asked."""

    def __init__(self, model: Model) -> None:
        self.model, self.asked = model, 0

    def probability(self, values: Values) -> Matrix:
        found = self.model.probability(values)
        self.asked += found.size
        return found


Counted = tuple[Comparison, Counting, Counting]


def counted() -> Counted:
    """The samples compared, and how many pairs of clauses and of paragraphs were scored."""
    clauses, paragraphs = (Counting(shipped().models[name]) for name in ("proposition trees", "link"))
    models = {**shipped().models, "proposition trees": clauses, "link": paragraphs}
    trained = Trained(models, shipped().thresholds)
    return compare_articles(seed_articles(), parses=STORED, trained=trained), clauses, paragraphs


@pytest.fixture(scope="module")
def large() -> Iterator[Counted]:
    """The samples compared as if they were a large case."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(candidates, "SMALL", 0)
        yield counted()


@pytest.fixture(scope="module")
def small() -> Counted:
    return counted()


def test_the_index_finds_the_links_that_the_words_of_all_pairs_find(large, small):
    mine, theirs = ({(link.a, link.b) for link in found[0].links} for found in (large, small))
    assert len(mine & theirs) >= 0.9 * len(theirs)


def test_every_sort_of_thing_is_found(large):
    assert large[0].disputes and large[0].only and large[0].rows


@pytest.mark.parametrize("size", ["small", "large"])
def test_no_more_paragraphs_and_clauses_are_scored_than_when_last_counted(request, size):
    """A guard on counted work: raise a number only with its reason."""
    found, clauses, paragraphs = request.getfixturevalue(size)
    assert paragraphs.asked <= MOST_PARAGRAPHS
    assert clauses.asked <= MOST_CLAUSES
    assert len(found.links) >= LEAST_LINKS
