"""Undo and redo, across sessions: what is turned back is a new revision as well."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from variorum.errors import DecisionRefused
from variorum.record.at_once import refuse_unseen
from variorum.record.clashing import UNSEEN
from variorum.record.history import AS_FOUND, DESK, RULINGS, History, subject
from variorum.record.revision import Action, Revision
from variorum.record.steps import Pen, entry
from variorum.record.together import SHARED, firsts, members, together
from variorum.translation import tr

_LASTING = frozenset({Action.CREATE, Action.MERGE, Action.ERASE})  # these cannot be undone
# These have a reason of their own, without a decision.
_REASONED = frozenset(
    {
        *(Action.EQUIVALENCE, Action.ORIGIN, Action.TAKE_OUT, Action.BRING_IN),
        *(Action.MERGE_DISPUTES, Action.SPLIT_DISPUTE, Action.LINK, Action.UNLINK, Action.RAISE),
        *DESK,
    }
)


def undo(history: History, pen: Pen, *, seen: str | None = None) -> tuple[Revision, ...]:
    """Bring back what stood before the last step in this case that is not undone yet.

    What was done together goes together, the last of it first. Where the
    editor says which step is meant, by its hash, no other is undone.
    """
    done, _ = _stacks(history)
    if not done:
        raise DecisionRefused(tr("There is nothing to undo in this case."))
    refuse_unseen(history[done[-1] - 1], seen, editor=pen.editor)
    step = reversed(members(history, done[-1]))
    return together(history, pen, [partial(_undone, turned=turned) for turned in step])


def redo(history: History, pen: Pen) -> tuple[Revision, ...]:
    """Bring back what the last undo took away; anything done since closes the way."""
    _, undone = _stacks(history)
    if not undone:
        raise DecisionRefused(tr("There is nothing to redo in this case."))
    step = members(history, undone[-1])
    return together(history, pen, [partial(_redone, turned=turned) for turned in step])


def _undone(history: History, pen: Pen, *, turned: Revision) -> Revision:
    return replaced(history, pen, turned, as_of=turned.number - 1, undoes=turned.number)


def _redone(history: History, pen: Pen, *, turned: Revision) -> Revision:
    return replaced(history, pen, turned, as_of=turned.number, redoes=turned.number)


def undoable(history: History) -> Revision | None:
    """What `undo` would take back; of a step of several entries the first."""
    done, _ = _stacks(history)
    return history[done[-1] - 1] if done else None


def redoable(history: History) -> Revision | None:
    """What `redo` would bring back; of a step of several entries the first."""
    _, undone = _stacks(history)
    return history[undone[-1] - 1] if undone else None


def _stacks(history: History) -> tuple[list[int], list[int]]:
    """Numbers of the steps, by their first entries, that can be undone and redone, the next one last."""
    done: list[int] = []
    undone: list[int] = []
    first = firsts(history)
    for revision in history:
        if revision.undoes is not None:
            _moved(_step_of(revision.undoes, first), done, undone)
        elif revision.redoes is not None:
            _moved(_step_of(revision.redoes, first), undone, done)
        elif revision.action not in _LASTING and first[revision.number - 1] == revision.number:
            done.append(revision.number)
            undone.clear()
    return done, undone


def _step_of(number: int, first: Sequence[int]) -> int:
    return first[number - 1] if 1 <= number <= len(first) else number


def _moved(number: int, from_: list[int], to: list[int]) -> None:
    # Two copies of a case may have undone the same; then it is turned only once.
    if number in from_:
        from_.remove(number)
        to.append(number)


def replaced(history: History, pen: Pen, turned: Revision, *, as_of: int, **fields: Any) -> Revision:
    """The revision that makes what was turned stand again as it stood after revision `as_of`."""
    same = (r for r in reversed(history[:as_of]) if subject(r) == subject(turned))
    earlier = next(same, None)
    then = _again(earlier) if earlier is not None else _untouched(turned, history)
    action = then.action
    return entry(
        history,
        pen,
        action,
        reason=then.reason if then.decision or action in _REASONED else "",
        dispute=then.dispute,
        decision=then.decision,
        snapshot=then.snapshot,
        about={key: value for key, value in then.about.items() if key not in _OWN},
        equivalence=then.equivalence,
        origins=then.origins,
        parts=then.parts,
        passages=then.passages,
        text=then.text,
        brings_back=then.number if then.decision else None,
        **fields,
    )


def _again(earlier: Revision) -> Revision:
    """What a revision made stand, told as what is done now."""
    if earlier.action in RULINGS:
        return replace(earlier, action=Action.REINSTATE if earlier.decision else Action.WITHDRAW)
    if earlier.action is Action.ADD:  # its text is in the record still
        return replace(earlier, action=Action.BRING_IN, about=_named(earlier))
    return earlier


def _untouched(turned: Revision, history: History) -> Revision:
    """How the thing turned stands before its first revision, told as a revision."""
    about = {key: value for key, value in turned.about.items() if key not in _STANDS}
    if turned.action is Action.ADD:
        about = _named(turned)
    elif turned.action in (Action.PUT_BACK, Action.LEAVE_OUT):
        about |= {AS_FOUND: 1}
    elif turned.action is Action.RENAME:
        about = {"name": history[0].case}
    return replace(
        turned,
        action=_NOTHING.get(turned.action, turned.action),
        decision=None,
        about=about,
        reason="",
        equivalence=None,
        origins=(),
        parts=(),
        passages=(),
        text=None,
    )


_OWN = SHARED | {UNSEEN}  # what an entry says of itself alone
_STANDS = frozenset({"value", "articles"})  # what a revision makes stand, beside what it is about
_NOTHING = {
    Action.SETTLE: Action.WITHDRAW,
    Action.DISMISS: Action.WITHDRAW,
    Action.REINSTATE: Action.WITHDRAW,
    Action.PUT_BACK: Action.LEAVE_OUT,
    Action.LEAVE_OUT: Action.PUT_BACK,
    Action.REMOVE: Action.RETURN,
    Action.ADD: Action.TAKE_OUT,
    Action.TAKE_OUT: Action.BRING_IN,
    Action.BRING_IN: Action.TAKE_OUT,
    Action.LINK: Action.UNLINK,
    Action.UNLINK: Action.LINK,
}


def _named(revision: Revision) -> dict[str, str | int]:
    return {key: revision.about[key] for key in ("article", "id")}
