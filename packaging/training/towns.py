"""Pairs of spellings of the world's towns, for the network that reads names; from GeoNames (CC BY 4.0).

Two names of one town are a pair of one name, two like names of two towns of a country a pair of two. No town
of a country that the benchmark asks about is used, and none that shares a name with the benchmark's pairs.
"""

import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from variorum.language.naming.folding import folded

TOWNS_OF_A_COUNTRY = 2500
PAIRS_OF_A_TOWN = 3
AT_RANDOM = 0.25  # share of the pairs of two names that are not chosen for being alike
Pair = tuple[str, str]


@dataclass(frozen=True)
class Bench:
    """The benchmark's pairs, and what of the world they rule out for training."""

    pairs: list[dict[str, Any]]

    @property
    def names(self) -> set[str]:
        return {folded(pair[side]) for pair in self.pairs for side in "ab"}

    @property
    def countries(self) -> set[str]:
        return {pair["country"] for pair in self.pairs if "country" in pair}


def bench(path: Path) -> Bench:
    return Bench([json.loads(line) for line in path.read_text("utf-8").splitlines()])


def word_counts(towns: Path, *, least: int = 12) -> tuple[dict[str, int], int]:
    """How many towns have a word in their name, rare words left out; and how many towns there are."""
    found = json.loads(towns.read_text("utf-8")).values()
    counts = Counter(word for town in found for word in set(folded(town["name"]).split()))
    return {word: count for word, count in sorted(counts.items()) if count >= least}, len(found)


def spellings(towns: Path, rules: Bench) -> dict[str, list[list[str]]]:
    """By country, the names of each town, folded."""
    names, countries = rules.names, rules.countries
    found: dict[str, list[list[str]]] = defaultdict(list)
    for town in json.loads(towns.read_text("utf-8")).values():
        if town["countrycode"] in countries:
            continue
        forms = {folded(name) for name in _forms(town)} - {""}
        if forms and not forms & names:
            found[town["countrycode"]].append(sorted(forms))
    return found


def _forms(town: dict[str, Any]) -> list[str]:
    """Names of usual length; three capitals alone are an airport's code."""
    every = {town["name"], *town["alternatenames"]}
    return [n for n in every if 3 <= len(n) <= 40 and not (len(n) == 3 and n.isupper())]


def town_pairs(towns: Path, rules: Bench) -> tuple[list[Pair], list[Pair]]:
    """Pairs of one name, and pairs of two."""
    rng = random.Random(0)
    same: list[Pair] = []
    apart: list[Pair] = []
    for places in spellings(towns, rules).values():
        rng.shuffle(places)
        for_one, for_two = _of_country(places[:TOWNS_OF_A_COUNTRY], rng)
        same += for_one
        apart += for_two
    return same, apart


def _of_country(places: Sequence[list[str]], rng: random.Random) -> tuple[list[Pair], list[Pair]]:
    near = _Near(places)
    same: list[Pair] = []
    apart: list[Pair] = []
    for n, forms in enumerate(places):
        every = [(a, b) for k, a in enumerate(forms) for b in forms[k + 1 :]]
        same += rng.sample(every, min(PAIRS_OF_A_TOWN, len(every)))
        wanted = min(PAIRS_OF_A_TOWN, len(every)) or int(rng.random() < 0.1)
        apart += [pair for _ in range(wanted) for pair in near.other(n, rng.choice(forms), rng)]
    return same, apart


class _Near:
    """Finds a name of another town of the country that looks like a given one."""

    def __init__(self, places: Sequence[list[str]]) -> None:
        self._all = [(name, n) for n, forms in enumerate(places) for name in forms]
        self._by_letters: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for name, n in self._all:
            for letters in _threes(name):
                self._by_letters[letters].append((name, n))
        self._forms = places

    def other(self, own: int, name: str, rng: random.Random) -> Iterator[Pair]:
        found, place = rng.choice(self._all) if rng.random() < AT_RANDOM else self._like(own, name, rng)
        if place != own and found not in self._forms[own]:
            yield name, found

    def _like(self, own: int, name: str, rng: random.Random) -> tuple[str, int]:
        drawn = {
            one
            for held in map(self._by_letters.__getitem__, sorted(_threes(name)))
            for one in rng.sample(held, min(12, len(held)))
        }
        others = sorted(one for one in drawn if one[1] != own)
        return max(others, key=lambda one: fuzz.ratio(name, one[0]) + 25 * rng.random(), default=(name, own))


def _threes(name: str) -> set[str]:
    close = name.replace(" ", "")
    return {close[n : n + 3] for n in range(len(close) - 2)}
