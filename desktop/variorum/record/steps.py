"""What may be written next in a case's history: each step is a new revision, or is refused."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from variorum.dispute.decision import Decision, Outcome
from variorum.dispute.edited_text import EditedText
from variorum.errors import DecisionRefused, UnknownThing
from variorum.guidance.equivalence import Equivalence
from variorum.guidance.guidance import OriginEdit, Selector, SourceEdit
from variorum.record.history import History, account_in_force, guidance, last_ruling, name_of, standing
from variorum.record.holding import HeldArticle, inside, order_of
from variorum.record.revision import Action, Revision, sealed
from variorum.record.snapshot import Snapshot, printable
from variorum.translation import tr

RETYPED = "retyped"  # in an entry's `about`: it is part of a step that corrects a dispute's type
WHY = "why"  # in an entry's `about`: it says anew what was said, to give the reason
About = dict[str, str | int]
Pair = tuple[Selector, Selector]


@dataclass(frozen=True, slots=True)
class Pen:
    """Who writes in which case, and when."""

    case: str
    editor: str
    at: str
    together: tuple[int, int] | None = None  # number of the first entry of a step of several, and how many


def entry(history: History, pen: Pen, action: Action, **fields: Any) -> Revision:
    if pen.together is not None:
        first, many = pen.together
        fields["about"] = {**fields.get("about", {}), "together": first, "of": many}
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


def create(pen: Pen, *, mark: str) -> Revision:
    """The first revision of a case; its hash tells the case from every other, so the mark must be new."""
    return entry((), pen, Action.CREATE, about={"mark": mark})


def add_article(history: History, pen: Pen, about: About) -> Revision:
    return entry(history, pen, Action.ADD, about=about)


def remove(history: History, pen: Pen, *, reason: str = "") -> Revision:
    return entry(history, pen, Action.REMOVE, reason=reason)


def rename(history: History, pen: Pen, name: str) -> Revision:
    if name == name_of(history):
        raise DecisionRefused(tr("The case is called “{name}” already.", name=name))
    return entry(history, pen, Action.RENAME, about={"name": name})


def take_out(
    history: History, pen: Pen, article: HeldArticle, *, reason: str = "", replaced_by: str | None = None
) -> Revision:
    """Set an article aside: it is not compared, and stays in the record. `replaced_by` is a SHA-256."""
    if article.sha256 not in inside(history):
        raise DecisionRefused(tr("“{id}” was taken out of the case already.", id=article.id))
    about: About = {"article": article.sha256, "id": article.id}
    if replaced_by is not None:
        about["replaced_by"] = replaced_by
    return entry(history, pen, Action.TAKE_OUT, reason=printable(reason).strip(), about=about)


def bring_in(history: History, pen: Pen, article: HeldArticle, *, reason: str = "") -> Revision:
    """Compare an article again that was taken out."""
    if article.sha256 in inside(history):
        raise DecisionRefused(tr("“{id}” is in the case.", id=article.id))
    about: About = {"article": article.sha256, "id": article.id}
    return entry(history, pen, Action.BRING_IN, reason=printable(reason).strip(), about=about)


def put_in_order(history: History, pen: Pen, articles: Sequence[str]) -> Revision:
    """Record in which order the articles, by SHA-256, stand beside each other."""
    if tuple(articles) == order_of(history):
        raise DecisionRefused(tr("The articles stand in this order already."))
    return entry(history, pen, Action.ORDER, about={"articles": " ".join(articles)})


def say_why_linked(history: History, pen: Pen, pair: Pair, *, reason: str) -> Revision:
    """Record why two paragraphs were linked, or kept apart, by hand; what was said of them stands."""
    key = _pair_key(pair)
    said = next((r for r in reversed(history) if r.passages and r.about.get("pair") == key), None)
    words = printable(reason).strip()
    if said is None or not words:
        raise DecisionRefused(tr("Nothing was said of these paragraphs by hand."))
    return entry(history, pen, said.action, reason=words, about={"pair": key, WHY: 1}, passages=said.passages)


def link(history: History, pen: Pen, pair: Pair, *, linked: bool, reason: str = "") -> Revision:
    """Record that two paragraphs tell the same, or that they do not, whatever the program finds."""
    laid_down = ((frozenset({e.a, e.b}), e.linked) for e in guidance(history).links)
    written = ((frozenset(r.passages), r.action is Action.LINK) for r in standing(history) if r.passages)
    if (frozenset(pair), linked) in {*laid_down, *written}:
        raise DecisionRefused(
            tr("These paragraphs are linked by hand already.")
            if linked
            else tr("These paragraphs are kept apart by hand already.")
        )
    action = Action.LINK if linked else Action.UNLINK
    words = printable(reason).strip()
    return entry(history, pen, action, reason=words, about={"pair": _pair_key(pair)}, passages=pair)


def leave_to_program(history: History, pen: Pen, pair: Pair, *, reason: str = "") -> Revision:
    """Record that nobody's word holds on two paragraphs: they are linked where the program finds so."""
    words = printable(reason).strip()
    return entry(history, pen, Action.UNLINK, reason=words, about={"pair": _pair_key(pair)})


def merge_disputes(
    history: History, pen: Pen, parts: Sequence[Snapshot], *, dispute: str, reason: str = ""
) -> Revision:
    """Record that several disputes, as they stand, are one; it keeps the id `dispute`."""
    about = _parts_about(dispute, parts)
    words = printable(reason).strip()
    return entry(history, pen, Action.MERGE_DISPUTES, reason=words, about=about, parts=tuple(parts))


def split_dispute(history: History, pen: Pen, stay: Snapshot, go: Snapshot, *, reason: str = "") -> Revision:
    """Record that accounts of a dispute are none of it: they become the dispute `go`, or stand apart."""
    about = _parts_about(stay.dispute, (stay, go))
    words = printable(reason).strip()
    return entry(history, pen, Action.SPLIT_DISPUTE, reason=words, about=about, parts=(stay, go))


def raise_dispute(
    history: History, pen: Pen, dispute: Snapshot, *, reason: str = "", retyped: bool = False
) -> Revision:
    """Record that passages are accounts of one fact, as the dispute that they are now.

    `retyped`: it takes the place of the same accounts as a dispute of another type.
    """
    if dispute.dispute in {one.id for one in guidance(history).raised}:
        raise DecisionRefused("These words are a dispute already.")
    about: About = {"dispute": dispute.dispute, **({RETYPED: 1} if retyped else {})}
    words = printable(reason).strip()
    return entry(history, pen, Action.RAISE, reason=words, about=about, parts=(dispute,))


def _parts_about(dispute: str, parts: Sequence[Snapshot]) -> About:
    return {"dispute": dispute, "disputes": " ".join(sorted(part.dispute for part in parts))}


def _pair_key(pair: Pair) -> str:
    return " ".join(sorted(f"{one.article}:{one.start}" for one in pair))


def write_account(history: History, pen: Pen, text: EditedText, parts: Sequence[Snapshot]) -> Revision:
    """Record the account of the case; `parts` are the disputes that its fields name, as they stand."""
    last = account_in_force(history)
    if last is not None and last.text == text:
        raise DecisionRefused(tr("The account reads so already."))
    return entry(history, pen, Action.ACCOUNT, text=text, parts=tuple(parts))


def edit_source(history: History, pen: Pen, edit: SourceEdit) -> Revision:
    about = {"article": edit.article, "field": edit.field, "value": edit.value}
    return entry(history, pen, Action.SOURCE, about=about)


def put_back(history: History, pen: Pen, selector: Selector) -> Revision:
    return entry(history, pen, Action.PUT_BACK, about=asdict(selector))


def leave_out(history: History, pen: Pen, selector: Selector) -> Revision:
    return entry(history, pen, Action.LEAVE_OUT, about=asdict(selector))


def as_printed(history: History, pen: Pen, selector: Selector, *, printed: bool) -> Revision:
    """Record that a stretch stands as the article has it, or is repaired after all."""
    about = asdict(selector)
    return entry(history, pen, Action.AS_PRINTED, about={**about, "value": "printed"} if printed else about)


def lay_down(history: History, pen: Pen, rule: Equivalence) -> Revision:
    """Record which spellings are one name; a rule for the same forms gives way to it."""
    rule = replace(rule, case=pen.case)
    about: About = {"forms": "\n".join(rule.key)}
    return entry(history, pen, Action.EQUIVALENCE, reason=rule.reason, about=about, equivalence=rule)


def take_back_rule(history: History, pen: Pen, rule: Equivalence, *, reason: str = "") -> Revision:
    """Record that a rule which this case laid down holds no longer."""
    forms = "\n".join(rule.key)
    laid_down = (r for r in standing(history) if r.action is Action.EQUIVALENCE and r.equivalence)
    if not any(r.about["forms"] == forms for r in laid_down):
        raise DecisionRefused(tr("This case has no such rule of its own; switch it off instead."))
    words = printable(reason).strip()
    return entry(history, pen, Action.EQUIVALENCE, reason=words, about={"forms": forms})


def correct_origins(
    history: History, pen: Pen, dispute: str, edits: Sequence[OriginEdit], *, reason: str = ""
) -> Revision:
    """Record where accounts of a dispute come from; `edits` are all that hold for it from here on."""
    about: About = {"dispute": dispute}
    return entry(
        history, pen, Action.ORIGIN, reason=printable(reason).strip(), about=about, origins=tuple(edits)
    )


def settle(history: History, pen: Pen, decision: Decision, snapshot: Snapshot) -> Revision:
    """Record a decision that `deciding.checked` has accepted, on the dispute as it stands."""
    return _ruling(history, pen, Action.SETTLE, decision, snapshot)


def dismiss(
    history: History, pen: Pen, snapshot: Snapshot, *, reason: str, retyped: bool = False
) -> Revision:
    """Set a dispute aside as none; it stays aside when its articles are read again.

    `retyped`: the same accounts are a dispute of another type now.
    """
    reason = printable(reason).strip()
    if not reason:
        raise DecisionRefused(tr("To dismiss a dispute, give a reason."))
    decision = Decision(outcome=Outcome.TRIVIAL, reason=reason, dismissed=True)
    about: About = {RETYPED: 1} if retyped else {}
    return _ruling(history, pen, Action.DISMISS, decision, snapshot, about)


def _ruling(
    history: History,
    pen: Pen,
    action: Action,
    decision: Decision,
    snapshot: Snapshot,
    about: About | None = None,
) -> Revision:
    return entry(
        history,
        pen,
        action,
        reason=decision.reason,
        dispute=snapshot.dispute,
        decision=decision,
        snapshot=snapshot,
        about=about or {},
    )


def withdraw(history: History, pen: Pen, dispute: str, *, reason: str = "") -> Revision:
    """Take back what is in force; the dispute is open again."""
    ruling = last_ruling(history, dispute)
    if ruling is None or ruling.decision is None:
        raise DecisionRefused(tr("Nothing is decided about this dispute, so there is nothing to withdraw."))
    return entry(
        history, pen, Action.WITHDRAW, reason=printable(reason), dispute=dispute, snapshot=ruling.snapshot
    )


def reinstate(history: History, pen: Pen, dispute: str, *, number: int, reason: str = "") -> Revision:
    """Bring an earlier decision on the same dispute back, with the dispute as it stood then."""
    earlier = next((r for r in history if r.number == number and r.dispute == dispute), None)
    if earlier is None:
        raise UnknownThing(tr("This dispute has no revision {number}.", number=number))
    if earlier.decision is None:
        raise DecisionRefused(
            tr("Revision {number} withdrew a decision; it has none to bring back.", number=number)
        )
    return entry(
        history,
        pen,
        Action.REINSTATE,
        reason=printable(reason) or earlier.reason,
        dispute=dispute,
        decision=earlier.decision,
        snapshot=earlier.snapshot,
        brings_back=number,
    )
