"""Writes the disputes as comma-separated values (RFC 4180), one row an account."""

import csv as csv_library
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from io import StringIO

from variorum.dispute.decision import Reconciliation, Standing
from variorum.dispute.dispute import Account
from variorum.report.letters import letters
from variorum.report.outlining import all_standings
from variorum.report.plain import plain
from variorum.report.spelling import preferred_form, used_throughout
from variorum.report.told import best_texts
from variorum.report.values import typed
from variorum.report.writers.data.json import value_json
from variorum.text.message import Message
from variorum.wording.decisions import outside_text
from variorum.wording.desk import signers
from variorum.wording.sentences import say
from variorum.wording.values import value_text, whole

COLUMNS = (
    *("rank", "dispute", "kind", "question", "verdict", "why", "state", "account", "letter", "article"),
    *("source", "paragraph", "start", "end", "quote", "text", "number", "bound", "lower", "upper", "unit"),
    *("what", "as_of", "since", "date", "from", "to", "form", "attribution", "certainty", "origin"),
    *("outcome", "best", "low", "high", "taken", "rule", "confidence", "reason", "editor", "decided"),
    *("holds", "outside", "origin_by_editor", "preferred"),
    *("reliability", "credibility", "derivation", "where_prec", "date_prec"),
    "signed_off",
)
# Spreadsheets run a cell that begins with one of these, also in its wide form.
_RUNS = frozenset("=+-@＝＋－＠|%")
Cell = str | int | float | date | None  # a time is a date too


Row = Mapping[str, Cell]


def csv(reconciliation: Reconciliation) -> str:
    return comma_separated(COLUMNS, account_rows(reconciliation))


def comma_separated(columns: Sequence[str], rows: Iterable[Row]) -> str:
    """A table by RFC 4180; no cell of it is run as a formula."""
    out = StringIO()
    lines = csv_library.writer(out, lineterminator="\r\n")
    lines.writerow(columns)
    for cells in rows:
        lines.writerow([guarded(cells.get(column)) for column in columns])
    return out.getvalue()


def guarded(cell: Cell) -> str | int | float:
    """Text that a spreadsheet would run gets an apostrophe before it; numbers stay numbers."""
    if isinstance(cell, datetime):
        return f"{cell.isoformat()}Z"
    if isinstance(cell, date):
        return cell.isoformat()
    if not isinstance(cell, str):
        return "" if cell is None else whole(cell)
    text = plain(cell)
    return f"'{text}" if runs(text) else text


def runs(text: str) -> bool:
    """Whether a spreadsheet would take the text for a formula."""
    return text[:1] in _RUNS


def account_rows(reconciliation: Reconciliation) -> Iterator[dict[str, Cell]]:
    """One row an account, with its dispute and what was decided of it."""
    names = letters(reconciliation.comparison)
    files = {article.id: article.original.name for article in reconciliation.comparison.articles}
    rules = used_throughout(reconciliation)
    for rank, standing in enumerate(all_standings(reconciliation), 1):
        dispute, decided = dispute_cells(standing, rank), _decision(standing)
        for account in standing.dispute.accounts:
            article = account.passage.article
            told = _account(account, standing)
            told["preferred"] = preferred_form(account, standing.dispute, rules)
            yield {**dispute, **told, **decided, "letter": names.get(article), "source": files.get(article)}


def dispute_cells(standing: Standing, rank: int) -> dict[str, Cell]:
    """What every table says of a dispute, whoever gives it."""
    dispute = standing.dispute
    return {
        "rank": rank,
        "dispute": dispute.id,
        "kind": dispute.kind.value,
        "question": say(dispute.question),
        "verdict": dispute.verdict.value if dispute.verdict else None,
        "why": say(dispute.why),
        "state": standing.state.value,
    }


def _account(account: Account, standing: Standing) -> dict[str, Cell]:
    passage = account.passage
    taken = standing.decision is not None and account.number in standing.decision.accounts
    return {
        **_grade(account, standing),
        **value_json(account.value, kind=standing.dispute.kind, written=passage.quote),
        "account": account.number,
        "article": passage.article,
        "paragraph": passage.paragraph,
        "start": passage.source.start,
        "end": passage.source.end,
        "quote": passage.quote,
        "text": value_text(account.value),
        "attribution": account.attribution,
        "certainty": account.certainty.value,
        "origin": account.origin,
        "origin_by_editor": say(Message("yes")) if account.origin_by_editor else None,
        "taken": say(Message("yes" if taken else "no")) if standing.decision else None,
    }


def _grade(account: Account, standing: Standing) -> dict[str, Cell]:
    grade = standing.decision.graded.of(account.number) if standing.decision else None
    if grade is None:
        return {}
    return {
        "reliability": grade.reliability,
        "credibility": int(grade.credibility) if grade.credibility else None,
        "derivation": grade.derivation,
    }


def _decision(standing: Standing) -> dict[str, Cell]:
    decision = standing.decision
    if decision is None:
        return {}
    return {
        "outcome": "dismissed" if decision.dismissed else decision.outcome.value,
        "best": " / ".join(best_texts(standing)),
        "low": typed(decision.low, standing.dispute),
        "high": typed(decision.high, standing.dispute),
        "rule": decision.rule.value if decision.values else None,
        "confidence": decision.confidence.value if decision.confidence else None,
        "reason": decision.reason,
        "editor": standing.editor,
        "decided": standing.decided,
        "holds": " / ".join(decision.holds) or None,
        "outside": "; ".join(map(outside_text, decision.outside)) or None,
        "where_prec": decision.graded.where_prec,
        "date_prec": decision.graded.date_prec,
        "signed_off": signers(standing.desk) or None,
    }
