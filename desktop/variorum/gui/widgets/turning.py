"""Boxes of painted views where the window runs from right to left."""

from PySide6.QtCore import QRectF


def turned(box: QRectF, within: QRectF, *, mirrored: bool) -> QRectF:
    """The box as it stands within another: at the same distance from where reading begins."""
    if not mirrored:
        return box
    return QRectF(within.left() + within.right() - box.right(), box.top(), box.width(), box.height())
