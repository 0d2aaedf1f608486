"""The accounts of a dispute, grouped by origin, each on a row of one shared plot."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from variorum.dispute.decision import Decision, Standing, State
from variorum.gui.card.account_words import ELIDE, MIDDLE
from variorum.gui.card.best_words import best_words as best_words
from variorum.gui.card.news_mark import paint_hatched
from variorum.gui.card.row_painting import paint_group, paint_legend, paint_words
from variorum.gui.card.rows import ROW, Placed, Rows, Setting, rows_of
from variorum.gui.card.stale_words import news_of
from variorum.gui.look.fact_types import type_of
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.look.picture_painting import paint_grid, paint_picture
from variorum.gui.session.sheet import Sheet
from variorum.gui.widgets.words import as_it_stands
from variorum.picture.axis import Axis
from variorum.picture.drawing import draw
from variorum.picture.picture import Picture
from variorum.translation import tr
from variorum.wording.marks import mark_text

AXIS = 4  # how far the axis reaches into the first row, with the mark that breaks it
_PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class AccountsView(QWidget):
    """Every account a row; Up and Down walk them, Enter and Space start from one."""

    picked = Signal(int)  # number of an account
    origins_wanted = Signal(int, QPoint)  # number of an account, and where on the screen
    redrawn = Signal()
    focused = Signal(int)  # where the row that has the focus stands

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.standing: Standing | None = None
        self._sheet = Sheet()
        self.draft: Decision | None = None
        self._chosen: frozenset[int] = frozenset()
        self.rows = Rows()
        self._current = 0  # place of the row that has the focus, from 0
        self._room = 0  # pixels that all rows may take without scrolling
        self._held: Axis | None = None
        self._drawn: Picture | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Accounts"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_standing(self, standing: Standing | None, sheet: Sheet) -> None:
        self.standing, self._sheet = standing, sheet
        self._current, self._held = 0, None
        self._place()
        self._describe()

    def show_draft(self, decision: Decision | None, chosen: Sequence[int]) -> None:
        """Draw what the form holds as the best account."""
        if (decision, frozenset(chosen)) != (self.draft, self._chosen):
            self.draft, self._chosen = decision, frozenset(chosen)
            self._redraw()

    def set_room(self, pixels: int) -> None:
        """Where all rows fit into it, words take two lines beside a narrow plot."""
        if pixels != self._room:
            self._room = pixels
            self._place()

    def hold(self, held: bool) -> None:
        """Keep the axis as it is while a handle is dragged on it."""
        self._held = self._drawn.axis if held and self._drawn else None
        self._redraw()

    def middle_of(self, number: int) -> int:
        """Where an account's row stands."""
        tops = [p.top for p in self.rows.placed if p.account.number == number]
        return self._look.px(tops[0] + self.rows.row / 2) if tops else 0

    @property
    def picture(self) -> Picture | None:
        return self._drawn

    def letter(self, article: str) -> str:
        return self._sheet.letter(article)

    @property
    def scale(self) -> float:
        return self._look.scale

    @property
    def current_number(self) -> int | None:
        """The account whose row has the focus."""
        placed = self.rows.placed
        return placed[self._current].account.number if placed else None

    @property
    def chosen(self) -> frozenset[int]:
        """The accounts that the form starts from."""
        return self._chosen

    def stand_on(self, number: int) -> None:
        """Give the focus to an account's row."""
        at = next((i for i, p in enumerate(self.rows.placed) if p.account.number == number), self._current)
        self._walk(at - self._current)

    def _place(self) -> None:
        scale = self._look.scale
        if self.standing is not None:
            has_plot = draw(self.standing.dispute) is not None
            self.rows = rows_of(
                self.standing.dispute,
                self._sheet,
                width=self.width() / scale,
                height=self._room / scale,
                has_plot=has_plot,
                mirrored=self.isRightToLeft(),
            )
        else:
            self.rows = Rows(width=self.width() / scale)
        self.setFixedHeight(self._look.px(self.rows.height))
        self._redraw()

    def _redraw(self) -> None:
        self._drawn = self._draw()
        self.update()
        self.redrawn.emit()

    def _draw(self) -> Picture | None:
        standing = self.standing
        if standing is None:
            return None
        published = {a.id: a.source.published for a in self._sheet.articles if a.source.published}
        return draw(
            standing.dispute,
            decision=self.draft,
            published=published,
            stale=standing.state is State.STALE and self.draft is standing.decision,
            width=self.rows.plot_width,
            row_height=ROW,
            axis_above=True,
            axis=self._held,
        )

    def _describe(self) -> None:
        rows = (
            tr(
                "Account {number}, {letter}, paragraph {paragraph}: {text}",
                number=p.account.number,
                letter=self._sheet.letter(p.account.passage.article),
                paragraph=p.account.passage.paragraph,
                text=p.account.text,
            )
            for p in self.rows.placed
        )
        self.setAccessibleDescription(". ".join(rows))

    def _paint_account(self, painter: QPainter, placed: Placed) -> None:
        look, rows = self._look, self.rows
        line = ROW if rows.setting is Setting.UNDER else rows.row
        top = look.px(placed.top)
        box = QRectF(0, top, look.px(rows.words_right), look.px(line))
        letter = self._sheet.letter(placed.account.passage.article)
        chosen = placed.account.number in self._chosen
        news = news_of(self.standing).get(placed.account.number, "") if self.standing else ""
        if news:
            paint_hatched(painter, look, QRectF(0, top, self.width(), look.px(rows.row)))
        paint_words(painter, look, placed, rows, letter, box, chosen=chosen, news=news)
        if rows.setting is Setting.WORDS:
            return
        if self._drawn is None:
            self._paint_value(painter, placed, box)
            return
        under = rows.setting is Setting.UNDER
        y = self._drawn.rows[placed.index]
        skip = 0 if under or placed.index else AXIS  # of the first row the axis has painted the beginning
        at = top + look.px(line) - look.px(2) if under else box.center().y() - look.px(ROW / 2)
        paint_picture(
            painter,
            look,
            self._drawn,
            QPointF(look.px(rows.plot_left), at + look.px(skip)),
            band=(y - ROW / 2 + skip, y + ROW / 2),
            grid=under,
        )

    def _paint_value(self, painter: QPainter, placed: Placed, box: QRectF) -> None:
        look, standing = self._look, self.standing
        painter.setFont(look.font(13, Weight.Medium))
        painter.setPen(look[type_of(standing.dispute.kind).role if standing else Role.TEXT])
        left = look.px(self.rows.plot_left)
        right = QRectF(left, box.top(), self.width() - left - look.px(12), box.height())
        if self.isRightToLeft():
            right = QRectF(look.px(12), box.top(), look.px(self.rows.plot_width), box.height())
        text = painter.fontMetrics().elidedText(placed.account.text, ELIDE, int(right.width()))
        painter.drawText(right, MIDDLE, text)

    def _paint_focus(self, painter: QPainter) -> None:
        if not self.hasFocus() or not self.rows.placed:
            return
        look, placed = self._look, self.rows.placed[self._current]
        width = 2 if look.palette.has_tints else 3
        painter.setPen(QPen(look[Role.FOCUS], width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = QRectF(look.px(6), look.px(placed.top), self.width() - look.px(12), look.px(self.rows.row))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), look.px(4), look.px(4))

    def _placed_at(self, y: float) -> Placed | None:
        return self.rows.at(y / self._look.scale)

    def _tip(self, placed: Placed) -> str:
        account = placed.account
        where = f"{self._sheet.letter(account.passage.article)} ¶ {account.passage.paragraph}"
        lines = (
            f"{where}: “{account.passage.quote}”",
            account.text,
            mark_text(account.value) if self._drawn else "",
        )
        key = (
            tr("Start from this account ({number})", number=account.number)
            if account.number <= 9
            else tr("Click to start from this account")
        )
        return "\n".join(line for line in (*lines, key) if line)

    def _walk(self, by: int) -> None:
        if self.rows.placed:
            self._current = min(max(self._current + by, 0), len(self.rows.placed) - 1)
            placed = self.rows.placed[self._current]
            self.focused.emit(self.middle_of(placed.account.number))
            self.setAccessibleName(
                tr("Accounts: {number}, {text}", number=placed.account.number, text=placed.account.text)
            )
            self.update()

    def _number_at(self, y: float, *, by_key: bool) -> int | None:
        if by_key and self.rows.placed:
            return self.rows.placed[self._current].account.number
        placed = self._placed_at(y)
        under = [group for group, top in self.rows.heads if self._look.px(top) <= y]
        return placed.account.number if placed else under[-1].accounts[0].number if under else None

    # Qt's names from here on

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(640), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look[Role.PANE])
        if self._drawn is not None and self.rows.setting is Setting.BESIDE:
            bottom = look.px(self.rows.bottom)
            paint_grid(painter, look, self._drawn, look.px(self.rows.plot_left), bottom)
        for group, top in self.rows.heads:
            paint_group(
                painter, look, group, look.px(top), look.px(self.rows.words_right), width=self.width()
            )
        for placed in self.rows.placed:
            self._paint_account(painter, placed)
        if self.rows.calendar:
            paint_legend(painter, look, look.px(self.rows.bottom), self.width())
        self._paint_focus(painter)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        placed = self._placed_at(event.position().y())
        if placed is not None:
            self._current = self.rows.placed.index(placed)
            self.picked.emit(placed.account.number)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to correct the origin of an account, or of the first one under a head."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        number = self._number_at(event.pos().y(), by_key=by_key)
        if number is not None:
            self.origins_wanted.emit(number, event.globalPos())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._placed_at(event.position().y()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVES and not event.modifiers():
            self._walk(_MOVES[Qt.Key(event.key())])
        elif event.key() in _PRESSES and not event.modifiers() and self.rows.placed:
            self.picked.emit(self.rows.placed[self._current].account.number)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._walk(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            placed = self._placed_at(event.pos().y())
            QToolTip.showText(event.globalPos(), as_it_stands(self._tip(placed) if placed else ""), self)
            return True
        # Enter starts from the row that has the focus; elsewhere on the card it settles.
        if event.type() is QEvent.Type.ShortcutOverride and _presses(event):
            event.accept()
            return True
        return super().event(event)


def _presses(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() in _PRESSES and not event.modifiers()
