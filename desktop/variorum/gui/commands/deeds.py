"""What was done to a case, in the words of its history, and to which dispute."""

from collections.abc import Sequence

from variorum.dispute.decision import Reconciliation
from variorum.record.history import concerned
from variorum.record.revision import Revision
from variorum.record.telling import did, say_together, to_do, value
from variorum.translation import figure, tr
from variorum.wording.clock import clock
from variorum.wording.sentences import say

LONGEST = 60  # characters of a question


def deed(revision: Revision, case: Reconciliation | None) -> str:
    """As what may be undone or done again: settle “How many…?”."""
    return f"{to_do(revision)}{_about(revision, case)}"


def elsewhere(last: Revision, count: int, case: Reconciliation | None) -> str:
    """What was written to the case that is open by others, or from elsewhere; the last of `count` entries."""
    when, together = clock(last.at), "together" in last.about
    if count > 1 and count != last.about.get("of"):
        return tr(
            "Others wrote {count} entries, the last {editor} — {when}",
            count=figure(count),
            editor=last.editor,
            when=when,
        )
    deed = say_together(last) if together else did(last)
    what = f"{last.editor} {deed}{_about(last, case)}"
    if last.undoes is not None:
        return tr("Undone: {what} — {when}", what=what, when=when)
    if last.redoes is not None:
        return tr("Done again: {what} — {when}", what=what, when=when)
    return tr("{what} — {when}", what=what, when=when)


def unseen_words(others: Sequence[Revision], case: Reconciliation | None) -> str:
    """What others decided a moment before, otherwise than was decided here."""
    first = others[0]
    if len(others) > 1:
        return tr(
            "{count} of these disputes were decided otherwise a moment before, which you had not seen. "
            "What you decided is in force; they wait until somebody decides them again.",
            count=figure(len(others)),
        )
    found = value(first)
    return tr(
        "{editor} {did}{about}{value} a moment before you – {when}. Both stand in the history; yours is in "
        "force, and the dispute waits until somebody decides it again.",
        editor=first.editor,
        did=did(first),
        about=_about(first, case),
        value=tr(" as {value}", value=found) if found else "",
        when=clock(first.at),
    )


def _about(revision: Revision, case: Reconciliation | None) -> str:
    if "together" in revision.about:
        return ""
    standing = case and case.standing(concerned(revision) or "")
    if not standing:
        return ""
    question = say(standing.dispute.question)
    return f" “{question if len(question) <= LONGEST else question[: LONGEST - 1] + '…'}”"
