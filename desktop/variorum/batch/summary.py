"""Sums up what a run has found: event by event, as JSON for programs and as CSV for a spreadsheet."""

import csv
from collections import Counter
from collections.abc import Iterable, Mapping
from io import StringIO
from typing import Any

import msgspec

from variorum.batch.run_folder import Listed, RunFolder, Unread, WorkList

JSON, CSV = "summary.json", "summary.csv"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # with which a spreadsheet takes a text for a formula


class Told(msgspec.Struct, frozen=True):
    """What the summary needs of an article in a comparison."""

    id: str
    title: str | None = None


class Disputed(msgspec.Struct, frozen=True):
    """What the summary needs of a dispute."""

    question: str
    verdict: str | None = None


class Compared(msgspec.Struct, frozen=True):
    """What the summary needs of a comparison."""

    articles: list[Told]
    unreadable: list[Unread]
    disputes: list[Disputed]
    agreements: list[Any]


class EventLine(msgspec.Struct, frozen=True):
    """One event in the summary."""

    id: str
    state: str  # compared | single | failed
    first: str | None
    last: str | None
    articles: list[str]
    title: str | None = None
    disputes: int = 0
    verdicts: dict[str, int] = {}
    first_question: str | None = None
    agreements: int = 0
    file: str | None = None
    reason: str | None = None
    unreadable: list[Unread] = []


class Counts(msgspec.Struct, frozen=True):
    """The whole run in figures."""

    articles: int
    unreadable: int
    events: int
    compared: int
    single: int
    failed: int
    disputes: int


class Summary(msgspec.Struct, frozen=True):
    """All that one run found."""

    counts: Counts
    events: list[EventLine]
    unreadable: list[Unread]
    schema: str = "variorum.batch-summary/1"


def summary_of(folder: RunFolder, listed: WorkList, failed: Mapping[str, str], *, least: int) -> Summary:
    lines = [_line(folder, event, failed.get(event.id), least=least) for event in listed.events]
    states = Counter(line.state for line in lines)
    counts = Counts(
        articles=listed.articles,
        unreadable=len(listed.unreadable) + sum(len(line.unreadable) for line in lines),
        events=len(lines),
        compared=states["compared"],
        single=states["single"],
        failed=states["failed"],
        disputes=sum(line.disputes for line in lines),
    )
    return Summary(counts, lines, listed.unreadable)


def _line(folder: RunFolder, event: Listed, failure: str | None, *, least: int) -> EventLine:
    articles = [member.id for member in event.articles]
    if failure is not None:
        return EventLine(event.id, "failed", event.first, event.last, articles, reason=failure)
    if len(articles) < least:
        return EventLine(event.id, "single", event.first, event.last, articles)
    place = folder.comparison_of(event.id)
    found = msgspec.json.decode(place.read_bytes(), type=Compared)
    return EventLine(
        event.id,
        "compared",
        event.first,
        event.last,
        [article.id for article in found.articles],
        title=next((article.title for article in found.articles if article.title), None),
        disputes=len(found.disputes),
        verdicts=dict(sorted(Counter(d.verdict or "" for d in found.disputes).items())),
        first_question=found.disputes[0].question if found.disputes else None,
        agreements=len(found.agreements),
        file=place.relative_to(folder.path).as_posix(),
        unreadable=found.unreadable,
    )


def write_summary(folder: RunFolder, summary: Summary) -> None:
    folder.write(JSON, msgspec.json.format(msgspec.json.encode(summary), indent=1) + b"\n")
    folder.write(CSV, _table(summary.events).encode("utf-8"))


_COLUMNS = (
    "id",
    "state",
    "first",
    "last",
    "articles",
    "title",
    "disputes",
    "first_question",
    "file",
    "reason",
)


def _table(lines: Iterable[EventLine]) -> str:
    text = StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(_COLUMNS)
    for line in lines:
        rows.writerow(_cell(getattr(line, column)) for column in _COLUMNS)
    return text.getvalue()


def _cell(value: object) -> object:
    """Of a list how many; words of an article must not be taken for a formula."""
    if isinstance(value, list):
        return len(value)
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value
