"""Adds up a run of number words and digits: "three hundred and twelve", "2.5 million", "6 crore"."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from variorum.language.lexicon import lexicon

GREATEST = 1e40  # what is larger is no figure of news, and times a trillion might be no number
_DIGITS = [
    r"(?<=[$£€¥] )(?:\d+ \. \d+|\d{1,3}(?: , \d{3})+)",  # "$ 1 . 25" where words are parted from stops
    r"\d+ \. \d+(?=\s?%|\s(?:percent|per\s+cent|[mbtr]{1,2}illion)\b)",
    r"\d{1,3}(?: \d{3})+(?![\d,.]\d|\d| \d)",
    r"\d{1,3}(?:[,\u00a0\u202f’']\d{3})+(?:\.\d+)?(?![\d,]\d)",
    r"\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?(?![\d,]\d)",  # lakhs and crores: 12,34,567
    r"\d{1,3}(?:\.\d{3}){2,}(?![\d.]\d)(?:,\d\d?(?!\d))?",  # as on the continent
    r"\d{1,3}\.\d{3},\d\d?(?!\d)",
    r"\d+,\d\d?(?!\d|,\d)",
    r"(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d{1,2}(?!\w)|\^[+-]?\d{1,3}(?![\d.]))?",
]
DIGITS = "|".join(_DIGITS)


@dataclass(frozen=True, slots=True)
class Count:
    """What a run of words and digits comes to; `number` is None where they do not make one figure."""

    end: int
    number: float | None
    scale: float = 1.0  # the magnitude it closes with: a million for "three million"
    whole: "Count | None" = None  # what stands before its last "and", for "a hundred and three quarters"


def rounded(number: float) -> float:
    """Without the dust of binary fractions: 16.4 million is 16,400,000."""
    return float(f"{number:.14g}")


def alternatives(words: Sequence[str]) -> str:
    """Longest first, so that "just under" is not read as "under"; a blank stands for any blanks."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


@cache
def _token() -> re.Pattern[str]:
    counting = lexicon("counting")
    digit = "|".join(word for word, value in counting["number_words"].items() if value < 10)
    return re.compile(
        rf"(?P<joint>[\s-]+(?P<and>and\s+)?)?(?:(?P<dozen>doz(?:ens?|s)?|dzs?)(?!\w)"
        rf"|(?P<scale>{alternatives(list(counting['magnitudes']))})(?!\w)"
        rf"|(?P<point>point[\s-]+(?P<decimals>(?:{digit})(?:[\s-]+(?:{digit}))*"
        rf"|(?:{alternatives(list(counting['number_words']))})(?:-(?:{digit}))?))(?!\w)"
        rf"|(?P<small>{alternatives(list(counting['number_words']))})(?!\w)|(?P<digits>{DIGITS}))",
        re.IGNORECASE,
    )


def of_digits(text: str) -> float | None:
    """ "1,234.5", "12,34,567", "1.234,5", "1e6", "10^6"; None where it is too large."""
    base, _, power = text.partition("^")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d\d?)?", base) and (base.count(".") > 1 or "," in base):
        base = base.replace(".", "")
    if re.fullmatch(r"\d+,\d\d?", base):
        base = base.replace(",", ".")
    plain = re.sub(r"[,\s’']", "", base)
    number = float(plain) if len(plain) <= 40 else GREATEST
    return _raised(number, int(power or 1))


def _raised(number: float, power: int) -> float | None:
    try:
        raised = number**power
    except (OverflowError, ZeroDivisionError):
        return None
    return raised if raised < GREATEST else None


class _Sum:
    """A number in the making; each word either fits behind the last one or does not."""

    def __init__(self) -> None:
        self.whole = 0.0
        self.group: float | None = None
        self.least = math.inf  # what comes next must stay below it
        self.scale = 1.0
        self.closed = False  # whether the last word was a magnitude

    @property
    def value(self) -> float:
        return rounded(self.whole + (self.group or 0.0))

    def take(self, found: re.Match[str]) -> bool:
        """Adds the word if it fits; "and" does so behind a magnitude only: not in "100 and 21"."""
        if found["and"] and not self.closed:
            return False
        self.closed = bool(found["scale"])
        if found["scale"]:
            return self._scaled(float(lexicon("counting")["magnitudes"][found["scale"].lower()]))
        if found["dozen"]:
            return self._dozens()
        if found["point"]:
            return self._decimals(found["decimals"])
        if found["digits"]:
            return self._begun(of_digits(found["digits"]), joined=bool(found["and"]))
        return self._small(float(lexicon("counting")["number_words"][found["small"].lower()]))

    def _begun(self, number: float | None, *, joined: bool) -> bool:
        if number is None or (self.value and not joined):
            return False
        if self.group is not None:
            return self._small(number)
        self.group = number if number < self.least else None
        return self.group is not None

    def _small(self, number: float) -> bool:
        group = self.group
        if group is None:
            self.group = number
            return number < self.least
        room = 100 if group >= 100 and group % 100 == 0 else 10 if 20 <= group % 100 < 100 else 0
        if not 0 < number < room or group % room:
            return False
        self.group, self.scale = group + number, 1.0
        return True

    def _decimals(self, words: str) -> bool:
        known = lexicon("counting")["number_words"]
        parts = [int(known[word]) for word in re.split(r"[\s-]+", words.lower())]
        tens = len(parts) == 2 and parts[0] >= 20
        digits = str(sum(parts)) if tens else "".join(map(str, parts))
        if self.group is None or not float(self.group).is_integer() or len(digits) > 15:
            return False
        self.group += float(f"0.{digits}")
        return True

    def _scaled(self, size: float) -> bool:
        if self.group is None and not (self.whole and size > 100 and self.scale > 1):
            return False
        if size == 100:
            if self.group is None or not 0 < self.group < 100:
                return False
            self.group, self.scale = self.group * 100, 100.0
            return self.group < self.least
        self.scale = size if self.group is None or not self.whole else 1.0
        if size < self.least:
            self.whole += (self.group or 0.0) * size
        elif size > self.least:
            self.whole = self.value * size
        else:
            return False
        self.group, self.least = None, size
        return self.value < GREATEST

    def _dozens(self) -> bool:
        if self.group is None or self.whole:
            return False
        self.whole, self.group, self.least, self.scale = self.group * 12, None, 0.0, 12.0
        return True


def count_at(text: str, start: int, *, opening: float | None = None, listed: bool = False) -> Count | None:
    """The number whose words or digits stand at `start`; None where there are none.

    `opening` is what an "a" or a "half" before it stands for. Words that do
    not add up are no figure ("twenty thirty"), and the count's end is behind
    all of them. `listed`: an "and" joins two figures, as after "between".
    """
    total, end, whole = _Sum(), start, None
    total.group = opening
    while found := _token().match(text, end):
        if (end == start) != (found["joint"] is None) or (found["and"] and listed):
            break
        before = Count(end, total.value, total.scale)
        if not total.take(found):
            return _unfit(text, found, before, whole)
        whole, end = (before if found["and"] else whole), found.end()
    return Count(end, total.value, total.scale, whole) if end > start else None


def _unfit(text: str, found: re.Match[str], before: Count, whole: Count | None) -> Count | None:
    """What is left where a word does not fit: what is before "and" or a digit, else no figure."""
    if whole is not None and found["and"] is None:
        return whole
    if found.start() == before.end and found["joint"] is None:
        return Count(found.end(), None)
    if found["and"] or found["digits"]:
        return before
    return Count(_behind(text, found.end()), None)


def _behind(text: str, end: int) -> int:
    """Where a run of number words ends."""
    while (found := _token().match(text, end)) and found["joint"] and not found["and"]:
        end = found.end()
    return end
