"""The tables of a case: its disputes, its decisions and its sources, one typed row each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from variorum.dispute.decision import Reconciliation, Standing
from variorum.report.letters import letters
from variorum.report.outlining import all_standings
from variorum.report.told import stale_text
from variorum.report.values import best_values, low_and_high
from variorum.report.writers.data.csv import COLUMNS, Cell, account_rows, dispute_cells
from variorum.wording.decisions import outside_text
from variorum.wording.desk import signers
from variorum.wording.grading import grade_text
from variorum.wording.sentences import say

Row = dict[str, Cell]
DISPUTES = (
    *("rank", "dispute", "kind", "question", "verdict", "why", "state", "accounts", "origins"),
    *("low", "best", "high", "outcome", "rule", "confidence", "reason", "editor", "decided"),
)
DECISIONS = (
    *("dispute", "question", "state", "revision", "decided", "editor", "outcome", "best", "low", "high"),
    *("rule", "confidence", "reason", "taken", "evidence", "outside", "holds", "stale because"),
    *("grades", "where_prec", "date_prec", "signed_off"),
)
SOURCES = (
    *("letter", "article", "title", "outlet", "byline", "agency", "published", "dated from", "dated by"),
    *("updated", "retrieved", "url", "language", "file", "sha256", "paragraphs"),
)


@dataclass(frozen=True, slots=True)
class Table:
    """A named table; a row may lack a column."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def tables(reconciliation: Reconciliation) -> tuple[Table, ...]:
    standings = all_standings(reconciliation)
    accounts = tuple(_dated(row) for row in account_rows(reconciliation))
    return (
        Table("Disputes", DISPUTES, tuple(_dispute(s, n) for n, s in enumerate(standings, 1))),
        Table("Accounts", COLUMNS, accounts),
        Table("Decisions", DECISIONS, tuple(_decisions(reconciliation, standings))),
        Table("Sources", SOURCES, tuple(_sources(reconciliation))),
    )


def _dispute(standing: Standing, rank: int) -> Row:
    accounts = standing.dispute.accounts
    weighed = {"accounts": len(accounts), "origins": len({account.origin for account in accounts})}
    return {**dispute_cells(standing, rank), **weighed, **_decided(standing)}


def _decided(standing: Standing) -> Row:
    decision = standing.decision
    if decision is None:
        return {}
    best, (low, high) = best_values(standing), low_and_high(standing)
    return {
        "best": day_of(best[0] if len(best) == 1 else " / ".join(map(str, best))),
        "low": day_of(low),
        "high": day_of(high),
        "outcome": "dismissed" if decision.dismissed else decision.outcome.value,
        "rule": decision.rule.value if decision.values else None,
        "confidence": decision.confidence.value if decision.confidence else None,
        "reason": decision.reason,
        "editor": standing.editor,
        "decided": day_of(standing.decided),
    }


def _decisions(reconciliation: Reconciliation, standings: tuple[Standing, ...]) -> Iterator[Row]:
    names = letters(reconciliation.comparison)
    for standing in standings:
        decision = standing.decision
        if decision is None:
            continue
        taken = {a.number: names.get(a.passage.article, "?") for a in standing.dispute.accounts}
        yield {
            **_decided(standing),
            "dispute": standing.dispute.id,
            "question": say(standing.dispute.question),
            "state": standing.state.value,
            "revision": standing.revision,
            "signed_off": signers(standing.desk) or None,
            "taken": ", ".join(f"{taken.get(number, '?')} ({number})" for number in decision.accounts),
            "evidence": "; ".join(
                f"{names.get(e.article, e.article)} ¶{e.paragraph} “{e.quote}”" for e in decision.evidence
            ),
            "outside": "; ".join(map(outside_text, decision.outside)),
            "holds": " / ".join(decision.holds),
            "stale because": stale_text(standing, names),
            "grades": "; ".join(
                f"{taken.get(grade.account, '?')} ({grade.account}): {grade_text(grade)}"
                for grade in decision.graded.grades
            ),
            "where_prec": decision.graded.where_prec,
            "date_prec": decision.graded.date_prec,
        }


def _sources(reconciliation: Reconciliation) -> Iterator[Row]:
    names = letters(reconciliation.comparison)
    for article in reconciliation.comparison.articles:
        source = article.source
        yield {
            "letter": names[article.id],
            "article": article.id,
            "title": source.title,
            "outlet": source.outlet,
            "byline": source.byline,
            "agency": source.agency,
            "published": day_of(source.published),
            "dated from": source.published_from,
            "dated by": source.published_step,
            "updated": day_of(source.updated),
            "retrieved": day_of(source.retrieved),
            "url": source.url,
            "language": source.language,
            "file": article.original.name,
            "sha256": article.original.sha256,
            "paragraphs": len(article.paragraphs),
        }


def _dated(row: Row) -> Row:
    dates = ("date", "from", "to", "as_of", "since", "low", "high", "decided")
    return {name: day_of(cell) if name in dates else cell for name, cell in row.items()}


def day_of(cell: Cell) -> Cell:
    """A whole day as a date and a time as a time in UTC; a month, a year and all else as it reads."""
    if not isinstance(cell, str):
        return cell
    try:
        return date.fromisoformat(cell) if len(cell) == 10 else _time(cell)
    except ValueError:
        return cell or None


def _time(text: str) -> datetime:
    """Of a time with a zone only UTC is one that a spreadsheet can hold."""
    told = datetime.fromisoformat(text)
    if len(text) < 16 or not text.endswith(("Z", "+00:00")):
        raise ValueError(text)
    return told.replace(tzinfo=None)
