"""What may be written next in a case's history: each step is a new revision, also an undo."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from variorum.dispute.decision import Decision, Outcome
from variorum.errors import DecisionRefused, UnknownThing
from variorum.guidance.equivalence import Equivalence
from variorum.guidance.guidance import Guidance, OriginEdit, Selector, SourceEdit
from variorum.record.revision import Action, Revision, sealed
from variorum.record.snapshot import Snapshot, printable

History = Sequence[Revision]
About = dict[str, str | int]

RULINGS = frozenset({Action.SETTLE, Action.DISMISS, Action.WITHDRAW, Action.REINSTATE})
_LASTING = frozenset({Action.CREATE, Action.ADD})  # these cannot be undone
_REASONED = frozenset({Action.EQUIVALENCE, Action.ORIGIN})  # a reason of their own, without a decision


@dataclass(frozen=True, slots=True)
class Pen:
    """Who writes in which case, and when."""

    case: str
    editor: str
    at: str


def _next(history: History, pen: Pen, action: Action, **fields: Any) -> Revision:
    return sealed(
        Revision(
            number=len(history) + 1,
            case=pen.case,
            action=action,
            editor=pen.editor,
            at=pen.at,
            previous=history[-1].hash if history else "",
            **fields,
        )
    )


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


def removed(history: History) -> bool:
    """Whether the case was taken off the list."""
    last = next((r for r in reversed(history) if _subject(r) == ("case",)), None)
    return last is not None and last.action is Action.REMOVE


def create(pen: Pen, *, mark: str) -> Revision:
    """The first revision of a case; its hash tells the case from every other, so the mark must be new."""
    return _next((), pen, Action.CREATE, about={"mark": mark})


def add_article(history: History, pen: Pen, about: About) -> Revision:
    return _next(history, pen, Action.ADD, about=about)


def remove(history: History, pen: Pen, *, reason: str = "") -> Revision:
    return _next(history, pen, Action.REMOVE, reason=reason)


def edit_source(history: History, pen: Pen, edit: SourceEdit) -> Revision:
    about = {"article": edit.article, "field": edit.field, "value": edit.value}
    return _next(history, pen, Action.SOURCE, about=about)


def put_back(history: History, pen: Pen, selector: Selector) -> Revision:
    return _next(history, pen, Action.PUT_BACK, about=asdict(selector))


def leave_out(history: History, pen: Pen, selector: Selector) -> Revision:
    if selector not in guidance(history).put_back:
        raise DecisionRefused("This paragraph was not put back, so there is nothing to leave out again.")
    return _next(history, pen, Action.LEAVE_OUT, about=asdict(selector))


def lay_down(history: History, pen: Pen, rule: Equivalence) -> Revision:
    """Record which spellings are one name; a rule for the same forms gives way to it."""
    rule = replace(rule, case=pen.case)
    about: About = {"forms": "\n".join(rule.key)}
    return _next(history, pen, Action.EQUIVALENCE, reason=rule.reason, about=about, equivalence=rule)


def correct_origins(
    history: History, pen: Pen, dispute: str, edits: Sequence[OriginEdit], *, reason: str = ""
) -> Revision:
    """Record where accounts of a dispute come from; `edits` are all that hold for it from here on."""
    about: About = {"dispute": dispute}
    return _next(
        history, pen, Action.ORIGIN, reason=printable(reason).strip(), about=about, origins=tuple(edits)
    )


def settle(history: History, pen: Pen, decision: Decision, snapshot: Snapshot) -> Revision:
    """Record a decision that `deciding.checked` has accepted, on the dispute as it stands."""
    return _ruling(history, pen, Action.SETTLE, decision, snapshot)


def dismiss(history: History, pen: Pen, snapshot: Snapshot, *, reason: str) -> Revision:
    """Set a dispute aside as none; it stays aside when its articles are read again."""
    reason = printable(reason).strip()
    if not reason:
        raise DecisionRefused("To dismiss a dispute, give a reason.")
    decision = Decision(outcome=Outcome.TRIVIAL, reason=reason, dismissed=True)
    return _ruling(history, pen, Action.DISMISS, decision, snapshot)


def _ruling(history: History, pen: Pen, action: Action, decision: Decision, snapshot: Snapshot) -> Revision:
    return _next(
        history,
        pen,
        action,
        reason=decision.reason,
        dispute=snapshot.dispute,
        decision=decision,
        snapshot=snapshot,
    )


def withdraw(history: History, pen: Pen, dispute: str, *, reason: str = "") -> Revision:
    """Take back what is in force; the dispute is open again."""
    ruling = last_ruling(history, dispute)
    if ruling is None or ruling.decision is None:
        raise DecisionRefused("Nothing is decided about this dispute, so there is nothing to withdraw.")
    return _next(
        history, pen, Action.WITHDRAW, reason=printable(reason), dispute=dispute, snapshot=ruling.snapshot
    )


def reinstate(history: History, pen: Pen, dispute: str, *, number: int, reason: str = "") -> Revision:
    """Bring an earlier decision on the same dispute back, with the dispute as it stood then."""
    earlier = next((r for r in history if r.number == number and r.dispute == dispute), None)
    if earlier is None:
        raise UnknownThing(f"This dispute has no revision {number}.")
    if earlier.decision is None:
        raise DecisionRefused(f"Revision {number} withdrew a decision; it has none to bring back.")
    return _next(
        history,
        pen,
        Action.REINSTATE,
        reason=printable(reason) or earlier.reason,
        dispute=dispute,
        decision=earlier.decision,
        snapshot=earlier.snapshot,
        brings_back=number,
    )


def undo(history: History, pen: Pen) -> Revision:
    """Bring back what stood before the last thing done in this case that is not undone yet."""
    done, _ = _stacks(history)
    if not done:
        raise DecisionRefused("There is nothing to undo in this case.")
    subject = history[done[-1] - 1]
    return replaced(history, pen, subject, as_of=subject.number - 1, undoes=subject.number)


def redo(history: History, pen: Pen) -> Revision:
    """Bring back what the last undo took away; anything done since closes the way."""
    _, undone = _stacks(history)
    if not undone:
        raise DecisionRefused("There is nothing to redo in this case.")
    subject = history[undone[-1] - 1]
    return replaced(history, pen, subject, as_of=subject.number, redoes=subject.number)


def undoable(history: History) -> Revision | None:
    """What `undo` would take back."""
    done, _ = _stacks(history)
    return history[done[-1] - 1] if done else None


def redoable(history: History) -> Revision | None:
    """What `redo` would bring back."""
    _, undone = _stacks(history)
    return history[undone[-1] - 1] if undone else None


def _stacks(history: History) -> tuple[list[int], list[int]]:
    """Numbers of the revisions that can be undone and redone, the next one last."""
    done: list[int] = []
    undone: list[int] = []
    for revision in history:
        if revision.undoes is not None:
            undone.append(done.pop())
        elif revision.redoes is not None:
            done.append(undone.pop())
        elif revision.action not in _LASTING:
            done.append(revision.number)
            undone.clear()
    return done, undone


def _subject(revision: Revision) -> tuple[str | int | None, ...]:
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


def replaced(history: History, pen: Pen, subject: Revision, *, as_of: int, **fields: Any) -> Revision:
    """The revision that makes the subject stand again as it stood after revision `as_of`."""
    same = (r for r in reversed(history[:as_of]) if _subject(r) == _subject(subject))
    earlier = next(same, None)
    then = earlier if earlier is not None else _untouched(subject)
    action = then.action
    if action in RULINGS:
        action = Action.REINSTATE if then.decision else Action.WITHDRAW
    return _next(
        history,
        pen,
        action,
        reason=then.reason if then.decision or action in _REASONED else "",
        dispute=then.dispute,
        decision=then.decision,
        snapshot=then.snapshot,
        about=then.about,
        equivalence=then.equivalence,
        origins=then.origins,
        brings_back=then.number if then.decision else None,
        **fields,
    )


def _untouched(subject: Revision) -> Revision:
    """How a subject stands before its first revision, told as a revision."""
    nothing = {
        Action.PUT_BACK: Action.LEAVE_OUT,
        Action.LEAVE_OUT: Action.PUT_BACK,
        Action.REMOVE: Action.RETURN,
        Action.SOURCE: Action.SOURCE,
        Action.EQUIVALENCE: Action.EQUIVALENCE,
        Action.ORIGIN: Action.ORIGIN,
    }
    about = {key: value for key, value in subject.about.items() if key != "value"}
    action = nothing.get(subject.action, Action.WITHDRAW)
    return replace(
        subject, action=action, decision=None, about=about, reason="", equivalence=None, origins=()
    )


def guidance(history: History) -> Guidance:
    """All that the editor laid down for the case, as it stands after this history."""
    newest = sorted({_subject(r): r for r in history}.values(), key=lambda r: r.number)
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
