"""The record's cases: find one, open it, start another, take one off the list and put it back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from variorum.dispute.decision import State
from variorum.gui.commands.renaming import rename
from variorum.gui.look.look import Look
from variorum.gui.session.session import Session
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.gui.window.menus import last_first
from variorum.translation import later, laterc, tr
from variorum.wording.short_dates import short_date

NAME = Qt.ItemDataRole.UserRole
COLUMNS = (later("Case"), later("Articles"), laterc("state", "Open"), later("Settled"), later("Last opened"))
_WAITING = (State.OPEN, State.STALE, State.UNRESOLVED)


class CaseList(QDialog):
    """Enter or a double click opens a case; the words above narrow the list."""

    def __init__(self, session: Session, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._removed = session, ""
        self.setWindowTitle(tr("Cases"))
        self.setModal(False)
        self.resize(look.px(680), look.px(460))
        self._build(look)
        self._arrange(look)
        session.record.listed.connect(self.show_cases)
        QShortcut(QKeySequence("Delete"), self.list, self.remove, context=Qt.ShortcutContext.WidgetShortcut)

    def _build(self, look: Look) -> None:
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Find a case"))
        self.words.setAccessibleName(tr("Find a case"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._narrow)
        self.words.returnPressed.connect(self.open)
        self.words.installEventFilter(self)
        self.list = QTreeWidget()
        self.list.setHeaderLabels(list(map(tr, COLUMNS)))
        self.list.setAccessibleName(tr("Cases"))
        self.list.setRootIsDecorated(False)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformRowHeights(True)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.itemActivated.connect(self.open)
        self.list.currentItemChanged.connect(self._check)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for words, call in (
            (tr("Open"), self.open),
            (tr("Rename…"), self.rename),
            (tr("Remove"), self.remove),
        ):
            action = QAction(words, self.list)
            action.triggered.connect(call)
            self.list.addAction(action)
        self.note = Label()
        self.note.setObjectName("second")
        self.back_button = self._button(tr("Put back"), tr("Put the case back on the list"), self.put_back)
        self.new_button = self._button(tr("New case…"), tr("Start a case without articles"), self.new_case)
        self.remove_button = self._button(
            tr("Remove"), tr("Take the case off the list (Delete)"), self.remove
        )
        self.open_button = self._button(tr("Open"), tr("Open the case (Enter)"), self.open)
        self.open_button.setObjectName("primary")

    def _button(self, words: str, tip: str, call: Any) -> QPushButton:
        button = QPushButton(words)
        button.setToolTip(as_it_stands(tip))
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: call())
        return button

    def _arrange(self, look: Look) -> None:
        px = look.px
        column, line, buttons = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(px(12), px(12), px(12), px(12))
        column.setSpacing(px(8))
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        line.addWidget(self.note, 1)
        line.addWidget(self.back_button)
        column.addLayout(line)
        for button in (self.new_button, self.remove_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.open_button)
        column.addLayout(buttons)

    def begin(self) -> None:
        self._say_removed("")
        self.words.clear()
        self.show_cases(self._session.record.cases)
        self._session.record.list_cases()
        self.show()
        self.activateWindow()
        self.words.setFocus()

    def show_cases(self, cases: Sequence[Any]) -> None:
        """Fill the list anew, and stay at the case that was current."""
        current = self.chosen
        self.list.clear()
        for case in last_first(cases):
            item = QTreeWidgetItem(self.list, list(line(case)))
            item.setData(0, NAME, case.name)
            item.setToolTip(0, as_it_stands(case.name))
            for at in (1, 2, 3):
                item.setTextAlignment(at, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._narrow(self.words.text())
        for item in self._items():
            if item.data(0, NAME) == current:
                self.list.setCurrentItem(item)

    @property
    def chosen(self) -> str | None:
        item = self.list.currentItem()
        return None if item is None or item.isHidden() else str(item.data(0, NAME))

    def _items(self) -> list[QTreeWidgetItem]:
        found = [self.list.topLevelItem(at) for at in range(self.list.topLevelItemCount())]
        return [item for item in found if item is not None]

    def _narrow(self, words: str) -> None:
        sought = words.casefold().split()
        for item in self._items():
            item.setHidden(not all(word in item.text(0).casefold() for word in sought))
        shown = [item for item in self._items() if not item.isHidden()]
        if shown and self.chosen is None:
            self.list.setCurrentItem(shown[0])
        if not self._removed:
            self.note.setText(
                "" if shown else tr("No case of that name.") if sought else tr("There are no cases yet.")
            )
        self._check()

    def _check(self, *_: object) -> None:
        for button in (self.open_button, self.remove_button):
            button.setEnabled(self.chosen is not None)

    def open(self, *_: object) -> None:
        if self.chosen is not None:
            self._session.open_case(self.chosen)
            self.accept()

    def new_case(self) -> None:
        name, sure = QInputDialog.getText(
            self, tr("New case"), tr("Name of the case"), text=self.words.text()
        )
        if sure and name.strip():
            self._session.new_case(name.strip())
            self.accept()

    def remove(self, *_: object) -> None:
        name = self.chosen
        if name is not None:
            self._session.record.remove_case(name)
            self._say_removed(name)

    def rename(self, *_: object) -> None:
        if self.chosen is not None:
            rename(self._session, self.chosen, self)

    def put_back(self) -> None:
        if self._removed:
            self._session.record.return_case(self._removed)
            self._say_removed("")

    def _say_removed(self, name: str) -> None:
        self._removed = name
        self.note.setText(
            tr("“{name}” is off the list; every decision in it is kept.", name=name) if name else ""
        )
        self.back_button.setVisible(bool(name))

    # Qt's names from here on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down in the words move through the list."""
        steps = (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in steps:
            shown = [item for item in self._items() if not item.isHidden()]
            by = 1 if event.key() == Qt.Key.Key_Down else -1
            at = next((n for n, item in enumerate(shown) if item is self.list.currentItem()), 0)
            if shown:
                self.list.setCurrentItem(shown[max(0, min(len(shown) - 1, at + by))])
            return True
        return super().eventFilter(watched, event)


def line(case: Any) -> tuple[str, ...]:
    """Name, articles, disputes that wait, settled ones, and when it was last opened."""
    waiting = sum(case.states.get(state, 0) for state in _WAITING)
    settled = case.states.get(State.SETTLED, 0)
    counts = (
        (str(case.articles), str(waiting), str(settled)) if case.states else (str(case.articles), "–", "–")
    )
    return (case.name, *counts, day_of(case.opened or case.created))


def day_of(at: str) -> str:
    """A time of the record by the clock of this place."""
    moment = datetime.fromisoformat(at).astimezone()
    return f"{short_date(f'{moment:%Y-%m-%d}', weekday=False)}, {moment:%H:%M}"
