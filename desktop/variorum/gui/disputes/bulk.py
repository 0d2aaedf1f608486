"""What may be done with several disputes at once: in words, with the reasons that are offered."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from variorum.gui.disputes.asking import Asking
from variorum.gui.look.look import Look
from variorum.gui.session.by_hand import decide_together
from variorum.gui.session.session import Session
from variorum.gui.widgets.words import Label
from variorum.translation import later, tr, trn
from variorum.wording.names import rule_name
from variorum.wording.sentences import say
from variorum.workspace.together import Bulk, Plan, planned

MOST_TOLD = 40  # disputes by name; the others are counted
DISMISSALS = (
    later("A matter of spelling alone."),
    later("The same fact in other words."),
    later("The accounts are of different things."),
    later("It does not concern this report."),
    later("The program misread the words."),
)
_GIVEN = {
    Bulk.TRIVIAL: later("The difference does not matter to the report."),
    Bulk.UNRESOLVED: later("The accounts differ and none is better supported."),
}


def ask_together(
    session: Session, disputes: Sequence[str], step: Bulk, look: Look, parent: QWidget
) -> Asking | None:
    """Say what the step would do to how many, and what it passes over; record it if the editor says so."""
    if session.reconciliation is None:
        return None
    plan = planned(session.reconciliation, disputes, step)
    if not plan.concerned:
        session.told.emit(_none(plan))
        return None
    asked = Asking(title(step), question(plan), act(plan), look, parent)
    asked.say(say_stale(plan)) if plan.stale else None
    asked.add_lines([_line(say(standing.dispute.question)) for standing in plan.concerned[:MOST_TOLD]])
    if plan.passed_over:
        asked.say(passed_over(plan), second=False)
        asked.add_lines([_line(_why(plan, n)) for n in range(min(MOST_TOLD, len(plan.passed_over)))])
    chosen = [standing.dispute.id for standing in plan.concerned]

    def record(reason: str) -> None:
        decide_together(session, chosen, step, reason)

    asked.ask([tr(words) for words in _offered(step)], record, given=_given(step))
    asked.open()
    asked.reason.text.setFocus()
    return asked


def title(step: Bulk) -> str:
    match step:
        case Bulk.DISMISS:
            return tr("Dismiss")
        case Bulk.TRIVIAL:
            return tr("Mark trivial")
        case Bulk.UNRESOLVED:
            return tr("Leave disputed")
        case Bulk.REOPEN:
            return tr("Reopen")
    return tr("Decide by a rule")


def question(plan: Plan) -> str:
    """What would be done to how many."""
    count = len(plan.concerned)
    match plan.step:
        case Bulk.DISMISS:
            return trn("Dismiss {number} dispute?", "Dismiss {number} disputes?", count)
        case Bulk.TRIVIAL:
            return trn("Mark {number} dispute trivial?", "Mark {number} disputes trivial?", count)
        case Bulk.UNRESOLVED:
            return trn("Leave {number} dispute disputed?", "Leave {number} disputes disputed?", count)
        case Bulk.REOPEN:
            return trn("Reopen {number} dispute?", "Reopen {number} disputes?", count)
    rule = rule_name(plan.step.rule or "")
    return trn(
        "Take the {rule} in {number} dispute?", "Take the {rule} in {number} disputes?", count, rule=rule
    )


def act(plan: Plan) -> str:
    """The verb, with the number that it is said of."""
    return tr("{verb} ({number})", verb=title(plan.step), number=len(plan.concerned))


def say_stale(plan: Plan) -> str:
    return trn(
        "{number} of them is stale; its value gives way.",
        "{number} of them are stale; their values give way.",
        plan.stale,
    )


def passed_over(plan: Plan) -> str:
    return trn("{number} is passed over:", "{number} are passed over:", len(plan.passed_over))


def _why(plan: Plan, number: int) -> str:
    one = plan.passed_over[number]
    return f"{say(one.standing.dispute.question)}  {say(one.why)}"


def _none(plan: Plan) -> str:
    if not plan.passed_over:
        return tr("Select disputes in the list.")
    return tr("Nothing to do: {why}", why=_why(plan, 0))


def _given(step: Bulk) -> str:
    if step.rule is not None:
        return tr("By rule: {rule}.", rule=rule_name(step.rule))
    return tr(_GIVEN[step]) if step in _GIVEN else ""


def _offered(step: Bulk) -> tuple[str, ...]:
    return DISMISSALS if step is Bulk.DISMISS else ()


def _line(words: str) -> Label:
    made = Label(words)
    made.setWordWrap(True)
    return made
