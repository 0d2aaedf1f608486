"""What an editor does to a window from outside: drops, pastes, a second window on the same record."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication

from variorum.dispute.decision import State


def state_of(window: Any, dispute: str) -> State:
    """As the record has it."""
    standing = window.session.workspace.open_case("Sample").standing(dispute)
    return State(standing.state)


def drop_on(window: Any, data: QMimeData) -> None:
    """Let go of something over the window."""
    at, left, none = QPointF(50, 50), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, data, left, none))


def files_as_data(paths: Sequence[Path]) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def text_as_data(text: str, html: str = "") -> QMimeData:
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    return data


def copy(data: QMimeData) -> None:
    """Put something on the clipboard."""
    QGuiApplication.clipboard().setMimeData(data)
