"""All that was done in a case, newest first; also what concerns no one dispute, as a link or an erasure."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from variorum.gui.look.look import Look
from variorum.gui.pages.case_list import day_of
from variorum.gui.session.session import Session
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.record.telling import Step, told_steps
from variorum.translation import later, tr

COLUMNS = (later("No."), later("When"), later("Who"), later("What was done"), later("Reason"))
FITTED = (0, 1, 2)  # columns as wide as their words


class CaseHistory(QDialog):
    """Words narrow the list; nothing can be changed in it."""

    def __init__(self, session: Session, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setModal(False)
        self.resize(look.px(860), look.px(480))
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Find in the history"))
        self.words.setAccessibleName(tr("Find in the history"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._narrow)
        self.list = QTreeWidget()
        self.list.setHeaderLabels(list(map(tr, COLUMNS)))
        self.list.setAccessibleName(tr("History of the case"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.note = Label(tr("What is undone stays in the list."))
        self.note.setObjectName("second")
        self._arrange(look)
        session.changed.connect(lambda _: self._ask() if self.isVisible() else None)

    def _arrange(self, look: Look) -> None:
        header = self.list.header()
        header.setStretchLastSection(True)
        for at in FITTED:
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.ResizeToContents)
        header.resizeSection(3, look.px(340))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(12),) * 4)
        column.setSpacing(look.px(8))
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        column.addWidget(self.note)

    def begin(self) -> None:
        self.words.clear()
        self._ask()
        self.show()
        self.activateWindow()
        self.words.setFocus()

    def _ask(self) -> None:
        case, workspace = self._session.case, self._session.workspace
        if case is None:
            self.hide()
            return
        self.setWindowTitle(tr("History of “{case}”", case=case))
        self._session.jobs.write(lambda progress: told_steps(workspace.history(case)), self.show_steps)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """The newest first."""
        self.list.clear()
        items = [QTreeWidgetItem(list(line(step))) for step in reversed(steps)]
        for item in items:
            item.setTextAlignment(0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for at in (3, 4):
                item.setToolTip(at, as_it_stands(item.text(at)))
        self.list.addTopLevelItems(items)
        self._narrow(self.words.text())

    def _narrow(self, words: str) -> None:
        sought = words.casefold().split()
        for at in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(at)
            if item is not None:
                said = " ".join(item.text(column) for column in range(len(COLUMNS))).casefold()
                item.setHidden(not all(word in said for word in sought))


def line(step: Step) -> tuple[str, ...]:
    """Number, time, editor, what was done with what is in force since, and why."""
    what = f"{step.done}: {step.value}" if step.value and step.value not in step.done else step.done
    last = step.number + step.entries - 1
    number = str(step.number) if step.entries == 1 else f"{step.number}–{last}"
    return (number, day_of(step.at), step.editor, what, step.reason)
