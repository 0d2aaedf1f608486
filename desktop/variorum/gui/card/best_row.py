"""The last row of the plot: the best account as the form has it, always in sight."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from variorum.gui.card.accounts import AccountsView
from variorum.gui.look import Look
from variorum.gui.palette import Role

HEIGHT = 34


class BestRow(QWidget):
    """Stands under the accounts, on their axis."""

    def __init__(self, accounts: AccountsView, look: Look) -> None:
        super().__init__()
        self._accounts, self._look = accounts, look
        self.setFixedHeight(look.px(HEIGHT))
        self.setAccessibleName("Best account")
        accounts.redrawn.connect(self.update)

    # Qt's names from here on

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._look[Role.PANE])
        painter.fillRect(0, 0, self.width(), 1, self._look[Role.LINE2])
        self._accounts.paint_best(painter)
        painter.end()
