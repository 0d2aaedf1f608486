"""What two articles have alike is measured once; a comparison is the same with and without what is kept."""

from dataclasses import replace

import numpy as np
import pytest
from makers_grammar import judging_pairs, proposition
from makers_seeds import STORED, seed_articles

from variorum.alignment import kept_pairs
from variorum.alignment.kept_pairs import PairsKept
from variorum.alignment.likeness import Likeness, likeness
from variorum.alignment.nearness import Meanings
from variorum.alignment.spelling import Vocabulary
from variorum.dispute.dispute import Comparison
from variorum.fact.proposition import Proposition
from variorum.language.meaning import WIDTH, Meaning
from variorum.workspace.comparing import compare_articles

TOLD = ["rebels seized ashford", "the army left ashford", "rain fell on ashford", "a dam broke"]
SAID = [proposition(f"{text} {name * 3}", article=name) for name in "abcd" for text in TOLD]


def meaning(text: str) -> Meaning:
    starts, words = [], text.split()
    for word in words:
        starts.append(text.index(word, starts[-1] + 1 if starts else 0))
    drawn = np.stack([np.random.default_rng(sum(map(ord, w))).normal(size=WIDTH) for w in words])
    ends = tuple(start + len(word) for start, word in zip(starts, words, strict=True))
    return Meaning(tuple(starts), ends, tuple(words), drawn.astype(np.float16).tobytes())


MEANINGS: Meanings = {(p.article, p.paragraph): meaning(p.text) for p in SAID}


def alike(said: list[Proposition], kept: PairsKept | None) -> Likeness:
    judge = judging_pairs({"clause jaccard": 8.0, "words near": 1.0, "text ratio": 1.0}, bias=-4.0)
    return likeness(said, Vocabulary([]), judge, MEANINGS, kept=kept)


def told(found: Likeness) -> dict[str, bytes]:
    values = {name: square.values.tobytes() for name, square in found.features.items()}
    return values | {"chance": found.probability.values.tobytes()}


def compared(articles: int, kept: PairsKept | None) -> Comparison:
    return compare_articles(seed_articles()[:articles], parses=STORED, pairs=kept)


@pytest.fixture
def kept() -> PairsKept:
    """What is kept of three articles."""
    kept = PairsKept()
    alike(SAID[:12], kept)
    return kept


def test_with_and_without_what_is_kept_every_feature_is_the_same_to_the_byte(kept):
    assert told(alike(SAID, kept)) == told(alike(SAID, None)) == told(alike(SAID, PairsKept()))


def test_an_article_more_is_held_against_each_other_both_ways_and_nothing_else_is_made(kept):
    before = kept.articles_made
    alike(SAID, kept)
    assert (before, kept.articles_made - before) == (3 * 2, 3 * 2)


def test_what_was_compared_before_is_measured_no_more(kept):
    made = kept.texts_made, kept.articles_made
    alike(SAID[:12], kept)
    assert (kept.texts_made, kept.articles_made) == made and min(made) > 0


def test_of_an_edited_clause_only_its_own_pairs_are_measured(kept):
    edited = [*SAID[:11], replace(SAID[11], text="a wall broke")]
    made = kept.texts_made
    alike(edited, kept)
    assert kept.texts_made - made == 2 * len(TOLD)


@pytest.mark.parametrize("bound", ["_MOST_TEXTS", "_MOST_BYTES"])
def test_what_does_not_fit_is_made_anew_and_is_the_same(monkeypatch, bound):
    monkeypatch.setattr(kept_pairs, bound, 0)
    kept = PairsKept()
    assert told(alike(SAID, kept)) == told(alike(SAID, None))
    assert not (kept.alike if bound == "_MOST_TEXTS" else kept.near)


def test_samples_compared_one_by_one_are_compared_as_at_once_and_no_pair_is_measured_twice():
    kept = PairsKept()
    found = [compared(count, kept) for count in (3, 4, 5)]
    assert found[-1] == compared(5, None)
    assert kept.texts_made == len(kept.alike) > 0
