"""The accounts of a dispute, grouped by origin, each on a row of one shared plot."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from variorum.dispute.decision import Decision, Standing, State
from variorum.dispute.dispute import Account
from variorum.fact.fact import Statement, Term
from variorum.gui.card.account_words import ELIDE, MIDDLE, paint_line, paint_lines
from variorum.gui.card.context import Context, context_of
from variorum.gui.card.draft import grouped
from variorum.gui.card.origins import Group, groups_of
from variorum.gui.fact_types import type_of
from variorum.gui.look import Look, Weight
from variorum.gui.palette import Role
from variorum.gui.picture_painting import paint_picture
from variorum.gui.sheet import Sheet
from variorum.gui.synopsis.header import draw_letter
from variorum.picture.drawing import draw
from variorum.picture.picture import Picture
from variorum.wording.dates import date_text

ROW, WIDE_ROW, GROUP_HEAD, HEAD = 28, 44, 24, 26
SHORT_TEXT = 28  # characters; a longer value is told by the words themselves
PLOT, LEAST_PLOT = 0.4, 180
AXIS = 4  # how far the axis reaches into the first row, with the mark that breaks it


@dataclass(frozen=True, slots=True)
class Placed:
    """An account and where its row begins."""

    account: Account
    index: int  # within the dispute
    top: float
    context: Context


class AccountsView(QWidget):
    """Every account a row, and the best account last."""

    picked = Signal(int)  # number of an account
    origins_wanted = Signal(int, QPoint)  # number of an account, and where on the screen
    redrawn = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._standing: Standing | None = None
        self._sheet = Sheet()
        self._draft: Decision | None = None
        self._chosen: frozenset[int] = frozenset()
        self._groups: tuple[Group, ...] = ()
        self._placed: tuple[Placed, ...] = ()
        self._heads: tuple[tuple[Group, float], ...] = ()
        self._end = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.setAccessibleName("Accounts")
        self.setMouseTracking(True)

    def show_standing(self, standing: Standing | None, sheet: Sheet) -> None:
        self._standing, self._sheet = standing, sheet
        self._groups = groups_of(standing.dispute) if standing else ()
        self._place()
        self._describe()
        self.update()
        self.redrawn.emit()

    def show_draft(self, decision: Decision | None, chosen: Sequence[int]) -> None:
        """Draw what the form holds as the best account."""
        self._draft, self._chosen = decision, frozenset(chosen)
        self.update()
        self.redrawn.emit()

    def middle_of(self, number: int) -> int:
        """Where an account's row stands."""
        tops = [p.top for p in self._placed if p.account.number == number]
        return int(tops[0] + self._row / 2) if tops else 0

    def _place(self) -> None:
        px, y = self._look.px, float(self._look.px(HEAD))
        articles = {article.id: article for article in self._sheet.articles}
        placed: list[Placed] = []
        heads: list[tuple[Group, float]] = []
        dispute = self._standing.dispute if self._standing else None
        order = [a.number for a in dispute.accounts] if dispute else []
        for group in self._groups:
            heads.append((group, y))
            y += px(GROUP_HEAD)
            for account in group.accounts:
                if dispute is None:
                    continue
                context = context_of(account, dispute, articles.get(account.passage.article))
                placed.append(Placed(account, order.index(account.number), y, context))
                y += self._row
        self._placed, self._heads, self._end = tuple(placed), tuple(heads), y
        self.setMinimumHeight(int(y))
        self.updateGeometry()

    def _describe(self) -> None:
        rows = (
            f"Account {p.account.number}, {self._sheet.letter(p.account.passage.article)}, paragraph "
            f"{p.account.passage.paragraph}: {p.account.text}"
            for p in self._placed
        )
        self.setAccessibleDescription(". ".join(rows))

    def _picture(self) -> Picture | None:
        standing = self._standing
        if standing is None:
            return None
        published = {a.id: a.source.published for a in self._sheet.articles if a.source.published}
        return draw(
            standing.dispute,
            decision=self._draft,
            published=published,
            stale=standing.state is State.STALE and self._draft is standing.decision,
            width=self._plot_width() / self._look.scale,
            row_height=ROW,
            axis_above=True,
        )

    def _plot_width(self) -> float:
        return max(self._look.px(LEAST_PLOT), self.width() * PLOT)

    def _paint_head(self, painter: QPainter, picture: Picture | None, plot: float) -> None:
        look, most = self._look, max((p.account.number for p in self._placed), default=1)
        painter.setFont(look.font(12))
        painter.setPen(look[Role.TEXT2])
        x = float(look.px(14))
        for words in ("Press", "1", "–", str(most), "to start from that account"):
            if words.isdigit():
                x = self._paint_cap(painter, words, QPointF(x, look.px(5)), size=16) + look.px(5)
                continue
            painter.setFont(look.font(12))
            painter.setPen(look[Role.TEXT2])
            room = QRectF(x, 0, max(0.0, plot - x - look.px(24)), look.px(HEAD))
            elide = Qt.TextElideMode.ElideRight
            painter.drawText(room, MIDDLE, painter.fontMetrics().elidedText(words, elide, int(room.width())))
            x += painter.fontMetrics().horizontalAdvance(words) + look.px(5)
        if picture and picture.rows:
            top = picture.rows[0] - ROW / 2
            paint_picture(painter, look, picture, QPointF(plot, look.px(HEAD - top)), band=(0, top + AXIS))

    def _paint_grid(self, painter: QPainter, picture: Picture | None, plot: float) -> None:
        """The axis' lines, on through the heads of the groups."""
        if picture is None or picture.axis is None:
            return
        top = self._look.px(HEAD)
        for tick in picture.axis.ticks:
            x = plot + picture.axis.at(tick.value) * self._look.scale
            painter.fillRect(QRectF(x - 0.5, top, 1, self._end - top), self._look[Role.LINE])

    def _paint_cap(
        self, painter: QPainter, words: str, at: QPointF, *, size: float = 18, filled: bool = False
    ) -> float:
        """A key as it looks on a keyboard; answers where it ends."""
        look, side = self._look, self._look.px(size)
        box = QRectF(at.x() + 0.5, at.y() + 0.5, side - 1, side - 1)
        painter.setPen(QPen(look[Role.INK if filled else Role.LINE2], 1))
        painter.setBrush(look[Role.INK if filled else Role.PANE])
        painter.drawRoundedRect(box, look.px(4), look.px(4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setFont(look.font(size * 0.64, Weight.DemiBold))
        painter.setPen(look[Role.ON_INK if filled else Role.TEXT])
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        return box.right()

    def _paint_group(self, painter: QPainter, group: Group, top: float, plot: float) -> None:
        look, side = self._look, self._look.px(8)
        mark = QRectF(look.px(14), top + look.px(GROUP_HEAD) / 2 - side / 2, side, side)
        if group.named:
            painter.fillRect(mark, look[Role.TEXT])
        else:
            pen = QPen(look[Role.TEXT2], 1.2)
            pen.setDashPattern([1.5, 1.5])
            painter.setPen(pen)
            painter.drawRect(mark)
        line = QRectF(look.px(28), top, plot - look.px(36), look.px(GROUP_HEAD))
        painter.setFont(look.font(12, Weight.DemiBold))
        painter.setPen(look[Role.TEXT])
        elide = Qt.TextElideMode.ElideRight
        title = painter.fontMetrics().elidedText(group.title, elide, int(line.width() * 0.7))
        painter.drawText(line, MIDDLE, title)
        after = painter.fontMetrics().horizontalAdvance(title) + look.px(8)
        painter.setFont(look.font(12))
        painter.setPen(look[Role.TEXT2])
        rest = line.adjusted(after, 0, 0, 0)
        painter.drawText(rest, MIDDLE, painter.fontMetrics().elidedText(group.note, elide, int(rest.width())))

    def _paint_account(self, painter: QPainter, placed: Placed, picture: Picture | None, plot: float) -> None:
        look, top, account = self._look, placed.top, placed.account
        middle = top + self._row / 2
        chosen = account.number in self._chosen
        self._paint_cap(
            painter, str(account.number), QPointF(look.px(14), middle - look.px(9)), filled=chosen
        )
        ring = QRectF(look.px(40), middle - look.px(8.5), look.px(17), look.px(17))
        draw_letter(painter, look, self._sheet.letter(account.passage.article), ring)
        painter.setFont(look.font(11))
        painter.setPen(look[Role.TEXT3])
        number = f"¶\u2009{account.passage.paragraph}"
        at = QRectF(look.px(64), top, look.px(60), self._row)
        painter.drawText(at, MIDDLE, number)
        left = at.left() + painter.fontMetrics().horizontalAdvance(number) + look.px(6)
        if self._wide:
            room = QRectF(left, top, self.width() - left - look.px(14), self._row)
            paint_lines(painter, look, placed.context, room)
            return
        paint_line(painter, look, placed.context, QRectF(left, top, plot - left - look.px(12), self._row))
        if picture is not None:
            y = picture.rows[placed.index]
            skip = AXIS if placed.index == 0 else 0
            paint_picture(
                painter,
                look,
                picture,
                QPointF(plot, top + look.px(skip)),
                band=(y - ROW / 2 + skip, y + ROW / 2),
                grid=False,
            )
            return
        painter.setFont(look.font(13, Weight.Medium))
        painter.setPen(look[self._role])
        right = QRectF(plot, top, self.width() - plot - look.px(12), self._row)
        text = painter.fontMetrics().elidedText(account.text, Qt.TextElideMode.ElideRight, int(right.width()))
        painter.drawText(right, MIDDLE, text)

    @property
    def _wide(self) -> bool:
        """Whether words are all there is: then each account has two lines of the whole width."""
        accounts = self._standing.dispute.accounts if self._standing else ()
        return any(isinstance(a.value, Term | Statement) and len(a.text) > SHORT_TEXT for a in accounts)

    @property
    def _row(self) -> int:
        return self._look.px(WIDE_ROW if self._wide else ROW)

    @property
    def _role(self) -> Role:
        return type_of(self._standing.dispute.kind).role if self._standing else Role.TEXT

    def paint_best(self, painter: QPainter) -> None:
        """The best account, on the same axis; its row stands under the others and never scrolls away."""
        if self._standing is None:
            return
        look, picture, plot = self._look, self._picture(), self.width() - self._plot_width()
        line = QRectF(look.px(14), 2, plot - look.px(20), look.px(ROW))
        painter.setFont(look.font(13, Weight.DemiBold))
        painter.setPen(look[Role.TEXT])
        painter.drawText(line, MIDDLE, "Best account")
        after = painter.fontMetrics().horizontalAdvance("Best account") + look.px(10)
        painter.setFont(look.font(12))
        painter.setPen(look[Role.TEXT2])
        rest = line.adjusted(after, 0, 0, 0)
        words = painter.fontMetrics().elidedText(best_words(self._draft), ELIDE, int(rest.width()))
        painter.drawText(rest, MIDDLE, words)
        if picture is not None and picture.best is not None:
            band = (picture.best - ROW / 2, picture.best + ROW / 2)
            paint_picture(painter, look, picture, QPointF(plot, 2), band=band)

    def _account_at(self, y: float) -> Placed | None:
        return next((p for p in self._placed if p.top <= y < p.top + self._row), None)

    # Qt's names from here on

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(640), self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._look[Role.PANE])
        if self._standing is not None:
            plot, picture = self.width() - self._plot_width(), self._picture()
            self._paint_head(painter, picture, plot)
            self._paint_grid(painter, picture, plot)
            for group, top in self._heads:
                self._paint_group(painter, group, top, plot)
            for placed in self._placed:
                self._paint_account(painter, placed, picture, plot)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        placed = self._account_at(event.position().y())
        if placed is not None:
            self.picked.emit(placed.account.number)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        placed = self._account_at(event.pos().y())
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        if by_key and self._placed:
            placed = next((p for p in self._placed if p.account.number in self._chosen), self._placed[0])
        if placed is not None:
            self.origins_wanted.emit(placed.account.number, event.globalPos())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._account_at(event.position().y()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            placed = self._account_at(event.pos().y())
            words = f"“{placed.account.passage.quote}”\n{placed.account.text}" if placed else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)


def best_words(decision: Decision | None) -> str:
    """The best account in a line: low 900,000 · best 950,000 · high open."""
    if decision is None or not decision.values:
        return "none yet" if decision is None else "no value given"
    best = " and ".join(_shown(value) for value in decision.values)
    if {decision.low, decision.high} <= {None, *decision.values} and decision.low == decision.high:
        return best
    low = _shown(decision.low) if decision.low else "open below"
    high = _shown(decision.high) if decision.high else "open above"
    return f"low {low} · best {best} · high {high}"


def _shown(value: str) -> str:
    return date_text(value) if value[4:5] == "-" else grouped(value)
