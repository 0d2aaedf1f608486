"""Writes the report of the sample articles with ten decisions in every format, to be looked at page by page.

python tests/formats/report_of_seeds.py FOLDER [FORMAT …]
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from variorum.bootstrap import workspace
from variorum.dispute.decision import Confidence, Decision, Outcome, Outside, Reconciliation, Rule
from variorum.dispute.dispute import Account, Dispute
from variorum.fact.fact import Kind, Moment, Quantity
from variorum.paths import seeds
from variorum.report.writing import FORMATS, write
from variorum.workspace.workspace import Workspace

_WORDS = (Kind.NAME, Kind.LABEL, Kind.PLACE_KIND, Kind.ACTOR)
CASE = "Idlib, 20–27 February 2020"
MADE = date(2026, 11, 22)
LOOKED_UP = Outside(
    "OCHA situation report",
    "https://reports.unocha.org/en/country/syria/",
    "2020-03-02",
    "Almost 960,000 people have been displaced since 1 December",
)


def reconciled(folder: Path) -> Reconciliation:
    """Four articles, one decision; then the fifth, which makes it stale; then nine more, and an account."""
    desk = workspace(record=str(folder / "record.db"))
    desk.new_case(CASE)
    desk.add(CASE, seeds()[:4])
    early = _numbers(desk.open_case(CASE))
    for dispute in early[:6]:
        desk.settle(CASE, dispute.id, _accepted(dispute))
    desk.add(CASE, seeds()[4:])
    stale = {s.dispute.id for s in desk.open_case(CASE).standings if s.state.value == "stale"}
    for dispute in [d for d in early[:6] if d.id not in sorted(stale)[:1]]:
        desk.withdraw(CASE, dispute.id, reason="Only to see what the fifth article changes.")
    _settle_nine(desk, sorted(stale)[:1])
    desk.start_account(CASE, desk.open_case(CASE).comparison.articles[-1].id)
    return desk.open_case(CASE)


def _settle_nine(desk: Workspace, taken: list[str]) -> None:
    disputes = [d for d in desk.open_case(CASE).comparison.disputes if d.id not in taken]
    numbers, dates, names = (_of(disputes, kind) for kind in (Quantity, Moment, None))
    for make, dispute in (
        (_range, next(numbers)),
        (_accepted, next(numbers)),
        (_own_value, next(numbers)),
        (_unresolved, next(numbers)),
        (_both_true, next(dates)),
        (_accepted, next(dates)),
        (_accepted, next(names)),
        (_not_comparable, next(names)),
        (_trivial, next(names)),
    ):
        desk.settle(CASE, dispute.id, make(dispute))
    desk.dismiss(CASE, next(names).id, reason="The two words mean the same here.")


def _numbers(case: Reconciliation) -> list[Dispute]:
    return list(_of(list(case.comparison.disputes), Quantity))


def _of(disputes: list[Dispute], kind: type | None) -> Iterator[Dispute]:
    for dispute in disputes:
        values = [account.value for account in dispute.accounts]
        if dispute.kind in _WORDS if kind is None else all(isinstance(value, kind) for value in values):
            yield dispute


def _said(account: Account) -> str:
    value = account.value
    if isinstance(value, Quantity):
        return f"{value.number:g}" if value.number < 1e6 else str(int(value.number))
    if isinstance(value, Moment):
        return value.start
    return getattr(value, "form", None) or value.text


def _accepted(dispute: Dispute) -> Decision:
    last = dispute.accounts[-1]
    return Decision(
        Outcome.ACCEPT,
        values=(_said(last),),
        reason="It is the latest of the accounts, and names who counted.",
        rule=Rule.LATEST,
        confidence=Confidence.MEDIUM,
        accounts=(last.number,),
    )


def _range(dispute: Dispute) -> Decision:
    told = sorted({float(_said(account)) for account in dispute.accounts})
    low, high = (f"{end:.0f}" for end in (told[0], told[-1]))
    return Decision(
        Outcome.RANGE,
        values=(f"{told[len(told) // 2]:.0f}",),
        low=low,
        high=high,
        rule=Rule.MEDIAN,
        reason="The accounts count from different months; the middle one agrees with the UN.",
        confidence=Confidence.MEDIUM,
        accounts=tuple(account.number for account in dispute.accounts),
        outside=(LOOKED_UP,),
    )


def _own_value(dispute: Dispute) -> Decision:
    return Decision(
        Outcome.OWN_VALUE, values=("17",), reason="Counted from the lists of names.", outside=(LOOKED_UP,)
    )


def _both_true(dispute: Dispute) -> Decision:
    first, *_, last = dispute.accounts
    return Decision(
        Outcome.BOTH_TRUE,
        values=(_said(first), _said(last)),
        reason="Two places on two days.",
        confidence=Confidence.HIGH,
        accounts=(first.number, last.number),
    )


def _without(outcome: Outcome, reason: str) -> Callable[[Dispute], Decision]:
    return lambda dispute: Decision(outcome, reason=reason)


_unresolved = _without(Outcome.UNRESOLVED, "The areas and days differ, and no account lists the towns.")
_not_comparable = _without(Outcome.NOT_COMPARABLE, "They speak of different people.")
_trivial = _without(Outcome.TRIVIAL, "A matter of house style.")


def main(folder: Path, formats: list[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as kept:
        case = reconciled(Path(kept))
    for format in formats or list(FORMATS):
        path = write(case, folder / f"seeds.{format}", format=format, made=MADE)
        sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
