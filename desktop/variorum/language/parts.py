"""Reads parts of a whole and what is a whole with a part: "two-thirds", "3/4", "1½", "five and a half"."""

import re
from dataclasses import dataclass, replace
from functools import cache

from variorum.language.counting import Count, alternatives, count_at
from variorum.language.lexicon import lexicon

_SIGNS = {
    "½": 1 / 2,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅕": 1 / 5,
    "⅖": 2 / 5,
    "⅗": 3 / 5,
    "⅘": 4 / 5,
}
_SIGNS |= {"⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8}
SIGNS = "".join(_SIGNS)
# Below a stroke stands what things are cut into: 9/11 and 24/7 are no parts.
_CUT = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100})
_STROKE = re.compile(r"(?P<top>\d{1,3})\s?[/⁄]\s?(?P<under>\d{1,3})(?![\w/]|[.,]\d)")
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_MAGNITUDE = re.compile(
    r"[\s-](?:thousand|million|billion|trillion|hundred|dozen|crore|lakh)(?!\w)", re.IGNORECASE
)
_OF = r"(?=\s+(?:of|the|as|more|less|fewer|higher|lower)\b|\s+(?:million|billion|trillion)\b)"
_HALF = r"(?=\s+(?:of|the|its|their|his|her|our|my|all|that|those|these|as)\b)"
_PERIODS = re.compile(
    r"\b(?:first|second|third|fourth|last|past|next|previous|final|these|those|of|for)\s+$", re.I
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A bare figure: what it says, where it ends, and whether it is a part of a whole."""

    end: int
    number: float | None
    scale: float = 1.0
    part: bool = False


@cache
def _tail() -> re.Pattern[str]:
    """Behind a count: the name of a part, or "and a half"; and ordinals, which are no counts."""
    parts = lexicon("counting")["parts"]
    named = alternatives(list(parts))
    return re.compile(
        rf"(?:[\s-]|\s-\s)(?P<name>{named})(?P<many>s|lves)?(?!\w)|(?P<halves>[\s-]halves)(?!\w)"
        rf"|[\s-]+and[\s-]+an?[\s-]+(?P<one>{named})(?!\w)"
        rf"|\s?(?P<sign>[{SIGNS}])|(?<=ty)[\s-](?P<ordinal>first|(?<=-)second)(?!\w)",
        re.IGNORECASE,
    )


@cache
def _opening() -> re.Pattern[str]:
    """What may open a figure that is no number word: "a", "half", "half a", "a third of"."""
    counting = lexicon("counting")
    scale = rf"(?:{alternatives(list(counting['magnitudes']))}|dozen)(?!\w)"
    named = alternatives(list(counting["parts"]))
    return re.compile(
        rf"half(?:[\s-]+an?)?[\s-]+(?={scale})|an?[\s-]+half[\s-]+(?={scale})|(?P<unit>half(?:\s+an|\s+a)?[\s-]+"
        rf"(?=(?:hour|day|week|month|year|mile|second|minute|century|decade|dollar|euro|pound|kilo|kilometre|kilometer|ton|tonne|acre|inch)(?!\w)))"
        rf"|(?P<a>an?)\s+(?={scale})|(?P<name>half){_HALF}|an?\s+(?P<named>{named}){_OF}",
        re.IGNORECASE,
    )


def figure_at(text: str, start: int, *, listed: bool = False) -> Figure | None:
    """The figure that stands at `start`, its parts worked out; None where none stands there."""
    if stroke := _stroke_at(text, start):
        return stroke
    if text[start : start + 1] in _SIGNS:
        return _scaled(text, Figure(start + 1, _SIGNS[text[start]], part=True))
    if opened := _opening().match(text, start):
        return _opened(text, opened)
    count = count_at(text, start, listed=listed)
    return None if count is None else _with_part(text, start, count)


def _stroke_at(text: str, start: int) -> Figure | None:
    found = _STROKE.match(text, start)
    if found is None:
        return None
    top, under = int(found["top"]), int(found["under"])
    return Figure(found.end(), top / under, part=True) if top < under and under in _CUT else None


def _opened(text: str, found: re.Match[str]) -> Figure | None:
    parts = lexicon("counting")["parts"]
    if found["name"] and _PERIODS.search(text, max(0, found.start() - 12), found.start()):
        return None
    if found["name"] or found["named"]:
        return _scaled(
            text, Figure(found.end(), 1 / parts[(found["name"] or found["named"]).lower()], part=True)
        )
    if found["unit"]:
        return Figure(found.start() + len(found["unit"].rstrip(" -\t\n")), 0.5)
    half = found["a"] is None
    count = count_at(text, found.end(), opening=0.5 if half else 1.0)
    return _with_part(text, found.start(), count) if count else None


def _with_part(text: str, start: int, count: Count) -> Figure:
    """The count with the part that follows it, or as it stands."""
    figure = Figure(count.end, count.number, count.scale)
    if count.number is None:
        return figure
    found = _tail().match(text, count.end)
    if found is None:
        return _mixed(text, figure)
    if found["ordinal"]:
        return Figure(found.end(), None)
    if found["sign"]:
        return _scaled(text, replace(figure, end=found.end(), number=count.number + _SIGNS[found["sign"]]))
    if found["one"]:
        return _and_a(text, figure, found)
    return _named(text, start, count, found) or figure


def _and_a(text: str, figure: Figure, found: re.Match[str]) -> Figure:
    """ "Five and a half" is 5.5."""
    return _joined(text, figure, 1 / lexicon("counting")["parts"][found["one"].lower()], found.end())


def _joined(text: str, whole: Figure | Count, part: float, end: int) -> Figure:
    """A count and a part: "a million and a half", "a billion and a half million"."""
    number, size = whole.number or 0.0, whole.scale if whole.scale >= 1000 else 1.0
    explicit = _scaled(text, Figure(end, part)) if size > 1 else Figure(end, part)
    if explicit.end > end:
        return Figure(explicit.end, number + (explicit.number or 0.0))
    return _scaled(text, Figure(end, number + size * part, whole.scale))


def _named(text: str, start: int, count: Count, found: re.Match[str]) -> Figure | None:
    """ "Two-thirds", "one fifth"; with more than one the name must be plural, with one it must not."""
    many = bool(found["many"] or found["halves"])
    under = 2 if found["halves"] else lexicon("counting")["parts"][found["name"].lower()]
    if count.number is None or not float(count.number).is_integer():
        return None
    if many == (count.number == 1):  # "twenty-fifth" is an ordinal, "two third-place finishes" are two
        return Figure(found.end(), None) if count.number >= 20 and not many else None
    if under in (2, 4) and _PERIODS.search(text, max(0, start - 12), start):
        return None  # "the last three quarters", "for two halves" are times
    whole = count.whole
    if whole is not None and whole.number is not None and 0 < count.number - whole.number < under:
        return _joined(text, whole, (count.number - whole.number) / under, found.end())
    return _scaled(text, Figure(found.end(), count.number / under, part=count.number < under))


def _mixed(text: str, figure: Figure) -> Figure:
    """ "1 3/4", "twenty and three fifths"."""
    blank = text[figure.end : figure.end + 1].isspace() and float(figure.number or 0.5).is_integer()
    if blank and (stroke := _stroke_at(text, figure.end + 1)):
        return replace(figure, end=stroke.end, number=(figure.number or 0.0) + (stroke.number or 0.0))
    if joint := _AND.match(text, figure.end):
        part = _part_at(text, joint.end())
        if part and part.part and part.number and part.scale == 1:
            return _joined(text, figure, part.number, part.end)
    return figure


def _part_at(text: str, start: int) -> Figure | None:
    """A part in words alone: "three fifths"."""
    count = count_at(text, start)
    tail = _tail().match(text, count.end) if count and count.number else None
    plain = count and tail and tail["name"] and (tail["many"] or count.number == 1)
    return _named(text, start, count, tail) if plain and count and tail else None


def _scaled(text: str, figure: Figure) -> Figure:
    """The figure times the magnitude that follows it: "half a [million]", "2½ [million]"."""
    if not _MAGNITUDE.match(text, figure.end):
        return figure
    following = count_at(text, figure.end + 1, opening=figure.number)
    if following is None or following.number is None:
        return figure
    return Figure(following.end, following.number, following.scale)
