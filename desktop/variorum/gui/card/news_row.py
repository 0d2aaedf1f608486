"""One line of the stale notice: an account that came, changed or went."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from variorum.gui.card.account_words import MIDDLE
from variorum.gui.card.news_mark import paint_hatched, paint_tag
from variorum.gui.card.stale_words import News
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.synopsis.header import draw_letter
from variorum.gui.widgets.words import as_it_stands

ROW = 26


class NewsRow(QWidget):
    """One account that came, changed or went, on a hatched ground."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._news: News | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_news(self, news: News) -> None:
        self._news = news
        self.setAccessibleName(news.spoken)
        self.setToolTip(as_it_stands(f"“{news.quote}”"))
        self.update()

    def _paint_words(self, painter: QPainter, words: str, x: float, *, bold: bool, struck: bool) -> float:
        look = self._look
        font = look.font(13, Weight.DemiBold if bold else Weight.Normal)
        font.setStrikeOut(struck)
        painter.setFont(font)
        painter.setPen(look[Role.TEXT if bold else Role.TEXT2])
        room = self.width() - x - look.px(8)
        short = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(QRectF(x, 0, room, self.height()), MIDDLE, short)
        return x + painter.fontMetrics().horizontalAdvance(short) + look.px(6)

    def _paint_quote(self, painter: QPainter, quote: str, x: float) -> None:
        look, room = self._look, self.width() - x - self._look.px(8)
        if room < look.px(60):
            return
        painter.setFont(look.source_font(size=13.5, zoomed=False))
        painter.setPen(look[Role.TEXT2])
        short = painter.fontMetrics().elidedText(f"“{quote}”", Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(QRectF(x, 0, room, self.height()), MIDDLE, short)

    # Qt's names from here on

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(300), self._look.px(ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        news, look, painter = self._news, self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a row of an article's words
        paint_hatched(painter, look, QRectF(self.rect()))
        if news is not None:
            x = paint_tag(painter, look, news.tag, look.px(8), self.height() / 2)
            if news.letter:
                ring = QRectF(x, self.height() / 2 - look.px(8.5), look.px(17), look.px(17))
                draw_letter(painter, look, news.letter, ring)
                x = ring.right() + look.px(7)
            painter.setFont(look.font(11))
            painter.setPen(look[Role.TEXT3])
            painter.drawText(QPointF(x, self.height() / 2 + look.px(4)), f"¶\u2009{news.paragraph}")
            x += painter.fontMetrics().horizontalAdvance(f"¶\u2009{news.paragraph}") + look.px(8)
            if news.before:
                x = self._paint_words(painter, news.before, x, bold=False, struck=True)
            if news.before and news.after:
                x = self._paint_words(painter, "→", x, bold=False, struck=False)
            if news.after:
                x = self._paint_words(painter, news.after, x, bold=True, struck=False)
            if news.quote not in news.after:
                self._paint_quote(painter, news.quote, x + look.px(6))
        painter.end()
