"""What an editor lays down about a case: recorded, laid out on the job's thread, and shown."""

from collections.abc import Callable, Mapping

from variorum.dispute.decision import Reconciliation
from variorum.gui.session.job import Job
from variorum.gui.session.session import Session
from variorum.guidance.equivalence import Equivalence
from variorum.progress import Progress
from variorum.workspace.changes import Answer, Changes

Ask = Callable[[str], Answer[Reconciliation]]


def lay_down(session: Session, rule: Equivalence) -> Job | None:
    """Say which spellings are one name; what the form holds stays as it is."""
    return _lay(session, lambda case: session.workspace.set_equivalence(case, rule), Changes.ALIGNMENT)


def take_back_rule(session: Session, rule: Equivalence, reason: str) -> Job | None:
    """Let a rule that this case laid down hold no longer."""
    return _lay(
        session, lambda case: session.workspace.take_back_rule(case, rule, reason=reason), Changes.ALIGNMENT
    )


def correct_origins(
    session: Session, dispute: str, rests_on: Mapping[int, str | None], reason: str = ""
) -> Job | None:
    """Say what accounts of a dispute, by number, rest on; what the form holds stays as it is."""
    return _lay(
        session,
        lambda case: session.workspace.correct_origins(case, dispute, rests_on, reason=reason),
        Changes.ALIGNMENT | Changes.DISPUTES,
    )


def edit_source(session: Session, article: str, *, field: str, value: str) -> Job | None:
    """Correct one field of an article's source card; an empty value takes the correction back."""
    return _ask(
        session,
        lambda case: session.workspace.edit_source(case, article, field=field, value=value),
        session.show,
    )


def _lay(session: Session, ask: Ask, changes: Changes) -> Job | None:
    return _ask(session, ask, lambda case: session.put(case, changes | Changes.RECORD))


def _ask(session: Session, ask: Ask, then: Callable[[Reconciliation], None]) -> Job | None:
    name = session.case
    if name is None:
        return None

    def work(progress: Progress) -> Reconciliation:
        case = ask(name).value
        session.lay_out(case)
        return case

    return session.jobs.write(work, then)
