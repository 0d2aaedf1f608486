"""The dispute list's rows, and which of them are shown in what order."""

from enum import IntEnum, StrEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from variorum.dispute.decision import State
from variorum.gui.disputes.item import Item
from variorum.gui.fact_types import GRAVITY, FactType

Index = QModelIndex | QPersistentModelIndex
TOP = QModelIndex()


class Data(IntEnum):
    """What a view may ask of a row beside its words."""

    ITEM = Qt.ItemDataRole.UserRole + 1


class Sorting(StrEnum):
    """The orders of the list; their values are what the editor reads."""

    IMPORTANCE = "Importance"
    SPREAD = "Spread"
    TEXT = "Order in the text"
    KIND = "Kind"
    STATE = "State"


class DisputeModel(QAbstractListModel):
    """Given its items; fetches nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[Item, ...] = ()

    @property
    def items(self) -> tuple[Item, ...]:
        return self._items

    def show(self, items: tuple[Item, ...]) -> None:
        """Show these items; where the same disputes stand as before, only their rows change."""
        if [item.id for item in items] != [item.id for item in self._items]:
            self.beginResetModel()
            self._items = items
            self.endResetModel()
            return
        old, self._items = self._items, items
        for row, (before, now) in enumerate(zip(old, items, strict=True)):
            if before != now:
                self.dataChanged.emit(self.index(row), self.index(row))

    def item(self, index: Index) -> Item:
        return self._items[index.row()]

    # Qt's names from here on

    def rowCount(self, parent: Index = TOP) -> int:
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return item.question
            case Qt.ItemDataRole.ToolTipRole:
                return f"{item.question}\n{item.values}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return item.spoken
            case Data.ITEM:
                return item
        return None


class DisputeFilter(QSortFilterProxyModel):
    """Facets that add, words that must occur, and an order."""

    def __init__(self, model: DisputeModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._types: frozenset[FactType] = frozenset()
        self._states: frozenset[State] = frozenset()
        self._words = ""
        self._sorting = Sorting.IMPORTANCE
        self.setSourceModel(model)
        self.setDynamicSortFilter(True)
        self.sort(0)

    @property
    def types(self) -> frozenset[FactType]:
        return self._types

    @property
    def states(self) -> frozenset[State]:
        return self._states

    def narrow(
        self,
        *,
        types: frozenset[FactType] | None = None,
        states: frozenset[State] | None = None,
        words: str | None = None,
    ) -> None:
        """Show only what is of these types, in these states and has these words; what is None stays."""
        self.beginFilterChange()
        self._types = self._types if types is None else types
        self._states = self._states if states is None else states
        self._words = self._words if words is None else words.casefold().strip()
        self.endFilterChange()

    def order_by(self, sorting: Sorting) -> None:
        self._sorting = sorting
        self.invalidate()

    def ids(self) -> tuple[str, ...]:
        """The disputes as they are shown, from the top."""
        return tuple(self.item(self.index(row, 0)).id for row in range(self.rowCount()))

    def item(self, index: Index) -> Item:
        return self._model.item(self.mapToSource(index))

    def index_of(self, dispute: str | None) -> QModelIndex:
        for row in range(self.rowCount()):
            index = self.index(row, 0)
            if self.item(index).id == dispute:
                return index
        return QModelIndex()

    def _key(self, item: Item) -> tuple[float, int]:
        match self._sorting:
            case Sorting.SPREAD:
                return -item.spread, item.rank
            case Sorting.TEXT:
                return item.row or 1_000_000, item.rank
            case Sorting.KIND:
                return list(FactType).index(item.type), item.rank
            case Sorting.STATE:
                return GRAVITY.index(item.state), item.rank
            case _:
                return 0, item.rank

    # Qt's names from here on

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        item = self._model.items[row]
        if item.state is State.DISMISSED and State.DISMISSED not in self._states:
            return False
        if self._types and item.type not in self._types:
            return False
        if self._states and item.state not in self._states:
            return False
        where = f"row {item.row}" if item.row else ""
        text = f"{item.question} {item.values} {item.outcome} {' '.join(item.letters)} {where}".casefold()
        return all(word in text for word in self._words.split()) if self._words else True

    def lessThan(self, left: Index, right: Index) -> bool:
        return self._key(self._model.item(left)) < self._key(self._model.item(right))
