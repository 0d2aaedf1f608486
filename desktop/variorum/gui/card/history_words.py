"""A dispute's revisions as they are told: when, who, what was done, the value before and after, and why."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from variorum.dispute.decision import Confidence, Decision
from variorum.gui.card.stale_words import values_text
from variorum.record.telling import did, value, without_seeing
from variorum.translation import later, tr
from variorum.wording.names import outcome_in_line
from variorum.wording.short_dates import day_and_month

_SURE = {
    Confidence.LOW: later("low confidence"),
    Confidence.MEDIUM: later("medium confidence"),
    Confidence.HIGH: later("high confidence"),
}
_RULINGS = frozenset({"settle", "dismiss", "withdraw", "reinstate"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One revision as the history shows it."""

    number: int
    when: str
    at: str  # the whole time, for the tooltip
    who: str
    did: str
    change: str  # "16 → 19", or what was recorded
    reason: str
    can_return: bool  # it holds a decision that is not in force now

    @property
    def spoken(self) -> str:
        reason = f" “{self.reason}”" if self.reason else ""
        return f"{self.when}, {self.who} {self.did}{f': {self.change}' if self.change else ''}.{reason}"


def entries_of(revisions: Sequence[Any]) -> tuple[Entry, ...]:
    """Newest first."""
    ordered = sorted(revisions, key=lambda revision: int(revision.number))
    years = {str(revision.at)[:4] for revision in ordered}
    made: list[Entry] = []
    before: Decision | None = None
    in_force = next((r.number for r in reversed(ordered) if _is_ruling(r)), 0)
    for revision in ordered:
        entry = _entry(revision, before, last=revision.number == in_force, year=len(years) > 1)
        made.append(replace(entry, did=f"{entry.did}{without_seeing(revision, ordered)}"))
        if _is_ruling(revision):
            before = revision.decision
    return tuple(reversed(made))


def _entry(revision: Any, before: Decision | None, *, last: bool, year: bool) -> Entry:
    decision: Decision | None = revision.decision
    reason = revision.reason or (decision.reason if decision else "")
    return Entry(
        number=int(revision.number),
        when=_when(str(revision.at), year=year),
        at=str(revision.at),
        who=str(revision.editor),
        did=_did(revision),
        change=_change(before, decision) if _is_ruling(revision) else value(revision),
        reason=str(reason),
        can_return=decision is not None and not last,
    )


def _is_ruling(revision: Any) -> bool:
    """Whether it decides; what corrects origins, merges or splits leaves the decision as it is."""
    return str(revision.action) in _RULINGS


def _did(revision: Any) -> str:
    if revision.undoes is not None:
        return tr("undid")
    return tr("redid") if revision.redoes is not None else did(revision)


def _change(before: Decision | None, after: Decision | None) -> str:
    """The value before and after where there was one before, and how sure the editor is."""
    old, new = _recorded(before), _recorded(after)
    words = new or (tr("{old} → open", old=old) if old else "")
    if old and new and old != new:
        words = f"{old} → {new}"
    sure: Confidence | None = after.confidence if after else None
    codes = " ".join(grade.code for grade in after.graded.grades if grade.code) if after else ""
    parts = [words] if words else []
    parts += [tr(_SURE[sure])] if sure and words else []
    parts += [tr("graded {codes}", codes=codes)] if codes else []
    return ", ".join(parts)


def _recorded(decision: Decision | None) -> str:
    if decision is None or decision.dismissed:
        return ""
    return values_text(decision) or outcome_in_line(decision.outcome)


def _when(at: str, *, year: bool) -> str:
    """The day and time where the editor is; the record keeps UTC."""
    try:
        moment = datetime.fromisoformat(at).astimezone()
    except ValueError:
        return at
    day = day_and_month(moment.month, moment.day)
    return f"{day} {moment.year} {moment:%H:%M}" if year else f"{day} {moment:%H:%M}"
