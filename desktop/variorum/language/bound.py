"""How a figure is meant: the words before and behind it that say so, and what it then admits."""

import re
from enum import StrEnum
from functools import cache

from variorum.language.counting import alternatives
from variorum.language.lexicon import lexicon

_REACH = 48  # characters before a figure in which its bound stands
_BETWEEN = r"(?:a\s+total\s+of\s+|the\s+|its\s+|their\s+|another\s+|an?\s+additional\s+|a\s+further\s+)?"


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
    """How far "about" a number may be off: 5 %, 10 % under a hundred; a whole number by one at the least."""
    least = 1.0 if float(number).is_integer() else 0.0
    return max(least, abs(number) * (0.1 if abs(number) < 100 else 0.05))


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


@cache
def _before() -> tuple[re.Pattern[str], dict[str, Bound]]:
    """Words need a blank behind them, signs do not."""
    known = {form: Bound(name) for name, forms in lexicon("counting")["bounds"].items() for form in forms}
    words = alternatives([form for form in known if form[-1].isalpha() or form[-1] == "."])
    signs = alternatives([form for form in known if not (form[-1].isalpha() or form[-1] == ".")])
    return re.compile(
        rf"(?:(?<!\w)(?P<before>{words})\s+{_BETWEEN}|(?P<sign>{signs})\s?)$", re.IGNORECASE
    ), known


@cache
def _behind() -> tuple[re.Pattern[str], dict[str, Bound]]:
    known = {
        form: Bound(name) for name, forms in lexicon("counting")["bounds_after"].items() for form in forms
    }
    touching = alternatives([form for form in known if not form[0].isalpha()])
    words = alternatives([form for form in known if form[0].isalpha()])
    return re.compile(rf"(?:(?P<sign>{touching})(?![\w+])|\s+(?P<after>{words})(?!\w))", re.IGNORECASE), known


def bound_before(text: str, start: int, *, floor: int = 0) -> tuple[int, Bound] | None:
    """Where the bound before a figure begins, and what it says; nothing before `floor` is read."""
    least = max(floor, start - _REACH)
    pattern, known = _before()
    found = pattern.search(text, max(0, least - 1), start) if least else pattern.search(text, 0, start)
    if found is None or found.start() < least:
        return None
    return found.start(), known[re.sub(r"\s+", " ", (found["before"] or found["sign"]).lower())]


def bound_behind(text: str, end: int) -> tuple[int, Bound] | None:
    """Where the bound behind a figure ends, and what it says: "or more", "+", "-odd"."""
    pattern, known = _behind()
    found = pattern.match(text, end)
    if found is None:
        return None
    return found.end(), known[re.sub(r"\s+", " ", (found["after"] or found["sign"]).lower())]
