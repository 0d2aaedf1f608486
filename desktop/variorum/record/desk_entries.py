"""Reads what the desk says of each dispute, wherever its passages are disputed now."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from variorum.dispute.decision import Standing
from variorum.dispute.desk import Ask, Comment, Desk, SignOff, same_editor
from variorum.record.history import DESK, History, made_by, rulings, standing
from variorum.record.matching import matched
from variorum.record.revision import Action, Revision
from variorum.record.snapshot import Snapshot


def spoken_of(history: History) -> list[Revision]:
    """What the desk said and nobody took back, in the order of the history."""
    said = [r for r in history if r.action in DESK]
    return [r for r in standing(said) if r.parts] if said else []


def talked(entries: Sequence[Revision], *, decided: Collection[str]) -> dict[str, Snapshot]:
    """The disputes that the desk speaks of, as they last stood; without those decided, which are known so."""
    found = {str(r.about["dispute"]): r.parts[0] for r in entries}
    return {id: part for id, part in found.items() if id not in decided}


def homes(
    then: Mapping[str, Snapshot], seen: Mapping[str, Snapshot], names: Mapping[str, str]
) -> dict[str, str]:
    """Id under which the desk spoke → id of the dispute that holds its passages now.

    `names` are the disputes found again already, by their ids of then. What
    was said of one that became part of another goes with it.
    """
    known = {now: id for id, now in names.items()}
    found = {}
    for id in then.keys() - names.keys():
        now = matched({id: then[id]}, seen).get(id)
        if now is not None:
            found[id] = known.get(now, now)
    return found


def with_desks(
    standings: Sequence[Standing], entries: Sequence[Revision], history: History, homes: Mapping[str, str]
) -> list[Standing]:
    """The standings with what the desk says of each."""
    if not entries:
        return list(standings)
    own: dict[str, list[Revision]] = {}
    for one in entries:
        id = str(one.about["dispute"])
        own.setdefault(homes.get(id, id), []).append(one)
    ruled = rulings(history)
    told = {id: _desk(said, history, ruled.get(id)) for id, said in own.items()}
    return [replace(s, desk=told[s.dispute.id]) if s.dispute.id in told else s for s in standings]


def _desk(said: Sequence[Revision], history: History, ruling: Revision | None) -> Desk:
    decided = ruling is not None and ruling.decision is not None
    made = made_by(history, ruling) if ruling is not None and decided else None
    assigned = [str(r.about["to"]) for r in said if r.action is Action.ASSIGN]
    signed = tuple(_sign_off(r, made) for r in said if r.action is Action.SIGN_OFF)
    asked = (r for r in said if r.action is Action.ASK and _is_about(r, made))
    return Desk(
        assigned=(assigned[-1] or None) if assigned else None,
        comments=tuple(Comment(r.editor, r.at, r.reason) for r in said if r.action is Action.COMMENT),
        asked=tuple(Ask(r.editor, r.at, str(r.about["to"])) for r in asked if not _answered(r, signed)),
        signed=signed,
        decided_by=made.editor if made is not None else None,
    )


def _is_about(entry: Revision, made: Revision | None) -> bool:
    """Whether an entry names the decision that is in force."""
    return made is not None and entry.about["decision"] == made.hash


def _sign_off(entry: Revision, made: Revision | None) -> SignOff:
    return SignOff(str(entry.about["by"]), entry.at, _is_about(entry, made), entry.reason)


def _answered(ask: Revision, signed: Sequence[SignOff]) -> bool:
    of = str(ask.about["to"])
    return any(one.holds and (not of or same_editor(of, one.editor)) for one in signed)
