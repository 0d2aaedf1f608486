"""Reads the unit or currency that stands with a figure: "5 km", "$5", "5 euros", "US$ 40m", "200lbs"."""

import re
from functools import cache

from variorum.language.counting import alternatives
from variorum.language.lexicon import lexicon
from variorum.text.span import Span

_LONGEST_SIGN = 6
_AROUND = 300  # characters in which a text says that it is about warmth
_LETTER = re.compile(r"(?:(?<=\d) (?P<m>)|(?<=\d))(?P<letter>(?(m)m|[CF]))(?!\w)")
_WARMTH = re.compile(
    r"temperature|degree|°|celsius|fahrenheit|mercury|\bheat|\bcold\b|\bhot\b|\bwarm", re.IGNORECASE
)


@cache
def _units() -> dict[str, str]:
    return {form: unit for unit, forms in lexicon("counting")["units"].items() for form in forms}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?P<gap>[\s-]*)(?P<unit>{alternatives(list(_units()))})(?!\w)", re.IGNORECASE)


@cache
def _attached() -> re.Pattern[str]:
    """Letters that are a unit only where nothing parts them from their figure; as capitals they are none."""
    return re.compile(rf"(?P<unit>{alternatives(list(lexicon('counting')['units_attached']))})(?!\w)")


@cache
def _sign_before() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?P<sign>{alternatives(list(lexicon('counting')['currency_signs']))})\s?$", re.IGNORECASE
    )


@cache
def _sign_behind() -> re.Pattern[str]:
    signs = [sign for sign in lexicon("counting")["currency_signs"] if not sign.isascii() or "$" in sign]
    return re.compile(rf"\s?(?P<sign>{alternatives(signs)})(?!\w)", re.IGNORECASE)


@cache
def _magnitude() -> re.Pattern[str]:
    signs = alternatives(list(lexicon("counting")["magnitude_signs"]))
    return re.compile(rf"(?P<gap>\s?)(?P<sign>{signs})(?![\w²³/])", re.IGNORECASE)


@cache
def _after_metres() -> re.Pattern[str]:
    """What shows that "37m" are metres: a dimension, a comparison, the same in feet."""
    words = alternatives(list(lexicon("counting")["after_metres"]))
    return re.compile(
        rf"(?:[\s-]+|\)[\s-]*)(?:{words})(?!\w)|\s*\(\s?\d[\d.,]*\s?-?(?:ft|feet|foot|yards?)", re.I
    )


def sign_before(text: str, end: int) -> tuple[int, str] | None:
    """Where the currency sign before a figure starts, and its currency."""
    start = max(0, end - _LONGEST_SIGN)
    found = _sign_before().search(text[max(0, start - 1) : end])
    if found is None or (found.start("sign") == 0 and start > 0):
        return None
    currency = str(lexicon("counting")["currency_signs"][re.sub(r"\s+", " ", found["sign"].lower())])
    return end - len(found[0]), currency


def magnitude_at(text: str, end: int, *, money: bool) -> tuple[int, float] | None:
    """ "bn", "m", "k" behind a figure: where it ends and what it multiplies by.

    Of one letter only where it touches the figure, or where the figure is
    money; "m" is metres where what follows shows it.
    """
    found = _magnitude().match(text, end)
    if found is None or not text[end - 1 : end].isdigit():
        return None
    sign = found["sign"].lower()
    if len(sign) == 1 and not money and ((found["gap"] and sign != "k") or sign not in "km"):
        return None
    if sign == "m" and found["sign"] == "m" and not money and _after_metres().match(text, found.end()):
        return None
    return found.end(), float(lexicon("counting")["magnitude_signs"][sign])


def unit_at(text: str, end: int) -> tuple[Span, str] | None:
    """Where the unit behind a figure stands, and its name."""
    if found := _sign_behind().match(text, end):
        return Span(found.start("sign"), found.end()), str(
            lexicon("counting")["currency_signs"][found["sign"].lower()]
        )
    if found := _pattern().match(text, end):
        return Span(found.start("unit"), found.end()), _units()[re.sub(r"\s+", " ", found["unit"].lower())]
    if found := _attached().match(text, end):
        return Span(*found.span()), str(lexicon("counting")["units_attached"][found["unit"]])
    return _letter_at(text, end) if text[end - 1 : end].isdigit() else None


def _letter_at(text: str, end: int) -> tuple[Span, str] | None:
    """ "1 m"; "40C" and "104F" where the text is about warmth, for elsewhere they are forms and aircraft."""
    if found := _LETTER.match(text, end):
        near = text[max(0, end - _AROUND) : end + _AROUND]
        unit = {"m": "m", "C": "degree Celsius", "F": "degree Fahrenheit"}[found["letter"]]
        if unit == "m" or _WARMTH.search(near):
            return Span(found.start("letter"), found.end()), unit
    return None
