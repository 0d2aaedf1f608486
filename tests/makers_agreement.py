"""How well events that were found agree with those that the articles were made about."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Agreement:
    """Precision and recall, of pairs of articles that are of one event, and by B³, article by article."""

    pairs_precision: float
    pairs_recall: float
    b_cubed_precision: float
    b_cubed_recall: float

    @property
    def pairs_f1(self) -> float:
        return _f1(self.pairs_precision, self.pairs_recall)

    @property
    def b_cubed_f1(self) -> float:
        return _f1(self.b_cubed_precision, self.b_cubed_recall)


def agreement(events: Iterable[Sequence[str]], truth: Mapping[str, str]) -> Agreement:
    """Of events as ids of articles; `truth` has the true event of each."""
    sizes = Counter(truth.values())
    found = right = precision = recall = 0.0
    for event in events:
        found += _pairs(len(event))
        for name, count in Counter(truth[one] for one in event).items():
            right += _pairs(count)
            precision += count * count / len(event)
            recall += count * count / sizes[name]
    there = sum(map(_pairs, sizes.values()))
    return Agreement(right / (found or 1), right / (there or 1), precision / len(truth), recall / len(truth))


def _pairs(count: int) -> float:
    return count * (count - 1) / 2


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / ((precision + recall) or 1)
