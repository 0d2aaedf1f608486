"""Which pairs of things are held against each other: all of them, or those that candidates name.

A square of all pairs costs the square of what a case tells. From some hundred clauses on only pairs that
an index proposes are looked at; what is told of the others is nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from variorum.alignment.overlap import Matrix, Overlap, overlap, overlap_of_pairs

Index = NDArray[np.int64]
Thing = TypeVar("Thing", str, frozenset[str])


@dataclass(frozen=True)
class All:
    """Every thing beside every other: values are `count` × `count`."""

    count: int

    def both(self, row: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
        """A value of each thing, for the first and for the second of each pair."""
        return row[:, None], row[None, :]

    def overlap(self, bags: Sequence[frozenset[str]], weight: Mapping[str, float]) -> Overlap:
        return overlap(bags, bags, weight)

    def ratios(self, texts: Sequence[str]) -> tuple[Matrix, Matrix]:
        """How alike two texts are as they stand, and by their words."""
        from rapidfuzz import fuzz, process

        scorers = (fuzz.ratio, fuzz.token_set_ratio)
        whole, words = (process.cdist(texts, texts, scorer=s, dtype=np.float32, workers=1) for s in scorers)
        return _shares(whole), _shares(words)

    def told(self, values: Matrix) -> Matrix:
        return values


@dataclass(frozen=True)
class Some:
    """Chosen pairs of `count` things in order, each once, `left` before `right`: values are one a pair."""

    count: int
    left: Index
    right: Index

    @classmethod
    def of(cls, count: int, left: Index, right: Index) -> "Some":
        """Pairs in any order, some of them twice."""
        keys = np.unique(np.minimum(left, right) * count + np.maximum(left, right))
        return cls(count, keys // max(1, count), keys % max(1, count))

    def both(self, row: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
        return row[self.left], row[self.right]

    def overlap(self, bags: Sequence[frozenset[str]], weight: Mapping[str, float]) -> Overlap:
        kinds, left, right, back = self._distinct(bags)
        return overlap_of_pairs(kinds, left, right, weight).of(back)

    def ratios(self, texts: Sequence[str]) -> tuple[Matrix, Matrix]:
        from rapidfuzz import fuzz, process

        kinds, ones, others, back = self._distinct(texts)
        left, right = [kinds[n] for n in ones], [kinds[n] for n in others]
        scorers = (fuzz.ratio, fuzz.token_set_ratio)
        whole, words = (process.cpdist(left, right, scorer=s, dtype=np.float32, workers=1) for s in scorers)
        return _shares(whole)[back], _shares(words)[back]

    def _distinct(self, things: Sequence[Thing]) -> tuple[list[Thing], Index, Index, Index]:
        """What is told in the same words is looked at once: the kinds of thing, pairs of kinds, and back."""
        codes: dict[Thing, int] = {}
        kind = np.array([codes.setdefault(thing, len(codes)) for thing in things], np.int64)
        keys, back = np.unique(kind[self.left] * len(codes) + kind[self.right], return_inverse=True)
        return list(codes), keys // max(1, len(codes)), keys % max(1, len(codes)), back

    def told(self, values: Matrix) -> "OfPairs":
        """Values of these pairs, to be read as a square that holds nothing elsewhere."""
        return OfPairs(self, np.asarray(values, np.float32))

    @cached_property
    def keys(self) -> Index:
        return self.left * self.count + self.right

    @cached_property
    def rows(self) -> tuple[Index, Index, Index]:
        """Both ways round in order: where each thing's pairs start, the other thing, and the pair."""
        first, other = np.concatenate([self.left, self.right]), np.concatenate([self.right, self.left])
        order = np.argsort(first * self.count + other, kind="stable")
        starts = np.searchsorted(first[order], np.arange(self.count + 1))
        return starts, other[order], order % max(1, len(self.left))

    def part(self, start: int, end: int) -> "Some":
        """Some of the pairs, by their place among them."""
        return Some(self.count, self.left[start:end], self.right[start:end])

    def kept(self, wanted: NDArray[np.bool_]) -> "Some":
        return Some(self.count, self.left[wanted], self.right[wanted])


def _shares(percents: NDArray[Any]) -> Matrix:
    return np.asarray(percents / np.float32(100), np.float32)


@dataclass(frozen=True)
class OfPairs:
    """A symmetric square of which only some pairs are known, and the rest is 0; read as an array is."""

    cells: Some
    values: Matrix

    def __len__(self) -> int:
        return self.cells.count

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, tuple):
            return self._at(*map(np.asarray, index))
        if isinstance(index, int | np.integer):
            return self._row(int(index))
        return np.stack([self._row(int(n)) for n in index])

    def _at(self, one: Index, other: Index) -> Matrix:
        keys = np.minimum(one, other) * self.cells.count + np.maximum(one, other)
        if not len(self.values):
            return np.zeros(keys.shape, np.float32)
        places = np.minimum(np.searchsorted(self.cells.keys, keys), len(self.values) - 1)
        return np.where(self.cells.keys[places] == keys, self.values[places], np.float32(0))

    def _row(self, n: int) -> Matrix:
        starts, other, pair = self.cells.rows
        part, row = slice(starts[n], starts[n + 1]), np.zeros(self.cells.count, np.float32)
        row[other[part]] = self.values[pair[part]]
        return row

    def only(self, wanted: NDArray[np.bool_]) -> "OfPairs":
        """The same without the pairs that are not wanted."""
        return OfPairs(self.cells.kept(wanted), self.values[wanted])

    def sum(self, *, axis: int) -> Matrix:
        """The sum of each thing's values; the square is symmetric, so that either axis gives the same."""
        cells, count = self.cells, self.cells.count
        found = np.bincount(cells.left, self.values, count) + np.bincount(cells.right, self.values, count)
        return np.asarray(found, np.float32)

    def bests(self, articles: Sequence[str]) -> tuple[Matrix, Matrix]:
        """For each pair the best that the left has in the article of the right, and the other way round."""
        left, right, codes = self.cells.left, self.cells.right, np.unique(articles, return_inverse=True)[1]
        width = int(codes.max(initial=0)) + 1
        mine, yours = left * width + codes[right], right * width + codes[left]
        places, inverse = np.unique(np.concatenate([mine, yours]), return_inverse=True)
        best = np.zeros(len(places), np.float32)
        np.maximum.at(best, inverse, np.concatenate([self.values, self.values]))
        return best[inverse[: len(left)]], best[inverse[len(left) :]]


Square = Matrix | OfPairs
Cells = All | Some
