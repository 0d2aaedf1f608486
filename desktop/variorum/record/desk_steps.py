"""What the desk may write next about a dispute: each step is a new revision, or is refused."""

from hashlib import sha256

from variorum.dispute.desk import same_editor
from variorum.errors import DecisionRefused
from variorum.record.history import History, last_ruling, made_by, standing
from variorum.record.revision import Action, Revision
from variorum.record.snapshot import Snapshot, printable
from variorum.record.steps import About, Pen, entry
from variorum.translation import tr


def assign(history: History, pen: Pen, dispute: Snapshot, to: str, *, reason: str = "") -> Revision:
    """Record which editor is to settle a dispute; empty: nobody."""
    to, now = _name(to), _assigned(history, dispute.dispute)
    if to and same_editor(to, now):
        raise DecisionRefused(tr("This dispute is assigned to {editor} already.", editor=now))
    if not to and not now:
        raise DecisionRefused(tr("This dispute is assigned to nobody."))
    return _entry(history, pen, Action.ASSIGN, dispute, reason, to=to)


def comment(history: History, pen: Pen, dispute: Snapshot, text: str) -> Revision:
    """Record words about a dispute; two that read the same are two."""
    text = printable(text).strip()
    if not text:
        raise DecisionRefused(tr("A comment needs words."))
    written = "\n".join([history[-1].hash if history else "", pen.editor, pen.at, dispute.dispute, text])
    mark = sha256(written.encode()).hexdigest()[:16]
    return _entry(history, pen, Action.COMMENT, dispute, text, comment=mark)


def ask(history: History, pen: Pen, dispute: Snapshot, of: str = "", *, reason: str = "") -> Revision:
    """Record that an editor, or any second one, is asked to sign off the decision in force."""
    of, decision = _name(of), _in_force(history, dispute.dispute)
    signed = _signed_by(history, decision)
    if of and same_editor(of, decision.editor):
        raise DecisionRefused(
            tr("{editor} made this decision; ask another editor to sign it off.", editor=decision.editor)
        )
    if any(not of or same_editor(of, one) for one in signed):
        raise DecisionRefused(tr("{editor} signed this decision off already.", editor=of or signed[-1]))
    if any(same_editor(of, one) for one in _said(history, Action.ASK, decision, "to")):
        raise DecisionRefused(
            tr("{editor} is asked to sign this decision off already.", editor=of)
            if of
            else tr("A second editor is asked to sign this decision off already.")
        )
    return _entry(history, pen, Action.ASK, dispute, reason, decision=decision.hash, to=of)


def sign_off(history: History, pen: Pen, dispute: Snapshot, *, reason: str = "") -> Revision:
    """Record that a second editor stands for the decision in force, and for no other."""
    decision = _in_force(history, dispute.dispute)
    if same_editor(pen.editor, decision.editor):
        raise DecisionRefused(
            tr("{editor} made this decision; a second editor signs it off.", editor=decision.editor)
        )
    if any(same_editor(pen.editor, one) for one in _signed_by(history, decision)):
        raise DecisionRefused(tr("{editor} signed this decision off already.", editor=pen.editor))
    return _entry(history, pen, Action.SIGN_OFF, dispute, reason, decision=decision.hash, by=pen.editor)


def _entry(
    history: History, pen: Pen, action: Action, dispute: Snapshot, reason: str, **said: str
) -> Revision:
    """The dispute as it stands goes along, so that it is found again under whatever id."""
    about: About = {"dispute": dispute.dispute, **said}
    return entry(history, pen, action, reason=printable(reason).strip(), about=about, parts=(dispute,))


def _name(editor: str) -> str:
    return " ".join(printable(editor).split())


def _assigned(history: History, dispute: str) -> str:
    last = next(
        (r for r in reversed(history) if r.action is Action.ASSIGN and r.about["dispute"] == dispute), None
    )
    return str(last.about["to"]) if last is not None and last.parts else ""


def _in_force(history: History, dispute: str) -> Revision:
    """The entry that made the decision in force."""
    ruling = last_ruling(history, dispute)
    if ruling is None or ruling.decision is None:
        raise DecisionRefused(tr("Nothing is decided about this dispute, so there is nothing to sign off."))
    return made_by(history, ruling)


def _signed_by(history: History, decision: Revision) -> list[str]:
    return _said(history, Action.SIGN_OFF, decision, "by")


def _said(history: History, action: Action, decision: Revision, key: str) -> list[str]:
    """Whom the entries on a decision name that stand."""
    entries = (r for r in standing([r for r in history if r.action is action]) if r.parts)
    return [str(r.about[key]) for r in entries if r.about["decision"] == decision.hash]
