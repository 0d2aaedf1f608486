"""Scroll areas of the card: what does not fit scrolls, and none takes the keys from what it holds."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget


class Scrolled(QScrollArea):
    """As wide as it is given, and scrolls up and down only."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class Room(Scrolled):
    """As high as what it holds, where there is room for that."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__(inner)
        self._inner = inner
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        inner.installEventFilter(self)

    def _needed(self) -> int:
        inner = self._inner
        width = self.viewport().width()
        return inner.heightForWidth(width) if inner.hasHeightForWidth() else inner.sizeHint().height()

    # Qt's names from here on

    def sizeHint(self) -> QSize:
        return QSize(self._inner.sizeHint().width(), self._needed())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._inner.minimumSizeHint().width(), 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
