"""The forms of a name in one cluster, the rule that makes them one, and what else bears on it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from variorum.dispute.decision import Decision, Standing
from variorum.gui.card.form_row import FormRow, form_font
from variorum.gui.card.form_uses import FormUse, own_form, uses_of
from variorum.gui.card.key_cap import KeyCap
from variorum.gui.card.name_beside import NameBeside
from variorum.gui.card.name_words import called, heading, neighbours, uses_in_words
from variorum.gui.card.room import Scrolled
from variorum.gui.card.rule_controls import RuleControls
from variorum.gui.look.look import Look
from variorum.gui.session.laying_down import lay_down
from variorum.gui.session.session import Session
from variorum.gui.session.sheet import Sheet, letters
from variorum.gui.widgets.elided import Elided
from variorum.guidance.equivalence import Equivalence, holding, written
from variorum.translation import tr
from variorum.workspace.changes import Changes

FORMS, BESIDE = 57, 43  # how the width is shared where they stand side by side
TWO_COLUMNS = 620  # width from which what bears on the name stands beside its forms
LONGEST_FORM = 0.34  # of a column's width


class Spelling(QWidget):
    """A key picks a form; nothing is joined until the editor says so."""

    picked = Signal(int)  # number of an account
    proposed = Signal(object)  # Draft: a spelling that no account gives

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._session: Session | None = None
        self._standing: Standing | None = None
        self._sheet = Sheet()
        self._chosen = ""
        self._counted: tuple[object, tuple[FormUse, ...]] = (None, ())
        self.rows: list[FormRow] = []
        self.rule = RuleControls(look)
        self.beside = NameBeside(look)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Spellings"))
        self._build()
        self.rule.changed.connect(self._lay_down)
        self.beside.wanted.connect(self._go_to)
        look.changed.connect(self._show_all)

    def attach(self, session: Session) -> None:
        """The case from which the pane takes its rules, and in which it lays them down."""
        self._session = session
        session.changed.connect(self._follow)

    # What it shows

    def show_standing(self, standing: Standing | None, sheet: Sheet) -> None:
        self._standing, self._sheet = standing, sheet
        self._chosen = ""
        self.own.clear()
        self._show_all()

    def show_draft(self, decision: Decision | None, chosen: tuple[int, ...]) -> None:
        self._chosen = decision.best or "" if decision else ""
        for row in self.rows:
            row.setChecked(row.use is not None and written(row.use.form) == written(self._chosen))
        self._show_rule()

    @property
    def uses(self) -> tuple[FormUse, ...]:
        """Counted once for each dispute of each analysis."""
        standing = self._standing
        if standing is None:
            return ()
        key = (standing.dispute.id, standing.dispute.accounts, id(self._sheet.articles))
        if self._counted[0] != key:
            self._counted = (key, uses_of(standing.dispute, self._sheet.articles))
        return self._counted[1]

    def account_for(self, key: int) -> int:
        """The number of the first account that gives the form which a key stands for; 0: none does."""
        uses = self.uses
        return uses[key - 1].account if 0 < key <= len(uses) else 0

    @property
    def preferred(self) -> str:
        """The form that a rule would have written: the chosen one, the rule's, else the most used."""
        rule, uses = self._rule_here(), self.uses
        most_used = max(uses, key=lambda use: use.count).form if uses else ""
        return self._chosen or (rule.preferred if rule else "") or most_used

    def begin_own(self) -> None:
        """Write another spelling."""
        if self.isVisible():
            self.own.setFocus()
            self.own.selectAll()

    def _follow(self, changes: Changes) -> None:
        if self.isVisible() and changes & Changes.RECORD:
            self._show_rule()

    def _show_all(self) -> None:
        self._show_forms()
        self._show_rule()
        session, standing = self._session, self._standing
        if standing is not None and session is not None:
            others, names = session.standings, letters(self._sheet.articles)
            dispute = standing.dispute
            self.beside.show_words(
                neighbours(dispute, others), called(dispute, others), names, self._sheet.home
            )

    def _show_forms(self) -> None:
        uses = self.uses
        articles = {article for use in uses for article in use.articles}
        self._title.say(heading(len(uses)))
        self._total.say(uses_in_words(sum(use.count for use in uses), len(articles)))
        while len(self.rows) < len(uses):
            self._add_row()
        names, most = letters(self._sheet.articles), max((use.count for use in uses), default=1)
        width = self._form_width(uses)
        for number, (row, use) in enumerate(zip(self.rows, uses, strict=False), 1):
            row.show_use(use, number, names, most=most, form_width=width)
        # A row that is out of use is only hidden: it may still be on its way to the screen.
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(uses))

    def _form_width(self, uses: tuple[FormUse, ...]) -> int:
        metrics = QFontMetrics(form_font(self._look))
        widest = max((metrics.horizontalAdvance(use.form) for use in uses), default=0)
        room = self.width() * (FORMS / (FORMS + BESIDE) if self._is_wide else 1)
        return min(widest + 2, int(room * LONGEST_FORM)) if room > 0 else widest + 2

    def _show_rule(self) -> None:
        forms = tuple(use.form for use in self.uses)
        case = self._session.case or "" if self._session else ""
        has_rule = len(forms) > 1 and self._session is not None
        self.rule.ticks.setVisible(has_rule)
        self.rule.line.setVisible(has_rule)
        if has_rule:
            self.rule.show_rule(self._rule_here(), forms=forms, preferred=self.preferred, case=case)

    def _rule_here(self) -> Equivalence | None:
        """The rule for these forms; also one that is out of use."""
        session = self._session
        if session is None or session.reconciliation is None:
            return None
        rules, forms = session.reconciliation.equivalences, [use.form for use in self.uses]
        key = tuple(sorted(set(map(written, forms))))
        same = next((rule for rule in reversed(rules) if rule.key == key), None)
        return same or holding(rules, forms)

    # What is done

    def _lay_down(self, rule: Equivalence) -> None:
        if self._session is not None:
            lay_down(self._session, rule)

    def _go_to(self, dispute: str) -> None:
        if self._session is not None:
            self._session.choose(dispute)

    def _pick(self) -> None:
        row = self.sender()
        if isinstance(row, FormRow) and row.use is not None:
            row.setChecked(written(row.use.form) == written(self._chosen))
            self.picked.emit(row.use.account)

    def _typed(self, form: str) -> None:
        if self._standing is not None:
            self.proposed.emit(own_form(self._standing.dispute, form))

    # How it is built

    def _build(self) -> None:
        px = self._look.px
        content = QWidget()
        content.setObjectName("pane")
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._columns.setContentsMargins(px(14), px(8), px(14), px(8))
        self._columns.setSpacing(px(16))
        self._columns.addWidget(self._forms_side(), FORMS)
        self._columns.addWidget(self._beside_side(), BESIDE)
        scroll = Scrolled(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        QShortcut(QKeySequence("0"), self, self.begin_own)

    def _forms_side(self) -> QWidget:
        made, self._list = QWidget(), QVBoxLayout()
        rows = QVBoxLayout(made)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(self._look.px(2))
        self._list.setSpacing(0)
        rows.addLayout(self._head())
        rows.addLayout(self._list)
        rows.addLayout(self._own_row())
        rows.addSpacing(self._look.px(4))
        rows.addWidget(self.rule.ticks)
        rows.addStretch(1)
        return made

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._title, self._total = Elided(self._look), Elided(self._look)
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self._total)
        return row

    def _own_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(7))
        self.own = QLineEdit()
        self.own.setPlaceholderText(tr("Another spelling"))
        self.own.setAccessibleName(tr("Another spelling"))
        self.own.setToolTip(tr("Write a form that no article gives (0)"))
        self.own.textEdited.connect(self._typed)
        row.addWidget(KeyCap("0", self._look))
        row.addWidget(self.own, 1)
        return row

    def _beside_side(self) -> QWidget:
        made = QWidget()
        rows = QVBoxLayout(made)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(self._look.px(12))
        rows.addWidget(self.rule.line)
        rows.addWidget(self.beside)
        rows.addStretch(1)
        return made

    def _add_row(self) -> None:
        row = FormRow(self._look)
        row.clicked.connect(self._pick)
        self.rows.append(row)
        self._list.addWidget(row)

    @property
    def _is_wide(self) -> bool:
        return self.width() >= self._look.px(TWO_COLUMNS)

    # Qt's names from here on

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(across if self._is_wide else down)
        # Under each other the first takes only what it needs; the rest of the height is left below both.
        self._columns.setStretch(0, FORMS if self._is_wide else 0)
        self._columns.setStretch(1, BESIDE if self._is_wide else 1)
        self._show_forms()
