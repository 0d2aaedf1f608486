"""Disputes that an editor makes, joins and parts, and several decided at once: recorded and shown."""

from collections.abc import Callable, Sequence

from variorum.dispute.decision import Reconciliation
from variorum.fact.fact import Kind
from variorum.gui.session.job import Job
from variorum.gui.session.session import Session
from variorum.progress import Progress
from variorum.translation import tr, trn
from variorum.workspace.changes import Answer, Changes
from variorum.workspace.raising import Proposal, Words
from variorum.workspace.together import Bulk

_TOUCHED = Changes.ALIGNMENT | Changes.DISPUTES | Changes.RECORD


def decide_together(session: Session, disputes: Sequence[str], step: Bulk, reason: str) -> Job | None:
    """Record one word on several disputes, as one step."""

    def told(answer: Answer[Reconciliation]) -> None:
        done = trn("Recorded for {number} dispute.", "Recorded for {number} disputes.", len(answer.disputes))
        _show(session, answer, None)
        session.told.emit(tr("{done} One undo takes it back.", done=done))
        session.tell_unseen(answer)

    seen = session.seen(disputes)
    return _ask(
        session,
        lambda case: session.workspace.decide_together(case, disputes, step, reason=reason, seen=seen),
        told,
    )


def merge(session: Session, disputes: Sequence[str], *, asks: str, reason: str) -> Job | None:
    """Make one dispute of several, and go to it."""

    def told(answer: Answer[Reconciliation]) -> None:
        left = [s.dispute.id for s in answer.value.standings if s.dispute.id in answer.disputes]
        _show(session, answer, next(iter(left), None))
        session.told.emit(tr("They are one dispute now."))

    return _ask(session, lambda case: session.workspace.merge(case, disputes, asks=asks, reason=reason), told)


def split(session: Session, dispute: str, accounts: Sequence[int], reason: str) -> Job | None:
    """Take accounts out of a dispute."""

    def told(answer: Answer[Reconciliation]) -> None:
        _show(session, answer, dispute)
        session.told.emit(
            trn("{number} account stands apart now.", "{number} accounts stand apart now.", len(accounts))
        )

    return _ask(session, lambda case: session.workspace.split(case, dispute, accounts, reason=reason), told)


def retype(session: Session, dispute: str, kind: Kind, *, question: str, reason: str) -> Job | None:
    """Read a dispute's accounts as another kind, and go to what they are then."""

    def told(answer: Answer[Reconciliation]) -> None:
        _show(session, answer, next(iter(answer.disputes - {dispute}), None))
        session.told.emit(tr("Its type is corrected. One undo takes it back."))
        session.tell_unseen(answer)

    seen = session.seen([dispute]).get(dispute)
    return _ask(
        session,
        lambda case: session.workspace.retype(
            case, dispute, kind, question=question, reason=reason, seen=seen
        ),
        told,
    )


def raise_dispute(
    session: Session, words: Sequence[Words], *, kind: Kind, question: str, reason: str
) -> Job | None:
    """Make a dispute of words of the articles, and go to it."""

    def told(answer: Answer[Reconciliation]) -> None:
        _show(session, answer, next(iter(answer.disputes), None))
        session.told.emit(tr("Raised. It stands first in the list, as yours."))

    return _ask(
        session,
        lambda case: session.workspace.raise_dispute(
            case, words, kind=kind, question=question, reason=reason
        ),
        told,
    )


def propose(
    session: Session, words: Sequence[Words], kind: Kind | None, then: Callable[[Proposal], None]
) -> Job | None:
    """Ask what the words say, and what stands beside them."""
    case = session.case
    if case is None:
        return None
    return session.jobs.write(lambda progress: session.workspace.propose(case, words, kind=kind), then)


def _show(session: Session, answer: Answer[Reconciliation], dispute: str | None) -> None:
    """Put the case in its place, and stay at a dispute that is there."""
    session.put(answer.value, _TOUCHED)
    here = dispute or session.dispute
    session.choose(here if here in session.order else next(iter(session.order), None))


def _ask(
    session: Session,
    ask: Callable[[str], Answer[Reconciliation]],
    then: Callable[[Answer[Reconciliation]], None],
) -> Job | None:
    name = session.case
    if name is None:
        return None

    def work(progress: Progress) -> Answer[Reconciliation]:
        answer = ask(name)
        session.lay_out(answer.value)
        return answer

    return session.jobs.write(work, then)
