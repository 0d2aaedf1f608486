"""Pictures of several editors on one record: a clash at once, what another did, a record out of reach."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from variorum.dispute.decision import Decision, Outcome, Standing, State
from variorum.errors import RecordOutOfReach
from variorum.fact.fact import Kind
from variorum.gui.commands.deeds import elsewhere
from variorum.gui.shots.shot import Shot
from variorum.gui.shots.steps import choose, settled
from variorum.record.revision import Action, Revision
from variorum.text.message import Message
from variorum.translation import tr

if TYPE_CHECKING:
    from variorum.gui.window.main_window import MainWindow

AT = "2026-11-23T12:04:00.000Z"
DARK, HC = "dark", "high-contrast"


def ruled(standing: Standing, value: str) -> Revision:
    """What another editor recorded."""
    decision = Decision(Outcome.OWN_VALUE, values=(value,), reason="The hospital's own list.")
    return Revision(
        number=9,
        case="Sample",
        action=Action.SETTLE,
        editor="Anna Berg",
        at=AT,
        dispute=standing.dispute.id,
        decision=decision,
    )


def clash(window: "MainWindow") -> None:
    """As it looks when another settled the dispute a moment before."""
    settled(window)
    session, case, standing = window.session, window.session.reconciliation, window.session.current
    if case is None or standing is None:
        return
    because = Message(
        "{editor} decided otherwise at the same time: {value}", {"editor": "Anna Berg", "value": "980000"}
    )
    now = replace(standing, state=State.STALE, stale_because=because)
    session.show(replace(case, standings=tuple(now if one is standing else one for one in case.standings)))
    session.choose(now.dispute.id)
    window.commands.tell_clash((ruled(now, "980000"),))


def meanwhile(window: "MainWindow") -> None:
    """As it looks when another settled what the editor is typing on."""
    choose(Kind.QUANTITY)(window)
    session, case, standing = window.session, window.session.reconciliation, window.session.current
    if case is None or standing is None:
        return
    window.card.form.reason.setPlainText(tr("Reopened"))
    theirs = ruled(standing, "980000")
    now = replace(
        standing,
        state=State.SETTLED,
        decision=theirs.decision,
        editor=theirs.editor,
        decided=theirs.at,
        ruled="a" * 64,
    )
    session.by_others = True
    session.show(replace(case, standings=tuple(now if one is standing else one for one in case.standings)))
    session.by_others = False
    session.told.emit(elsewhere(theirs, 1, session.reconciliation))


def lost(window: "MainWindow") -> None:
    """As it looks when the record does not answer, and something was to be recorded."""
    choose(Kind.QUANTITY)(window)
    place = Path("/mnt/desk/record.variorum.db")
    what = tr("The record {path} was moved or deleted while it was in use.", path=place)
    window.commands.tell_lost(RecordOutOfReach(what))
    window.session.refused.emit(tr("{what} Nothing was changed.", what=what))


_LOOKS = (("", "light", 1.0), ("_dark", DARK, 1.0), ("_light_150", "light", 1.5), ("_hc_150", HC, 1.5))

_EACH = (("130_clash_at_once", clash), ("131_meanwhile", meanwhile), ("132_out_of_reach", lost))

OTHERS = (
    *(
        Shot(f"{name}{end}", theme=theme, scale=scale, prepare=prepare)
        for name, prepare in _EACH
        for end, theme, scale in _LOOKS
    ),
    Shot("131_meanwhile_german", language="de", prepare=meanwhile),
    Shot("132_out_of_reach_german", language="de", prepare=lost),
)
