"""The last row of the plot: the best account as the form has it, always in sight, with its handles."""

from PySide6.QtCore import QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from variorum.dispute.decision import Decision, Outcome
from variorum.gui.card.account_words import ELIDE, MIDDLE
from variorum.gui.card.accounts import AccountsView
from variorum.gui.card.best_words import best_words
from variorum.gui.card.knob import TARGET, Knob
from variorum.gui.card.rows import ROW, Setting
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.look.picture_painting import paint_picture
from variorum.gui.widgets.turning import turned
from variorum.gui.widgets.words import as_it_stands
from variorum.picture.handles import Ends, Handle, Steps, moved, stepped, steps_for
from variorum.translation import tr, trc

HEIGHT = 34
_ABOVE = 2  # of the row's line


class BestRow(QWidget):
    """Stands under the accounts, on their axis."""

    ends_moved = Signal(object)  # Ends

    def __init__(self, accounts: AccountsView, look: Look) -> None:
        super().__init__()
        self._accounts, self._look = accounts, look
        self.setAccessibleName(tr("Best account"))
        self.knobs = {handle: Knob(handle, look, self) for handle in Handle}
        for handle, knob in self.knobs.items():
            knob.dragged.connect(lambda x, h=handle: self._drag(h, x))
            knob.stepped.connect(lambda by, h=handle: self._step(h, by))
            knob.opened.connect(lambda h=handle: self._open(h))
            knob.held.connect(accounts.hold)
        self.knobs[Handle.BEST].raise_()
        accounts.redrawn.connect(self._fit)
        self._fit()

    @property
    def ends(self) -> Ends | None:
        """What the handles stand for; None where there is nothing to take hold of."""
        return ends_of(self._accounts.draft)

    def _fit(self) -> None:
        under = self._accounts.rows.setting is Setting.UNDER and self._accounts.picture is not None
        self.setFixedHeight(self._look.px(HEIGHT + (ROW if under else 0)))
        self._place_knobs()
        self.setToolTip(as_it_stands(best_words(self._accounts.draft)))
        self.update()

    @property
    def _steps(self) -> Steps | None:
        standing, picture = self._accounts.standing, self._accounts.picture
        if standing is None or picture is None or picture.axis is None:
            return None
        return steps_for(standing.dispute.accounts, picture.axis)

    def _place_knobs(self) -> None:
        """Side by side where they stand close, so that each keeps a target of its own."""
        ends, steps = self.ends, self._steps
        places = {h: self._place(ends.of(h) or ends.best, steps) for h in Handle} if ends and steps else {}
        for handle, knob in self.knobs.items():
            x = places.get(handle)
            knob.setVisible(x is not None)
            if x is None or ends is None or steps is None:
                continue
            knob.anchor = x
            value = ends.of(handle)
            place = steps.place(value or ends.best) or 0.0
            first = steps.place(steps.after(place, 1)) or place + 1.0
            knob.show_value(round(place / abs(first - place or 1.0)), best_value(value))
        self._spread({handle: x for handle, x in places.items() if x is not None})

    def _spread(self, places: dict[Handle, float]) -> None:
        if len(places) < len(Handle):
            return
        size = self._look.px(TARGET)
        best = places[Handle.BEST]
        lefts = {
            Handle.LOW: min(places[Handle.LOW] - size / 2, best - size * 1.5),
            Handle.BEST: best - size / 2,
            Handle.HIGH: max(places[Handle.HIGH] - size / 2, best + size / 2),
        }
        middle = self._middle
        for handle, left in lefts.items():
            self.knobs[handle].setGeometry(QRect(round(left), round(middle - size / 2), size, size))

    def _place(self, value: str, steps: Steps) -> float | None:
        picture, at = self._accounts.picture, steps.place(value)
        if at is None or picture is None or picture.axis is None:
            return None
        return (self._accounts.rows.plot_left + picture.axis.at(at)) * self._look.scale

    @property
    def _middle(self) -> float:
        return self.height() - self._look.px(HEIGHT - _ABOVE) + self._look.px(ROW / 2)

    # What is done to it

    def _drag(self, handle: Handle, x: float) -> None:
        ends, steps, picture = self.ends, self._steps, self._accounts.picture
        if ends is None or steps is None or picture is None or picture.axis is None:
            return
        axis, place = picture.axis, x / self._look.scale - self._accounts.rows.plot_left
        value = axis.value(min(max(place, axis.left), axis.right))
        self._emit(ends, moved(ends, handle, steps.text(value), steps))

    def _step(self, handle: Handle, by: int) -> None:
        ends, steps = self.ends, self._steps
        if ends is not None and steps is not None:
            self._emit(ends, stepped(ends, handle, by, steps))

    def _open(self, handle: Handle) -> None:
        ends, steps = self.ends, self._steps
        if ends is not None and steps is not None:
            self._emit(ends, moved(ends, handle, "", steps))

    def _emit(self, before: Ends, after: Ends) -> None:
        if after != before:
            self.ends_moved.emit(after)

    # Qt's names from here on

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_knobs()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter, rows = self._look, QPainter(self), self._accounts.rows
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look[Role.PANE])
        painter.fillRect(0, 0, self.width(), 1, look[Role.LINE2])
        if self._accounts.standing is not None:
            right = rows.words_right if self._accounts.picture else rows.width - 14
            self._paint_words(painter, look.px(right))
            self._paint_mark(painter)
        painter.end()

    def _paint_words(self, painter: QPainter, right: int) -> None:
        look = self._look
        line = QRectF(look.px(14), look.px(_ABOVE), right - look.px(14), look.px(ROW))
        whole, mirrored = QRectF(self.rect()), self.isRightToLeft()
        painter.setFont(look.font(13, Weight.DemiBold))
        painter.setPen(look[Role.TEXT])
        painter.drawText(turned(line, whole, mirrored=mirrored), MIDDLE, tr("Best account"))
        after = painter.fontMetrics().horizontalAdvance(tr("Best account")) + look.px(10)
        painter.setFont(look.font(12))
        painter.setPen(look[Role.TEXT2])
        rest = line.adjusted(after, 0, 0, 0)
        words = painter.fontMetrics().elidedText(best_words(self._accounts.draft), ELIDE, int(rest.width()))
        painter.drawText(turned(rest, whole, mirrored=mirrored), MIDDLE, words)

    def _paint_mark(self, painter: QPainter) -> None:
        look, picture, rows = self._look, self._accounts.picture, self._accounts.rows
        if picture is None or picture.best is None:
            return
        band = (picture.best - ROW / 2, picture.best + ROW / 2)
        at = QPointF(look.px(rows.plot_left), self._middle - look.px(ROW / 2))
        paint_picture(painter, look, picture, at, band=band)


def ends_of(decision: Decision | None) -> Ends | None:
    """Low, best and high of a decision that has one value; None for any other."""
    if decision is None or len(decision.values) != 1 or decision.outcome is Outcome.BOTH_TRUE:
        return None
    return Ends(decision.low or "", decision.values[0], decision.high or "")


def best_value(value: str) -> str:
    """A value of the best account in words."""
    return best_words(Decision(Outcome.ACCEPT, (value,))) if value else trc("end", "open")
