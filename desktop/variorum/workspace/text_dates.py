"""The dates that an article's own text gives, worked out from its day of publication."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from variorum.article.article import Article, Paragraph
from variorum.fact.moments import anchor_of
from variorum.language.calendar import resolve
from variorum.language.date_expression import WEEKDAYS, DateExpression
from variorum.language.dates import date_expressions

_Told = tuple[str, str, str | None, str, int | None]  # words, start, end, step, weekday
_MOST_PARAGRAPHS = 300
_MOST_READ = 5_000  # characters of a paragraph


@dataclass(frozen=True, slots=True)
class TextDate:
    """Words of a paragraph that name a time, and the time they name."""

    paragraph: int
    words: str
    start: str  # ISO, as coarse as it is known
    end: str | None
    step: str  # how it was worked out; empty where it is printed whole
    weekday: int | None = None  # Monday is 0, where it is named by its day of the week alone
    again: int = 1  # how often the text has it


@dataclass(frozen=True, slots=True)
class TextDates:
    """All of them, each once; and the weekday that the article names most."""

    dates: tuple[TextDate, ...]
    relative: TextDate | None = None

    @property
    def others(self) -> tuple[TextDate, ...]:
        return tuple(one for one in self.dates if one is not self.relative)


def text_dates(article: Article) -> TextDates:
    """Each date once, in the order of the text; the same day in other words counts as another."""
    anchor = anchor_of(article.source.published)
    found = [one for p in article.story[:_MOST_PARAGRAPHS] for one in _in_paragraph(p, anchor)]
    counted = Counter(map(_key, found))
    once: dict[tuple[str, str], TextDate] = {}
    for one in found:
        once.setdefault(_key(one), _counted(one, counted[_key(one)]))
    dates = tuple(once.values())
    weekdays = [one for one in dates if one.weekday is not None]
    return TextDates(dates, max(weekdays, key=lambda one: one.again, default=None))


def also_a_week_before(one: TextDate, published: str | None) -> str | None:
    """The other day that a weekday may mean, where the article is of that very weekday: the last one."""
    day = anchor_of(published)
    if day is None or one.weekday is None or one.start != day.isoformat():
        return None
    return (day - timedelta(days=7)).isoformat()


def _key(one: TextDate) -> tuple[str, str]:
    return one.words.casefold(), one.start


def _counted(one: TextDate, again: int) -> TextDate:
    return TextDate(one.paragraph, one.words, one.start, one.end, one.step, one.weekday, again)


def _in_paragraph(paragraph: Paragraph, anchor: date | None) -> Iterator[TextDate]:
    return (TextDate(paragraph.number, *told) for told in _in_text(paragraph.text[:_MOST_READ], anchor))


@lru_cache(maxsize=4096)  # asked for again after every correction, which touches few paragraphs
def _in_text(text: str, anchor: date | None) -> tuple[_Told, ...]:
    return tuple(_told(text, anchor))


def _told(text: str, anchor: date | None) -> Iterator[_Told]:
    for expression in date_expressions(text):
        found = resolve(expression, anchor=anchor)
        if found is not None:
            start, end, step = found
            words = " ".join(expression.span.of(text).split())
            yield words, start, end, step, _weekday(expression, words)


def _weekday(expression: DateExpression, words: str) -> int | None:
    """Of “Monday”, not of “last Monday” or “Monday evening”."""
    return expression.weekday if words.casefold() in WEEKDAYS else None


def all_dates(articles: Sequence[Article]) -> dict[str, TextDates]:
    """Article id → the dates of its text."""
    return {article.id: text_dates(article) for article in articles}
