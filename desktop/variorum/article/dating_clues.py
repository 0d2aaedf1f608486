"""What an article's own words tell of the day it was written: weekdays, days of a month, full dates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from variorum.article.article import Article, Paragraph
from variorum.article.printed_dates import month_number, printed_dates

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(
    r"(?P<before>\b(?:last|next|every|each|coming|following|previous|until|by|since|of)\s)?"
    r"\b(?P<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b(?!s)",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:will|would|due|scheduled|expected|planned|plans|set|ahead of|deadline|could|to be)\b",
    re.IGNORECASE,
)
_DAY_OF_MONTH = re.compile(
    r"\b(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|April|Apr\.|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)\s(?P<day>[0-3]?\d)\b(?!,?\s?\d{4})"
)
_NEARBY = 60  # characters before a weekday that may say it is still to come
_MOST_READ = 5_000  # characters of a paragraph
_MOST_PARAGRAPHS = 300
_LEADING = 3  # paragraphs, whose days weigh twice


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week on which an article says that something happened."""

    number: int  # Monday is 0
    weight: float
    words: str


@dataclass(frozen=True, slots=True)
class Clues:
    """All that one article tells of its day."""

    weekdays: tuple[Weekday, ...]
    days: tuple[tuple[int, int], ...]  # month and day, without a year
    dates: tuple[date, ...]


def clues_of(article: Article) -> Clues:
    told = (article.story or article.paragraphs)[:_MOST_PARAGRAPHS]
    return Clues(
        tuple(day for n, paragraph in enumerate(told) for day in _weekdays(paragraph, n)),
        tuple(day for paragraph in told for day in _days(paragraph)),
        tuple(day for paragraph in article.paragraphs[:_MOST_PARAGRAPHS] for day in _dates(paragraph)),
    )


def fit(day: date, clues: Clues) -> float:
    """How well a day of publication fits the weekdays, from 0 to 1: news is told that day or the next."""
    total = sum(clue.weight for clue in clues.weekdays)
    told = sum(clue.weight * _LAGS[(day.weekday() - clue.number) % 7] for clue in clues.weekdays)
    return told / total if total else 0.0


_LAGS = (1.0, 0.85, 0.5, 0.3, 0.2, 0.15, 0.1)


def _weekdays(paragraph: Paragraph, place: int) -> Iterator[Weekday]:
    text = paragraph.text[:_MOST_READ]
    for match in _WEEKDAY.finditer(text):
        ahead = _TO_COME.search(_same_sentence(text, match.start()))
        if not match["before"] and not ahead:
            number = _WEEKDAYS.index(match["day"].lower())
            yield Weekday(number, 2.0 if place < _LEADING else 1.0, match["day"])


def _same_sentence(text: str, position: int) -> str:
    """What stands shortly before a place, within its sentence."""
    return re.split(r"[.!?]\s", text[max(0, position - _NEARBY) : position])[-1]


def _days(paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    for match in _DAY_OF_MONTH.finditer(paragraph.text[:_MOST_READ]):
        if 1 <= int(match["day"]) <= 31:
            yield month_number(match["month"]), int(match["day"])


def _dates(paragraph: Paragraph) -> Iterator[date]:
    return iter([printed.day for printed in printed_dates(paragraph.text[:_MOST_READ])])
