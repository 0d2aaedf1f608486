"""An entry without the words of an article, or without its editor's name."""

from collections.abc import Mapping
from dataclasses import replace

from variorum.dispute.decision import Decision, Evidence
from variorum.fact.fact import Statement, Term, Value
from variorum.guidance.guidance import OriginEdit, Selector
from variorum.record.erasure.wording import ERASED, LEAST, Wording
from variorum.record.history import DESK
from variorum.record.revision import Revision
from variorum.record.snapshot import Anchor, Snapshot, Witness
from variorum.text.message import Message

_NAMED = frozenset({"to", "by"})  # where an entry of the desk names an editor


class Redactor:
    """Takes one article's words out of entries; what is said of it in other words stays."""

    def __init__(self, article: str, text: str) -> None:
        self._article = article  # SHA-256 of the original
        self._text = " ".join(text.split())
        self._wording = Wording(article, text)

    def without_text(self, entry: Revision) -> Revision:
        """The entry with the account alone redacted: it holds an article at length, and quotes it nowhere."""
        if entry.text is None:
            return entry
        changed = replace(entry, text=self._wording.taken_out(entry.text))
        return entry if changed == entry else changed

    def redacted(self, entry: Revision) -> Revision:
        """The entry without the words; itself where it has none of them."""
        changed = replace(
            self.without_text(entry),
            decision=self._decision(entry) if entry.decision else None,
            snapshot=self._snapshot(entry.snapshot) if entry.snapshot else None,
            about=self._about(entry.about),
            origins=tuple(OriginEdit(self._selector(o.passage), o.rests_on) for o in entry.origins),
            parts=tuple(map(self._snapshot, entry.parts)),
            passages=tuple(map(self._selector, entry.passages)),
        )
        return entry if changed == entry else changed

    def _words(self, text: str) -> str:
        plain = " ".join(text.split())
        return ERASED if len(plain.split()) >= LEAST and plain in self._text else text

    def _message(self, message: Message) -> Message:
        said = {
            key: self._words(value) if isinstance(value, str) else value
            for key, value in message.arguments.items()
        }
        return Message(message.template, said)

    def _selector(self, selector: Selector) -> Selector:
        if selector.article != self._article:
            return selector
        return replace(selector, quote="", prefix="", suffix="")

    def _snapshot(self, snapshot: Snapshot) -> Snapshot:
        return replace(
            snapshot,
            question=self._message(snapshot.question),
            why=self._message(snapshot.why),
            witnesses=tuple(map(self._witness, snapshot.witnesses)),
            evidence=tuple(Anchor(self._selector(one.selector), one.extraction) for one in snapshot.evidence),
        )

    def _witness(self, witness: Witness) -> Witness:
        if witness.selector.article != self._article:
            return witness
        return replace(
            witness,
            selector=self._selector(witness.selector),
            quote="",
            value=self._value(witness.value),
            text=self._words(witness.text),
        )

    def _value(self, value: Value) -> Value:
        match value:
            case Statement(text=text):
                return Statement(self._words(text))
            case Term(text=text, form=form):
                return Term(text=self._words(text), form=self._words(form))
            case _:
                return value

    def _decision(self, entry: Revision) -> Decision:
        decision = entry.decision
        assert decision is not None
        anchors = entry.snapshot.evidence if entry.snapshot else ()
        return replace(
            decision,
            values=tuple(map(self._words, decision.values)),
            evidence=tuple(
                self._evidence(one, anchors[place] if place < len(anchors) else None)
                for place, one in enumerate(decision.evidence)
            ),
        )

    def _evidence(self, evidence: Evidence, anchor: Anchor | None) -> Evidence:
        own = anchor is not None and anchor.selector.article == self._article
        return replace(evidence, quote="" if own else self._words(evidence.quote))

    def _about(self, about: Mapping[str, str | int]) -> Mapping[str, str | int]:
        if about.get("article") != self._article or "quote" not in about:
            return about
        return {**about, "quote": "", "prefix": "", "suffix": ""}


def without_editor(entry: Revision, name: str, instead: str) -> Revision:
    """The entry without the name: of who wrote it, and of whom the desk assigns, asks or has sign off."""
    about = entry.about
    if entry.action in DESK:
        about = {key: instead if key in _NAMED and value == name else value for key, value in about.items()}
    if entry.editor != name and about == entry.about:
        return entry
    return replace(entry, editor=instead if entry.editor == name else entry.editor, about=about)
