"""Reads a case's history: what is in force, who decided it, what the editor laid down."""

from collections.abc import Sequence

from variorum.guidance.guidance import Guidance, Selector, SourceEdit
from variorum.record.revision import Action, Revision

History = Sequence[Revision]

RULINGS = frozenset({Action.SETTLE, Action.DISMISS, Action.WITHDRAW, Action.REINSTATE})


def last_ruling(history: History, dispute: str) -> Revision | None:
    """The dispute's newest revision; the decision it carries is the one in force."""
    return next((r for r in reversed(history) if r.dispute == dispute), None)


def concerned(revision: Revision) -> str | None:
    """The dispute that a revision decides, or whose origins it corrects."""
    about = revision.about.get("dispute")
    return str(about) if revision.action is Action.ORIGIN and about else revision.dispute


def rulings(history: History) -> dict[str, Revision]:
    """The newest revision of every dispute that has one, in the order in which they were first decided."""
    return {r.dispute: r for r in history if r.dispute is not None}


def clashes(history: History) -> dict[str, Revision]:
    """Dispute → what another copy of the case decided on it, where nobody has ruled on it since the merge."""
    by_hash = {r.hash: r for r in history} if any(r.overruled for r in history) else {}
    found: dict[str, Revision] = {}
    for revision in history:
        if revision.dispute is not None:
            found.pop(revision.dispute, None)
        for one in (by_hash.get(hash) for hash in revision.overruled):
            if one is not None and one.dispute is not None:
                found[one.dispute] = one
    return found


def title(history: History) -> str:
    """The name that a case bears after this history."""
    renamed = next((r for r in reversed(history) if r.action is Action.RENAME), None)
    return str(renamed.about["name"]) if renamed is not None else history[0].case


def removed(history: History) -> bool:
    """Whether the case was taken off the list."""
    last = next((r for r in reversed(history) if subject(r) == ("case",)), None)
    return last is not None and last.action is Action.REMOVE


def subject(revision: Revision) -> tuple[str | int | None, ...]:
    """What a revision concerns: two with one subject replace each other."""
    about = revision.about
    match revision.action:
        case Action.SOURCE:
            return "source", about["article"], about["field"]
        case Action.PUT_BACK | Action.LEAVE_OUT:
            return "text", about["article"], about["quote"], about["start"]
        case Action.REMOVE | Action.RETURN:
            return ("case",)
        case Action.EQUIVALENCE:
            return "equivalence", about["forms"]
        case Action.ORIGIN:
            return "origin", about["dispute"]
        case Action.CREATE | Action.ADD:
            return "lasting", revision.number
        case _:
            return "dispute", revision.dispute


def guidance(history: History) -> Guidance:
    """All that the editor laid down for the case, as it stands after this history."""
    laid_down = (r for r in history if r.action not in RULINGS)  # of a thousand entries, a few
    newest = sorted({subject(r): r for r in laid_down}.values(), key=lambda r: r.number)
    edits = [r for r in newest if r.action is Action.SOURCE and "value" in r.about]
    return Guidance(
        put_back=frozenset(_selected(r) for r in newest if r.action is Action.PUT_BACK),
        source_edits=tuple(
            SourceEdit(str(r.about["article"]), str(r.about["field"]), str(r.about["value"])) for r in edits
        ),
        equivalences=tuple(r.equivalence for r in newest if r.equivalence is not None),
        origins=tuple({edit.passage: edit for r in newest for edit in r.origins}.values()),
    )


def _selected(revision: Revision) -> Selector:
    about = revision.about
    return Selector(
        article=str(about["article"]),
        quote=str(about["quote"]),
        prefix=str(about["prefix"]),
        suffix=str(about["suffix"]),
        start=int(about["start"]),
    )
