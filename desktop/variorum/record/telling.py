"""Tells a history step by step: who did what, when and why, and what it changed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from variorum.dispute.decision import Outcome
from variorum.dispute.edited_text import words_of
from variorum.fact.passages import quotable
from variorum.guidance.guidance import OriginEdit, Selector
from variorum.record.clashing import UNSEEN
from variorum.record.deeds import WORDS, Words
from variorum.record.history import DESK, RULINGS, concerned
from variorum.record.revision import Action, Revision
from variorum.record.snapshot import Snapshot
from variorum.record.steps import RETYPED, WHY
from variorum.record.together import firsts
from variorum.text.message import Message
from variorum.translation import later, laterc
from variorum.wording.decisions import Changed, changes, parts_of, rule_text
from variorum.wording.sentences import say

_LONGEST_QUOTED = 70  # characters of a paragraph


_OF_NOBODY = {  # where an entry of the desk names nobody
    Action.ASSIGN: Words(
        laterc("to do", "assign a dispute to nobody"), later("assigned a dispute to nobody")
    ),
    Action.ASK: Words(
        laterc("to do", "ask a second editor for a sign-off"), later("asked a second editor for a sign-off")
    ),
}
_TOGETHER = {  # several entries that are one step
    Action.SETTLE: Words(laterc("to do", "decide {count} disputes"), later("decided {count} disputes")),
    Action.DISMISS: Words(laterc("to do", "dismiss {count} disputes"), later("dismissed {count} disputes")),
    Action.WITHDRAW: Words(laterc("to do", "reopen {count} disputes"), later("reopened {count} disputes")),
    Action.REINSTATE: Words(
        laterc("to do", "bring {count} decisions back"), later("brought {count} decisions back")
    ),
    **dict.fromkeys(
        (Action.LINK, Action.UNLINK),
        Words(
            laterc("to do", "arrange {count} pairs of paragraphs"),
            later("arranged {count} pairs of paragraphs"),
        ),
    ),
    **dict.fromkeys(
        (Action.ADD, Action.TAKE_OUT, Action.BRING_IN),
        Words(
            laterc("to do", "put another version of an article in its place"),
            later("put another version of an article in its place"),
        ),
    ),
}
_LEFT_TOGETHER = {
    Outcome.UNRESOLVED: Words(
        laterc("to do", "leave {count} disputes disputed"), later("left {count} disputes disputed")
    ),
    Outcome.TRIVIAL: Words(
        laterc("to do", "mark {count} disputes trivial"), later("marked {count} disputes trivial")
    ),
}
_MANY = Words(laterc("to do", "make {count} changes"), later("made {count} changes"))

# Where an entry leaves nothing in force, as an undo does.
_AS_FOUND = Words(
    laterc("to do", "leave two paragraphs as the program finds them"),
    later("left two paragraphs as the program finds them"),
)
_NO_LONGER = {
    Action.EQUIVALENCE: Words(laterc("to do", "take a rule back"), later("took a rule back")),
    Action.AS_PRINTED: Words(laterc("to do", "repair words"), later("repaired words")),
    Action.ORDER: Words(
        laterc("to do", "put the articles in the order in which they came"),
        later("put the articles in the order in which they came"),
    ),
    Action.LINK: _AS_FOUND,
    Action.UNLINK: _AS_FOUND,
    Action.MERGE_DISPUTES: Words(
        laterc("to do", "take merged disputes apart again"), later("took merged disputes apart again")
    ),
    Action.SPLIT_DISPUTE: Words(
        laterc("to do", "make a dispute whole again"), later("made a dispute whole again")
    ),
    Action.ACCOUNT: Words(laterc("to do", "have no account"), later("took the account back")),
    Action.RAISE: Words(laterc("to do", "take a raised dispute back"), later("took a raised dispute back")),
    Action.ASSIGN: Words(laterc("to do", "take an assignment back"), later("took an assignment back")),
    Action.COMMENT: Words(laterc("to do", "take a comment back"), later("took a comment back")),
    Action.ASK: Words(
        laterc("to do", "ask for a sign-off no longer"), later("asked for a sign-off no longer")
    ),
    Action.SIGN_OFF: Words(laterc("to do", "take a sign-off back"), later("took a sign-off back")),
}
_WHY = {
    Action.LINK: Words(
        laterc("to do", "give the reason for linking two paragraphs"),
        later("gave the reason for linking two paragraphs"),
    ),
    Action.UNLINK: Words(
        laterc("to do", "give the reason for unlinking two paragraphs"),
        later("gave the reason for unlinking two paragraphs"),
    ),
}
_MARKED_TOGETHER = {
    WHY: Words(
        laterc("to do", "give the reason for {count} pairs of paragraphs"),
        later("gave the reason for {count} pairs of paragraphs"),
    ),
    RETYPED: Words(
        laterc("to do", "correct the type of a dispute"), later("corrected the type of a dispute")
    ),
}
_REPLACED = Words(
    laterc("to do", "take {article} out, as a newer version stands in its place"),
    later("took {article} out, as a newer version stands in its place"),
)


_STANDING = ("articles", "value")  # what an entry leaves in force, where it leaves anything


@dataclass(frozen=True, slots=True)
class Step:
    """One revision, or several that were made at once, as people read it."""

    number: int
    at: str  # UTC, ISO
    editor: str
    done: str  # "settled", "undid revision 7: brought back revision 4"
    value: str  # what is in force from here on; empty: nothing
    reason: str
    changed: tuple[Changed, ...]  # against what the same dispute had before
    restorable: bool  # it carries a decision that can be brought back
    entries: int = 1  # that were made at once; the number is that of the first


def told_steps(revisions: Sequence[Revision]) -> tuple[Step, ...]:
    """The steps of a history in its order; each ruling is held against the one before it on its dispute."""
    before: dict[str, Revision] = {}
    told: list[Step] = []
    for first, revision in zip(firsts(revisions), revisions, strict=True):
        key = _subject(revision)
        if first == revision.number:
            step = _step(revision, before.get(key))
            told.append(replace(step, done=f"{step.done}{without_seeing(revision, revisions)}"))
        else:
            told[-1] = _with_another(told[-1], revision)
        before[key] = revision
    return tuple(told)


def _with_another(step: Step, revision: Revision) -> Step:
    """What was done at once, told as one: of which dispute what, the history of that dispute tells."""
    done = _turned(revision, say_together(revision), entries=step.entries + 1)
    reason = step.reason or revision.reason
    return replace(
        step, done=done, value="", reason=reason, changed=(), restorable=False, entries=step.entries + 1
    )


def _subject(revision: Revision) -> str:
    kind = "ruling" if revision.action in RULINGS else str(revision.action)
    return f"{kind} {concerned(revision) or revision.about.get('forms', '')}"


def _step(revision: Revision, before: Revision | None) -> Step:
    return Step(
        number=revision.number,
        at=revision.at,
        editor=revision.editor,
        done=done(revision),
        value=value(revision),
        reason=revision.reason,
        changed=_changed(revision, before),
        restorable=revision.decision is not None,
    )


def done(revision: Revision) -> str:
    """What was done, in words that follow the editor's name, where revisions bear their numbers."""
    words = did(revision)
    if revision.action is Action.REINSTATE:
        words = say(Message("brought back revision {number}", {"number": revision.brings_back or 0}))
    return _turned(revision, words)


def _turned(revision: Revision, words: str, *, entries: int = 1) -> str:
    """The words, and of an undo or a redo which revisions it turned; `revision` is the last of so many."""
    for one, several, number in (
        (
            later("undid revision {number}: {words}"),
            later("undid revisions {number} to {last}: {words}"),
            revision.undoes,
        ),
        (
            later("redid revision {number}: {words}"),
            later("redid revisions {number} to {last}: {words}"),
            revision.redoes,
        ),
    ):
        if number is not None:
            # An undo turns the last of them first.
            low = number if revision.undoes is not None else number - entries + 1
            places: dict[str, str | int] = {"number": low, "last": low + entries - 1, "words": words}
            return say(Message(one if entries == 1 else several, places))
    return words


def say_together(revision: Revision, *, do: bool = False) -> str:
    """What the step did, or may do, that a revision is part of."""
    outcome = revision.decision.outcome if revision.decision else None
    left = _LEFT_TOGETHER.get(outcome) if outcome and revision.action is Action.SETTLE else None
    marked = next((words for mark, words in _MARKED_TOGETHER.items() if mark in revision.about), None)
    words = marked or left or _TOGETHER.get(revision.action, _MANY)
    count = revision.about.get("of", 1)
    return say(Message(words.do if do else words.did, {"count": count}))


def without_seeing(ruling: Revision, history: Sequence[Revision]) -> str:
    """What its editor had not seen, in words that follow what was done; empty where nothing of the kind."""
    hash = ruling.about.get(UNSEEN)
    other = next((one for one in history if one.hash == hash), None) if hash else None
    if other is None:
        return ""
    places: dict[str, str | int] = {"number": other.number, "editor": other.editor}
    return say(Message(", without having seen revision {number} by {editor}", places))


def did(revision: Revision) -> str:
    """What was done, in words that follow the editor's name; of an undo, what it did in turn."""
    return _said(_words(revision).did, revision)


def to_do(revision: Revision) -> str:
    """The same as what may be undone, or done again, together with what goes with it: “take a out”."""
    if "together" in revision.about:
        return say_together(revision, do=True)
    return _said(_words(revision).do, revision)


def _said(template: str, revision: Revision) -> str:
    about = {"article": "id", "field": "field", "name": "name", "to": "to"}
    return say(Message(template, {place: str(revision.about.get(key, "")) for place, key in about.items()}))


def _words(revision: Revision) -> Words:
    if "replaced_by" in revision.about:
        return _REPLACED
    if WHY in revision.about:
        return _WHY[revision.action]
    stands = any(key in revision.about for key in _STANDING) or revision.text is not None
    ruled = revision.action is Action.EQUIVALENCE and revision.equivalence is not None
    nothing = not (revision.parts or revision.passages or ruled or stands)
    if nothing and revision.action in _NO_LONGER:
        return _NO_LONGER[revision.action]
    named = bool(revision.about.get("to"))
    return (not named and _OF_NOBODY.get(revision.action)) or WORDS[revision.action]


def value(revision: Revision) -> str:
    """What is in force from this revision on, in a line."""
    if revision.equivalence is not None:
        off = "" if revision.equivalence.in_use else f" ({say(Message('not in use'))})"
        return rule_text(revision.equivalence) + off
    if revision.text is not None:
        words = " ".join(words_of(revision.text.pieces).split())
        return f"“{quotable(words, most=_LONGEST_QUOTED)}”"
    if revision.origins:
        return "; ".join(map(_origin, revision.origins))
    if revision.action in DESK:
        return ""  # it is said with what was done
    if revision.parts or revision.passages:
        return "; ".join((*map(_part, revision.parts), *map(_passage, revision.passages)))
    if revision.decision is None:
        return str(revision.about.get("name" if revision.action is Action.RENAME else "id", ""))
    parts = parts_of(revision.decision)
    return parts.get("best") or parts.get("outcome", "")


def _part(part: Snapshot) -> str:
    return ", ".join(f"“{witness.quote}”" for witness in part.witnesses)


def _passage(passage: Selector) -> str:
    return f"“{quotable(passage.quote, most=_LONGEST_QUOTED)}”"


def _origin(edit: OriginEdit) -> str:
    where = f"“{edit.passage.quote}”"
    if edit.rests_on is None:
        return say(Message("{passage} as the article says", {"passage": where}))
    if not edit.rests_on:
        return say(Message("{passage} is its own origin", {"passage": where}))
    return say(Message("{passage} rests on {origin}", {"passage": where, "origin": edit.rests_on}))


def _changed(revision: Revision, before: Revision | None) -> tuple[Changed, ...]:
    if revision.action in RULINGS:
        return changes(before.decision if before else None, revision.decision)
    if revision.action not in (Action.EQUIVALENCE, Action.ORIGIN):
        return ()
    old, new = value(before) if before else "", value(revision)
    part = say(Message("rule" if revision.action is Action.EQUIVALENCE else "origins"))
    return (Changed(part, old, new),) if old != new else ()
