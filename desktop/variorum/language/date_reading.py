"""Reads the fields of a date out of the form it was found in."""

import re
from dataclasses import replace

from variorum.language import date_words as words
from variorum.language.date_expression import PARTS, DateExpression
from variorum.text.span import Span

_Found = dict[str, str | None]
_UNITS = {"min": "minute", "hr": "hour"}
_NEAR = {"minute", "hour"}
_STEPS = {"next": 1, "following": 1, "after": 1, "later": 1, "same": 0, "that": 0}
_RELATED = frozenset({"next", "following", "previous", "same"})  # the next week is the calendar's
_RUNS = {"next": 1, "coming": 1, "following": 1}
_DAYS_AWAY = {"yesterday": -1, "tomorrow": 1}


def _unit(text: str | None) -> str:
    unit = (text or "").lower()
    return _UNITS.get(unit, unit)


def _year(found: _Found) -> int | None:
    """A year of two digits stays below a hundred until the century is known."""
    said = found.get("year") or found.get("short")
    return int(said) if said else None


def _day(found: _Found) -> int | None:
    if found.get("dayword"):
        return words.day_words()[words.plain(found["dayword"])]
    return int(found["day"] or 0) if found.get("day") else None


def _numeric(found: _Found) -> tuple[int | None, int | None]:
    """Month and day of "3/18" or "18/3": the month first, unless that is none."""
    first, other = int(found["first"] or 0), int(found["other"] or 0)
    return (first, other) if first <= 12 else (other, first) if other <= 12 else (None, None)


def _away(found: _Found, span: Span) -> DateExpression:
    """ "three weeks ago", "two days later", "five days after"."""
    number, vague = words.count(found["count"])
    vague = vague or bool(found.get("about") or found.get("more"))
    unit, away = _unit(found.get("unit") or "week"), words.plain(found.get("away") or found.get("origin"))
    back = away in ("ago", "back", "earlier", "before", "prior to")
    counted = "from" if found.get("origin") else away if away in ("earlier", "later") else ""
    if unit in _NEAR and number < 24:
        number = 0
    return DateExpression(
        span,
        shift=-number if back else number,
        unit=unit,
        weekday=words.weekday(found.get("weekday")),
        vague=vague,
        counted=counted,
    )


def _ahead(found: _Found, span: Span) -> DateExpression:
    """ "in three days", "the last three days"."""
    number, vague = words.count(found["count"])
    unit = _unit(found["unit"])
    vague = vague or bool(found.get("about"))
    if found.get("run"):
        if words.plain(found["run"]) == "first" or found.get("of"):
            nth = 1 if words.plain(found["run"]) == "first" else -1
            return DateExpression(span, shift=number, unit=unit, ordinal=nth, stretch=True)
        sign = _RUNS.get(words.plain(found["run"]), -1)
        return DateExpression(span, shift=sign * number, unit=unit, stretch=True, vague=vague)
    return DateExpression(
        span,
        shift=number,
        unit=unit,
        vague=vague,
        counted="" if found.get("in") else "in",
        stretch=words.plain(found.get("soon")) == "within",
    )


def _stepped(found: _Found, span: Span) -> DateExpression:
    """ "the next day", "the week before"."""
    unit, step = _unit(found["unit"]), words.plain(found["step"])
    shift = _STEPS.get(step, -1)
    part = unit if unit in PARTS else ""
    counted = "later" if shift >= 0 else "earlier"
    relation = {1: "next", 0: "this", -1: "last"}[shift] if step in _RELATED else ""
    unit = "day" if part else unit
    return DateExpression(span, shift=shift, unit=unit, part=part, counted=counted, relation=relation)


def _word(found: _Found, span: Span) -> DateExpression:
    word = words.plain(found["word"])
    part = "night" if word in ("tonight", "overnight") else words.plain(found.get("part"))
    return DateExpression(
        span, shift=_DAYS_AWAY.get(word, 0), unit="day", part=part, phase=words.phase(found.get("phase"))
    )


def _related(found: _Found, span: Span) -> DateExpression:
    """ "last night", "next week", "this summer", "the end of the month", "the weekend"."""
    unit, said = _unit(found["unit"]), found.get("relation")
    relation = words.relation(said)
    phase = words.phase(found.get("phase") or (said if said and "er" in said else None))
    if relation == "past":
        return DateExpression(span, shift=-1, unit=unit, stretch=True)
    shift = {"last": -1, "next": 1, "coming": 1}.get(relation, 0)
    if unit in PARTS:
        return DateExpression(span, shift=shift, unit="day", part=unit, phase=phase)
    return DateExpression(span, shift=shift, unit=unit, relation=relation, phase=phase)


def _counted(found: _Found, span: Span) -> DateExpression | None:
    """What counts from another day than it names; None where nothing does."""
    if found.get("two") or found.get("twoback"):
        unit = found.get("unit") or "day"
        relation = "" if unit == "day" else "next" if found.get("two") else "last"
        return DateExpression(span, shift=2 if found.get("two") else -2, unit=unit, relation=relation)
    if found.get("away") or found.get("origin"):
        return _away(found, span)
    if found.get("count"):
        return _ahead(found, span)
    if found.get("step"):
        return _stepped(found, span)
    if found.get("word"):
        return _word(found, span)
    if found.get("now"):
        return DateExpression(span, shift=0, unit="day")
    return None


def _period(found: _Found, span: Span) -> DateExpression | None:
    """A quarter, season, decade, week or part of them."""
    year = _year(found)
    if found.get("whole"):
        return DateExpression(span, shift=0, unit=found["whole"], relation="this", counted="part")
    if found.get("rest"):
        return DateExpression(span, shift=0, unit=_unit(found["unit"]), phase="rest")
    if found.get("half"):
        return DateExpression(span, year=year, unit="half", ordinal=int(found["half"] or 0))
    if found.get("every"):
        return DateExpression(span, unit=_unit(found["every"]), recurring=True)
    if found.get("weekof"):
        return DateExpression(span, unit=_unit(found["weekof"]), ordinal=0)
    if found.get("nth"):
        weekday, nth = words.weekday(found.get("weekday")), words.ordinal(found["nth"])
        unit = None if weekday is not None else _unit(found.get("unit")) or "week"
        return DateExpression(span, year=year, unit=unit, ordinal=nth, weekday=weekday)
    if found.get("quarter"):
        relation = "" if year else "this"
        return DateExpression(
            span, year=year, unit="quarter", ordinal=int(found["quarter"] or 0), relation=relation
        )
    if found.get("season"):
        phase = words.phase(found.get("phase"))
        return DateExpression(span, year=year, unit=words.plain(found["season"]), phase=phase)
    if found.get("decade"):
        digits = re.sub(r"\D", "", found["decade"] or "")
        phase = words.phase(found.get("phase"))
        return DateExpression(
            span, year=int(digits) + (1900 if len(digits) == 2 else 0), unit="decade", phase=phase
        )
    return _related(found, span) if found.get("unit") else None


def _other_end(found: _Found, span: Span) -> DateExpression | None:
    """The second date of "May 3 to 5", without what it shares with the first."""
    second: _Found = {name[:-1]: value for name, value in found.items() if name.endswith("2") and value}
    return _dated(second, span) if second else None


def _dated(found: _Found, span: Span) -> DateExpression:
    month, day = words.month(found.get("month")), _day(found)
    if found.get("first"):
        month, day = _numeric(found)
    return DateExpression(
        span,
        year=_year(found),
        month=month,
        day=day,
        weekday=words.weekday(found.get("weekday")),
        feast=words.feast(found.get("feast")),
        relation=words.relation(found.get("relation")),
        phase=words.phase(found.get("phase")),
        part=words.plain(found.get("part")),
        clock=found.get("clock"),
    )


def _is_verb(match: re.Match[str], text: str) -> bool:
    """The verbs "may" and "march" are no months where nothing beside them tells that they are."""
    found = match.groupdict()
    word = found.get("month") or ""
    if word[:3] not in ("may", "mar") or text[match.start("month")].isupper():
        return False
    return not (found.get("day") or found.get("dayword") or found.get("year")) and match[0][:3] != "in "


def expression(match: re.Match[str], text: str) -> DateExpression | None:
    """The date in a match of one of the forms in the lowered text; None where its words mean none."""
    found, span = match.groupdict(), Span(*match.span())
    if _is_verb(match, text):
        return None
    if read := _counted(found, span) or _period(found, span):
        return read
    read = _dated(found, span)
    if (found.get("first") and read.month is None) or not read.names_a_day:
        return None
    other = _other_end(found, span)
    return read if other is None else _ranged(read, other)


def _ranged(read: DateExpression, other: DateExpression) -> DateExpression | None:
    """Both ends of a range, each with what the other says of the two."""
    if read.day is not None and other.day is not None:
        other = replace(other, month=other.month or read.month)
        read = replace(read, month=read.month or other.month)
    return replace(read, end=other)
