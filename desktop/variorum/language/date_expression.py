"""A date as it is written, field by field, before the day it counts from is known."""

from dataclasses import dataclass

from variorum.text.span import Span

MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
# Hours that a part of the day covers; "night" runs into the next day, whose hours count here as 24 and more.
PARTS = {
    "morning": (5, 12),
    "afternoon": (12, 18),
    "evening": (17, 22),
    "night": (19, 28),
    "dawn": (4, 7),
    "noon": (12, 12),
    "midnight": (0, 0),
}


@dataclass(frozen=True, slots=True)
class DateExpression:
    """What a date says, field by field; None where it does not say."""

    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # 0 Monday … 6 Sunday
    feast: str = ""  # Christmas, Good Friday
    shift: int | None = None  # "ago", "yesterday", "in three days": so many units from the anchor
    unit: str | None = None  # minute | hour | day | week | weekend | month | quarter | half | year | decade
    ordinal: int | None = None  # "the second week", "Q2", "the last day" (-1): which of the units
    relation: str = ""  # last | past | this | coming | next
    phase: str = ""  # early | mid | late | end
    part: str = ""  # morning, night …
    clock: str | None = None  # HH:MM
    clock_end: str | None = None  # "from 5 to 7 p.m."
    zone: str = ""
    vague: bool = False  # "a few days ago"
    stretch: bool = False  # "the last three months": all from the anchor to the shift
    counted: str = ""  # in | later | earlier | from | part: what the grammar or the story around must say
    recurring: bool = False  # "every Monday"
    within: "DateExpression | None" = None  # "Monday of next week": the stretch it lies in
    origin: "DateExpression | None" = None  # "two days after Christmas": what it counts from
    end: "DateExpression | None" = None  # "from May 3 to June 5": the other end
    bound: str = ""  # since | until | before | after

    @property
    def is_clock(self) -> bool:
        """Whether it is an hour of a day that it does not name."""
        return bool(self.clock or self.part == "dawn") and not self.names_a_day

    @property
    def lasts(self) -> bool:
        """Whether it measures a time too: "the last three months", "ten minutes later"."""
        return self.stretch or (self.counted in ("later", "earlier") and not self.relation)

    @property
    def names_a_day(self) -> bool:
        """Whether a date stands in it, whole or in part."""
        said = (
            self.year,
            self.month,
            self.day,
            self.weekday,
            self.shift,
            self.unit,
            self.within,
            self.ordinal,
        )
        return bool(self.feast) or any(field is not None for field in said)

    @property
    def is_part(self) -> bool:
        """Whether it means nothing unless what it is a part of is named: "the second week" of March."""
        if self.within or self.origin:
            return False
        if self.counted in ("from", "part"):
            return True
        return self.ordinal is not None and self.year is None and self.relation == ""
