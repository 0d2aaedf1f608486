"""Puts the figure of one account where another stood: the number with its bound and unit, no more."""

import re

from variorum.fact.fact import Bound, Quantity
from variorum.language.dates import date_expressions
from variorum.language.numeral import Numeral
from variorum.language.numerals import numerals
from variorum.report.copytext.fitted import Fitted
from variorum.report.copytext.sentence import capital, hangs_on, opens, small, word_before
from variorum.text.span import Span

# A figure with a bound does not stand behind these: "the over 900 men".
_DEFINITE = frozenset(
    {"the", "these", "those", "all", "both", "its", "their", "his", "her", "our", "my", "your", "other"}
)
_ONE_OF = frozenset({"a", "an", "every", "each", "another", "no"})
_GENERIC = frozenset({"people", "persons", "person", "others", "more", "individuals"})
_HYPHENED = re.compile(r"\d[-‐‑][A-Za-z]")
_NOT_COUNTED = frozenset({"of", "the", "a", "an", "some", "about", "in", "and", "others", "more", "other"})


def figure_fitted(
    words: str,
    own: Quantity | None,
    said: str,
    taken: Quantity,
    *,
    before: str,
    after: str,
    house: bool = False,
) -> Fitted | None:
    """The smallest stretch that carries the figure, and what stands there instead; None where unsure.

    `house`: what is said is the figure alone, as the house writes figures.
    """
    old, new = figure_in(words, own), _all_of(said, taken) if house else figure_in(said, taken)
    if old is None or new is None or not _alike(words, old, said, new, own, taken):
        return None
    span, written = _of_included(words, old), new.span.of(said)
    front, rest = before + words[: span.start], words[span.end :] + after
    if hangs_on(rest) or _is_part_of_word(said, new) or word_before(front) in _ONE_OF:
        return None
    if word_before(front) in _DEFINITE and new.bound is not Bound.EXACT:
        return None
    counted = bool(words[span.end :].strip())
    if counted and _takes_of(written, new):
        written += " of"
    return Fitted(span, capital(written) if opens(front) else small(written))


def _all_of(said: str, value: Quantity) -> Numeral:
    whole = Span(0, len(said))
    return Numeral(whole, whole, value.number, value.bound, value.lower, value.upper, "")


def figure_in(words: str, value: Quantity | None) -> Numeral | None:
    """The one figure that says the value; where the value is not known, the only one there is."""
    found = list(numerals(words, without=[date.span for date in date_expressions(words)]))
    alike = [one for one in found if value is None or _says(one, value)]
    return alike[0] if len(alike) == 1 else None


def _says(numeral: Numeral, value: Quantity) -> bool:
    return numeral.number == value.number and (numeral.bound is value.bound or numeral.upper == value.upper)


def _is_part_of_word(said: str, numeral: Numeral) -> bool:
    """ "20-month", "12-year-old"."""
    return hangs_on(said[numeral.span.end :]) or bool(_HYPHENED.search(numeral.span.of(said)))


def _alike(words: str, old: Numeral, said: str, new: Numeral, own: Quantity | None, taken: Quantity) -> bool:
    """Whether both count the same, so that the words around the one fit the other."""
    if old.unit != new.unit and {old.unit, new.unit} != {"", "people"}:
        return False
    units = {own.unit, taken.unit} - {""} if own is not None else set()
    if len(units) > 1 or (old.number == 1) != (new.number == 1) or _counts_from_elsewhere(own, taken):
        return False
    return _counts_alike(_around(words, old), _around(said, new))


def _counts_from_elsewhere(own: Quantity | None, taken: Quantity) -> bool:
    """Whether the base says since when it counts, and the other counts from another day."""
    return bool(own and own.since and taken.since and own.since != taken.since)


def _counts_alike(base: set[str], other: set[str]) -> bool:
    """Whether what stands beside the figures may be one thing: dozens of fighters are not 16 soldiers."""
    return (
        not other
        or other <= _GENERIC
        or not base
        or base <= _GENERIC
        or bool(base & other)
        or len(base) == len(other) == 1
    )


def _around(words: str, numeral: Numeral) -> set[str]:
    rest = words[: numeral.span.start] + " " + words[numeral.span.end :]
    return {word.strip(".,;:“”\"'").lower() for word in rest.split()} - _NOT_COUNTED - {""}


def _of_included(words: str, numeral: Numeral) -> Span:
    """With the "of" that only a vague word asks for."""
    rest = words[numeral.span.end :]
    vague = numeral.bound is Bound.VAGUE and rest.lower().startswith(" of ")
    return Span(numeral.span.start, numeral.span.end + (3 if vague else 0))


def _takes_of(written: str, numeral: Numeral) -> bool:
    last = written.split()[-1].lower()
    return numeral.bound is Bound.VAGUE and last.endswith("s") and last not in ("several", "numerous")
