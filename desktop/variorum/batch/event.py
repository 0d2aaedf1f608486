"""Events as they grow, and the index by which an article finds those that it may belong to."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nlargest
from math import hypot, inf

from variorum.batch.rarity import Vector

_LOOKED_UP = 40  # terms of an article by which events are found: its heaviest
_MOST_EVENTS = 200  # that a term may lead to; one that leads to more is not rare
CANDIDATES = 8  # events that an article is held against in full


@dataclass(slots=True)
class Event:
    """Articles that are taken for reports of one event, and the sum of their terms."""

    members: list[int]
    sum: dict[int, float]
    length: float  # of the sum
    heaviest: tuple[int, ...]  # terms
    first: float  # day; where no article has one, later than any, and `last` earlier: it fits everywhere
    last: float

    @classmethod
    def of(cls, members: Sequence[int], vectors: Sequence[Vector], days: Sequence[int | None]) -> "Event":
        known = [day for day in days if day is not None]
        sums: dict[int, float] = defaultdict(float)
        for vector in vectors:
            for term, weight in vector.items():
                sums[term] += weight
        first, last = min(known, default=inf), max(known, default=-inf)
        return cls(list(members), dict(sums), _length(sums), _heaviest(sums), first, last)

    def likeness(self, other: "Event") -> float:
        """The cosine of the angle between the two: 1 of the same words, 0 where none is shared."""
        small, large = sorted((self.sum, other.sum), key=len)
        shared = sum(weight * large[term] for term, weight in small.items() if term in large)
        return shared / (self.length * other.length)

    def join(self, other: "Event") -> None:
        self.members += other.members
        for term, weight in other.sum.items():
            self.sum[term] = self.sum.get(term, 0.0) + weight
        self.length = _length(self.sum)
        self.first, self.last = min(self.first, other.first), max(self.last, other.last)


def _length(weights: Mapping[int, float]) -> float:
    return hypot(*weights.values()) or 1.0


@dataclass(slots=True)
class Index:
    """The events so far, found by their heaviest terms; they are added in the order of their first days."""

    window: int
    events: list[Event] = field(default_factory=list)
    _first: list[float] = field(default_factory=list)  # days of the events
    _leads_to: dict[int, list[int]] = field(default_factory=dict)

    def add(self, event: Event) -> None:
        self._lead(event, len(self.events))
        self.events.append(event)
        self._first.append(event.first)

    def join(self, number: int, event: Event) -> None:
        self._lead(event, number)
        self.events[number].join(event)

    def _lead(self, event: Event, number: int) -> None:
        for term in event.heaviest:
            numbers = self._leads_to.setdefault(term, [])
            place = bisect_left(numbers, number)
            if place == len(numbers) or numbers[place] != number:
                numbers.insert(place, number)

    def nearest(self, event: Event) -> tuple[float, int]:
        """How like the likeliest event is, and its number; of equals the earliest."""
        shared = self._shared(event)
        likely = nlargest(CANDIDATES, ((alike, -number) for number, alike in shared.items()))
        fitting = [n for _, n in likely if self.events[-n].last - self.window <= event.first]
        likeness, number = max(((event.likeness(self.events[-n]), n) for n in fitting), default=(0.0, 0))
        return likeness, -number

    def _shared(self, event: Event) -> dict[int, float]:
        """By event of the time, what it shares of the heaviest terms; what many share is not rare."""
        shared: dict[int, float] = defaultdict(float)
        of_the_time = bisect_left(self._first, event.last - self.window)
        for term in event.heaviest:
            numbers = self._leads_to.get(term, ())
            begin = bisect_left(numbers, of_the_time)
            if len(numbers) - begin <= _MOST_EVENTS:
                weight = event.sum[term]
                for number in numbers[begin:]:
                    other = self.events[number]
                    shared[number] += weight * other.sum[term] / other.length
        return shared


def _heaviest(weights: Mapping[int, float]) -> tuple[int, ...]:
    return tuple(-term for _, term in nlargest(_LOOKED_UP, ((w, -t) for t, w in weights.items())))
