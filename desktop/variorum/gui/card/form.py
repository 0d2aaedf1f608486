"""The form of the card: what would be recorded, field by field; filled by a key, never by itself."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from variorum.dispute.decision import Decision, Evidence, Outcome, Rule
from variorum.dispute.dispute import Dispute
from variorum.dispute.rule_fit import hindrance
from variorum.gui.card.choices import MEANINGS, OUTCOMES, RULES, WITHOUT_VALUE, explain
from variorum.gui.card.confidence import ConfidenceField
from variorum.gui.card.draft import Draft, both_true, decided, has_axis, left, said_by
from variorum.gui.card.evidence import EvidenceRow
from variorum.gui.card.grading import GradingField
from variorum.gui.card.reason import ReasonField
from variorum.gui.card.refusals import missing
from variorum.gui.card.typed import shown
from variorum.gui.card.values import Fields, ValueFields
from variorum.gui.look.look import Look
from variorum.gui.session.sheet import Sheet
from variorum.gui.widgets.combo import Combo
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.picture.handles import Ends
from variorum.translation import later, tr, trc
from variorum.wording.rules import rule_text
from variorum.wording.sentences import say

NO_REASON = later("Give a reason: whoever reads the record later must see why.")


class Form(QWidget):
    """Outcome, values, rule, confidence, reason and evidence."""

    edited = Signal()
    rule_chosen = Signal(object)  # Rule

    def __init__(self, look: Look, *, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._look = look
        self._dispute: Dispute | None = None
        self._accounts: tuple[int, ...] = ()
        self._filled = False
        self.outcome = Combo(tuple(map(tr, OUTCOMES.values())), tr("Outcome"), look)
        self.rule = Combo(tuple(map(tr, RULES.values())), tr("Rule"), look)
        for combo in (self.outcome, self.rule):
            combo.setMinimumContentsLength(14)
        for index, outcome in enumerate(OUTCOMES):
            explain(self.outcome, index, tr(MEANINGS[outcome]))
        self.values = ValueFields(look)
        self.low, self.best, self.high = (
            f.line for f in (self.values.low, self.values.best, self.values.high)
        )
        self.confidence = ConfidenceField(look)
        self.reason_field = ReasonField(look)
        self.reason = self.reason_field.text
        self.evidence = EvidenceRow(look, today=today)
        self.grading = GradingField(look)
        self._meaning = Label()
        self._meaning.setObjectName("second")
        self._meaning.setWordWrap(True)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        px = self._look.px
        self._first = QHBoxLayout()
        self._first.setSpacing(px(8))
        self._outcome_box = _captioned(tr("Outcome"), self.outcome, px(3))
        self._rule_box = _captioned(tr("Rule"), self.rule, px(3))
        self._first.addWidget(self._outcome_box, 1)
        self._first.addWidget(self._rule_box, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(4))
        whole.addLayout(self._first)
        whole.addWidget(self.values)
        whole.addWidget(self._meaning)
        whole.addWidget(self.reason_field)
        whole.addSpacing(px(2))
        whole.addWidget(self.evidence)
        whole.addWidget(self.grading)

    def _connect(self) -> None:
        self.outcome.currentIndexChanged.connect(self._outcome_changed)
        self.rule.activated.connect(lambda index: self.rule_chosen.emit(list(RULES)[index]))
        self.values.typed.connect(self._value_typed)
        self.values.finished.connect(self._check)
        self.reason_field.changed.connect(self._touched)
        self.confidence.changed.connect(self._touched)
        self.evidence.changed.connect(self._touched)
        self.grading.changed.connect(self._touched)

    # What it shows

    def show_dispute(self, dispute: Dispute | None, sheet: Sheet) -> None:
        """Empty the form for a dispute."""
        self._dispute = dispute
        self.evidence.show_dispute(dispute, sheet)
        self.grading.show_dispute(dispute, sheet)
        self._explain_rules(dispute, sheet)
        self.show_draft(Draft(), filled=False, anew=True)

    def follow(self, dispute: Dispute, sheet: Sheet) -> None:
        """Its accounts may be others by now; what the form holds stays."""
        self._dispute = dispute
        self._explain_rules(dispute, sheet)
        self.restyle(sheet)

    def show_draft(self, draft: Draft, *, filled: bool = True, anew: bool = False) -> None:
        """Fill every field from a draft; unless it begins anew, what the editor wrote and attached stays."""
        blockers = [QSignalBlocker(w) for w in (self.outcome, self.rule)]
        self._accounts, self._filled = draft.accounts, filled
        self.outcome.setCurrentIndex(list(OUTCOMES).index(draft.outcome))
        self.rule.setCurrentIndex(list(RULES).index(draft.rule))
        self.values.show_values(self._dispute, draft.low, draft.values, draft.high, draft.holds)
        self.confidence.show_confidence(draft.confidence)
        if anew:
            self.reason_field.begin(draft.reason)
            self.evidence.show_evidence(draft.evidence, draft.attached, draft.outside)
            self.grading.show_grading(draft.grading)
        else:
            self.reason_field.give(draft.reason)
            self.evidence.show_evidence(draft.evidence, self.evidence.attached, self.evidence.outside)
        del blockers
        self._fit_kind()
        self.edited.emit()

    def show_ends(self, ends: Ends) -> None:
        """Take over where the handles were moved: the rule is the editor's own."""
        for line, value in ((self.low, ends.low), (self.best, ends.best), (self.high, ends.high)):
            line.setText(shown(value, self._dispute))
            line.setCursorPosition(0)
        self._value_typed()

    @property
    def filled(self) -> bool:
        """Whether anything was put into it, by a key or by hand."""
        return self._filled

    @property
    def chosen_outcome(self) -> Outcome:
        return list(OUTCOMES)[self.outcome.currentIndex()]

    def draft(self) -> Draft:
        ends = self.values.mode is Fields.ENDS
        without = self.values.mode is Fields.NONE
        return Draft(
            outcome=self.chosen_outcome,
            values=() if without else self.values.values,
            low=self.low.text() if ends else "",
            high=self.high.text() if ends else "",
            rule=list(RULES)[self.rule.currentIndex()],
            reason=self.reason_field.words,
            evidence=self.evidence.accounts,
            accounts=self._accounts,
            confidence=self.confidence.chosen,
            attached=self.evidence.attached,
            outside=self.evidence.outside,
            grading=self.grading.grading,
            holds=self.values.holds if self.values.mode is Fields.SEVERAL else (),
        )

    def decision(self) -> Decision | None:
        """What would be recorded; None while the form is empty."""
        return decided(self.draft(), self._dispute) if self._dispute and self._filled else None

    def restyle(self, sheet: Sheet) -> None:
        draft, filled = self.draft(), self._filled
        self.reason_field.restyle()
        self.evidence.show_dispute(self._dispute, sheet)
        self.show_draft(draft, filled=filled, anew=True)

    def _explain_rules(self, dispute: Dispute | None, sheet: Sheet) -> None:
        """Each rule says what it does; one that does not apply says why not."""
        published = {a.id: a.source.published for a in sheet.articles}
        for index, rule in enumerate(RULES):
            against = hindrance(dispute.accounts, rule, published) if dispute else None
            tip = rule_text(rule) if against is None else f"{rule_text(rule)}\n{say(against)}"
            explain(self.rule, index, tip, enabled=against is None)

    def _fit_kind(self) -> None:
        """Show the fields that this kind of dispute and this outcome have."""
        axis = has_axis(self._dispute) if self._dispute else True
        outcome = self.chosen_outcome
        mode = fields_of(outcome, has_axis=axis)
        self._first.removeWidget(self.confidence)
        self.values.tail = self.confidence if mode is Fields.ENDS else None
        if mode is not Fields.ENDS:
            self._first.addWidget(self.confidence)
        self.values.fit(mode, name=tr("Best") if axis else tr("Write it as"))
        self.values.setVisible(mode is not Fields.NONE)
        self._meaning.setVisible(mode is Fields.NONE)
        self._meaning.setText(tr(MEANINGS[outcome]))
        self.outcome.setToolTip(as_it_stands(tr("Outcome. {meaning}", meaning=tr(MEANINGS[outcome]))))
        self.rule.setToolTip(
            as_it_stands(tr("Rule. {rule}", rule=rule_text(list(RULES)[self.rule.currentIndex()])))
        )
        self._rule_box.setVisible(mode is Fields.ENDS)
        self._show_open_ends()
        self._order_tabs()

    def _order_tabs(self) -> None:
        """The tab key goes in the order of deciding, wherever a field stands."""
        widgets = [
            self.outcome,
            self.rule,
            *self.values.stops,
            *self.confidence.buttons.values(),
            self.reason_field.button,
            self.reason,
        ]
        for first, second in pairwise(widgets):
            QWidget.setTabOrder(first, second)
        self.evidence.follow(self.reason)
        self.grading.stand_after(self.evidence.add)

    # What is done to it

    def refuse(self) -> str:
        """Say at its field what keeps this from being recorded; "" where nothing does."""
        refusal = self.values.refusal() or missing(self.draft())
        if refusal is not None:
            wrong = self.values.refuse(refusal)
            if wrong is not None:
                wrong.line.setFocus()
            return refusal.sentence
        if not self.reason_field.words.strip():
            self.reason_field.refuse(tr(NO_REASON))
            return tr(NO_REASON)
        return ""

    def attach(self, evidence: Evidence) -> None:
        """A passage from the columns, as further evidence."""
        self.evidence.attach(evidence)

    def _outcome_changed(self) -> None:
        outcome, dispute = self.chosen_outcome, self._dispute
        if dispute is None:
            return
        if outcome is Outcome.BOTH_TRUE and len(self.values.values) < 2:
            self.show_draft(both_true(dispute, self.evidence.accounts))
        elif outcome in WITHOUT_VALUE:
            self.show_draft(left(dispute, outcome, ""))
        else:
            self._fit_kind()
            self._touched()

    def _value_typed(self) -> None:
        """A typed value is the editor's own, whatever it began from."""
        with QSignalBlocker(self.rule), QSignalBlocker(self.outcome):
            if self.values.mode is Fields.ENDS:
                self.rule.setCurrentIndex(list(RULES).index(Rule.OWN))
            if self.values.mode is not Fields.SEVERAL:
                self._name_outcome()
        if self.values.refused:
            self.values.refuse(self.values.refusal())
        self._touched()

    def _name_outcome(self) -> None:
        """A value that an account has is accepted; any other is the editor's own."""
        dispute = self._dispute
        self._accounts = said_by(dispute, self.best.text()) if dispute else ()
        if self.chosen_outcome in (Outcome.ACCEPT, Outcome.OWN_VALUE):
            outcome = Outcome.ACCEPT if self._accounts else Outcome.OWN_VALUE
            self.outcome.setCurrentIndex(list(OUTCOMES).index(outcome))

    def _check(self) -> None:
        """Where a field is left: say what is wrong, or show what was read as it will be kept."""
        refusal = self.values.refusal()
        self.values.refuse(refusal)
        if refusal is None:
            self.values.tidy()

    def _touched(self) -> None:
        self._filled = True
        self.values.explain()
        self._show_open_ends()
        self.edited.emit()

    def _show_open_ends(self) -> None:
        for line in (self.low, self.high):
            line.setPlaceholderText(trc("end", "open") if self.best.text().strip() else "")


def fields_of(outcome: Outcome, *, has_axis: bool) -> Fields:
    if outcome in WITHOUT_VALUE:
        return Fields.NONE
    if outcome is Outcome.BOTH_TRUE:
        return Fields.SEVERAL
    return Fields.ENDS if has_axis else Fields.ONE


def _captioned(words: str, field: QWidget, gap: int) -> QWidget:
    made, label = QWidget(), Label(words)
    label.setObjectName("caption")
    label.setBuddy(field)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap)
    column.addWidget(label)
    column.addWidget(field)
    return made
