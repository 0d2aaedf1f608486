"""A paragraph dragged by its number onto one of another column is pinned to it; onto a row's head, joined."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtWidgets import QApplication

from variorum.alignment.link import Place
from variorum.gui.aligning.pins import Drag
from variorum.gui.aligning.where import places_of
from variorum.gui.synopsis.hits import Hit
from variorum.translation import tr

if TYPE_CHECKING:
    from variorum.gui.synopsis.widget import Synopsis

EDGE = 40  # at 100 %: nearer than this to an edge, the text moves under what is dragged
BEAT, STEP = 30, 14  # milliseconds, and pixels at 100 %
_Shape = Qt.CursorShape


class Dragging(QObject):
    """From the press on a number or a row's head to the release."""

    def __init__(self, synopsis: "Synopsis") -> None:
        super().__init__(synopsis)
        self._synopsis = synopsis
        self._could: Drag | None = None  # pressed, and not moved far enough yet
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT)
        self._timer.timeout.connect(self._scroll)

    def press(self, hit: Hit, point: QPointF) -> bool:
        """Take hold of what stands there; False where nothing can be dragged."""
        self._could = self._graspable(hit, point)
        return self._could is not None

    def move(self, point: QPointF) -> bool:
        """Answers whether something is being dragged."""
        pins = self._synopsis.pins
        if self._could is None:
            return False
        far = (point - self._could.start).manhattanLength() >= QApplication.startDragDistance()
        if pins.drag is None and not far:
            return False
        pins.hold(self._over(replace(pins.drag or self._could, at=point)))
        drops = pins.drag is not None and (pins.drag.onto or pins.drag.onto_row)
        self._synopsis.viewport().setCursor(_Shape.DragLinkCursor if drops else _Shape.ClosedHandCursor)
        self._timer.start() if self._at_edge(point) else self._timer.stop()
        return True

    def release(self) -> bool:
        """Answers whether something was dragged."""
        self._could = None
        self._timer.stop()
        if self._synopsis.pins.drag is None:
            return False
        self._synopsis.viewport().unsetCursor()
        self._synopsis.pins.let_go()
        return True

    def _graspable(self, hit: Hit, point: QPointF) -> Drag | None:
        row = hit.row
        if row is None or row.left_out:
            return None
        if hit.head and not self._synopsis.hand.is_on_arrow(hit, point):
            return Drag(places_of(row), row.number, whole=True, start=point, at=point)
        if hit.number and hit.block is not None:
            return Drag((hit.block.block.place,), row.number, whole=False, start=point, at=point)
        return None

    def _over(self, drag: Drag) -> Drag:
        hit = self._synopsis.hand.hit(drag.at)
        row = hit.row if hit is not None else None
        if hit is None or row is None or row.left_out:
            return replace(drag, onto=None, onto_row=None)
        other_row = row.number if row.number != drag.row else None
        if hit.head or drag.whole:
            return replace(drag, onto=None, onto_row=other_row)
        place = self._beside(hit, drag.held[0])
        return replace(drag, onto=place, onto_row=None)

    def _beside(self, hit: Hit, held: Place) -> Place | None:
        """The paragraph of another article under the mouse; of a cell's empty part, its only one."""
        row = hit.row
        if row is None or hit.article is None or hit.article == held.article:
            return None
        if hit.block is not None:
            return hit.block.block.place
        blocks = row.cells.get(hit.article, ())
        return blocks[0].place if len(blocks) == 1 else None

    def _at_edge(self, point: QPointF) -> int:
        edge, height = self._synopsis.look.px(EDGE), self._synopsis.viewport().height()
        return -1 if point.y() < edge else 1 if point.y() > height - edge else 0

    def _scroll(self) -> None:
        drag, synopsis = self._synopsis.pins.drag, self._synopsis
        if drag is None:
            self._timer.stop()
            return
        bar = synopsis.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + self._at_edge(drag.at) * synopsis.look.px(STEP))
        moved = bar.value() - before
        # The origin stands in the text, not in the view.
        synopsis.pins.hold(self._over(replace(drag, start=drag.start - QPointF(0, moved))))


def drag_words(synopsis: "Synopsis", drag: Drag) -> str:
    """What letting go here would do."""
    name = synopsis.pins.name
    if drag.onto is not None:
        return tr("Pin {one} to {other}", one=name(drag.held[0]), other=name(drag.onto))
    if drag.onto_row is not None and drag.whole:
        return tr("Join row {one} with row {other}", one=drag.row, other=drag.onto_row)
    if drag.onto_row is not None:
        return tr("Join {paragraph} with row {row}", paragraph=name(drag.held[0]), row=drag.onto_row)
    if drag.whole:
        return tr("Row {row}: drop it on another row", row=drag.row)
    return tr("{paragraph}: drop it on a paragraph of another column", paragraph=name(drag.held[0]))
