"""The table of quotations: given, never fetched."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from variorum.gui.quotations.lines import Cell, Line
from variorum.gui.widgets.words import as_it_stands
from variorum.translation import tr

Index = QModelIndex | QPersistentModelIndex
TOP = QModelIndex()


class Data(IntEnum):
    """What a view may ask of a cell beside its words."""

    CELL = Qt.ItemDataRole.UserRole + 1
    LINE = Qt.ItemDataRole.UserRole + 2


class QuotationModel(QAbstractTableModel):
    """A line a speaker or remark, a column an article."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()
        self.articles: tuple[str, ...] = ()
        self._heads: tuple[str, ...] = ()

    def show(self, lines: tuple[Line, ...], articles: tuple[str, ...], heads: tuple[str, ...]) -> None:
        """`heads` are what the columns are called, one an article."""
        self.beginResetModel()
        self.lines, self.articles, self._heads = lines, articles, heads
        self.endResetModel()

    def cell(self, index: Index) -> Cell | None:
        if not index.isValid():
            return None
        return self.lines[index.row()].cells.get(self.articles[index.column()])

    # Qt's names from here on

    def rowCount(self, parent: Index = TOP) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = TOP) -> int:
        return 0 if parent.isValid() else len(self.articles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._heads[section]
            case Qt.ItemDataRole.ToolTipRole:
                return as_it_stands(self._heads[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        enabled = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return enabled if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, cell = self.lines[index.row()], self.cell(index)
        match role:
            case Data.LINE:
                return line
            case Data.CELL:
                return cell
            case Qt.ItemDataRole.DisplayRole:
                return _plain(line, cell)
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(line, cell)
            case Qt.ItemDataRole.ToolTipRole:
                return as_it_stands(cell.spoken) if cell else None
        return None


def _plain(line: Line, cell: Cell | None) -> str:
    if line.is_speaker:
        return line.speaker
    return " … ".join(q.quotation.passage.quote for q in cell.quoted) if cell else ""


def _spoken(line: Line, cell: Cell | None) -> str:
    if line.is_speaker:
        return f"{line.speaker}: {line.words}"
    return f"{line.speaker}. {cell.spoken}" if cell else tr("Not quoted here")
