"""Whether an entry that somebody else may have written says all that its action needs."""

import re
from collections.abc import Callable

from variorum.dispute.edited_text import depth_of
from variorum.record.clashing import UNSEEN
from variorum.record.history import DESK
from variorum.record.revision import Action, Revision
from variorum.translation import later, tr

_HASH = 64
_HEX = re.compile(r"[0-9a-f]{64}")
_NEEDED: dict[Action, tuple[str, ...]] = {
    Action.ADD: ("article", "id", "name", "encoding", "extraction", "source"),
    Action.SOURCE: ("article", "field"),
    Action.PUT_BACK: ("article", "quote", "prefix", "suffix"),
    Action.LEAVE_OUT: ("article", "quote", "prefix", "suffix"),
    Action.AS_PRINTED: ("article", "quote", "prefix", "suffix"),
    Action.EQUIVALENCE: ("forms",),
    Action.ORIGIN: ("dispute",),
    Action.RENAME: ("name",),
    Action.TAKE_OUT: ("article",),
    Action.BRING_IN: ("article",),
    Action.ERASE: ("digest",),
    Action.LINK: ("pair",),
    Action.UNLINK: ("pair",),
    Action.MERGE_DISPUTES: ("dispute", "disputes"),
    Action.SPLIT_DISPUTE: ("dispute", "disputes"),
    Action.RAISE: ("dispute",),
    Action.ASSIGN: ("dispute", "to"),
    Action.COMMENT: ("dispute", "comment"),
    Action.ASK: ("dispute", "decision", "to"),
    Action.SIGN_OFF: ("dispute", "decision", "by"),
}
_PARTS = {
    Action.MERGE_DISPUTES: range(2, 1000),
    Action.SPLIT_DISPUTE: range(2, 3),
    Action.ACCOUNT: range(0, 1000),
    Action.RAISE: range(1, 2),
    **dict.fromkeys(DESK, range(1, 2)),
}
_OF_ITS_OWN = DESK | {Action.RAISE}  # the one part is the dispute that the entry is about
DEEPEST = 8  # fields of an account within each other
_ON_A_DISPUTE = frozenset({Action.SETTLE, Action.DISMISS, Action.WITHDRAW, Action.REINSTATE})


def unsound(entry: Revision) -> str | None:
    """What is wrong with an entry, in words that follow its name; None where it is sound."""
    return next((tr(words) for holds, words in _RULES if not holds(entry)), None)


def _says_what(entry: Revision) -> bool:
    return all(isinstance(entry.about.get(key), str) for key in _NEEDED.get(entry.action, ()))


def _says_where(entry: Revision) -> bool:
    if entry.action not in (Action.PUT_BACK, Action.LEAVE_OUT, Action.AS_PRINTED):
        return True
    start = entry.about.get("start")
    return isinstance(start, int) and start >= 0


def _points(entry: Revision) -> bool:
    """Two paragraphs are linked, or none where an undo left nothing in force."""
    if not entry.passages and not entry.origins:
        return True
    selectors = (*entry.passages, *(edit.passage for edit in entry.origins))
    many = (0, 2) if entry.action in (Action.LINK, Action.UNLINK) else (0,)
    return len(entry.passages) in many and all(one.start >= 0 for one in selectors)


def _has_parts(entry: Revision) -> bool:
    if not entry.parts:
        return True
    ids = {part.dispute for part in entry.parts}
    if entry.action in _OF_ITS_OWN and ids != {entry.about.get("dispute")}:
        return False
    if len(ids) < len(entry.parts) or not all(part.witnesses for part in entry.parts):
        return False
    return len(entry.parts) in _PARTS.get(entry.action, ())


def _has_text(entry: Revision) -> bool:
    """Only an account has a text; each field in it bears a name of its own, and its dispute is told."""
    if entry.text is None:
        return True
    if entry.action is not Action.ACCOUNT or depth_of(entry.text.pieces) > DEEPEST:
        return False  # before anything goes down into it
    fields = entry.text.fields
    known = {part.dispute for part in entry.parts}
    return (
        len({field.name for field in fields}) == len(fields)
        and all(field.name and field.dispute in known for field in fields)
        and all(field.base.start >= 0 for field in fields if field.base is not None)
    )


def _rules_on_a_dispute(entry: Revision) -> bool:
    if entry.action not in _ON_A_DISPUTE:
        return entry.dispute is None and entry.decision is None
    decided = entry.decision is not None or entry.action is Action.WITHDRAW
    return bool(entry.dispute) and decided and entry.snapshot is not None


def _is_placed(entry: Revision) -> bool:
    first = entry.number == 1
    return entry.number > 0 and first == (not entry.previous) and first == (entry.action is Action.CREATE)


def _merges(entry: Revision) -> bool:
    return bool(entry.merges) == (entry.action is Action.MERGE)


def _names_texts(entry: Revision) -> bool:
    if entry.action is not Action.ADD:
        return True
    return all(len(str(entry.about[key])) == _HASH for key in ("article", "extraction"))


def _signs(entry: Revision) -> bool:
    """A decision is named by the hash of its entry; nobody signs in another's name."""
    if entry.action not in (Action.ASK, Action.SIGN_OFF):
        return True
    if len(str(entry.about["decision"])) != _HASH:
        return False
    turned = entry.undoes is not None or entry.redoes is not None
    return entry.action is Action.ASK or turned or entry.about["by"] == entry.editor


def _speaks(entry: Revision) -> bool:
    """A comment has words, unless an undo took it back."""
    return entry.action is not Action.COMMENT or not entry.parts or bool(entry.reason)


def _says_what_was_unseen(entry: Revision) -> bool:
    unseen = entry.about.get(UNSEEN)
    ruled = entry.action in _ON_A_DISPUTE
    return unseen is None or (ruled and isinstance(unseen, str) and bool(_HEX.fullmatch(unseen)))


def _is_part_of_a_step(entry: Revision) -> bool:
    first, many = entry.about.get("together"), entry.about.get("of")
    if first is None and many is None:
        return True
    return isinstance(first, int) and isinstance(many, int) and 1 <= first <= entry.number and many > 1


_RULES: tuple[tuple[Callable[[Revision], bool], str], ...] = (
    (_is_placed, later("it does not stand where it says")),
    (_merges, later("it does not say what it merges")),
    (_says_what, later("it does not say all that its action needs")),
    (_says_where, later("it does not say where its paragraph stands")),
    (_points, later("it does not say which passages it is about")),
    (_has_text, later("its text names no dispute, or one field twice")),
    (_has_parts, later("it does not say what becomes of which disputes")),
    (_rules_on_a_dispute, later("it does not say what it decides")),
    (_says_what_was_unseen, later("it does not say which entry was not seen")),
    (_is_part_of_a_step, later("it does not say with which entries it belongs")),
    (_signs, later("it does not say which decision it is about, or who signs it off")),
    (_speaks, later("it says nothing")),
    (_names_texts, later("it does not name its texts by their hashes")),
)
