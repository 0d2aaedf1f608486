"""A record in which everything was done that a history can tell."""

from makers_places import Place, Places
from makers_record import HERALD, POST, TIMES, displaced, pen, settled, spelled, two_disputes

from variorum.dispute.edited_text import EditedText, Field
from variorum.guidance.equivalence import Equivalence
from variorum.guidance.guidance import OriginEdit, SourceEdit
from variorum.record import steps, turning
from variorum.record.record import Record, Step
from variorum.record.revision import Action
from variorum.record.snapshot import paragraph_selector, snapshot_of
from variorum.record.together import One, together

CASE = "Idlib"


def everything_done(record: Record, places: Places) -> None:
    """Go on from two articles and two disputes; a second copy of the case is made and handed back."""
    other = parted(record, places)
    _rulings(record)
    _laid_down(record)
    _arranged(record)
    elsewhere = Record(other)
    record.bring_in(elsewhere.copy_of(CASE).copy, pen())
    elsewhere.close()
    record.erase_article(pen(), "herald", quotes=True, reason="by order")
    record.erase_editor(pen(), "ben", instead="an editor", reason="by order")


def parted(record: Record, places: Places) -> Place:
    """A copy of the record, edited by somebody else."""
    record.close()
    other = places.copy(record.place)
    elsewhere = Record(other)
    settled(elsewhere, dispute=spelled(), by="ben")
    elsewhere.close()
    return other


def _do(record: Record, step: Step) -> None:
    record.append(CASE, step)


def _rulings(record: Record) -> None:
    shown = snapshot_of(spelled(), two_disputes().articles)
    settled(record, by="ben")
    record.add(pen(), [HERALD])
    more = snapshot_of(displaced(more=[(HERALD, "948,000 people", 948000)]), (POST, TIMES, HERALD))
    decision = settled(record, account=2).decision
    assert decision is not None
    _do(record, lambda past: steps.settle(past, pen(), decision, more))
    _do(record, lambda past: steps.dismiss(past, pen(), shown, reason="a matter of letters"))
    _do(record, lambda past: steps.withdraw(past, pen(), "d2", reason="on second thoughts"))
    _do(record, lambda past: turning.undo(past, pen()))
    _do(record, lambda past: together(past, pen(), [_aside("d1"), _aside("d2")]))
    _do(record, lambda past: turning.undo(past, pen()))
    _do(record, lambda past: steps.remove(past, pen(), reason="done"))
    _do(record, lambda past: turning.undo(past, pen()))


def _aside(dispute: str) -> One:
    """Set a dispute aside, as one of several."""
    by_id = {found.id: found for found in (displaced(), spelled())}
    shown = snapshot_of(by_id[dispute], two_disputes().articles)
    return lambda past, pen: steps.dismiss(past, pen, shown, reason="of no matter")


def _laid_down(record: Record) -> None:
    here = paragraph_selector(POST, 2)
    edit = SourceEdit(POST.original.sha256, "outlet", "The Post")
    _do(record, lambda past: steps.edit_source(past, pen(), edit))
    _do(record, lambda past: steps.put_back(past, pen(), here))
    _do(record, lambda past: steps.leave_out(past, pen(), here))
    _do(record, lambda past: steps.as_printed(past, pen(), here, printed=True))
    rule = Equivalence(("Saraqeb", "Saraqib"), "Saraqib", reason="as the town writes itself")
    _do(record, lambda past: steps.lay_down(past, pen(), rule))
    origin = OriginEdit(here, "a monitor")
    _do(record, lambda past: steps.correct_origins(past, pen(), "d1", [origin], reason="it says so"))


def _arranged(record: Record) -> None:
    one, two = (
        snapshot_of(displaced(), two_disputes().articles),
        snapshot_of(spelled(), two_disputes().articles),
    )
    pair = (paragraph_selector(POST, 1), paragraph_selector(HERALD, 1))
    article = {"article": HERALD.original.sha256, "id": "herald"}
    joined = {"disputes": "d1 d2", "dispute": "d1"}
    told = {
        Action.RENAME: {"about": {"name": CASE}},
        Action.ORDER: {"about": {"articles": f"{HERALD.original.sha256} {POST.original.sha256}"}},
        Action.TAKE_OUT: {"about": article, "reason": "an older version"},
        Action.BRING_IN: {"about": article},
        Action.LINK: {"about": {"pair": "a b"}, "passages": pair},
        Action.UNLINK: {"about": {"pair": "a b"}, "passages": pair},
        Action.MERGE_DISPUTES: {"about": joined, "parts": (one, two)},
        Action.SPLIT_DISPUTE: {"about": joined, "parts": (one, two)},
        Action.RAISE: {"about": {"dispute": "d1"}, "parts": (one,)},
        Action.ACCOUNT: {"text": EditedText(("Said: ", Field("d1", "d1"))), "parts": (one,)},
    }
    for action, fields in told.items():
        _do(record, lambda past, a=action, f=fields: steps.entry(past, pen(), a, **f))
