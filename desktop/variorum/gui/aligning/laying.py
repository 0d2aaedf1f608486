"""What an editor does to rows and articles: recorded off the thread, and shown."""

from collections.abc import Callable, Sequence
from pathlib import Path

from variorum.alignment.link import Place
from variorum.dispute.decision import Reconciliation
from variorum.gui.session.job import Job
from variorum.gui.session.session import Session
from variorum.progress import Progress
from variorum.translation import tr
from variorum.workspace.changes import Changes

Then = Callable[[Reconciliation], None]
Ask = Callable[[str], Reconciliation]


def pin(session: Session, one: Place, other: Place, then: Then) -> Job | None:
    """Link two paragraphs by hand."""
    return _rows(session, lambda case: session.workspace.pin(case, one, other).value, then)


def join(
    session: Session, these: Sequence[Place], those: Sequence[Place], reason: str, then: Then
) -> Job | None:
    """Link each of these with each of those: one step."""
    workspace = session.workspace
    return _rows(session, lambda case: workspace.join(case, these, those, reason=reason).value, then)


def part(session: Session, going: Sequence[Place], staying: Sequence[Place], then: Then) -> Job | None:
    """Keep each of these apart from each of those: one step."""
    return _rows(session, lambda case: session.workspace.part(case, going, staying).value, then)


def unlink(session: Session, one: Place, other: Place, reason: str, then: Then) -> Job | None:
    """Say that two paragraphs do not tell the same."""
    return _rows(session, lambda case: session.workspace.unlink(case, one, other, reason=reason).value, then)


def leave_to_program(session: Session, one: Place, other: Place, reason: str, then: Then) -> Job | None:
    """Take back what was said by hand of two paragraphs."""
    workspace = session.workspace
    return _rows(
        session, lambda case: workspace.leave_to_program(case, one, other, reason=reason).value, then
    )


def say_why(
    session: Session, these: Sequence[Place], those: Sequence[Place], reason: str, then: Then
) -> Job | None:
    """Give the reason for what was said of them by hand."""
    workspace = session.workspace
    return _rows(session, lambda case: workspace.say_why(case, these, those, reason=reason).value, then)


def put_in_order(session: Session, articles: Sequence[str], then: Then) -> Job | None:
    """Say in which order the columns stand."""
    return _articles(session, lambda case, _: session.workspace.order(case, articles).value, then)


def take_out(session: Session, article: str, reason: str, then: Then) -> Job | None:
    """Set an article aside; it stays in the record."""
    workspace = session.workspace
    return _articles(
        session, lambda case, p: workspace.take_out(case, article, reason=reason, progress=p).value, then
    )


def bring_back(session: Session, article: str, then: Then) -> Job | None:
    """Compare an article again that was taken out."""
    workspace = session.workspace
    return _articles(session, lambda case, p: workspace.bring_in(case, article, progress=p).value, then)


def replace(session: Session, article: str, path: Path, then: Then) -> Job | None:
    """Let a newer version of an article stand in its place."""
    workspace = session.workspace
    return _articles(session, lambda case, p: workspace.replace(case, article, path, progress=p).value, then)


def _rows(session: Session, ask: Ask, then: Then) -> Job | None:
    """What the card's form holds stays: no article was read again, and no dispute changed."""

    def shown(case: Reconciliation) -> None:
        session.put(case, Changes.ALIGNMENT | Changes.RECORD)
        then(case)

    return _write(session, lambda case, progress: ask(case), shown)


def _articles(session: Session, ask: Callable[[str, Progress], Reconciliation], then: Then) -> Job | None:
    """Stopped by Esc, everything is as it was, and a line says so."""

    def shown(case: Reconciliation) -> None:
        session.show(case)
        then(case)

    job = _write(session, ask, shown)
    if job is not None:
        job.signals.cancelled.connect(
            lambda: session.told.emit(tr("Stopped. The articles are as they were."))
        )
    return job


def _write(session: Session, ask: Callable[[str, Progress], Reconciliation], then: Then) -> Job | None:
    name = session.case
    if name is None:
        return None

    def work(progress: Progress) -> Reconciliation:
        case = ask(name, progress)
        session.lay_out(case)
        return case

    def done(case: Reconciliation) -> None:
        if case.case == session.case:  # another may have been opened meanwhile
            then(case)

    return session.jobs.write(work, done)
