"""A list of the case's disputes to be searched by words; the one that is chosen becomes a field."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from variorum.dispute.decision import Standing, State
from variorum.gui.look.fact_types import state_icon, state_role
from variorum.gui.look.look import Look
from variorum.translation import tr
from variorum.wording.names import state_name
from variorum.wording.sentences import say

WIDE, HIGH = 460, 340
_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class InsertMenu(QFrame):
    """Typing narrows the list, Up and Down go through it, Enter takes one, Esc none."""

    chosen = Signal(str)  # the id of a dispute
    left = Signal()  # the keys are the page's again

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._page = look, parent
        self.setObjectName("quiet")
        self.setAccessibleName(tr("Insert a field"))
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Words of a dispute"))
        self.words.setAccessibleName(tr("Search disputes"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Disputes"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(8),) * 4)
        column.setSpacing(look.px(6))
        column.addWidget(self.words)
        column.addWidget(self.list)
        self.words.textChanged.connect(self._narrow)
        self.words.returnPressed.connect(self.take)
        self.list.itemClicked.connect(lambda _: self.take())
        self.words.installEventFilter(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hide()

    def begin(self, standings: Sequence[Standing], at: QPoint, *, untold: frozenset[str]) -> None:
        """Those that are settled and that no field tells yet stand first."""
        self.list.clear()
        listed = [s for s in standings if s.state not in (State.DISMISSED, State.ORPHANED)]
        for standing in sorted(listed, key=lambda s: (s.dispute.id not in untold, s.dispute.rank)):
            self._add(standing, new=standing.dispute.id in untold)
        self.words.clear()
        self.list.setCurrentRow(0)
        self._stand_at(at)
        self.show()
        self.raise_()
        self.words.setFocus()

    def _stand_at(self, at: QPoint) -> None:
        """Within the page, however near its edge the cursor is."""
        page = self._page.size()
        self.resize(min(self._look.px(WIDE), page.width()), min(self._look.px(HIGH), page.height()))
        left = max(0, min(at.x(), page.width() - self.width()))
        self.move(left, max(0, min(at.y(), page.height() - self.height())))

    def _add(self, standing: Standing, *, new: bool) -> None:
        state = state_name(standing.state)
        told = tr("{state}, not told yet", state=state) if new else state
        question = say(standing.dispute.question)
        item = QListWidgetItem(f"{question}\n{told}", self.list)
        item.setIcon(self._look.icon(state_icon(standing.state), state_role(standing.state), 14))
        item.setData(Qt.ItemDataRole.UserRole, standing.dispute.id)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{question} {told}")
        self._words_of(item, standing)

    def _words_of(self, item: QListWidgetItem, standing: Standing) -> None:
        """What a search finds it by: its question, and what its accounts say."""
        said = " ".join(account.text for account in standing.dispute.accounts)
        item.setData(Qt.ItemDataRole.UserRole + 1, f"{item.text()} {said}".casefold())

    def _narrow(self, words: str) -> None:
        sought, first = words.casefold().split(), -1
        for row in range(self.list.count()):
            item = self.list.item(row)
            known = str(item.data(Qt.ItemDataRole.UserRole + 1))
            item.setHidden(not all(word in known for word in sought))
            if first < 0 and not item.isHidden():
                first = row
        self.list.setCurrentRow(first)

    def take(self) -> None:
        item = self.list.currentItem()
        if item is None or item.isHidden():
            return
        self._leave()
        self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    # Qt's names from here on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.hide()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._leave()
                return True
            if event.key() in _KEYS:
                self._step(1 if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown) else -1)
                return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        row = self.list.currentRow() + by
        while 0 <= row < self.list.count():
            if not self.list.item(row).isHidden():
                self.list.setCurrentRow(row)
                return
            row += by
