"""What was done to a case, in the words of its history, and to which dispute."""

from variorum.dispute.decision import Reconciliation
from variorum.record.history import concerned
from variorum.record.revision import Revision
from variorum.record.telling import did, to_do
from variorum.translation import figure, tr
from variorum.wording.sentences import say

LONGEST = 60  # characters of a question


def deed(revision: Revision, case: Reconciliation | None) -> str:
    """As what may be undone or done again: settle “How many…?”."""
    return f"{to_do(revision)}{_about(revision, case)}"


def elsewhere(last: Revision, count: int, case: Reconciliation | None) -> str:
    """What another window, or a command, wrote to the case that is open; the last of `count` entries."""
    if count > 1:
        return tr(
            "Elsewhere {count} entries were written to this case; it is shown as it stands now.",
            count=figure(count),
        )
    what = f"{last.editor} {did(last)}{_about(last, case)}"
    if last.undoes is not None:
        return tr("Elsewhere undone: {what}. The case is shown as it stands now.", what=what)
    if last.redoes is not None:
        return tr("Elsewhere done again: {what}. The case is shown as it stands now.", what=what)
    return tr("Elsewhere {what}. The case is shown as it stands now.", what=what)


def _about(revision: Revision, case: Reconciliation | None) -> str:
    if "together" in revision.about:
        return ""
    standing = case and case.standing(concerned(revision) or "")
    if not standing:
        return ""
    question = say(standing.dispute.question)
    return f" “{question if len(question) <= LONGEST else question[: LONGEST - 1] + '…'}”"
