"""Says dates where there is little room: "Mon 24 Feb 2020", "24 Feb–1 Mar"."""

from datetime import date

from variorum.translation import later, laterc, tr

DAYS = (
    later("Mon"),
    later("Tue"),
    later("Wed"),
    later("Thu"),
    later("Fri"),
    later("Sat"),
    later("Sun"),
)
_DAY_MONTH = {
    (True, True): later("{weekday} {day} {month} {year}"),
    (True, False): later("{weekday} {day} {month}"),
    (False, True): later("{day} {month} {year}"),
    (False, False): later("{day} {month}"),
}
_MONTHS = (
    later("Jan"),
    later("Feb"),
    later("Mar"),
    later("Apr"),
    laterc("short", "May"),
    later("Jun"),
    later("Jul"),
    later("Aug"),
    later("Sep"),
    later("Oct"),
    later("Nov"),
    later("Dec"),
)


def short_date(iso: str, *, year: bool = True, weekday: bool = True) -> str:
    """ "2020-02-24" as "Mon 24 Feb 2020", "2020-02" as "Feb 2020"; a year and other text as they are."""
    day, _, time = iso.partition("T")
    try:
        at = date.fromisoformat(day + "0001-01-01"[len(day) :])
    except ValueError:
        return iso
    said = tr(
        _template(day, year=year, weekday=weekday),
        weekday=short_weekday(at),
        day=at.day,
        month=short_month(at.month),
        year=day[:4],
    )
    return f"{said}, {time}" if time and len(day) > len("2020-02") else said


def short_month(month: int) -> str:
    """Nov."""
    return tr(_MONTHS[month - 1])


def short_weekday(at: date) -> str:
    """Mon."""
    return tr(DAYS[at.weekday()])


def day_and_month(month: int, day: int) -> str:
    """12 Nov."""
    return tr("{day} {month}", day=day, month=short_month(month))


def _template(day: str, *, year: bool, weekday: bool) -> str:
    match len(day):
        case 4:
            return "{year}"
        case 7:
            return "{month} {year}" if year else "{month}"
        case _:
            return _DAY_MONTH[weekday, year]


def short_stretch(start: str, end: str | None, *, year: bool = False) -> str:
    """One date, or two with a dash between them: the weekdays of a stretch are left out."""
    if not end or end == start:
        return short_date(start, year=year)
    ends = (short_date(one, year=year, weekday=False) for one in (start, end))
    return "–".join(ends)
