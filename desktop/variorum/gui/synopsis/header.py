"""The fixed head of the columns: letter, title, date and length of each article; which is the base."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from variorum.article.article import Article
from variorum.article.article import Role as ArticleRole
from variorum.gui.aligning.head_mouse import HeadMouse, column_at
from variorum.gui.clusters.head_chip import chip_box, paint_chip
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.session.sheet import Sheet
from variorum.gui.synopsis.composition import turned
from variorum.gui.synopsis.sheet_layout import PADDING, Columns
from variorum.gui.widgets.turning import turned as placed
from variorum.gui.widgets.words import as_it_stands
from variorum.translation import figure, tr, trn
from variorum.wording.dates import date_text
from variorum.wording.names import dated_from

HEIGHT, TABS_HEIGHT = 60, 38
_LEFT, _RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
# Absolute: a title read from right to left stands beside its letter all the same.
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
_LEFTMOST, _RIGHTMOST = _MIDDLE | Qt.AlignmentFlag.AlignLeft, _MIDDLE | Qt.AlignmentFlag.AlignRight


def title_of(article: Article) -> str:
    """An article's headline, else its first words."""
    if article.source.title:
        return article.source.title
    titles = [p.text for p in article.paragraphs if p.role is ArticleRole.TITLE]
    first = titles or [p.text for p in article.story] or [article.id]
    return first[0]


def dated(article: Article) -> str:
    """When it was published, and how that is known."""
    source = article.source
    if not source.published:
        return tr("No date")
    return f"{date_text(source.published)}, {dated_from(source.published_from)}"


def about(article: Article) -> str:
    """Outlet, or that none is known, and length."""
    words = sum(len(p.text.split()) for p in article.story)
    has_title = article.source.title or any(p.role is ArticleRole.TITLE for p in article.paragraphs)
    first = article.source.outlet or ("" if has_title else tr("No headline"))
    length = trn("{number} word", "{number} words", words)
    return f"{first} · {length}" if first else length


class Header(QWidget):
    """Stands above the columns and moves with none of them."""

    pressed = Signal(str)  # an article's id
    moved = Signal(str, int)  # an article, and the shown column before which it shall stand
    menu_wanted = Signal(str, QPoint)  # an article, and where on the screen

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._sheet = Sheet()
        self._lines: dict[str, tuple[str, str, str]] = {}  # title, date and length by article
        self._columns = Columns((), 0, 0)
        self._counts: Mapping[str, int] | None = None  # of words looked for
        self._base: str | None = None
        self.mouse = HeadMouse(self)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Articles"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def look(self) -> Look:
        return self._look

    @property
    def columns(self) -> Columns:
        return self._columns

    @property
    def titles(self) -> dict[str, str]:
        """The title of each article."""
        return {id: lines[0] for id, lines in self._lines.items()}

    def ask_menu(self, index: int) -> None:
        """Ask for the menu of a column, under its head."""
        at = QPoint(int(self._columns.x(index) + self._look.px(PADDING)), self.height())
        self.menu_wanted.emit(self._columns.ids[index], self.mapToGlobal(at))

    def show_columns(self, sheet: Sheet, columns: Columns, *, base: str | None = None) -> None:
        if sheet.articles is not self._sheet.articles:
            self._lines = {a.id: (title_of(a), dated(a), about(a)) for a in sheet.articles}
        if columns.ids != self._columns.ids:
            self.mouse.forget()
        self._sheet, self._columns, self._base = sheet, columns, base
        names = [", ".join(filter(None, self.said(id))) for id in columns.ids]
        self.setAccessibleDescription("; ".join(names))
        self.update()

    def chip(self, index: int) -> QRectF | None:
        """Where a head says how many articles share its column; None where only one has it."""
        return chip_box(self._look, self._columns, index, self.height())

    def said(self, article: str) -> tuple[str, str, str]:
        """Letter and title of a column, and how many articles share it."""
        letter = f"{self._sheet.letter(article)}{self._said_base(article)}"
        return letter, self._lines[article][0], self._columns.clusters.more_words(article)

    def _said_base(self, article: str) -> str:
        return f" ({tr('base')})" if article == self._base else ""

    def lines_of(self, article: str) -> tuple[str, ...]:
        """What a column's head says: letter, title, date and length."""
        return self._sheet.letter(article) + self._said_base(article), *self._lines[article]

    def show_counts(self, counts: Mapping[str, int] | None) -> None:
        """At each letter how often words that are looked for stand in the article; None where none are."""
        self._counts = counts
        self.update()

    def _tip_at(self, x: float) -> str:
        """The whole of what a column's head may have to cut short."""
        index = column_at(self._columns, x)
        if index is None:
            return ""
        article = self._columns.ids[index]
        lines = [f"{self._sheet.letter(article)}: {self._lines[article][0]}", *self._lines[article][1:]]
        return "\n".join((*lines, *self.sharing(article)))

    def sharing(self, article: str) -> tuple[str, ...]:
        """Who else shares its column, a line each; first how many."""
        clusters = self._columns.clusters
        cluster = clusters.of(article)
        others = cluster.others if cluster is not None else ()
        listed = (f"{clusters.letter(other)}: {self._lines[other][0]}" for other in others)
        return (clusters.more_words(article), *listed) if others else ()

    def _paint_count(self, painter: QPainter, article: str, box: QRectF) -> float:
        """Answers the width it takes at the right of the title."""
        if self._counts is None:
            return 0.0
        cluster = self._columns.clusters.of(article)
        count = sum(self._counts.get(a, 0) for a in (cluster.members if cluster else (article,)))
        look, words = self._look, figure(count)
        painter.setFont(look.font(12, Weight.DemiBold))
        width = painter.fontMetrics().horizontalAdvance(words) + look.px(12)
        chip = QRectF(box.right() - width, box.top() + look.px(7), width, look.px(18))
        chip = placed(chip, box, mirrored=self._columns.mirrored)
        found = count > 0
        painter.setPen(QPen(look[Role.FOCUS if found else Role.LINE2], 1.2))
        painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
        painter.setPen(look[Role.TEXT if found else Role.TEXT2])
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)
        return width + look.px(6)

    def _paint_base(self, painter: QPainter, article: str, box: QRectF) -> float:
        """Say at which head the base stands; answers the width that it takes of the title's line."""
        if article != self._base:
            return 0.0
        look, words = self._look, tr("Base")
        painter.setFont(look.font(11, Weight.DemiBold))
        width = painter.fontMetrics().horizontalAdvance(words) + look.px(12)
        chip = QRectF(box.right() - width, box.top() + look.px(7), width, look.px(18))
        chip = placed(chip, box, mirrored=self._columns.mirrored)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look[Role.INK])
        painter.drawRoundedRect(chip, 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(look[Role.ON_INK])
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)
        return width + look.px(6)

    def _paint_article(self, painter: QPainter, article: str, box: QRectF, chip: QRectF | None) -> None:
        look = self._look
        mirrored = self._columns.mirrored
        ring = QRectF(box.left(), box.top() + look.px(7), look.px(18), look.px(18))
        draw_letter(painter, look, self._sheet.letter(article), placed(ring, box, mirrored=mirrored))
        left = look.px(26)
        title, date, length = self._lines[article]
        base = self._paint_base(painter, article, box)
        count = base + self._paint_count(
            painter, article, placed(box.adjusted(0, 0, -base, 0), box, mirrored=mirrored)
        )
        lines = (
            (13, Weight.DemiBold, Role.TEXT, title, left, 6),
            (12, Weight.Normal, Role.TEXT2, date, 0, 26),
            (12, Weight.Normal, Role.TEXT2, length, 0, 41),
        )
        for size, weight, role, words, indent, y in lines:
            painter.setFont(look.font(size, weight))
            painter.setPen(look[role])
            line = QRectF(box.left() + indent, box.top() + look.px(y), box.width() - indent, look.px(20))
            line.setWidth(line.width() - (count if y == 6 else 0))
            if y > 6:
                line.setWidth(line.width() - (chip.width() if chip else 0))
                line.setHeight(look.px(16))
            elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(line.width()))
            painter.setLayoutDirection(_RIGHT if turned(words) else _LEFT)
            side = _RIGHTMOST if mirrored or turned(words) else _LEFTMOST
            painter.drawText(placed(line, box, mirrored=mirrored), side, elided)
        painter.setLayoutDirection(_LEFT)

    # Qt's names from here on

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), as_it_stands(self._tip_at(event.pos().x())), self)
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        return QSize(200, self._look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look[Role.RAISED])
        padding = look.px(PADDING)
        for index, article_id in enumerate(self._columns.ids):
            x = self._columns.x(index) + padding
            box = QRectF(x, 0, self._columns.width - 2 * padding, self.height())
            if box.intersects(QRectF(event.rect())):
                chip = self.chip(index)
                self._paint_article(painter, article_id, box, chip)
                if chip is not None:
                    over = self.mouse.over == index
                    paint_chip(painter, look, self._columns, index, chip, over=over)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), look[Role.LINE2])
        self.mouse.paint(painter)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.mouse.release()

    def leaveEvent(self, event: QEvent) -> None:
        self.mouse.leave()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = column_at(self._columns, event.pos().x())
        if index is not None:
            self.menu_wanted.emit(self._columns.ids[index], event.globalPos())


def draw_letter(painter: QPainter, look: Look, letter: str, box: QRectF, *, faint: bool = False) -> None:
    """An article's letter in its ring."""
    painter.setPen(QPen(look[Role.LINE2 if faint else Role.TEXT], 1.2))
    painter.setBrush(look[Role.PANE])
    painter.drawEllipse(box)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    size = 0.58 if len(letter) < 2 else 0.44  # AA and on
    painter.setFont(look.font(box.height() / look.scale * size, Weight.DemiBold))
    painter.setPen(look[Role.TEXT2 if faint else Role.TEXT])
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
