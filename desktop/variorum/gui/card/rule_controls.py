"""The controls of a rule of equivalence: what it does, how far it reaches, whether it is in use."""

from dataclasses import replace

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from variorum.gui.look.look import Look, Weight
from variorum.gui.widgets.tick import Tick
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.guidance.equivalence import Equivalence, Scope, written
from variorum.translation import later, tr
from variorum.wording.decisions import rule_text

SPELLING_ONLY = later("spelling only")
_SCOPES = {Scope.CASE: later("This case"), Scope.ALL: later("All my cases")}
_SPOKEN = {Scope.CASE: later("Holds in this case"), Scope.ALL: later("Holds in all my cases")}
_TIPS = {
    Scope.CASE: later("The rule holds in this case only"),
    Scope.ALL: later("The rule holds in every case of this record, unless a case has its own"),
}


class RuleControls(QObject):
    """Nothing holds until a box is ticked; each change is recorded, and can be undone."""

    changed = Signal(object)  # Equivalence

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rule: Equivalence | None = None
        self._forms: tuple[str, ...] = ()
        self._preferred = ""
        self._case = ""
        self.throughout, self.unmarked = Tick(look, wraps=True), Tick(look, wraps=True)
        self.in_use = Tick(look)
        self.ticks = _column(self.throughout, self.unmarked)
        self._said = Label()
        self._said.setWordWrap(True)
        self.scopes = {scope: self._segment(scope) for scope in Scope}
        self.line = self._line()
        self.throughout.clicked.connect(self._effects_changed)
        self.unmarked.clicked.connect(self._effects_changed)
        self.in_use.clicked.connect(self._use_changed)

    def show_rule(
        self, rule: Equivalence | None, *, forms: tuple[str, ...], preferred: str, case: str
    ) -> None:
        """The rule for these forms; the boxes speak of the form that would be written."""
        self._rule, self._forms, self._preferred, self._case = rule, forms, preferred, case
        holds = rule is not None and rule.in_use
        as_ruled = rule is not None and written(rule.preferred) == written(preferred)
        blockers = [QSignalBlocker(box) for box in (self.throughout, self.unmarked, self.in_use)]
        self.throughout.setChecked(holds and as_ruled and rule is not None and rule.use_throughout)
        self.unmarked.setChecked(holds and rule is not None and rule.stop_marking)
        self.in_use.setChecked(holds)
        del blockers
        scope = rule.scope if rule is not None else Scope.CASE
        for of, button in self.scopes.items():
            button.setChecked(of is scope)
        self._speak()

    def _speak(self) -> None:
        others = [form for form in self._forms if written(form) != written(self._preferred)]
        where = tr("all my cases") if self.scopes[Scope.ALL].isChecked() else tr("this case")
        brackets = tr(", give {others} once in brackets", others=_listed(others)) if others else ""
        self.throughout.say(
            tr(
                "Use {preferred} throughout the report{brackets}",
                preferred=self._preferred,
                brackets=brackets,
            ),
            tr("Names are written so in reports; quotes keep the form of their article"),
        )
        self.unmarked.say(
            tr("Stop marking {forms} as a difference in {where}", forms=" / ".join(self._forms), where=where),
            tr("The words are no longer marked in the columns; the dispute stays in the list"),
        )
        self.in_use.say(tr("In use"), tr("Switch the rule on or off; it stays in the history"))
        self._said.setText(self._told())
        self._said.setFont(self._look.font(12))

    def _told(self) -> str:
        rule = self._rule or self._drawn_up()
        reason = f", {rule.reason}" if rule.reason else ""
        elsewhere = (
            tr(" (laid down in “{case}”)", case=rule.case) if rule.case and rule.case != self._case else ""
        )
        return f"{rule_text(rule)}{reason}{elsewhere}"

    def _drawn_up(self) -> Equivalence:
        """The rule as it would be laid down."""
        return Equivalence(self._forms, self._preferred, reason=tr(SPELLING_ONLY), in_use=False)

    def _effects_changed(self) -> None:
        throughout, unmarked = self.throughout.isChecked(), self.unmarked.isChecked()
        self._lay(
            in_use=throughout or unmarked,
            use_throughout=throughout,
            stop_marking=unmarked,
            preferred=self._preferred if throughout or self._rule is None else self._rule.preferred,
        )

    def _use_changed(self) -> None:
        on = self.in_use.isChecked()
        rule = self._rule or self._drawn_up()
        without_effect = not (rule.use_throughout or rule.stop_marking)
        effects = {"use_throughout": True, "stop_marking": True} if on and without_effect else {}
        self._lay(in_use=on, **effects)

    def _scope_chosen(self, chosen: Scope) -> None:
        for scope, button in self.scopes.items():
            button.setChecked(scope is chosen)
        self._speak()
        if self._rule is not None and self._rule.scope is not chosen:
            self._lay()

    def _lay(self, **changes: object) -> None:
        scope = next(scope for scope, button in self.scopes.items() if button.isChecked())
        rule = self._rule or self._drawn_up()
        self.changed.emit(replace(rule, forms=self._forms, scope=scope, **changes))  # type: ignore[arg-type]

    def _segment(self, scope: Scope) -> QToolButton:
        made = QToolButton()
        made.setObjectName("segment")
        made.setText(tr(_SCOPES[scope]))
        made.setCheckable(True)
        made.setToolTip(as_it_stands(tr(_TIPS[scope])))
        made.setAccessibleName(tr(_SPOKEN[scope]))
        made.clicked.connect(lambda: self._scope_chosen(scope))
        return made

    def _line(self) -> QWidget:
        """Two lines: the rule itself, and where it holds."""
        px, made = self._look.px, QWidget()
        rows = QVBoxLayout(made)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(4))
        title = Label(tr("Equivalence rule"))
        title.setFont(self._look.font(12, Weight.DemiBold))
        self._said.setObjectName("second")
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        first = QHBoxLayout()
        first.setSpacing(px(8))
        first.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
        first.addWidget(self._said, 1)
        second = QHBoxLayout()
        second.setSpacing(0)
        holds = Label(tr("Holds in"))
        holds.setObjectName("second")
        second.addWidget(holds)
        second.addSpacing(px(8))
        for button in self.scopes.values():
            second.addWidget(button)
        second.addSpacing(px(8))
        second.addStretch(1)
        second.addWidget(self.in_use, 0, Qt.AlignmentFlag.AlignVCenter)
        rows.addLayout(first)
        rows.addLayout(second)
        return made


def _column(*widgets: QWidget) -> QWidget:
    made = QWidget()
    rows = QVBoxLayout(made)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    for widget in widgets:
        rows.addWidget(widget)
    return made


def _listed(forms: list[str]) -> str:
    """x; x and y; x, y and z."""
    return tr(" and ").join(filter(None, (", ".join(forms[:-1]), forms[-1]))) if forms else ""
