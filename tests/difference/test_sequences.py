"""Long texts are held together with a limit on the work, and come out the same on every machine."""

from itertools import count, pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from variorum.difference.sequences import steps
from variorum.difference.words import Change, similarity, word_edits

letters = st.text(alphabet="abcd", max_size=30)


def rebuilt(left: str, right: str, found) -> tuple[str, str]:
    """Both texts, taken again from the steps: what is the same must be so on both sides."""
    i = j = 0
    for operation, size in found:
        if operation == 0:
            assert left[i : i + size] == right[j : j + size]
        i, j = i + size * (operation <= 0), j + size * (operation >= 0)
    return left[:i], right[:j]


@settings(max_examples=60)
@given(letters, letters, st.sampled_from([0, 20, 100, 10**9]))
@example("abcabba", "cbabac", 0)
def test_the_steps_rebuild_both_texts_whatever_the_limit(left, right, most):
    assert rebuilt(left, right, steps(left, right, most=most)) == (left, right)


@settings(max_examples=60)
@given(letters, letters)
def test_what_was_removed_stands_before_what_came_and_nothing_stands_twice_in_a_row(left, right):
    operations = [operation for operation, _ in steps(left, right)]
    assert all(a != b for a, b in pairwise(operations))
    assert (1, -1) not in set(pairwise(operations))


def test_above_the_limit_only_what_both_begin_and_end_with_is_kept():
    assert steps("abXYZWcd", "abPQRScd", most=4) == [(0, 2), (-1, 4), (1, 4), (0, 2)]


def test_texts_of_few_steps_are_within_the_limit_however_long():
    left = "abcdefgh" * 100
    right = left[:300] + "X" + left[300:600] + left[601:]
    assert steps(left, right, most=5 * len(left)) == [(0, 300), (1, 1), (0, 300), (-1, 1), (0, 199)]


def long_text(words: int, *, other: int = 0) -> str:
    return " ".join(f"other{n}" if other and n % other == 0 else f"w{n % 997}" for n in range(words))


@pytest.mark.parametrize("words", [900, 3000])
def test_long_texts_are_told_word_by_word_as_short_ones_are(words):
    left, right = long_text(words), long_text(words, other=100)
    changed = [e for e in word_edits(left, right) if e.change is not Change.SAME]
    assert [e.left.of(left) for e in changed[::2]] == [f"w{n % 997}" for n in range(0, words, 100)]
    assert [e.right.of(right) for e in changed[1::2]] == [f"other{n}" for n in range(0, words, 100)]
    assert similarity(left, right) == pytest.approx(0.99)


@pytest.mark.parametrize("words", [300, 3000])
def test_a_machine_that_stands_still_for_an_hour_at_every_step_gives_the_same_answer(monkeypatch, words):
    left, right = long_text(words), long_text(words, other=3)
    before = word_edits(left, right)
    hours = count(0, 3600)
    monkeypatch.setattr("time.time", lambda: next(hours))
    assert word_edits(left, right) == before
