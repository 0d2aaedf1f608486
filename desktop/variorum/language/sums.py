"""Adds what is told in two units: "five feet six inches", "two hours and ten minutes", "$3 and 50 cents"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from variorum.language.bound import Bound, admits
from variorum.language.lexicon import lexicon
from variorum.language.numeral import Numeral
from variorum.text.span import Span

_JOINT = re.compile(r"[\s-]*(?:,\s*)?(?:and\s+)?")


def summed(text: str, found: Iterable[Numeral]) -> Iterator[Numeral]:
    """The figures with neighbours added where the second is in a part of the first one's unit."""
    last: Numeral | None = None
    for numeral in found:
        whole = _sum(text, last, numeral) if last else None
        if last and not whole:
            yield last
        last = whole or numeral
    if last:
        yield last


def _sum(text: str, left: Numeral, right: Numeral) -> Numeral | None:
    ratio = lexicon("counting")["subunits"].get(left.unit, {}).get(right.unit)
    if not ratio or left.bound is Bound.RANGE or right.bound is not Bound.EXACT:
        return None
    apart = text[left.span.end : right.span.start]
    if not float(left.number).is_integer() or not 0 < right.number < ratio or not _JOINT.fullmatch(apart):
        return None
    number = left.number + right.number / ratio
    lower, upper = admits(number, left.bound)
    span, core = Span(left.span.start, right.span.end), Span(left.core.start, right.core.end)
    return replace(left, span=span, core=core, number=number, lower=lower, upper=upper)
