"""How dates and numbers are written: the language's own way, or that of a house, for as long as it is told.

A style is in force for one thread, or one task, only: a report that is
written in the style of a house leaves the window beside it as it is.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum

from variorum.translation import language


class DateForm(StrEnum):
    """24 February 2020, February 24, 2020 or 2020-02-24."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"
    ISO = "iso"


class NumberForm(StrEnum):
    """1,000.5 or 1 000.5 or 1.000,5 or 1000.5."""

    COMMA = "comma"
    SPACE = "space"
    POINT = "point"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class WrittenForm:
    """In which form words hold dates and numbers."""

    dates: DateForm = DateForm.DAY_FIRST
    numbers: NumberForm = NumberForm.COMMA


_BY_LANGUAGE = {"de": WrittenForm(numbers=NumberForm.POINT)}
_IN_FORCE: ContextVar[WrittenForm | None] = ContextVar("written form", default=None)
_MARKS: dict[NumberForm, dict[int, str | None]] = {
    NumberForm.SPACE: {ord(","): "\N{NARROW NO-BREAK SPACE}"},
    NumberForm.POINT: {ord(","): ".", ord("."): ","},
    NumberForm.PLAIN: {ord(","): None},
}


def form() -> WrittenForm:
    """The form in force; where no house has one, that of the program's language."""
    return _IN_FORCE.get() or own()


def own() -> WrittenForm:
    """How the program's language writes dates and numbers."""
    return _BY_LANGUAGE.get(language(), WrittenForm())


@contextmanager
def written_in(chosen: WrittenForm | None) -> Iterator[None]:
    """Puts a form in force, or the language's own (None); the former one holds again afterwards."""
    token = _IN_FORCE.set(chosen)
    try:
        yield
    finally:
        _IN_FORCE.reset(token)


def grouped(figure: str) -> str:
    """A figure with commas between thousands, in the form in force."""
    marks = _MARKS.get(form().numbers)
    return figure.translate(marks) if marks else figure
