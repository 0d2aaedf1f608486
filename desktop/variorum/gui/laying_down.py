"""What an editor lays down about an article: recorded, and the case read anew with it."""

from variorum.dispute.decision import Reconciliation
from variorum.gui.job import Job
from variorum.gui.session import Session
from variorum.progress import Progress


def edit_source(session: Session, article: str, *, field: str, value: str) -> Job | None:
    """Correct one field of an article's source card; an empty value takes the correction back."""
    case = session.case
    if case is None:
        return None

    def work(progress: Progress) -> Reconciliation:
        return session.workspace.edit_source(case, article, field=field, value=value).value

    return session.jobs.write(work, session.show)
