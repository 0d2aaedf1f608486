"""The pages of a report, one under the other, as wide as there is room or as large as on paper."""

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from variorum.gui.export.drawing import Drawing
from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role
from variorum.translation import later, tr

if TYPE_CHECKING:
    from variorum.report.writers.typeset.pages import Page

MARGIN = 20
INCH = 96  # pixels at 100 %


class Fit(StrEnum):
    """How large a page is shown."""

    WIDTH = later("Fit width")
    WHOLE = later("Whole page")
    PAPER = later("100 %")
    LARGE = later("150 %")


class Sheet(QWidget):
    """One page; paper is white in every theme."""

    def __init__(self, index: int, page: "Page", drawing: Drawing, look: Look) -> None:
        super().__init__()
        self._index, self._drawing, self._look = index, drawing, look
        self.page = page

    def fit(self, width: int) -> None:
        self.setFixedSize(QSize(width, round(width * self.page.height / self.page.width)))
        self.update()

    # Qt's names from here on

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        wide = round(self.width() * self.devicePixelRatioF())
        image = self._drawing.image(self._index, wide)
        if image is not None and abs(image.width() - wide) <= 1:
            # As it is: a line of pixels would be lost where it is a line higher than its place.
            image.setDevicePixelRatio(self.devicePixelRatioF())
            painter.drawImage(QPointF(0, 0), image)
        elif image is not None:
            painter.drawImage(QRectF(self.rect()), image)
        painter.setPen(QPen(self._look[Role.LINE2], 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class Sheets(QScrollArea):
    """Scrolls through all pages."""

    at = Signal(int)  # the page that is looked at, from 0

    def __init__(self, drawing: Drawing, look: Look) -> None:
        super().__init__()
        self._drawing, self._look, self._fit = drawing, look, Fit.WIDTH
        self._sheets: list[Sheet] = []
        self._holder = QWidget()
        self._holder.setObjectName("desk")
        self._column = QVBoxLayout(self._holder)
        self._column.setSpacing(look.px(MARGIN))
        self._column.setContentsMargins(*(look.px(MARGIN),) * 4)
        self.setObjectName("desk")
        self.setWidget(self._holder)
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("Pages"))
        self.verticalScrollBar().valueChanged.connect(self._tell)
        drawing.drawn.connect(self._show_drawn)

    def show_pages(self, pages: "Sequence[Page]") -> None:
        """Show other pages, at the place that was looked at."""
        place = self.verticalScrollBar().value()
        for sheet in self._sheets:
            self._column.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
        self._sheets = [Sheet(n, page, self._drawing, self._look) for n, page in enumerate(pages)]
        for sheet in self._sheets:
            self._column.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
            sheet.show()  # a layout has no place for what is hidden, and all would be seen at its top
        self._refit()
        self._holder.adjustSize()
        self.verticalScrollBar().setValue(place)
        self._tell()

    @property
    def current(self) -> int:
        """The page that most of what is seen first belongs to."""
        here = self.verticalScrollBar().value() + self.viewport().height() // 3
        return max((n for n in range(len(self._sheets)) if self._top(n) <= here), default=0)

    def _top(self, index: int) -> int:
        """Where a page begins, also before Qt has laid it there."""
        gap = self._look.px(MARGIN)
        return gap + sum(sheet.height() + gap for sheet in self._sheets[:index])

    def go_to(self, index: int) -> None:
        if 0 <= index < len(self._sheets):
            self.verticalScrollBar().setValue(self._top(index) - self._look.px(MARGIN) // 2)

    def set_fit(self, fit: Fit) -> None:
        at = self.current
        self._fit = fit
        self._refit()
        self.go_to(at)

    def _refit(self) -> None:
        for sheet in self._sheets:
            sheet.fit(max(self._width(sheet), 60))
        self._column.activate()

    def _width(self, sheet: Sheet) -> int:
        room = self.viewport().size() - QSize(2, 2) * self._look.px(MARGIN)
        match self._fit:
            case Fit.WIDTH:
                return room.width()
            case Fit.WHOLE:
                return min(room.width(), round(room.height() * sheet.page.width / sheet.page.height))
            case _:
                factor = 1.5 if self._fit is Fit.LARGE else 1.0
                return self._look.px(sheet.page.width / 72 * INCH * factor)

    def _show_drawn(self, index: int) -> None:
        if index < len(self._sheets):
            self._sheets[index].update()

    def _tell(self) -> None:
        self.at.emit(self.current)

    # Qt's names from here on

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refit()
        self._tell()
