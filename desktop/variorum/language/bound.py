"""How a figure is meant."""

from enum import StrEnum


class Bound(StrEnum):
    """How a figure is meant."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    NEARLY = "nearly"
    UP_TO = "up to"
    RANGE = "range"
    VAGUE = "vague"


def soft(number: float) -> float:
    """How far "about" a number may be off: 5 %, 10 % under a hundred, one at the least."""
    return max(1.0, abs(number) * (0.1 if abs(number) < 100 else 0.05))


def admits(number: float, bound: Bound) -> tuple[float | None, float | None]:
    """The least and the greatest value that a figure with that bound allows; None where open."""
    match bound:
        case Bound.AT_LEAST | Bound.MORE_THAN:
            return number, None
        case Bound.AT_MOST | Bound.LESS_THAN | Bound.UP_TO:
            return None, number
        case Bound.ABOUT:
            return number - soft(number), number + soft(number)
        case Bound.NEARLY:
            return number - soft(number), number
        case _:
            return number, number
