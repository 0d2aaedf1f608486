"""The fixed head of the columns: letter, title, date and length of each article; tabs where not all fit."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QToolTip, QWidget

from variorum.article.article import Article
from variorum.article.article import Role as ArticleRole
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.session.sheet import Sheet
from variorum.gui.synopsis.composition import turned
from variorum.gui.synopsis.sheet_layout import PADDING, Columns
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import tr, trn
from variorum.wording.dates import date_text
from variorum.wording.names import dated_from

HEIGHT, TABS_HEIGHT = 60, 38
_LEFT, _RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
# Absolute: a title read from right to left stands beside its letter all the same.
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute


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

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._sheet = Sheet()
        self._lines: dict[str, tuple[str, str, str]] = {}  # title, date and length by article
        self._columns = Columns((), 0, 0)
        self._counts: Mapping[str, int] | None = None  # of words looked for
        self.setAccessibleName(tr("Articles"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_columns(self, sheet: Sheet, columns: Columns) -> None:
        if sheet.articles is not self._sheet.articles:
            self._lines = {a.id: (title_of(a), dated(a), about(a)) for a in sheet.articles}
        self._sheet, self._columns = sheet, columns
        names = [f"{sheet.letter(i)}, {self._lines[i][0]}" for i in columns.ids]
        self.setAccessibleDescription("; ".join(names))
        self.update()

    @property
    def columns(self) -> Columns:
        return self._columns

    def lines_of(self, article: str) -> tuple[str, ...]:
        """What a column's head says: letter, title, date and length."""
        return self._sheet.letter(article), *self._lines[article]

    def show_counts(self, counts: Mapping[str, int] | None) -> None:
        """At each letter how often words that are looked for stand in the article; None where none are."""
        self._counts = counts
        self.update()

    def _tip_at(self, x: float) -> str:
        """The whole of what a column's head may have to cut short."""
        if not self._columns.ids or x < self._columns.left:
            return ""
        index = min(len(self._columns.ids) - 1, int((x - self._columns.left) // self._columns.width))
        article = self._columns.ids[index]
        return "\n".join(
            (f"{self._sheet.letter(article)}: {self._lines[article][0]}", *self._lines[article][1:])
        )

    def _paint_count(self, painter: QPainter, article: str, box: QRectF) -> float:
        """Answers the width it takes at the right of the title."""
        if self._counts is None:
            return 0.0
        look, words = self._look, f"{self._counts.get(article, 0):,}"
        painter.setFont(look.font(12, Weight.DemiBold))
        width = painter.fontMetrics().horizontalAdvance(words) + look.px(12)
        chip = QRectF(box.right() - width, box.top() + look.px(7), width, look.px(18))
        found = self._counts.get(article, 0) > 0
        painter.setPen(QPen(look[Role.FOCUS if found else Role.LINE2], 1.2))
        painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
        painter.setPen(look[Role.TEXT if found else Role.TEXT2])
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)
        return width + look.px(6)

    def _paint_article(self, painter: QPainter, article: str, box: QRectF) -> None:
        look = self._look
        ring = QRectF(box.left(), box.top() + look.px(7), look.px(18), look.px(18))
        draw_letter(painter, look, self._sheet.letter(article), ring)
        left = look.px(26)
        title, date, length = self._lines[article]
        count = self._paint_count(painter, article, box)
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
                line.setHeight(look.px(16))
            elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(line.width()))
            painter.setLayoutDirection(_RIGHT if turned(words) else _LEFT)
            painter.drawText(line, _MIDDLE, elided)
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
                self._paint_article(painter, article_id, box)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), look[Role.LINE2])
        painter.end()


def draw_letter(painter: QPainter, look: Look, letter: str, box: QRectF, *, faint: bool = False) -> None:
    """An article's letter in its ring."""
    painter.setPen(QPen(look[Role.LINE2 if faint else Role.TEXT], 1.2))
    painter.setBrush(look[Role.PANE])
    painter.drawEllipse(box)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setFont(look.font(box.height() / look.scale * 0.58, Weight.DemiBold))
    painter.setPen(look[Role.TEXT2 if faint else Role.TEXT])
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)


class LetterTabs(QWidget):
    """Picks which columns are in view when not all fit."""

    chosen = Signal(str)  # an article's id

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 4, 12, 4)
        self._row.setSpacing(0)
        self._count = Label(parent=self)
        self._articles: tuple[Article, ...] = ()
        self._tabs: dict[str, QToolButton] = {}

    def show_columns(self, sheet: Sheet, columns: Columns) -> None:
        if self._articles is not sheet.articles:
            self._articles = sheet.articles
            self._build(sheet)
        for id, tab in self._tabs.items():
            tab.setChecked(id in columns.ids)
        self._count.setText(
            tr("{shown} of {number} shown", shown=len(columns.ids), number=len(sheet.articles))
        )

    def _build(self, sheet: Sheet) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._count:
                widget.deleteLater()
        self._row.addWidget(Label(tr("Columns") + "  ", self))
        self._tabs = {a.id: self._tab(sheet.letter(a.id), a) for a in sheet.articles}
        for tab in self._tabs.values():
            self._row.addWidget(tab)
        self._row.addStretch(1)
        self._row.addWidget(self._count)

    def _tab(self, letter: str, article: Article) -> QToolButton:
        tab = QToolButton(self)
        tab.setObjectName("segment")
        tab.setText(letter)
        tab.setCheckable(True)
        tab.setAccessibleName(tr("Column {letter}", letter=letter))
        tab.setToolTip(as_it_stands(title_of(article)))
        tab.clicked.connect(lambda: self.chosen.emit(article.id))
        return tab
