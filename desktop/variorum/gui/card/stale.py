"""The notice of evidence that came after a decision: what changed, what stands, what the report would say."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from variorum.dispute.decision import Decision, Standing, State
from variorum.gui.card.news_row import NewsRow
from variorum.gui.card.stale_words import (
    News,
    day_text,
    lines_of,
    report_change,
    settled_line,
    stale_title,
    why_stale,
)
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.session.sheet import Sheet
from variorum.gui.widgets.elided import Elided
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import tr

FEW, MOST = 1, 6


class Notice(QWidget):
    """A dashed frame in the warm tint: there is new evidence."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        px = look.px
        self._sign, self._title, self.words = (
            Label(),
            Label(),
            Label(),
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
        self._sign.setAccessibleName(tr("Stale"))
        self._title.setFont(self._look.font(13, Weight.DemiBold))
        self.words.setText(words)
        self.setAccessibleName(f"{self._title.text()}. {words}")

    def forget_size(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.invalidate()

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
        self.setAccessibleName(tr("New evidence"))
        self.notice = Notice(look)
        self.rows: list[NewsRow] = [NewsRow(look) for _ in range(MOST)]
        self._more, self._settled, self.stands = Label(), Label(), Elided(look, size=13, role=Role.TEXT)
        self._report_head = Label(tr("What changes in the report"))
        self._report_when = Label(tr("if you record what the form holds"))
        self.report = Label()
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
        if standing is None or not is_stale:
            self.hide()
            return
        self.notice.say(stale_title(standing), why_stale(standing, sheet))
        self._lines = lines_of(standing, sheet)
        on = day_text(standing.decided)
        self._settled.setText(tr("Settled {day}:", day=on) if on else tr("Settled:"))
        self.stands.say(settled_line(standing))
        self._fit_room()
        self.show()  # only now: on its way it would ask for the room of all its rows

    def show_draft(self, decision: Decision | None) -> None:
        self._draft = decision
        self._show_report()

    def set_roomy(self, roomy: bool) -> None:
        """Whether there is room to show what the report would say."""
        if roomy is not self._roomy:
            self._roomy = roomy
            self._fit_room()

    def _fit_room(self) -> None:
        """In little room only what is gone: what is new or changed is marked among the accounts."""
        lines = self._lines if self._roomy else tuple(line for line in self._lines if not line.after)
        most = MOST if self._roomy else FEW
        for number, row in enumerate(self.rows):
            row.setVisible(number < min(most, len(lines)))
            if number < len(lines):
                row.show_news(lines[number])
        self._more.setText(tr("and {number} more", number=len(lines) - most))
        self._more.setToolTip(as_it_stands("\n".join(line.spoken for line in lines[most:])))
        self._more.setVisible(len(lines) > most)
        self._show_report()
        self._keep_height()

    def _keep_height(self) -> None:
        """Words are never squeezed: what stands under the notice scrolls."""
        layout, pane = self.layout(), self.parentWidget()
        if layout is not None and self._standing is not None:
            # While it was hidden it kept a width and sizes of long ago; its width will be the pane's.
            width = pane.width() if pane is not None else self.width()
            self.notice.forget_size()
            layout.invalidate()
            flows = layout.hasHeightForWidth()
            height = layout.totalHeightForWidth(width) if flows else layout.totalSizeHint().height()
            self.setMinimumHeight(max(0, height))

    def _show_report(self) -> None:
        for part in (self._report_head, self._report_when, self.report):
            part.setVisible(self._roomy and self._standing is not None)
        if self._standing is not None and self._roomy:
            self.report.setFont(self._look.source_font(size=14, zoomed=False))
            self.report.setText(report_change(self._standing, self._draft))
            self._keep_height()

    # Qt's names from here on

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._keep_height()
