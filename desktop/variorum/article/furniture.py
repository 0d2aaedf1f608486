"""Weighs how surely a paragraph is furniture of the page, by weights learnt from annotated events."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import exp

from variorum import paths


@dataclass(frozen=True, slots=True)
class Weights:
    """What each trait speaks for or against; packaging/training/furniture.py makes them."""

    start: float
    of_trait: Mapping[str, float]
    threshold: float

    def chance(self, traits: Mapping[str, float]) -> float:
        """How probably a paragraph with these traits is no part of the story."""
        total = self.start + sum(self.of_trait.get(name, 0.0) * value for name, value in traits.items())
        return 1 / (1 + exp(-max(-50.0, min(50.0, total))))


@cache
def shipped_weights() -> Weights:
    with (paths.resources() / "models" / "furniture.json").open(encoding="utf-8") as file:
        stored = json.load(file)
    return Weights(stored["start"], stored["weights"], stored["threshold"])
