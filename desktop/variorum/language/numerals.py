"""Figures as they are written: digits, words, vague words, fractions and ranges, with what they admit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from variorum.language.bound import Bound, admits
from variorum.language.lexicon import lexicon
from variorum.text.span import Span

_TEENS = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", *_TEENS, *_TENS]
_GREATEST = 1e40  # what is larger is no figure of news, and times a trillion might be no number
_LARGE = ["hundred", "thousand", "million", "billion", "trillion"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """One figure: where it stands (bound and unit included), what it says and what it admits."""

    span: Span
    core: Span  # the figure alone
    number: float
    bound: Bound
    lower: float | None
    upper: float | None
    unit: str = ""


def _alternatives(words: list[str]) -> str:
    """Longest first, so that "just under" is not read as "under"."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


@cache
def _units() -> dict[str, str]:
    return {form: unit for unit, forms in lexicon("counting")["units"].items() for form in forms}


@cache
def _bounds() -> dict[str, Bound]:
    return {form: Bound(name) for name, forms in lexicon("counting")["bounds"].items() for form in forms}


@cache
def _pattern() -> re.Pattern[str]:
    """Groups: before, sign, first number (n1), its magnitude (m1), joiner, second (n2, m2), unit, after."""
    counting = lexicon("counting")
    digits = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:e\d+)?|(?<![\d.])\.\d+"
    small = "|".join(sorted(_SMALL, key=len, reverse=True))
    large = "|".join(_LARGE)
    word = rf"(?:{'|'.join(sorted([*_SMALL, *_LARGE], key=len, reverse=True))})"
    first = rf"(?:{small}|an?\s+(?=(?:{large})\b))"
    words = rf"{first}(?:[\s-]+(?:and[\s-]+)?{word}\b)*"
    dozen = (
        r"(?:an?|half\s+a|one|two|three|four|five|\d+)\s+dozen|half\s+an?\s+(?:hundred|thousand"
        r"|million|billion)"
    )
    vague = _alternatives(list(counting["vague"]))
    number = rf"(?:{dozen}|{vague}|{digits}|{words})"
    magnitude = rf"(?:(?:\s*-\s*|\s*)(?:{large}|bn|mn|tn)|[kmKM])\b"
    sign = _alternatives(list(counting["currency_signs"]))
    part = r"(?:\s+and\s+an?\s+half|-and-a-half|\s?[½¼¾]|\s+\d/\d+)"
    return re.compile(
        rf"(?:(?<!\w)(?P<before>{_alternatives(list(_bounds()))})\s+(?:a\s+total\s+of\s+|the\s+)?)?"
        rf"(?:(?<!\w)between\s+|(?<!\w)from\s+)?(?P<sign>(?<!\w)(?:{sign})\s?)?"
        rf"(?<![\w.,])(?P<n1>{number})(?P<p1>{part})?(?P<m1>{magnitude})?"
        rf"(?:(?P<joiner>\s*(?:-|–|—)\s*|\s+to\s+|\s+and\s+)(?:{sign})?\s?(?P<n2>{digits}"
        rf"|{words})(?P<m2>{magnitude})?)?"
        rf"(?![\w]|[.,:]\d)(?:(?P<gap>[\s-]*)(?P<unit>{_alternatives(list(_units()))})(?!\w))?"
        rf"(?:\s+(?P<after>{_alternatives([w for f in counting['bounds_after'].values() for w in f])})\b)?",
        re.IGNORECASE,
    )


def _magnitude(text: str | None) -> float:
    key = re.sub(r"[\s-]", "", text or "").lower()
    return float(lexicon("counting")["magnitudes"].get(key, 1))


def _words_number(text: str) -> float | None:
    from text_to_num import text2num

    plain = re.sub(r"[\s-]+", " ", re.sub(r"^an?\s+", "one ", text.lower()))
    try:
        return float(text2num(plain, "en"))
    except ValueError:
        return None


def _figure(text: str) -> float | None:
    """The value of digits or number words, of "a dozen" and "half a million"."""
    lowered = re.sub(r"\s+", " ", text.lower())
    if dozen := re.fullmatch(r"(half a|an?|\w+) dozen", lowered):
        some = {"half a": 0.5, "a": 1.0, "an": 1.0}.get(dozen[1])
        return 12 * (some if some is not None else _figure(dozen[1]) or 1)
    if half := re.fullmatch(r"half an? (\w+)", lowered):
        return _magnitude(half[1]) / 2
    digits = lowered.replace(",", "")
    if re.fullmatch(r"[\d.]+(?:e\d+)?", digits):
        number = float(digits) if digits.count(".") <= 1 and len(digits) <= 40 else _GREATEST
        return number if number < _GREATEST else None
    return _words_number(lowered)


def _part(text: str | None) -> float:
    """What "and a half", "½" or "3/4" adds."""
    if not text:
        return 0.0
    if fraction := re.search(r"(\d)/(\d+)", text):
        return int(fraction[1]) / max(1, int(fraction[2]))
    return {"¼": 0.25, "¾": 0.75}.get(text.strip(), 0.5)


def _unit(found: re.Match[str]) -> str:
    if found["sign"]:
        return str(lexicon("counting")["currency_signs"][found["sign"].strip().lower()])
    return _units().get(re.sub(r"\s+", " ", found["unit"].lower()), "") if found["unit"] else ""


def _bound(found: re.Match[str]) -> Bound:
    if found["before"]:
        return _bounds()[re.sub(r"\s+", " ", found["before"].lower())]
    for name, forms in lexicon("counting")["bounds_after"].items():
        if found["after"] and re.sub(r"\s+", " ", found["after"].lower()) in forms:
            return Bound(name)
    return Bound.EXACT


def _vague(found: re.Match[str]) -> Numeral | None:
    key = re.sub(r"\s+", " ", found["n1"].lower())
    if key not in lexicon("counting")["vague"]:
        return None
    least, most = lexicon("counting")["vague"][key]
    return Numeral(
        Span(*found.span()), Span(*found.span("n1")), least, Bound.VAGUE, least, most, _unit(found)
    )


def _range(found: re.Match[str], low: float) -> Numeral | None:
    """ "10 to 15", "$3-4 million": both ends, where they rise and the words join them as one."""
    high = _figure(found["n2"]) if found["n2"] else None
    between = re.match(r"(?is).*\bbetween\s", found[0])
    if high is None or (re.search("and", found["joiner"], re.I) and not between):
        return None
    low_scale, high_scale = _magnitude(found["m1"]), _magnitude(found["m2"])
    low, high = low * (low_scale if found["m1"] else high_scale), high * high_scale
    if not low < high:
        return None
    core = Span(found.start("n1"), found.end("m2") if found["m2"] else found.end("n2"))
    return Numeral(Span(*found.span()), core, low, Bound.RANGE, low, high, _unit(found))


def _plain(text: str, found: re.Match[str], number: float) -> tuple[Numeral, int]:
    """One figure; what follows a joiner that does not make a range is read again."""
    bound = _bound(found)
    value = number * _magnitude(found["m1"]) + _part(found["p1"]) * _magnitude(found["m1"])
    core_end = max(found.end(g) for g in ("n1", "p1", "m1"))
    joined = found["joiner"] is not None
    end = core_end if joined else found.end()
    lower, upper = admits(value, bound)
    unit = "" if joined and not found["sign"] else _unit(found)
    start = found.start() if found["before"] or found["sign"] else found.start("n1")
    return Numeral(Span(start, end), Span(found.start("n1"), core_end), value, bound, lower, upper, unit), end


def numerals(text: str) -> Iterator[Numeral]:
    """Every figure of a text, in order; dates and times are figures here too."""
    position = 0
    while found := _pattern().search(text, position):
        if vague := _vague(found):
            position = found.end()
            yield vague
            continue
        number = _figure(found["n1"])
        if number is None:
            position = found.end("n1")
            continue
        if ranged := _range(found, number):
            position = found.end()
            yield ranged
            continue
        numeral, position = _plain(text, found, number)
        yield numeral
