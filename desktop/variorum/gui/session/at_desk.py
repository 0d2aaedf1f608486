"""What the desk says of the current dispute: recorded, and shown where the record has it."""

from variorum.gui.session.job import Job
from variorum.gui.session.session import Session
from variorum.translation import tr


def assign(session: Session, to: str, reason: str = "") -> Job | None:
    """Say who is to settle it; empty: nobody."""
    told = tr("Assigned to {editor}.", editor=to) if to else tr("Assigned to nobody.")
    return session.speak(
        lambda case, dispute: session.workspace.assign(case, dispute, to, reason=reason), told
    )


def comment(session: Session, words: str) -> Job | None:
    return session.speak(
        lambda case, dispute: session.workspace.comment(case, dispute, words), tr("The comment is recorded.")
    )


def ask(session: Session, of: str, reason: str = "") -> Job | None:
    """Ask an editor, or any second one, to sign off the decision in force."""
    told = tr("Asked {editor} for a sign-off.", editor=of) if of else tr("Asked a second editor.")
    return session.speak(lambda case, dispute: session.workspace.ask(case, dispute, of, reason=reason), told)


def sign_off(session: Session) -> Job | None:
    return session.speak(lambda case, dispute: session.workspace.sign_off(case, dispute), tr("Signed off."))
