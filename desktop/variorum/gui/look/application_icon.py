"""The program's own icon, from the drawings that the packages' icons are made of."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from variorum.paths import resources

# Small sizes have drawings of their own, whose lines lie on whole pixels.
_DRAWINGS = {16: "variorum-16", 24: "variorum-24", 32: "variorum-16", 48: "variorum-24"}
_LARGE = (64, 128, 256)


def application_icon() -> QIcon:
    made = QIcon()
    for size in (*_DRAWINGS, *_LARGE):
        made.addPixmap(application_pixmap(size))
    return made


def application_pixmap(size: int, ratio: float = 1.0) -> QPixmap:
    made = QPixmap(QSize(size, size) * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    name = _DRAWINGS.get(round(size * ratio), "variorum")
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(resources() / "application" / f"{name}.svg")).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return made
