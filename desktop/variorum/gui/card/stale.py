"""The notice of evidence that came after a decision: what changed, what stands, what the report would say."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from variorum.dispute.decision import Decision, Standing, State
from variorum.gui.card.stale_words import (
    News,
    day_text,
    lines_of,
    report_change,
    settled_line,
    stale_title,
    why_stale,
)
from variorum.gui.look import Look, Weight
from variorum.gui.palette import Role
from variorum.gui.sheet import Sheet
from variorum.gui.synopsis.header import draw_letter
from variorum.gui.synopsis.painting import hatch

ROW, FEW, MOST = 26, 2, 6
MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


class Notice(QWidget):
    """A dashed frame in the warm tint: there is new evidence."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        px = look.px
        self._sign, self._title, self.words = (
            QLabel(),
            QLabel(),
            QLabel(),
        )
        self._title.setFont(look.font(13, Weight.DemiBold))
        self.words.setWordWrap(True)
        column = QVBoxLayout()
        column.setSpacing(px(2))
        column.addWidget(self._title)
        column.addWidget(self.words)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(6), px(12), px(7))
        row.setSpacing(px(8))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def say(self, title: str, words: str) -> None:
        self._title.setText(title)
        self._sign.setPixmap(self._look.pixmap("state-stale", Role.STALE, 16))
        self._title.setFont(self._look.font(13, Weight.DemiBold))
        self.words.setText(words)
        self.setAccessibleName(f"{self._title.text()}. {words}")

    # Qt's names from here on

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        pen = QPen(self._look[Role.STALE], 1.2)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(self._look[Role.DATE_TINT])
        painter.drawRoundedRect(box, self._look.px(5), self._look.px(5))
        painter.end()


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
        self.setToolTip(f"“{news.quote}”")
        self.update()

    def _paint_ground(self, painter: QPainter) -> None:
        painter.setOpacity(0.35)
        painter.fillRect(self.rect(), hatch(self._look, Role.STALE))
        painter.setOpacity(1.0)

    def _paint_tag(self, painter: QPainter, words: str, x: float) -> float:
        look = self._look
        painter.setFont(look.font(11, Weight.Medium))
        width = painter.fontMetrics().horizontalAdvance(words) + look.px(14)
        box = QRectF(x, self.height() / 2 - look.px(8), width, look.px(16))
        pen = QPen(look[Role.STALE], 1.2)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(look[Role.PANE])
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(look[Role.STALE])
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        return box.right() + look.px(8)

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
        self._paint_ground(painter)
        if news is not None:
            x = self._paint_tag(painter, news.tag, look.px(8))
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


class Stale(QWidget):
    """Says what changed; hidden while nothing did."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._standing: Standing | None = None
        self._draft: Decision | None = None
        self._roomy = False
        self._lines: tuple[News, ...] = ()
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("New evidence")
        self.notice = Notice(look)
        self.rows: list[NewsRow] = [NewsRow(look) for _ in range(MOST)]
        self._more, self._settled, self.stands = QLabel(), QLabel(), QLabel()
        self._report_head = QLabel("What changes in the report")
        self._report_when = QLabel("if you record what the form holds")
        self.report = QLabel()
        self._arrange()
        self.hide()

    def _arrange(self) -> None:
        px, column = self._look.px, QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), px(4))
        column.setSpacing(px(4))
        for label in (self._more, self._report_when):
            label.setObjectName("second")
        for label in (self._settled, self._report_head):
            label.setFont(self._look.font(13, Weight.DemiBold))
        self.report.setWordWrap(True)
        self.report.setTextFormat(Qt.TextFormat.RichText)
        column.addWidget(self.notice)
        for row in self.rows:
            column.addWidget(row)
        column.addWidget(self._more)
        column.addLayout(self._line(self._settled, self.stands))
        column.addLayout(self._line(self._report_head, self._report_when))
        column.addWidget(self.report)

    def _line(self, *parts: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(6))
        for part in parts:
            row.addWidget(part)
        row.addStretch(1)
        return row

    def show_standing(self, standing: Standing | None, sheet: Sheet) -> None:
        is_stale = standing is not None and standing.state is State.STALE
        self._standing = standing if is_stale else None
        self.setVisible(is_stale)
        if standing is None or not is_stale:
            return
        self.notice.say(stale_title(standing), why_stale(standing, sheet))
        self._lines = lines_of(standing, sheet)
        on = day_text(standing.decided)
        self._settled.setText(f"Settled {on}".rstrip())
        self.stands.setText(settled_line(standing))
        self._fit_room()

    def show_draft(self, decision: Decision | None) -> None:
        self._draft = decision
        self._show_report()

    def set_roomy(self, roomy: bool) -> None:
        """Whether there is room to show what the report would say."""
        if roomy is not self._roomy:
            self._roomy = roomy
            self._fit_room()

    def _fit_room(self) -> None:
        most, lines = (MOST if self._roomy else FEW), self._lines
        for number, row in enumerate(self.rows):
            row.setVisible(number < min(most, len(lines)))
            if number < len(lines):
                row.show_news(lines[number])
        self._more.setText(f"and {len(lines) - most} more")
        self._more.setToolTip("\n".join(line.spoken for line in lines[most:]))
        self._more.setVisible(len(lines) > most)
        self._show_report()

    def _show_report(self) -> None:
        for part in (self._report_head, self._report_when, self.report):
            part.setVisible(self._roomy and self._standing is not None)
        if self._standing is not None and self._roomy:
            self.report.setFont(self._look.source_font(size=14, zoomed=False))
            self.report.setText(report_change(self._standing, self._draft))
