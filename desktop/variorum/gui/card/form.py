"""The form of the card: what would be recorded, field by field; filled by a key, never by itself."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from variorum.dispute.decision import Confidence, Decision, Outcome, Rule
from variorum.dispute.dispute import Dispute
from variorum.gui.card.draft import Draft, decided, grouped, has_axis, where
from variorum.gui.combo import Combo
from variorum.gui.look import Look
from variorum.gui.sheet import Sheet

OUTCOMES = {
    Outcome.ACCEPT: "Accept one account",
    Outcome.RANGE: "Accept as a range",
    Outcome.BOTH_TRUE: "Both true",
    Outcome.OWN_VALUE: "Own value",
    Outcome.UNRESOLVED: "Leave disputed",
    Outcome.NOT_COMPARABLE: "Not comparable",
    Outcome.TRIVIAL: "Trivial",
}
RULES = {
    Rule.OWN: "Own judgement",
    Rule.LATEST: "Latest dated figure",
    Rule.UCDP: "UCDP low, best, high",
    Rule.CONSERVATIVE: "Most conservative (ACLED)",
    Rule.MEDIAN: "Median of the origins",
}
WITHOUT_VALUE = (Outcome.UNRESOLVED, Outcome.NOT_COMPARABLE, Outcome.TRIVIAL)


class Form(QWidget):
    """Outcome, values, rule, confidence, reason and evidence."""

    edited = Signal()
    rule_chosen = Signal(object)  # Rule

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._dispute: Dispute | None = None
        self._accounts: tuple[int, ...] = ()
        self._filled = False
        self._build()
        self._arrange()
        self._connect()

    def _build(self) -> None:
        self.outcome = Combo(tuple(OUTCOMES.values()), "Outcome", self._look)
        self.rule = Combo(tuple(RULES.values()), "Rule", self._look)
        for combo in (self.outcome, self.rule):
            combo.setMinimumContentsLength(14)
        self.low, self.best, self.high = (_field(name) for name in ("Low", "Best", "High"))
        self.reason = QPlainTextEdit()
        self.reason.setAccessibleName("Reason")
        self.reason.setPlaceholderText("Why? Whoever reads the record later must see it.")
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(self._look.px(56))
        self.confidence = QButtonGroup(self)
        self.confidence.setExclusive(False)
        self._confidences = {c: _segment(c.capitalize()) for c in Confidence}
        for button in self._confidences.values():
            self.confidence.addButton(button)
        self._chips: dict[int, QToolButton] = {}

    def _arrange(self) -> None:
        px = self._look.px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(3))
        self._rule_label = QLabel("Rule")
        for column, (label, field) in enumerate(
            ((QLabel("Outcome"), self.outcome), (self._rule_label, self.rule))
        ):
            grid.addWidget(_caption(label, field), 0, column)
            grid.addWidget(field, 1, column)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(6))
        whole.addLayout(grid)
        whole.addLayout(self._values_row())
        whole.addWidget(_caption(QLabel("Reason"), self.reason))
        whole.addWidget(self.reason)
        self._evidence = QHBoxLayout()
        self._evidence.setSpacing(px(6))
        whole.addLayout(self._evidence)

    def _values_row(self) -> QGridLayout:
        px, row = self._look.px, QGridLayout()
        self._values = row
        row.setHorizontalSpacing(px(8))
        row.setVerticalSpacing(px(3))
        self._labels = {}
        for column, field in enumerate((self.low, self.best, self.high)):
            label = self._labels[field] = _caption(QLabel(field.accessibleName()), field)
            row.addWidget(label, 0, column)
            row.addWidget(field, 1, column)
        segments = QHBoxLayout()
        segments.setSpacing(0)
        for button in self._confidences.values():
            segments.addWidget(button)
        row.addWidget(_caption(QLabel("Confidence"), self), 0, 3)
        row.addLayout(segments, 1, 3)
        return row

    def _connect(self) -> None:
        self.outcome.currentIndexChanged.connect(self._outcome_changed)
        self.rule.activated.connect(lambda index: self.rule_chosen.emit(list(RULES)[index]))
        for field in (self.low, self.best, self.high):
            field.textEdited.connect(self._value_typed)
        self.reason.textChanged.connect(self._touched)
        for button in self._confidences.values():
            button.clicked.connect(self._confidence_pressed)

    # What it shows

    def show_dispute(self, dispute: Dispute | None, sheet: Sheet) -> None:
        """Empty the form for a dispute."""
        self._dispute = dispute
        self._show_chips(dispute, sheet)
        self.show_draft(Draft(), filled=False)
        self._fit_kind()

    def show_draft(self, draft: Draft, *, filled: bool = True) -> None:
        """Fill every field from a draft."""
        blockers = [QSignalBlocker(w) for w in (self.outcome, self.rule, self.reason)]
        self._accounts, self._filled = draft.accounts, filled
        self.outcome.setCurrentIndex(list(OUTCOMES).index(draft.outcome))
        self.rule.setCurrentIndex(list(RULES).index(draft.rule))
        self.low.setText(grouped(draft.low))
        self.best.setText(" / ".join(grouped(value) for value in draft.values))
        self.high.setText(grouped(draft.high))
        for field in (self.low, self.best, self.high):
            field.setCursorPosition(0)
        self.reason.setPlainText(draft.reason)
        for confidence, button in self._confidences.items():
            button.setChecked(confidence is draft.confidence)
        for number, chip in self._chips.items():
            chip.setChecked(number in draft.evidence)
        del blockers
        self._fit_kind()
        self.edited.emit()

    @property
    def filled(self) -> bool:
        """Whether anything was put into it, by a key or by hand."""
        return self._filled

    def draft(self) -> Draft:
        checked = [c for c, button in self._confidences.items() if button.isChecked()]
        outcome = list(OUTCOMES)[self.outcome.currentIndex()]
        values = self.best.text().split(" / ") if outcome is Outcome.BOTH_TRUE else [self.best.text()]
        ends = has_axis(self._dispute) if self._dispute else False
        keeps_value = outcome not in WITHOUT_VALUE
        return Draft(
            outcome=outcome,
            values=tuple(v for v in values if v.strip()) if keeps_value else (),
            low=self.low.text() if ends and keeps_value else "",
            high=self.high.text() if ends and keeps_value else "",
            rule=list(RULES)[self.rule.currentIndex()],
            reason=self.reason.toPlainText(),
            evidence=tuple(n for n, chip in self._chips.items() if chip.isChecked()),
            accounts=self._accounts,
            confidence=checked[0] if checked else None,
        )

    def decision(self) -> Decision | None:
        """What would be recorded; None while the form is empty."""
        return decided(self.draft(), self._dispute) if self._dispute and self._filled else None

    def set_reason(self, reason: str) -> None:
        self.reason.setPlainText(reason)

    def restyle(self, sheet: Sheet) -> None:
        draft, filled = self.draft(), self._filled
        self._show_chips(self._dispute, sheet)
        self.show_draft(draft, filled=filled)

    def _show_chips(self, dispute: Dispute | None, sheet: Sheet) -> None:
        while (item := self._evidence.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._chips = {}
        caption = _caption(QLabel("Evidence"), self)
        caption.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._evidence.addWidget(caption)
        for account in dispute.accounts[:8] if dispute else ():
            chip = QToolButton(self)
            chip.setObjectName("chip")
            chip.setCheckable(True)
            chip.setText(where(account, sheet))
            chip.setToolTip(f"“{account.passage.quote}”")
            chip.setAccessibleName(f"Evidence {where(account, sheet)}")
            chip.clicked.connect(self._touched)
            self._chips[account.number] = chip
            self._evidence.addWidget(chip)
        self._evidence.addStretch(1)

    def _fit_kind(self) -> None:
        """Show the fields that this kind of dispute and this outcome have."""
        ends = has_axis(self._dispute) if self._dispute else True
        outcome = list(OUTCOMES)[self.outcome.currentIndex()]
        several = outcome is Outcome.BOTH_TRUE
        for column, field in enumerate((self.low, self.best, self.high)):
            shown = field is self.best or (ends and not several)
            field.setVisible(shown)
            self._labels[field].setVisible(shown)
            self._values.setColumnStretch(column, 2 if shown else 0)
        self._labels[self.best].setText("Both values" if several else "Best" if ends else "Write it as")
        self.rule.setVisible(ends)
        self._rule_label.setVisible(ends)
        for field in (self.low, self.best, self.high):
            field.setEnabled(outcome not in WITHOUT_VALUE)

    # What is done to it

    def _outcome_changed(self) -> None:
        self._fit_kind()
        self._touched()

    def _value_typed(self) -> None:
        """A typed value is the editor's own, whatever it began from."""
        self._accounts = ()
        if self.rule.isVisible():
            self.rule.setCurrentIndex(list(RULES).index(Rule.OWN))
        self._touched()

    def _confidence_pressed(self) -> None:
        pressed = self.sender()
        for button in self._confidences.values():
            if button is not pressed:
                button.setChecked(False)
        self._touched()

    def _touched(self) -> None:
        self._filled = True
        self.edited.emit()


def _field(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    return made


def _segment(words: str) -> QToolButton:
    made = QToolButton()
    made.setObjectName("segment")
    made.setText(words)
    made.setCheckable(True)
    made.setAccessibleName(f"Confidence {words.lower()}")
    return made


def _caption(label: QLabel, field: QWidget) -> QLabel:
    label.setObjectName("caption")
    label.setBuddy(field)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
    return label
