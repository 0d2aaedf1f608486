"""Reads what an editor types into a value's field, and shows what a decision keeps."""

import re
from datetime import date

from variorum.dispute.dispute import Dispute
from variorum.fact.fact import Moment, Quantity
from variorum.translation import SENSE, later, laterc, tr
from variorum.wording.dates import MONTHS
from variorum.wording.short_dates import DAYS, short_date
from variorum.wording.style import NumberForm, form
from variorum.wording.style import grouped as in_form

NUMBER = later("Write a figure such as 950,000.")
DATE = later("Write a date such as 24 Feb 2020 or 2020-02-24.")
# Words that may follow a figure, and what it is taken times for them.
_SCALES = (
    (laterc("after a typed figure", "k thousand"), 1e3),
    (laterc("after a typed figure", "m million"), 1e6),
    (laterc("after a typed figure", "bn billion"), 1e9),
)
_FIGURE = re.compile(r"([+-]?\d[\d.,\s]*?)\s*([^\W\d_]*)\.?")
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?|[+-]?\d+(?:,\d+)?")
_PLAIN = re.compile(r"[+-]?\d[\d,\s]*(?:\.\d+)?")
_SWAPPED = str.maketrans(",.", ".,")
_WRITTEN = (
    r"(?:(?:{days})[^\W\d_]*\.?,?\s+)?"
    r"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.?\s+)?(?P<month>[^\W\d_]{{3,}})\.?,?\s+"
    r"(?:(?P<late_day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+)?(?P<year>\d{{4}})(?:,?\s+(?P<time>\d{{1,2}}:\d\d))?"
)
_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:[T ]\d\d:\d\d)?)?)?")


def is_date(dispute: Dispute) -> bool:
    return isinstance(dispute.accounts[0].value, Moment)


def is_figure(dispute: Dispute) -> bool:
    return isinstance(dispute.accounts[0].value, Quantity)


def shown(text: str, dispute: Dispute | None, *, weekday: bool = False) -> str:
    """950000 as 950,000, 2020-02-24 as 24 Feb 2020; a name as it is."""
    if dispute is None or not text:
        return text
    return (
        short_date(text, weekday=weekday)
        if is_date(dispute)
        else grouped(text)
        if is_figure(dispute)
        else text
    )


def grouped(text: str) -> str:
    """A figure with its thousands set apart; other text as it is."""
    try:
        number = float(text)
    except ValueError:
        return text
    return in_form(f"{int(number):,}" if number.is_integer() else f"{number:,}")


def read(text: str, dispute: Dispute) -> str | None:
    """What a decision keeps of it: "" for nothing, None where it cannot be read."""
    bare = text.strip()
    if not bare:
        return ""
    if is_date(dispute):
        return read_date(bare)
    return read_figure(bare) if is_figure(dispute) else bare


def read_figure(text: str) -> str | None:
    """ "950,000", "1.2 million", "950k" as a plain number; None for other words."""
    found = _FIGURE.fullmatch(text.strip())
    bare = _with_point(found[1]) if found else ""
    scale = _scale(found[2].lower()) if found else None
    if scale is None or not _PLAIN.fullmatch(bare):
        return None
    number = round(float(re.sub(r"[,\s]", "", bare)) * scale, 6)
    return str(int(number)) if number.is_integer() else repr(number)


def _with_point(figure: str) -> str:
    """With a point before its decimals, whatever the language has there; "3.6" is read in all of them."""
    swapped = form().numbers is NumberForm.POINT and _GROUPED.fullmatch(figure.strip())
    return figure.translate(_SWAPPED) if swapped else figure


def _scale(word: str) -> float | None:
    if not word:
        return 1.0
    known = ((f"{tr(words)} {words.rpartition(SENSE)[2]}".lower().split(), size) for words, size in _SCALES)
    return next((size for words, size in known if word in words), None)


def read_date(text: str) -> str | None:
    """ "24 Feb 2020", "February 24, 2020", "Feb 2020", "2020-02-24" or a year as ISO; None for others."""
    bare = " ".join(text.split())
    if _ISO.fullmatch(bare):
        return _checked(bare.replace(" ", "T"))
    found = _written().fullmatch(bare)
    month = _months().get(found["month"][:3].lower()) if found else None
    if found is None or month is None:
        return None
    made = f"{found['year']}-{month:02d}"
    day = found["day"] or found["late_day"]
    if not day:
        return made
    made += f"-{int(day):02d}"
    return _checked(f"{made}T{found['time']:0>5}" if found["time"] else made)


def _written() -> re.Pattern[str]:
    """A date in words, its weekday before it in English or in the editor's language."""
    days = {name.lower() for day in DAYS for name in (day, tr(day))}
    return re.compile(_WRITTEN.format(days="|".join(sorted(days))), re.IGNORECASE)


def _months() -> dict[str, int]:
    """The months by their first three letters, in English and in the editor's language."""
    return {name[:3].lower(): n for n, month in enumerate(MONTHS, 1) for name in (month, tr(month))}


def _checked(iso: str) -> str | None:
    """The text where the calendar and the clock have such a moment."""
    day, _, time = iso.partition("T")
    try:
        date.fromisoformat(day + "0001-01-01"[len(day) :])
    except ValueError:
        return None
    hour, _, minute = time.partition(":")
    return iso if not time or (int(hour) < 24 and int(minute) < 60) else None
