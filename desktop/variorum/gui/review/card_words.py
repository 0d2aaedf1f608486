"""What the source card says of an article, beside what its fields hold."""

import re
from collections.abc import Sequence

from variorum.article.article import Article, Role
from variorum.fact.moments import anchor_of
from variorum.gui.review.remarks import two_days
from variorum.translation import later, tr, trn
from variorum.wording.retold import retold
from variorum.wording.short_dates import short_date, short_stretch
from variorum.workspace.text_dates import TextDate

_PRINTED = re.compile(
    r"^Paragraph (?P<number>\d+) prints “(?P<words>.*)”(?P<note>, which is when it was updated)?\.$"
)
_ISO = re.compile(r"\b\d{4}-\d\d(?:-\d\d)?\b")
_FOUND = {
    "front matter": later("Stated at the head of the file"),
    "metadata": later("Stated by the file"),
    "text": later("Printed in the text"),
    "editor": later("Given by you"),
    "estimated": later("Worked out"),
}
_WEEKDAYS = (
    later("a Monday"),
    later("a Tuesday"),
    later("a Wednesday"),
    later("a Thursday"),
    later("a Friday"),
    later("a Saturday"),
    later("a Sunday"),
)


def how_dated(article: Article) -> str:
    """How the day of publication was found."""
    source = article.source
    if not source.published:
        return tr("No date is printed, and none can be worked out.")
    printed = _PRINTED.match(source.published_step or "")
    if printed:
        words = tr(
            "Printed in paragraph {number}: “{words}”", number=printed["number"], words=printed["words"]
        )
        return f"{words}{tr(', when it was updated')}" if printed["note"] else words
    if source.published_step:
        return _ISO.sub(lambda found: short_date(found.group(), weekday=False), retold(source.published_step))
    return tr(_FOUND.get(source.published_from or "", "Stated by the file"))


def headline_note(article: Article) -> str:
    if article.source.title:
        return ""
    titles = any(p.role is Role.TITLE for p in article.paragraphs)
    return "" if titles else tr("Shown by its first words in the column")


def relative_day(told: TextDate) -> str:
    """Which day a weekday of the text means."""
    return tr("“{words}” is {day}", words=told.words, day=short_date(told.start))


def relative_note(told: TextDate, article: Article, others: Sequence[Article]) -> str:
    """How that day lies to the day of publication, or that it may be another."""
    two = two_days(told, article, others)
    if two is not None:
        return tr("Or {day}, a week before; a date for the article decides.", day=short_date(two[0]))
    published, day = anchor_of(article.source.published), anchor_of(told.start)
    if published is None or day is None:
        return ""
    weekday = tr(_WEEKDAYS[published.weekday()])
    before = (published - day).days
    if before == 0:
        return tr("The day of the article itself, {weekday}", weekday=weekday)
    if before < 0:
        return trn(
            "{number} day after the article’s date, {weekday}",
            "{number} days after the article’s date, {weekday}",
            -before,
            weekday=weekday,
        )
    if before == 1:
        return tr("The day before the article’s date, {weekday}", weekday=weekday)
    return trn(
        "{number} day before the article’s date, {weekday}",
        "{number} days before the article’s date, {weekday}",
        before,
        weekday=weekday,
    )


def time_of(one: TextDate) -> str:
    return short_stretch(one.start, one.end, year=True) if one.end else short_date(one.start, weekday=False)


def dates_head(dates: Sequence[TextDate], article: Article) -> str:
    published = article.source.published
    count = trn("{number} date", "{number} dates", len(dates))
    if not published or not any(one.step for one in dates):
        return count
    day = short_date(published, year=False, weekday=False)
    return tr("{count}, counted from {day}", count=count, day=day)


def language_note(flagged: int) -> str:
    """That the text reads as if it were translated, where damaged phrases were found in it."""
    if not flagged:
        return ""
    return trn(
        "Reads as translated: {number} damaged phrase flagged, none changed",
        "Reads as translated: {number} damaged phrases flagged, none changed",
        flagged,
    )


def kept_words(article: Article) -> str:
    """How much of the original is kept, and by what it is known again."""
    size = trn("{number} byte", "{number} bytes", len(article.original.data))
    return tr("Original kept: {size}, checked each time the case opens", size=size)


def sum_words(article: Article) -> str:
    sha256 = article.original.sha256
    return "SHA-256 " + " ".join(sha256[at : at + 8] for at in range(0, len(sha256), 8))


def encoding_words(article: Article) -> str:
    """How its bytes were read, where that is not plain."""
    original = article.original
    if original.encoding_sure and original.encoding.casefold() in ("utf-8", "ascii"):
        return ""
    if original.encoding_sure:
        return tr("Read as {encoding}", encoding=original.encoding)
    return tr("Read as {encoding}, which is a guess", encoding=original.encoding)
