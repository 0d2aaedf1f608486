"""The timeline's lines: given, never fetched."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from variorum.gui.timeline.event_words import spoken
from variorum.gui.widgets.words import as_it_stands
from variorum.workspace.events import Event

Index = QModelIndex | QPersistentModelIndex
TOP = QModelIndex()


class Data(IntEnum):
    """What a view may ask of a line beside its words."""

    EVENT = Qt.ItemDataRole.UserRole + 1


class EventModel(QAbstractListModel):
    """Each line is read out as a sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.events: tuple[Event, ...] = ()

    def show(self, events: tuple[Event, ...]) -> None:
        self.beginResetModel()
        self.events = events
        self.endResetModel()

    def line_of(self, dispute: str | None) -> int | None:
        """The line of a dispute."""
        lines = (n for n, e in enumerate(self.events) if e.standing and e.standing.dispute.id == dispute)
        return next(lines, None)

    # Qt's names from here on

    def rowCount(self, parent: Index = TOP) -> int:
        return 0 if parent.isValid() else len(self.events)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        event = self.events[index.row()]
        match role:
            case Data.EVENT:
                return event
            case Qt.ItemDataRole.DisplayRole:
                return event.what
            case Qt.ItemDataRole.ToolTipRole:
                return as_it_stands("\n".join(f"{d.letter}: “{d.passage.quote}”" for d in event.dated))
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(event)
        return None
