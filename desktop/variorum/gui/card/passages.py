"""The accounts' passages side by side, a column an article, for what only words can tell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from variorum.dispute.decision import Decision, Standing
from variorum.dispute.dispute import Account
from variorum.fact.fact import Kind
from variorum.gui.card.label_chips import LabelChips
from variorum.gui.card.origins import Group, groups_of
from variorum.gui.card.passage_box import PassageBox
from variorum.gui.card.passage_words import labels, passage_words
from variorum.gui.card.room import Scrolled
from variorum.gui.card.row_painting import paint_group
from variorum.gui.card.stale_words import news_of
from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role
from variorum.gui.session.sheet import Sheet
from variorum.translation import tr

LEAST = 138  # width of a column; where there is less, the passages stand under each other
GROUP, GAP = 24, 8


@dataclass(frozen=True, slots=True)
class Column:
    """One article's accounts of one origin."""

    group: Group
    accounts: tuple[Account, ...]


def columns_of(groups: Sequence[Group]) -> tuple[Column, ...]:
    """The accounts of each group, each article's in a column of its own."""
    made: list[Column] = []
    for group in groups:
        by_article: dict[str, list[Account]] = {}
        for account in group.accounts:
            by_article.setdefault(account.passage.article, []).append(account)
        made += [Column(group, tuple(accounts)) for accounts in by_article.values()]
    return tuple(made)


class Board(QWidget):
    """Lays the boxes out in columns or in one stack, under the origins they come from."""

    picked = Signal(int)  # number of an account
    reached = Signal(QWidget)  # a box that must be in sight
    origins_wanted = Signal(int, QPoint)  # number of an account, and where on the screen

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._columns: tuple[Column, ...] = ()
        self._boxes: list[PassageBox] = []
        self._shown: dict[int, PassageBox] = {}
        self._heads: list[tuple[Group, QRect]] = []
        self._fitted = -1
        self._standing: Standing | None = None
        self._sheet, self._base = Sheet(), ""
        self.setAccessibleName(tr("Passages"))

    def set_against(self, base: str | None) -> None:
        """Set the other passages against that of the base article, where it gives one."""
        if self._base != (base or ""):
            self._base = base or ""
            self.show_standing(self._standing, self._sheet)

    def show_standing(self, standing: Standing | None, sheet: Sheet) -> None:
        self._standing, self._sheet = standing, sheet
        dispute = standing.dispute if standing else None
        self._columns = columns_of(groups_of(dispute)) if dispute else ()
        accounts = [a for column in self._columns for a in column.accounts]
        news = news_of(standing) if standing else {}
        while len(self._boxes) < len(accounts):
            self._boxes.append(self._box())
        self._shown = {}
        for account, box in zip(accounts, self._boxes, strict=False):
            if dispute is not None:
                told = news.get(account.number, "")
                words = passage_words(account, dispute, sheet, news=told, base=self._base or None)
                box.show_words(words)
            self._shown[account.number] = box
        # A box that is out of use is only hidden: it may still be on its way to the screen.
        for number, box in enumerate(self._boxes):
            box.setVisible(number < len(accounts))
        self._place()

    def choose(self, numbers: frozenset[int]) -> None:
        for number, box in self._shown.items():
            box.choose(number in numbers)

    def box(self, number: int) -> PassageBox | None:
        return self._shown.get(number)

    def _box(self) -> PassageBox:
        made = PassageBox(self._look, self)
        made.clicked.connect(lambda: self.picked.emit(made.words.number if made.words else 0))
        made.stepped.connect(self._step)
        return made

    def _step(self, box: PassageBox, key: int) -> None:
        """The focus goes to the nearest box in the direction of the arrow."""
        here = box.geometry().center()
        ahead = [(_way(here, other.geometry().center(), key), other) for other in self._shown.values()]
        near = min((found for found in ahead if found[0] > 0), key=lambda found: found[0], default=None)
        if near is not None:
            near[1].setFocus(Qt.FocusReason.TabFocusReason)
            self.reached.emit(near[1])

    def _place(self) -> None:
        px, width = self._look.px, self.width()
        self._fitted = width
        self._heads = []
        side_by_side = width >= len(self._columns) * px(LEAST) + px(2 * GAP)
        bottom = self._in_columns(width) if side_by_side else self._in_a_stack(width)
        self.setMinimumHeight(bottom + px(4))
        self.update()

    def _in_columns(self, width: int) -> int:
        px, count = self._look.px, max(1, len(self._columns))
        gap, bottom = px(GAP), 0
        each = (width - gap) // count
        for number, column in enumerate(self._columns):
            at = count - 1 - number if self.isRightToLeft() else number
            x, y = gap // 2 + at * each, px(GROUP)
            self._head_over(column.group, QRect(x, 0, each, px(GROUP)))
            for account in column.accounts:
                box = self._shown[account.number]
                height = box.fit(each - gap // 2, across=False)
                box.setGeometry(x, y, each - gap // 2, height)
                y += height + px(4)
            bottom = max(bottom, y)
        return bottom

    def _head_over(self, group: Group, place: QRect) -> None:
        """A group's head reaches over all of its columns."""
        if self._heads and self._heads[-1][0] is group:
            place = self._heads.pop()[1].united(place)
        self._heads.append((group, place))

    def _in_a_stack(self, width: int) -> int:
        px, y = self._look.px, 0
        for group, accounts in self._by_group():
            self._heads.append((group, QRect(px(GAP) // 2, y, width - px(GAP), px(GROUP))))
            y += px(GROUP)
            for account in accounts:
                box = self._shown[account.number]
                height = box.fit(width - px(GAP), across=True)
                box.setGeometry(px(GAP) // 2, y, width - px(GAP), height)
                y += height + px(2)
        return y

    def _by_group(self) -> Iterator[tuple[Group, tuple[Account, ...]]]:
        for group in dict.fromkeys(column.group for column in self._columns):
            yield group, tuple(a for c in self._columns if c.group is group for a in c.accounts)

    def _paint_head(self, painter: QPainter, group: Group, place: QRect) -> None:
        look = self._look
        painter.save()
        painter.translate(place.left() - look.px(6), 0)
        paint_group(painter, look, group, place.top(), place.width(), width=place.width() + look.px(6))
        painter.restore()
        y = place.bottom()
        line = QRectF(place.left() + look.px(4), y, place.width() - look.px(8), 1)
        painter.fillRect(line, look[Role.LINE])

    # Qt's names from here on

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to correct the origin of the account whose passage was pressed, or has the focus."""
        box = self.childAt(event.pos())
        if isinstance(box, PassageBox) and box.words is not None:
            self.origins_wanted.emit(box.words.number, event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.width() != self._fitted:
            self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._look[Role.PANE])
        for group, place in self._heads:
            self._paint_head(painter, group, place)
        painter.end()


class Passages(QWidget):
    """The labels in short where it is about words, then every account's passage."""

    picked = Signal(int)  # number of an account

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._dispute: str | None = None
        self.board = Board(look)
        self.chips = LabelChips(look)
        for part in (self.board, self.chips):
            part.picked.connect(self.picked)
        scroll = self._scroll = Scrolled(self.board)
        self.board.reached.connect(scroll.ensureWidgetVisible)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, look.px(4), 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.chips)
        rows.addWidget(scroll, 1)

    def show_standing(self, standing: Standing | None, sheet: Sheet) -> None:
        dispute = standing.dispute if standing else None
        about_words = dispute is not None and dispute.kind in (Kind.LABEL, Kind.ROLE, Kind.PLACE_KIND)
        self.chips.show_labels(labels(dispute, sheet) if dispute and about_words else ())
        self.board.show_standing(standing, sheet)
        if dispute is None or dispute.id != self._dispute:
            self.board.choose(frozenset())
            self._scroll.verticalScrollBar().setValue(0)
        self._dispute = dispute.id if dispute else None

    def show_draft(self, decision: Decision | None, chosen: tuple[int, ...]) -> None:
        self.board.choose(frozenset(chosen))
        box = self.board.box(chosen[0]) if len(chosen) == 1 else None
        if box is not None:
            self._scroll.ensureWidgetVisible(box, 0, self._look.px(8))


def _way(here: QPoint, there: QPoint, key: int) -> float:
    """How far another box lies in an arrow's direction; 0 where it does not."""
    dx, dy = there.x() - here.x(), there.y() - here.y()
    match key:
        case Qt.Key.Key_Left:
            return -dx + abs(dy) / 4 if dx < 0 else 0
        case Qt.Key.Key_Right:
            return dx + abs(dy) / 4 if dx > 0 else 0
        case Qt.Key.Key_Up:
            return -dy + 4 * abs(dx) if dy < 0 else 0
        case _:
            return dy + 4 * abs(dx) if dy > 0 else 0
