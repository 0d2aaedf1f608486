"""The rules of equivalence that bear on a case: its own and those of all cases, with who laid them down."""

from dataclasses import dataclass

from variorum.dispute.decision import Reconciliation
from variorum.errors import UnknownThing
from variorum.guidance.equivalence import Equivalence
from variorum.record import steps
from variorum.record.history import History, standing
from variorum.record.revision import Action, Revision
from variorum.workspace.changes import DECIDED, Answer
from variorum.workspace.opened import Opened


@dataclass(frozen=True, slots=True)
class RuleKept:
    """A rule, and the entry that laid it down; without one where its case bears another name by now."""

    rule: Equivalence
    own: bool  # laid down in this case
    entry: Revision | None = None


class Rules(Opened):
    """Lists rules and takes them back; they are laid down, changed and switched by `set_equivalence`."""

    def rules(self, case: str) -> tuple[RuleKept, ...]:
        """All that hold in a case or are switched off, the one laid down last first."""
        own = _laid_down(self._history_of(case))
        kept = []
        for rule in reversed(self.open_case(case).equivalences):
            mine = own.get(rule.key)
            if mine is not None and mine.equivalence == rule:
                kept.append(RuleKept(rule, own=True, entry=mine))
            else:
                kept.append(RuleKept(rule, own=False, entry=self._elsewhere(rule)))
        return tuple(kept)

    def take_back_rule(self, case: str, rule: Equivalence, *, reason: str = "") -> Answer[Reconciliation]:
        """Let a rule that this case laid down hold no longer; it stays in the history."""
        pen = self._pen(case)
        self._kept_in(case).record.append(
            case, lambda history: steps.take_back_rule(history, pen, rule, reason=reason)
        )
        return Answer(self.open_case(case), DECIDED)

    def _elsewhere(self, rule: Equivalence) -> Revision | None:
        try:
            return _laid_down(self._history_of(rule.case)).get(rule.key)
        except UnknownThing:
            return None

    def _history_of(self, case: str) -> History:
        return self._kept_in(case).record.history(case)


def _laid_down(history: History) -> dict[tuple[str, ...], Revision]:
    """By forms, the entry that laid down the rule which stands."""
    entries = (r for r in standing(history) if r.action is Action.EQUIVALENCE)
    return {r.equivalence.key: r for r in entries if r.equivalence is not None}
