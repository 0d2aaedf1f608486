"""What the mouse does in the synopsis: a click goes or opens, a drag selects words of one paragraph."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from variorum.gui.session.sheet import Block
from variorum.gui.synopsis.folding import Fold
from variorum.gui.synopsis.hits import Hit
from variorum.gui.synopsis.steps import word_at
from variorum.text.span import Span

if TYPE_CHECKING:
    from variorum.gui.synopsis.widget import Synopsis

_Shape = Qt.CursorShape


class Mouse:
    """Remembers where a button went down, until it comes up."""

    def __init__(self, synopsis: "Synopsis") -> None:
        self._synopsis = synopsis
        self._pressed: tuple[QPointF, Hit] | None = None
        self._dragging = False

    def press(self, event: QMouseEvent) -> None:
        self._dragging, self._pressed = False, None
        synopsis, hit = self._synopsis, self._synopsis.hand.hit(event.position())
        if event.button() is not Qt.MouseButton.LeftButton or hit is None:
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and hit.block is not None:
            synopsis.pins.choose(hit.block.block.place)
            return
        self._pressed = event.position(), hit
        synopsis.dragging.press(hit, event.position())
        synopsis.hand.select(None)

    def move(self, event: QMouseEvent) -> None:
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover(self._synopsis.hand.hit(event.position()), event.position())
        elif self._pressed is not None and not self._synopsis.dragging.move(event.position()):
            self._drag(*self._pressed, event.position())

    def release(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if self._synopsis.dragging.release():
            return
        if pressed is not None and not self._dragging:
            self._click(pressed[1], event.position())

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word; the click before it has done what a click does."""
        hit = self._synopsis.hand.hit(event.position())
        self._pressed = None
        if hit is not None and hit.block is not None and not hit.pill:
            span = word_at(hit.block.block.text, hit.position)
            self._synopsis.hand.select((hit.block.block, span) if len(span) else None)

    def point_at(self, point: QPointF) -> None:
        """Go to the row and the paragraph under the mouse, as a click there does."""
        hit = self._synopsis.hand.hit(point)
        if hit is not None and hit.row is not None:
            self._synopsis.hand.put_on(hit.article, hit.block.block.number if hit.block else None)
            self._synopsis.row_chosen.emit(hit.row.number)

    def _drag(self, start: QPointF, hit: Hit, now: QPointF) -> None:
        far = (now - start).manhattanLength() >= QApplication.startDragDistance()
        if hit.block is None or hit.corner is None or hit.pill or hit.number or not (self._dragging or far):
            return
        self._dragging = True
        at = hit.block.position_at(now - hit.corner)
        span = Span(min(at, hit.position), max(at, hit.position))
        chosen: tuple[Block, Span] | None = (hit.block.block, span) if len(span) else None
        self._synopsis.hand.select(chosen)

    def _click(self, hit: Hit, point: QPointF) -> None:
        synopsis, row = self._synopsis, hit.row
        if isinstance(hit.item, Fold):
            synopsis.toggle_fold(hit.item)
        elif row is not None and hit.head and synopsis.hand.is_on_arrow(hit, point):
            synopsis.rows.go_to_twin(row.number)
        elif row is not None and hit.ribbon is not None:
            synopsis.rows.say_why(row, hit.ribbon, point.toPoint())
        elif hit.pill and hit.block is not None:
            synopsis.unfold(hit.block.block.place)
        elif row is not None and hit.also and hit.article is not None:
            clusters = synopsis.sheet_layout.columns.clusters
            synopsis.bring_column(clusters.next_in(row, hit.article), row.number)
        elif row is not None:
            synopsis.hand.put_on(hit.article, hit.block.block.number if hit.block else None)
            if hit.mark is not None:
                synopsis.dispute_chosen.emit(hit.mark)
            else:
                synopsis.row_chosen.emit(row.number)

    def _hover(self, hit: Hit | None, point: QPointF) -> None:
        synopsis = self._synopsis
        shape = _Shape.ArrowCursor
        if hit is not None:
            presses = hit.mark or hit.pill or hit.also or hit.ribbon is not None or isinstance(hit.item, Fold)
            if presses or (hit.head and synopsis.hand.is_on_arrow(hit, point)):
                shape = _Shape.PointingHandCursor
            elif hit.number or (hit.head and hit.row is not None and not hit.row.left_out):
                shape = _Shape.OpenHandCursor
            elif hit.block is not None:
                shape = _Shape.IBeamCursor
        synopsis.viewport().setCursor(shape)
        over = hit.row.number if hit and hit.row else 0
        synopsis.hand.hover((over, hit.ribbon) if hit and hit.ribbon is not None else None)
