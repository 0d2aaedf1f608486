"""Reads a case's history: what is in force, who decided it, what the editor laid down."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from variorum.guidance.guidance import Guidance, LinkEdit, OriginEdit, Raised, Selector, SourceEdit
from variorum.record.clashing import UNSEEN, Clash, Clashing
from variorum.record.holding import order_of, versions
from variorum.record.revision import Action, Revision

History = Sequence[Revision]
Subject = tuple[str | int | None, ...]

RULINGS = frozenset({Action.SETTLE, Action.DISMISS, Action.WITHDRAW, Action.REINSTATE})
# What the desk says of a dispute: it decides nothing, and the analysis knows nothing of it.
DESK = frozenset({Action.ASSIGN, Action.COMMENT, Action.ASK, Action.SIGN_OFF})
ON_ONE = RULINGS | DESK  # each is about one dispute, and about nothing else
AS_FOUND = "found"  # in an entry's `about`: nobody's word, the paragraph stands as the program reads it
_WITH_DISPUTE = DESK | {Action.ORIGIN, Action.MERGE_DISPUTES, Action.SPLIT_DISPUTE, Action.RAISE}


def last_ruling(history: History, dispute: str) -> Revision | None:
    """The dispute's newest revision; the decision it carries is the one in force."""
    return next((r for r in reversed(history) if r.dispute == dispute), None)


def concerned(revision: Revision) -> str | None:
    """The dispute that a revision decides, speaks of, merges or splits, or whose origins it corrects."""
    about = revision.about.get("dispute")
    return str(about) if revision.action in _WITH_DISPUTE and about else revision.dispute


def rulings(history: History) -> dict[str, Revision]:
    """The newest revision of every dispute that has one, in the order in which they were first decided."""
    return {r.dispute: r for r in history if r.dispute is not None}


def made_by(history: History, ruling: Revision) -> Revision:
    """The entry that made the decision of a ruling: what undo or redo brings back is that decision still.

    What an editor brings back by hand is decided anew.
    """
    while ruling.brings_back is not None and (ruling.undoes is not None or ruling.redoes is not None):
        ruling = history[ruling.brings_back - 1]
    return ruling


def clashes(history: History) -> dict[str, Clash]:
    """Dispute → what another decided on it unseen, where no ruling in force answers it."""
    if not any(r.overruled or UNSEEN in r.about for r in history):
        return {}
    by_hash = {r.hash: r for r in history}
    clashing = Clashing()
    for revision in history:
        if revision.dispute is not None:
            clashing.rule(revision, revision.dispute)
            clashing.meet(revision, by_hash)
        for one in (by_hash.get(hash) for hash in revision.overruled):
            if one is not None and one.dispute is not None:
                clashing.waiting[one.dispute] = Clash(one)
    return clashing.waiting


def origins_of(history: History, dispute: str) -> tuple[OriginEdit, ...]:
    """All that the editor said of where a dispute's accounts come from."""
    said = (r.origins for r in reversed(history) if subject(r) == ("origin", dispute))
    return next(said, ())


def account_in_force(history: History) -> Revision | None:
    """The entry that holds the account as it stands; None where there is none, or it was taken back."""
    last = next((r for r in reversed(history) if r.action is Action.ACCOUNT), None)
    return last if last is not None and last.text is not None else None


def removed(history: History) -> bool:
    """Whether the case was taken off the list."""
    last = next((r for r in reversed(history) if subject(r) == ("case",)), None)
    return last is not None and last.action is Action.REMOVE


def name_of(history: History) -> str:
    """The name that the case bears after this history."""
    renamed = (str(r.about["name"]) for r in reversed(history) if r.action is Action.RENAME)
    return next(renamed, history[0].case if history else "")


def subject(revision: Revision) -> Subject:
    """What a revision concerns: two with one subject replace each other."""
    about = revision.about
    match revision.action:
        case Action.SOURCE:
            return "source", about["article"], about["field"]
        case Action.PUT_BACK | Action.LEAVE_OUT:
            return "text", about["article"], about["quote"], about["start"]
        case Action.AS_PRINTED:
            return "repair", about["article"], about["quote"], about["start"]
        case Action.REMOVE | Action.RETURN:
            return ("case",)
        case Action.RENAME:
            return ("name",)
        case Action.ADD | Action.TAKE_OUT | Action.BRING_IN:
            return "article", about["article"]
        case Action.ORDER:
            return ("order",)
        case Action.ACCOUNT:
            return ("account",)
        case Action.EQUIVALENCE:
            return "equivalence", about["forms"]
        case Action.ORIGIN:
            return "origin", about["dispute"]
        case Action.LINK | Action.UNLINK:
            return "link", about["pair"]
        case Action.MERGE_DISPUTES:
            return "merge", about["disputes"]
        case Action.SPLIT_DISPUTE:
            return "split", about["disputes"]
        case Action.RAISE:
            return "raise", about["dispute"]
        case Action.ASSIGN:
            return "assign", about["dispute"]
        case Action.COMMENT:
            return "comment", about["comment"]
        case Action.ASK:
            return "ask", about["decision"], about["to"]
        case Action.SIGN_OFF:
            return "sign-off", about["decision"], about["by"]
        case Action.CREATE | Action.MERGE | Action.ERASE:
            return "lasting", revision.number
        case _:
            return "dispute", revision.dispute


def ever_raised(entries: History) -> frozenset[str]:
    """Ids of the disputes that an editor ever raised, also of those taken back."""
    return frozenset(str(r.about["dispute"]) for r in entries if r.action is Action.RAISE)


def by_hand(history: History) -> list[Revision]:
    """All entries but those that decide a dispute or speak of it: of a thousand, a few."""
    return [r for r in history if r.action not in ON_ONE]


def standing(entries: History) -> list[Revision]:
    """The newest entry on each subject, in the order of the history."""
    return sorted({subject(r): r for r in entries}.values(), key=lambda r: r.number)


def guidance(history: History) -> Guidance:
    """All that the editor laid down for the case, as it stands after this history.

    What was laid down about an article holds of the version that took its place.
    """
    entries = by_hand(history)
    newest, newer = standing(entries), versions(entries)

    def now(selector: Selector) -> Selector:
        return replace(selector, article=newer.get(selector.article, selector.article))

    said = [r for r in newest if AS_FOUND not in r.about]
    edits = [r for r in newest if r.action is Action.SOURCE and "value" in r.about]
    origins = [replace(edit, passage=now(edit.passage)) for r in newest for edit in r.origins]
    return Guidance(
        put_back=frozenset(now(selector_of(r)) for r in said if r.action is Action.PUT_BACK),
        left_out=frozenset(now(selector_of(r)) for r in said if r.action is Action.LEAVE_OUT),
        as_printed=frozenset(
            now(selector_of(r)) for r in newest if r.action is Action.AS_PRINTED and "value" in r.about
        ),
        source_edits=tuple(_source_edit(r, newer) for r in edits),
        equivalences=tuple(r.equivalence for r in newest if r.equivalence is not None),
        origins=tuple({edit.passage: edit for edit in origins}.values()),
        raised=tuple(_raised(r, now) for r in newest if r.action is Action.RAISE and r.parts),
        links=tuple(
            LinkEdit(now(r.passages[0]), now(r.passages[1]), linked=r.action is Action.LINK)
            for r in newest
            if len(r.passages) == 2
        ),
        order=order_of(entries),
    )


def _raised(revision: Revision, now: Callable[[Selector], Selector]) -> Raised:
    [dispute] = revision.parts
    passages = tuple(now(witness.selector) for witness in dispute.witnesses)
    return Raised(dispute.dispute, str(dispute.kind), dispute.question, passages)


def _source_edit(revision: Revision, newer: dict[str, str]) -> SourceEdit:
    article = str(revision.about["article"])
    about = revision.about
    return SourceEdit(newer.get(article, article), str(about["field"]), str(about["value"]))


def selector_of(revision: Revision) -> Selector:
    """The paragraph that a revision puts back or leaves out, or the stretch that is not repaired."""
    about = revision.about
    return Selector(
        article=str(about["article"]),
        quote=str(about["quote"]),
        prefix=str(about["prefix"]),
        suffix=str(about["suffix"]),
        start=int(about["start"]),
    )
