"""The head of the plot: which keys start from an account, and the axis, always in sight over the rows."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from variorum.gui.card.accounts import AXIS, AccountsView
from variorum.gui.card.row_painting import paint_keys
from variorum.gui.card.rows import ROW, Setting
from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role
from variorum.gui.look.picture_painting import paint_picture

LEAST = 26


class AxisHead(QWidget):
    """Stands over the accounts, on their axis."""

    def __init__(self, accounts: AccountsView, look: Look) -> None:
        super().__init__()
        self._accounts, self._look = accounts, look
        accounts.redrawn.connect(self._fit)
        self._fit()

    def _top(self) -> float:
        """Where the first row of the picture begins, under its axis."""
        picture = self._accounts.picture
        return picture.rows[0] - ROW / 2 + AXIS if picture and picture.rows else 0.0

    def _fit(self) -> None:
        under = self._accounts.rows.setting is Setting.UNDER
        self.setFixedHeight(self._look.px(self._top() + LEAST - 4 if under else max(LEAST, self._top())))
        self.update()

    # Qt's names from here on

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter, rows = self._look, QPainter(self), self._accounts.rows
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look[Role.PANE])
        most = max((p.account.number for p in rows.placed), default=0)
        beside = rows.setting is Setting.BESIDE and self._accounts.picture is not None
        right = look.px(rows.plot_left) - look.px(12) if beside else self.width() - look.px(14)
        if most:
            height = self.height() if beside else look.px(LEAST)
            paint_keys(painter, look, most, QRectF(look.px(14), 0, right - look.px(14), height))
        picture = self._accounts.picture
        if picture is not None and picture.rows:
            at = QPointF(look.px(rows.plot_left), self.height() - look.px(self._top()))
            paint_picture(painter, look, picture, at, band=(0, self._top()))
        painter.end()
