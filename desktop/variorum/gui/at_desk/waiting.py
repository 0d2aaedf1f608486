"""What of the desk's word on a dispute matters to the editor at this window, in the list."""

from collections.abc import Iterable
from enum import StrEnum

from variorum.dispute.decision import Standing
from variorum.dispute.desk import Desk
from variorum.translation import later, tr


class Waiting(StrEnum):
    """By which the list can be narrowed."""

    MINE = "mine"  # assigned to the editor at this window
    TO_SIGN = "to-sign"  # a decision waits for that editor's sign-off
    SIGNED = "signed"


COUNTED = {
    Waiting.MINE: later("For you {number}"),
    Waiting.TO_SIGN: later("To sign off {number}"),
    Waiting.SIGNED: later("Signed off {number}"),
}
ONLY = {
    Waiting.MINE: later("Show only what is assigned to you"),
    Waiting.TO_SIGN: later("Show only decisions that wait for you to sign them off"),
    Waiting.SIGNED: later("Show only what a second editor signed off"),
}


def waiting(desk: Desk, me: str) -> frozenset[Waiting]:
    told = {
        Waiting.MINE: desk.is_for(me),
        Waiting.TO_SIGN: desk.waits_for(me),
        Waiting.SIGNED: bool(desk.holding),
    }
    return frozenset(one for one, holds in told.items() if holds)


def mark(desk: Desk, me: str) -> str:
    """The desk's word in the room that a line of the list has."""
    return " · ".join(filter(None, (_assigned(desk, me), _signed(desk, me))))


def _assigned(desk: Desk, me: str) -> str:
    if not desk.assigned:
        return ""
    return tr("for you") if desk.is_for(me) else tr("for {editor}", editor=desk.assigned)


def _signed(desk: Desk, me: str) -> str:
    if desk.waits_for(me):
        return tr("to sign off")
    if desk.holding:
        return tr("signed off")
    if desk.lapsed:
        return tr("sign-off lapsed")
    return tr("asked") if desk.asked else ""


def editors_of(standings: Iterable[Standing]) -> tuple[str, ...]:
    """Everybody who decided something in a case, or whom its desk names, by name."""
    found: dict[str, None] = {}
    for standing in standings:
        desk = standing.desk
        said = (
            *(one.editor for one in desk.comments),
            *(one.editor for one in desk.signed),
            *(name for ask in desk.asked for name in (ask.editor, ask.of)),
        )
        names = (standing.editor, desk.assigned, desk.decided_by, *said)
        found |= dict.fromkeys(name for name in names if name)
    return tuple(sorted(found, key=str.casefold))
