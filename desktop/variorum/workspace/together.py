"""One word of an editor's on several disputes: shown before it is recorded, one step when it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from variorum.dispute.decision import Decision, Outcome, Reconciliation, Rule, Standing, State
from variorum.dispute.dispute import Estimate
from variorum.errors import DecisionRefused
from variorum.record import steps
from variorum.record.revision import Revision
from variorum.text.message import Message
from variorum.wording.sentences import say
from variorum.workspace.changes import Answer
from variorum.workspace.naming import named
from variorum.workspace.opened import Opened

if TYPE_CHECKING:
    from variorum.workspace.ruling import Ruling, Seen


class Bulk(StrEnum):
    """What may be said of several disputes at once."""

    DISMISS = "dismiss"
    TRIVIAL = "trivial"
    UNRESOLVED = "unresolved"
    LATEST = "latest"
    UCDP = "ucdp"
    CONSERVATIVE = "conservative"
    MEDIAN = "median"
    REOPEN = "reopen"

    @property
    def rule(self) -> Rule | None:
        """The rule that fills low, best and high."""
        return Rule(self.value) if self.value in set(Rule) else None


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A dispute that a step leaves as it is, and why."""

    standing: Standing
    why: Message


@dataclass(frozen=True, slots=True)
class Plan:
    """What a step would do to which of the disputes chosen."""

    step: Bulk
    concerned: tuple[Standing, ...]
    passed_over: tuple[PassedOver, ...]

    @property
    def stale(self) -> int:
        """How many of them hold a decision that gives way."""
        return sum(standing.state is State.STALE for standing in self.concerned)


def planned(opened: Reconciliation, disputes: Sequence[str], step: Bulk) -> Plan:
    """Weighs a step against how each dispute stands; nothing is recorded."""
    standings = [named(opened, name) for name in dict.fromkeys(disputes)]
    once = list({standing.dispute.id: standing for standing in standings}.values())
    published = {article.id: article.source.published for article in opened.comparison.articles}
    judged = [(standing, _against(standing, step, published)) for standing in once]
    passed = tuple(PassedOver(standing, why) for standing, why in judged if why is not None)
    return Plan(step, tuple(standing for standing, why in judged if why is None), passed)


def _against(standing: Standing, step: Bulk, published: Mapping[str, str | None]) -> Message | None:
    """Why a step leaves a dispute as it is; None where it does not."""
    if step is Bulk.REOPEN:
        return None if standing.decision is not None else Message("It is open.")
    match standing.state:
        case State.ORPHANED:
            return Message("The articles no longer give it.")
        case State.DISMISSED:
            return Message("It is dismissed already.")
        case State.SETTLED | State.UNRESOLVED:
            return Message("It is decided already; reopen it first.")
    if step.rule is not None and _estimate(standing, step.rule, published) is None:
        return Message("The rule gives no value for these accounts.")
    return None


def _estimate(standing: Standing, rule: Rule, published: Mapping[str, str | None]) -> Estimate | None:
    from variorum.dispute.estimate import estimates

    return estimates(standing.dispute.accounts, rule=rule, published=published)


class Together(Opened):
    """Each step is asked for once, recorded as one, and undone as one."""

    def plan(self, case: str, disputes: Sequence[str], step: Bulk) -> Plan:
        """What the step would do, and what it would pass over."""
        return planned(self.open_case(case), disputes, step)

    def decide_together(
        self,
        case: str,
        disputes: Sequence[str],
        step: Bulk,
        *,
        reason: str,
        seen: Mapping[str, str] | None = None,
    ) -> Answer[Reconciliation]:
        """Record one word, with one reason, on all of these disputes that it fits.

        `seen`: by dispute the hash of its newest entry that the editor was shown.
        """
        opened, words = self.open_case(case), reason.strip()
        plan = planned(opened, disputes, step)
        if not plan.concerned:
            raise DecisionRefused(_nothing(plan))
        if not words:
            raise DecisionRefused("A step on several disputes needs a reason.")
        published = {article.id: article.source.published for article in opened.comparison.articles}
        rulings = [
            (one, _ruling(one, step, words, published), (seen or {}).get(one.dispute.id))
            for one in plan.concerned
        ]
        now = self._kept_in(case).rule_together(self._pen(case), opened, rulings)
        return self._answered(case, now, frozenset(one.dispute.id for one in plan.concerned))


def _nothing(plan: Plan) -> str:
    if not plan.passed_over:
        return "Name the disputes."
    first = plan.passed_over[0]
    return f"“{say(first.standing.dispute.question)}” {say(first.why)}"


def _ruling(standing: Standing, step: Bulk, reason: str, published: Mapping[str, str | None]) -> "Ruling":
    def rule(seen: "Seen") -> Revision:
        if step is Bulk.DISMISS:
            return steps.dismiss(seen.history, seen.pen, seen.snapshot, reason=reason)
        if step is Bulk.REOPEN:
            return steps.withdraw(seen.history, seen.pen, seen.standing.dispute.id, reason=reason)
        return seen.settled(_decision(standing, step, reason, published))

    return rule


def _decision(standing: Standing, step: Bulk, reason: str, published: Mapping[str, str | None]) -> Decision:
    rule = step.rule
    estimate = _estimate(standing, rule, published) if rule is not None else None
    if rule is None or estimate is None:
        return Decision(Outcome(step.value), reason=reason)
    low, best, high = (_written(end) for end in (estimate.low, estimate.best, estimate.high))
    return Decision(Outcome.RANGE, values=(best,), low=low, high=high, rule=rule, reason=reason)


def _written(end: float | str) -> str:
    if isinstance(end, str):
        return end
    return str(int(end)) if float(end).is_integer() else repr(end)
