"""Figures as they are written: digits, words, vague words, parts, multiples, ranges, with what they admit."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from variorum.language.bound import Bound, admits, bound_before, bound_behind
from variorum.language.counting import alternatives, rounded
from variorum.language.lexicon import lexicon
from variorum.language.numeral import Numeral
from variorum.language.parts import SIGNS, Figure, figure_at
from variorum.language.sums import summed
from variorum.language.units import magnitude_at, sign_before, unit_at
from variorum.text.span import Span

SHARE = "share"  # the unit of "two-thirds of the voters", "one in five"
TIMES = "times"  # the unit of "twice", "tenfold", "doubled"
_JOINER = re.compile(r"\s+[-–—]\s+|[-–—](?=\S)|-\s+to\s+|\s+(?:to|through|and)\s+", re.IGNORECASE)
_SCALES = re.compile(r"(?:between|from|ranging from|anywhere from)\s+(?:the\s+)?$", re.IGNORECASE)
_MINUS = re.compile(r"(?:(?<![\w)\]%’'”\"])(?<!\d\s)[-−]|(?<!\w)(?:minus|negative)[\s-])$", re.IGNORECASE)
_OUT_OF = re.compile(r"\s+(?:out\s+of|in)\s+(?:every\s+)?", re.IGNORECASE)
_CALLED = re.compile(r"\d+(?:-\d+){2}")  # a telephone's number, a day written as 2016-08-21
_GOES_ON = re.compile(r"-\d")  # 555-123-4567
_SPENT = re.compile(r"[\w.,:/-]*\w")  # the rest of what looks like a number and is none: 1.2.3.4, 4th, 10:30


@dataclass(frozen=True, slots=True)
class _Measured:
    """A figure with its currency sign, magnitude and unit."""

    span: Span
    core: Span
    figure: Figure
    number: float
    unit: str
    money: bool


@cache
def _trigger() -> re.Pattern[str]:
    """Where a figure may begin. What hangs on a name by a hyphen is part of the name: F-16."""
    counting = lexicon("counting")
    opening = (
        rf"an?\s+(?=(?:half|dozen|{alternatives([*counting['magnitudes'], *counting['parts']])})\b)|half\b"
    )
    words = alternatives([*counting["number_words"], *counting["vague"], *counting["multiples"]])
    first = rf"\d.{SIGNS}" + "".join(sorted({word[0] for word in words.split("|")} | {"a", "h"}))
    return re.compile(
        rf"(?:(?<![^\W_])|(?<=[a-z])(?=\d))(?<![\d.,])(?<!\d[:/])(?=[{first}])(?:\d|\.\d|[{SIGNS}]|(?:{words})(?!\w)|{opening})",
        re.IGNORECASE,
    )


@cache
def _fixed() -> re.Pattern[str]:
    counting = lexicon("counting")
    return re.compile(
        rf"(?P<vague>{alternatives(list(counting['vague']))})(?!\w)|(?P<times>{alternatives(list(counting['multiples']))})(?!\w)",
        re.IGNORECASE,
    )


def numerals(text: str, *, without: Sequence[Span] = ()) -> Iterator[Numeral]:
    """Every figure of a text, in order; dates and times too, unless they are among the spans left out."""
    return summed(text, _one_by_one(text, without))


def _one_by_one(text: str, without: Sequence[Span]) -> Iterator[Numeral]:
    position = 0
    while found := _trigger().search(text, position):
        start = found.start()
        if spent := next((span.end for span in without if span.start <= start < span.end), 0):
            position = spent
            continue
        numeral = _fixed_at(text, start, position) or _numeral_at(text, start, position)
        if isinstance(numeral, Numeral):
            position = numeral.span.end
            yield numeral
        else:
            position = max(numeral, start + 1)


def _fixed_at(text: str, start: int, floor: int) -> Numeral | None:
    """Vague words and "twice"."""
    found = _fixed().match(text, start)
    if found is None:
        return None
    core, key = Span(*found.span()), re.sub(r"\s+", " ", found[0].lower())
    if found["times"]:
        number = float(lexicon("counting")["multiples"][key])
        return _bounded(text, _Measured(core, core, Figure(core.end, number), number, TIMES, False), floor)
    least, most = lexicon("counting")["vague"][key]
    unit = unit_at(text, core.end)
    if unit and unit[1] == TIMES:
        return None  # "several times" only says that it was more than once
    before = bound_before(text, start, floor=floor)
    span = Span(before[0] if before else start, unit[0].end if unit else core.end)
    return Numeral(span, core, least, Bound.VAGUE, least, most, unit[1] if unit else "")


def _numeral_at(text: str, start: int, floor: int) -> Numeral | int:
    """The figure at `start`, or where to read on."""
    if _named(text, start):
        return _spent(text, start)
    sign = sign_before(text, start)
    joined = _SCALES.search(text, max(floor, start - 24), sign[0] if sign else start)
    between = joined is not None and joined[0].lower().startswith("between")
    first = _measured(text, start, floor, listed=between)
    if first is None or isinstance(first, int):
        return first or _spent(text, start)
    opened = joined.start() if joined else None
    return (
        _share(text, first)
        or _range(text, first, floor, between=between, opened=opened)
        or _bounded(text, first, floor)
    )


def _named(text: str, start: int) -> bool:
    """Whether digits hang on a name by a hyphen, or on a letter that is no currency."""
    if text[start].isdigit() and start and text[start - 1].isalpha():
        return sign_before(text, start) is None
    word = re.compile(r"([^\W\d]\w*)-$").search(text, max(0, start - 20), start)
    return bool(_CALLED.match(text, start) or (word and text[start].isdigit() and not word[1].islower()))


def _spent(text: str, start: int) -> int:
    found = _SPENT.match(text, start)
    return found.end() if found else start + 1


def _measured(text: str, start: int, floor: int, *, listed: bool = False) -> _Measured | int | None:
    """A figure with what stands directly around it; where to read on if its words are no figure."""
    figure = figure_at(text, start, listed=listed)
    if figure is None or figure.number is None:
        return figure.end if figure else None
    sign = sign_before(text, start)
    minus = _MINUS.search(text, max(floor, start - 9), sign[0] if sign else start)
    number, end = figure.number * (-1 if minus else 1), figure.end
    if magnitude := magnitude_at(text, end, money=sign is not None):
        end, figure = magnitude[0], replace(figure, scale=magnitude[1])
        number = rounded(number * magnitude[1])
    unit = unit_at(text, end) if sign is None else None
    if unit is None and _runs_on(text, end):
        return _spent(text, start)
    whole = Span(minus.start() if minus else sign[0] if sign else start, unit[0].end if unit else end)
    name = sign[1] if sign else unit[1] if unit else SHARE if figure.part else ""
    core = Span(minus.start() if minus and not sign else start, end)
    return _Measured(whole, core, figure, number, name, sign is not None)


def _runs_on(text: str, end: int) -> bool:
    """Whether letters or digits follow that are part of what looked like a figure: 49ers, 10:30, 1.2.3."""
    return bool(re.compile(r"\w|[.,:/]\d").match(text, end)) and not re.compile(r"/(?=\D)").match(text, end)


def _share(text: str, first: _Measured) -> Numeral | None:
    """ "One in five", "three out of four": a part of a whole, unless the second is a stretch of time."""
    joint = _OUT_OF.match(text, first.span.end)
    if joint is None or first.unit or first.number < 1 or not first.number.is_integer():
        return None
    second = figure_at(text, joint.end())
    if second is None or not second.number or not first.number < second.number <= 1000:
        return None
    plain = "out" in joint[0].lower() or "every" in joint[0].lower()
    if not plain and (second.number not in (3, 4, 5, 6, 8, 10, 12, 20, 50, 100, 1000) or first.number > 9):
        return None
    if unit_at(text, second.end) or _runs_on(text, second.end):
        return None
    number = first.number / second.number
    span = Span(first.span.start, second.end)
    return Numeral(span, span, number, Bound.EXACT, number, number, SHARE)


def _range(text: str, first: _Measured, floor: int, *, between: bool, opened: int | None) -> Numeral | None:
    """ "10 to 15", "$3-4 million": both ends, where they rise and the words join them as one."""
    joiner = _JOINER.match(text, first.span.end)
    if joiner is None or (joiner[0].strip().lower() == "and" and not between):
        return None
    start = _behind_sign(text, joiner.end())
    second = _measured(text, start, joiner.end()) if _trigger().match(text, start) else None
    if not isinstance(second, _Measured) or not _same_measure(first, second):
        return None
    low = _carried(first, second)
    if not low < second.number or _GOES_ON.match(text, second.span.end):
        return None
    begin = first.span.start if opened is None else opened
    if before := bound_before(text, begin, floor=floor):
        begin = before[0]
    core = Span(first.core.start, second.core.end)
    unit = second.unit or first.unit
    return Numeral(Span(begin, second.span.end), core, low, Bound.RANGE, low, second.number, unit)


def _carried(first: _Measured, second: _Measured) -> float:
    """The low end, times the magnitude of the high one where it has none: "3 to 4 million"."""
    scale = second.figure.scale
    bare = first.figure.scale == 1 and first.number < second.number / scale
    return rounded(first.number * scale) if bare else first.number


def _behind_sign(text: str, start: int) -> int:
    """Where the digits behind a currency sign begin."""
    found = re.compile(r"[^\w\s]{0,2}[A-Za-z]{0,3}[^\w\s]?\s?(?=[\d.])").match(text, start)
    return found.end() if found and sign_before(text, found.end()) else start


def _same_measure(first: _Measured, second: _Measured) -> bool:
    """Whether two figures can be the ends of one range: in one unit, and no part of a whole."""
    units = {first.unit, second.unit} - {""}
    return len(units) < 2 and (bool(second.unit) or not first.unit or first.money)


def _bounded(text: str, measured: _Measured, floor: int) -> Numeral:
    """The figure with the words that say how it is meant."""
    bound, start, end = Bound.EXACT, measured.span.start, measured.span.end
    if before := bound_before(text, start, floor=floor):
        start, bound = before
    elif behind := bound_behind(text, end):
        end, bound = behind
        if not measured.unit and (unit := unit_at(text, end)):
            measured, end = replace(measured, unit=unit[1]), unit[0].end
    lower, upper = admits(measured.number, bound)
    return Numeral(Span(start, end), measured.core, measured.number, bound, lower, upper, measured.unit)
