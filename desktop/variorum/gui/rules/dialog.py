"""All rules of spelling that bear on a case, and the form that adds, changes and removes them."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from variorum.gui.look.look import Look
from variorum.gui.rules.form import RuleForm
from variorum.gui.rules.lines import COLUMNS, RuleLine, line_of
from variorum.gui.session.laying_down import lay_down, take_back_rule
from variorum.gui.session.session import Session
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.guidance.equivalence import Equivalence
from variorum.translation import tr
from variorum.workspace.changes import Changes
from variorum.workspace.rules import RuleKept

FITTED = (3, 4, 6, 7)  # columns as wide as their words
WIDTHS = {0: 240, 1: 120, 2: 190, 5: 180}


class RulesDialog(QDialog):
    """Stays beside the case; each change is one entry of its history, and undo takes it back."""

    def __init__(self, session: Session, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._look = session, look
        self._lines: tuple[RuleLine, ...] = ()
        self._fresh = False  # opened, and not filled yet
        self.setModal(False)
        self.setWindowTitle(tr("Rules of spelling"))
        self.resize(look.px(1080), look.px(620))
        self.list = QTreeWidget()
        self.nothing = Label(tr("No rule bears on this case yet. Add one here, or on the card of a name."))
        self.form = RuleForm(look)
        self._build()
        self.list.currentItemChanged.connect(lambda now, _: self._follow(now))
        self.form.recorded.connect(self._lay_down)
        self.form.taken_back.connect(self._take_back)
        self.form.begun.connect(self._leave_list)
        session.changed.connect(self._refresh)

    def _build(self) -> None:
        px, header = self._look.px, self.list.header()
        self.list.setHeaderLabels([tr(words) for words in COLUMNS])
        self.list.setAccessibleName(tr("Rules of spelling"))
        self.list.setRootIsDecorated(False)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setStretchLastSection(False)
        for at, width in WIDTHS.items():
            header.resizeSection(at, px(width))
        for at in FITTED:
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(5, QHeaderView.ResizeMode.Stretch)
        self.nothing.setObjectName("waiting")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.nothing.setContentsMargins(*(px(12),) * 4)
        rule = QFrame()
        rule.setObjectName("rule2")
        rule.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(px(12),) * 4)
        column.setSpacing(px(8))
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)
        column.addWidget(rule)
        column.addWidget(self.form)

    # What it shows

    def begin(self) -> None:
        self._fresh = True
        self._ask()
        self.show()
        self.activateWindow()
        self.form.forms.setFocus()

    def _refresh(self, changes: Changes) -> None:
        if not self.isVisible():
            return
        if self._session.case is None:
            self.hide()
        elif changes & Changes.RECORD:
            self._ask()

    def _ask(self) -> None:
        case, workspace = self._session.case, self._session.workspace
        if case is not None:
            self._session.jobs.write(lambda progress: workspace.rules(case), self.show_rules)

    def show_rules(self, kept: Sequence[RuleKept]) -> None:
        """The one laid down last first; the current one stays current."""
        current = self._current
        self._lines = tuple(map(line_of, kept))
        self.list.clear()
        items = [self._item(line) for line in self._lines]
        self.list.addTopLevelItems(items)
        self.list.setVisible(bool(items))
        self.nothing.setVisible(not items)
        same = (n for n, line in enumerate(self._lines) if current and line.kept.rule.key == current.rule.key)
        at = next(same, 0 if self._fresh and items else None)
        if self._fresh and items:
            self.list.setFocus()
        self._fresh = False
        if at is not None:
            self.list.setCurrentItem(items[at])
        else:
            self.form.show_rule(None)

    def _item(self, line: RuleLine) -> QTreeWidgetItem:
        made = QTreeWidgetItem(list(line.words))
        for at, words in enumerate(line.words):
            made.setToolTip(at, as_it_stands(words))
        made.setData(0, Qt.ItemDataRole.AccessibleTextRole, line.spoken)
        return made

    @property
    def _current(self) -> RuleKept | None:
        at = self.list.currentIndex().row()
        return self._lines[at].kept if 0 <= at < len(self._lines) else None

    def _follow(self, now: QTreeWidgetItem | None) -> None:
        at = self.list.indexOfTopLevelItem(now) if now is not None else -1
        if 0 <= at < len(self._lines):
            self.form.show_rule(self._lines[at].kept)

    # What is done

    def _lay_down(self, rule: Equivalence) -> None:
        lay_down(self._session, rule)
        self._session.told.emit(tr("Rule recorded: {forms}.", forms=" = ".join(rule.forms)))

    def _take_back(self, rule: Equivalence, reason: str) -> None:
        take_back_rule(self._session, rule, reason)
        self._leave_list()
        self._session.told.emit(
            tr("Rule removed: {forms}. Undo brings it back.", forms=" = ".join(rule.forms))
        )

    def _leave_list(self) -> None:
        self.list.setCurrentIndex(QModelIndex())
        self.list.clearSelection()
