"""The list that the finder shows: entries under the headings of their groups."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from variorum.gui.finder.entry import Entry
from variorum.gui.widgets.words import as_it_stands
from variorum.translation import tr

Index = QModelIndex | QPersistentModelIndex
ENTRY = int(Qt.ItemDataRole.UserRole)
_NOWHERE = QModelIndex()


class FinderModel(QAbstractListModel):
    """A heading is a text among the rows; it cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Entry | str] = []

    def show_entries(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self._rows = []
        before = None
        for entry in entries:
            if entry.group is not before:
                self._rows.append(tr(entry.group))
                before = entry.group
            self._rows.append(entry)
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Entry) else None

    def next_entry(self, row: int, by: int) -> int:
        """The row of the next entry; at an end it stays, and -1 where there is none."""
        rows = [at for at, row in enumerate(self._rows) if isinstance(row, Entry)]
        if not rows:
            return -1
        beyond = [at for at in rows if (at > row if by > 0 else at < row)]
        if not beyond:
            return row if row in rows else rows[0]
        return beyond[min(by, len(beyond)) - 1] if by > 0 else beyond[max(by, -len(beyond))]

    # Qt's names from here on

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if isinstance(row, str):
            return row if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return as_it_stands("\n".join(p for p in (row.words, row.why_not or row.detail) if p))
            case _:
                return row if role == ENTRY else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.entry(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
