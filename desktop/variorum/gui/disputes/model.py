"""The dispute list's rows: given, never fetched."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from variorum.gui.disputes.item import Item
from variorum.gui.widgets.words import as_it_stands

Index = QModelIndex | QPersistentModelIndex
TOP = QModelIndex()


class Data(IntEnum):
    """What a view may ask of a row beside its words."""

    ITEM = Qt.ItemDataRole.UserRole + 1


class DisputeModel(QAbstractListModel):
    """Given its items; fetches nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[Item, ...] = ()
        self._rows: dict[str, int] = {}

    @property
    def items(self) -> tuple[Item, ...]:
        return self._items

    def show(self, items: tuple[Item, ...]) -> None:
        """Show these items; where the same disputes stand as before, only their rows change."""
        ids = [item.id for item in items]
        if ids != list(self._rows):
            self.beginResetModel()
            self._items, self._rows = items, {id: row for row, id in enumerate(ids)}
            self.endResetModel()
            return
        old, self._items = self._items, items
        for row, (before, now) in enumerate(zip(old, items, strict=True)):
            if before is not now and before != now:
                # A view need not measure its lines anew where the question is the same.
                roles = [int(Data.ITEM)] if before.question == now.question else []
                self.dataChanged.emit(self.index(row), self.index(row), roles)

    def row_of(self, dispute: str | None) -> int | None:
        return self._rows.get(dispute or "")

    # Qt's names from here on

    def rowCount(self, parent: Index = TOP) -> int:
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        match role:
            case Data.ITEM:
                return item
            case Qt.ItemDataRole.DisplayRole:
                return item.question
            case Qt.ItemDataRole.ToolTipRole:
                return as_it_stands(item.whole)
            case Qt.ItemDataRole.AccessibleTextRole:
                return item.spoken
        return None
