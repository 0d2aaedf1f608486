"""How near clauses are in meaning, from vectors of pieces of words."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from makers_grammar import proposition

from variorum.alignment import nearness
from variorum.alignment.nearness import NEARNESS, nearness_features
from variorum.language.meaning import WIDTH, Meaning


def meaning(text: str, directions: dict[str, int]) -> Meaning:
    """Each word a vector along an axis of its own, as `directions` has it."""
    words, starts, at = text.lower().split(), [], 0
    for word in words:
        starts.append(text.lower().index(word, at))
        at = starts[-1] + len(word)
    vectors = np.zeros((len(words), WIDTH), np.float16)
    for row, word in enumerate(words):
        vectors[row, directions.setdefault(word, len(directions))] = 1
    ends = tuple(s + len(w) for s, w in zip(starts, words, strict=True))
    return Meaning(tuple(starts), ends, tuple(words), vectors.tobytes())


def features(*texts: str, near: tuple[str, ...] = ()) -> dict[str, np.ndarray]:
    """One article a text; the words of `near` all point the same way."""
    directions = dict.fromkeys(near, 0) | {"": 1}
    said = [proposition(text, article=f"a{n}") for n, text in enumerate(texts)]
    meanings = {(p.article, p.paragraph): meaning(p.text, directions) for p in said}
    return nearness_features(said, meanings)


words = st.lists(
    st.sampled_from(["army", "town", "seized", "rain", "monday", "flood"]), min_size=1, max_size=6
)
texts = st.lists(words.map(" ".join), min_size=1, max_size=5)


@settings(max_examples=40)
@given(texts)
def test_every_feature_is_symmetric_and_finite(found):
    told = features(*found)
    assert tuple(told) == NEARNESS
    for values in told.values():
        assert values.shape == (len(found), len(found))
        assert np.isfinite(values).all()
        assert np.allclose(values, values.T, atol=1e-5)


@settings(max_examples=40)
@given(texts)
def test_memory_is_bounded_by_blocks_that_change_nothing(found):
    whole, kept = features(*found), nearness._BLOCK
    nearness._BLOCK = 3
    try:
        parts = features(*found)
    finally:
        nearness._BLOCK = kept
    assert all(np.allclose(whole[name], parts[name], atol=1e-5) for name in NEARNESS)


def test_other_words_of_the_same_meaning_are_near():
    told = features("army seized town", "troops captured village", near=("seized", "captured"))
    apart = features("army seized town", "troops captured village")
    assert told["words near"][0, 1] > apart["words near"][0, 1] == 0


def test_the_same_words_are_as_near_as_can_be():
    assert np.isclose(
        features("army seized town", "army seized town")["words near, least"][0, 1], 1, atol=1e-3
    )


def test_a_clause_within_another_is_nearer_one_way_than_the_other():
    told = features("army town", "army town rain flood")
    assert told["words near"][0, 1] > told["words near, least"][0, 1] > 0


def test_a_clause_whose_meaning_is_not_known_is_near_to_nothing():
    told = nearness_features([proposition("army seized town"), proposition("rain fell", article="b")], {})
    assert np.allclose(told["words near"], 0)
