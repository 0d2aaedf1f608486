"""One rule of spelling as it would be recorded: its forms, the one to write, what it does, and why."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from variorum.errors import DecisionRefused
from variorum.gui.look.look import Look
from variorum.gui.widgets.combo import Combo
from variorum.gui.widgets.tick import Tick
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.guidance.equivalence import Equivalence, Scope
from variorum.record.equivalences import LONGEST_FORM, LONGEST_REASON, checked
from variorum.translation import tr
from variorum.workspace.rules import RuleKept

SCOPES = (Scope.CASE, Scope.ALL)
_TOP = Qt.AlignmentFlag.AlignTop


class RuleForm(QWidget):
    """Nothing is recorded before its button is pressed; whatever is recorded has a reason."""

    recorded = Signal(object)  # Equivalence
    taken_back = Signal(object, str)  # Equivalence and why
    begun = Signal()  # a new rule

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._kept: RuleKept | None = None
        self.forms = QPlainTextEdit()
        self.forms.setTabChangesFocus(True)
        self.forms.setPlaceholderText(tr("One form a line"))
        self.forms.setFixedHeight(look.px(72))
        self.preferred, self.reason = QLineEdit(), QLineEdit()
        self.preferred.setMaxLength(LONGEST_FORM)
        self.reason.setMaxLength(LONGEST_REASON)
        self.reason.setPlaceholderText(tr("Why; it is kept in the history"))
        self.scope = Combo((tr("This case"), tr("All my cases")), tr("Holds in"), look)
        self.in_use, self.throughout, self.unmarked = Tick(look), Tick(look), Tick(look)
        self.refusal, self.note = Label(), Label()
        self.record = QPushButton()
        self.remove, self.new = QPushButton(tr("Remove")), QPushButton(tr("New rule"))
        self._say()
        self._arrange()
        self._connect()
        self.show_rule(None)

    def _say(self) -> None:
        for field, name in (
            (self.forms, tr("Forms of one name")),
            (self.preferred, tr("Form to write")),
            (self.reason, tr("Reason")),
        ):
            field.setAccessibleName(name)
        self.forms.setToolTip(as_it_stands(tr("The spellings that are one name, one a line")))
        self.preferred.setToolTip(as_it_stands(tr("The form that reports write; it may be none of them")))
        self.in_use.say(tr("In use"), tr("Switch the rule on or off; it stays in the history"))
        self.throughout.say(tr("Write it so in reports"), tr("Quotes keep the form of their article"))
        self.unmarked.say(
            tr("Stop marking these forms as a difference"),
            tr("The words are no longer marked in the columns; the dispute stays in the list"),
        )
        self.new.setToolTip(as_it_stands(tr("Begin a rule for other forms")))
        self.refusal.setObjectName("refusal")
        self.note.setObjectName("second")
        self.record.setObjectName("primary")
        for label in (self.refusal, self.note):
            label.setWordWrap(True)

    def _arrange(self) -> None:
        px, column, grid = self._look.px, QVBoxLayout(self), QGridLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(3))
        for at, (words, field) in enumerate(
            ((tr("Forms of one name"), self.forms), (tr("Form to write"), self.preferred))
        ):
            grid.addWidget(_caption(words, field), 0, at)
            grid.addWidget(field, 1, at, 1, 1)
        grid.addWidget(_caption(tr("Holds in"), self.scope), 0, 2)
        grid.addWidget(self.scope, 1, 2)
        for at in (1, 2):
            item = grid.itemAtPosition(1, at)
            if item is not None:
                item.setAlignment(_TOP)
        for at, share in enumerate((4, 3, 2)):
            grid.setColumnStretch(at, share)
        column.addLayout(grid)
        ticks = QHBoxLayout()
        ticks.setSpacing(px(16))
        for tick in (self.in_use, self.throughout, self.unmarked):
            ticks.addWidget(tick)
        ticks.addStretch(1)
        column.addLayout(ticks)
        column.addWidget(_caption(tr("Reason"), self.reason))
        column.addWidget(self.reason)
        column.addWidget(self.refusal)
        column.addWidget(self.note)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(8))
        row.addWidget(self.new)
        row.addStretch(1)
        row.addWidget(self.remove)
        row.addWidget(self.record)
        for button in (self.new, self.remove, self.record):
            button.setAutoDefault(False)  # Enter in a field is told apart from a pressed button
        return row

    def _connect(self) -> None:
        self.record.clicked.connect(self._record)
        self.remove.clicked.connect(self._remove)
        self.new.clicked.connect(self._begin)
        self.reason.returnPressed.connect(self._record)

    # What it shows

    def show_rule(self, kept: RuleKept | None) -> None:
        """A rule that there is, or an empty form for a new one."""
        self._kept = kept
        rule = kept.rule if kept else Equivalence((), "")
        self.forms.setPlainText("\n".join(rule.forms))
        self.forms.setReadOnly(kept is not None)
        self.preferred.setText(rule.preferred)
        self.scope.setCurrentIndex(SCOPES.index(rule.scope))
        for tick, on in (
            (self.in_use, rule.in_use),
            (self.throughout, rule.use_throughout),
            (self.unmarked, rule.stop_marking),
        ):
            tick.setChecked(on)
        self.reason.clear()
        self.refusal.clear()
        self.record.setText(tr("Record change") if kept else tr("Add rule"))
        self.remove.setVisible(kept is not None and kept.own)
        self.remove.setToolTip(as_it_stands(tr("Let this rule hold no longer; it stays in the history")))
        self.note.setText(self._told())
        self.note.setVisible(bool(self.note.text()))

    def _told(self) -> str:
        if self._kept is None:
            return ""
        if not self._kept.own:
            return tr(
                "“{case}” laid it down. Changes made here hold from now on; to remove it, open that case.",
                case=self._kept.rule.case,
            )
        return tr("A rule for other forms is another rule: begin a new one.")

    def rule(self) -> Equivalence:
        """What stands in the form."""
        known = self._kept.rule if self._kept else Equivalence((), "")
        forms = tuple(line.strip() for line in self.forms.toPlainText().splitlines() if line.strip())
        return replace(
            known,
            forms=known.forms if self._kept else forms,
            preferred=self.preferred.text().strip() or (forms[0] if forms else ""),
            scope=SCOPES[self.scope.currentIndex()],
            reason=self.reason.text().strip(),
            in_use=self.in_use.isChecked(),
            use_throughout=self.throughout.isChecked(),
            stop_marking=self.unmarked.isChecked(),
        )

    # What is done

    def _record(self) -> None:
        if not self._has_reason():
            return
        try:
            rule = checked(self.rule())
        except DecisionRefused as error:
            self._refuse(str(error), self.preferred if self.forms.isReadOnly() else self.forms)
            return
        self.recorded.emit(rule)

    def _remove(self) -> None:
        if self._kept is not None and self._has_reason():
            self.taken_back.emit(self._kept.rule, self.reason.text().strip())

    def _has_reason(self) -> bool:
        if self.reason.text().strip():
            return True
        self._refuse(tr("Give a reason: whoever reads the record later must see why."), self.reason)
        return False

    def _refuse(self, words: str, field: QWidget) -> None:
        self.refusal.setText(words)
        field.setFocus()

    def _begin(self) -> None:
        self.begun.emit()
        self.show_rule(None)
        self.forms.setFocus()


def _caption(words: str, field: QWidget) -> Label:
    made = Label(words)
    made.setObjectName("caption")
    made.setBuddy(field)
    return made
