"""The page before there is a case: where articles are dropped, and what the program does and will not do."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from variorum.gui.key_button import KeyButton
from variorum.gui.look import Look, Weight
from variorum.gui.palette import Role
from variorum.gui.synopsis.header import draw_letter

_KEYS = (
    (("F8", "F7"), "Next, previous difference"),
    (("⇧F8", "⇧F7"), "Next, previous unsettled dispute"),
    (("1", "9"), "Start from an account on the card"),
    (("Enter",), "Settle, go to the next"),
)
_LINES = ((5, 5, 3, 4, 4), (6, 3, 5, 4, 4), (3, 4, 3, 0, 5))  # of each small column, in three rows
_STOPS = ((2, 0.28, 0.76), (1, 0.13, 0.73), (3, 0.46, 0.88), (2, 0.06, 0.6), (1, 0.36, 0.85))


class Drawing(QWidget):
    """Five small columns with a strand through them: the product in one picture."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setMinimumHeight(look.px(250))
        self.setAccessibleName("Five columns of text, joined by one line through the disputed words")

    def _column(self, index: int) -> tuple[float, float]:
        width, gap = self._look.px(132), self._look.px(40)
        left = (self.width() - 5 * width - 4 * gap) / 2
        return left + index * (width + gap), width

    def _row(self, row: int) -> float:
        return self._look.px(16) + row * self._look.px(84)

    def _paint_text(self, painter: QPainter, row: int, column: int) -> None:
        look, (x, width), y = self._look, self._column(column), self._row(row)
        lines = _LINES[row][column]
        if not lines:
            pen = QPen(look[Role.LINE2], 1.5)
            pen.setDashPattern([2, 3])
            painter.setPen(pen)
            painter.drawRoundedRect(QRectF(x, y, width, look.px(46)), 4, 4)
            return
        for line in range(lines):
            share = 0.62 if line == lines - 1 else 1.0
            box = QRectF(x, y + line * look.px(13), width * share, look.px(4.5))
            painter.fillRect(box, look[Role.HEAT2])

    def _paint_strand(self, painter: QPainter) -> None:
        look = self._look
        painter.setBrush(look[Role.NUMBER_TINT])
        before: QPointF | None = None
        for column, (line, start, end) in enumerate(_STOPS):
            x, width = self._column(column)
            y = self._row(1) + line * look.px(13) + look.px(2)
            box = QRectF(x + start * width, y - look.px(7), (end - start) * width, look.px(14))
            if before is not None:
                path, to = QPainterPath(before), QPointF(box.left(), y)
                middle = (before.x() + to.x()) / 2
                path.cubicTo(QPointF(middle, before.y()), QPointF(middle, to.y()), to)
                painter.strokePath(path, QPen(look[Role.NUMBER], 2))
            painter.setPen(QPen(look[Role.NUMBER], 1.5))
            painter.drawRect(box)
            painter.fillRect(box.adjusted(4, look.px(5), -4, -look.px(5)), look[Role.NUMBER])
            before = QPointF(box.right(), y)

    # Qt's names from here on

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in range(3):
            for column in range(5):
                self._paint_text(painter, row, column)
        self._paint_strand(painter)
        painter.end()


class DropZone(QFrame):
    """A dashed frame that says what may be dropped."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    # Qt's names from here on

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(look[Role.LINE2], 2)
        pen.setDashPattern([3, 2.5])
        painter.setPen(pen)
        painter.setBrush(look[Role.RAISED])
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.px(8), look.px(8))
        painter.end()


class FirstRun(QWidget):
    """Shown whenever no case is open."""

    choose_files = Signal()
    open_sample = Signal()
    open_case = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._scrolled(self._main()), 1)
        rule = QFrame()
        rule.setObjectName("rule2")
        rule.setFixedWidth(1)
        row.addWidget(rule)
        row.addWidget(self._side())

    def _main(self) -> QWidget:
        px, page = self._look.px, QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(px(88), px(56), px(72), px(24))
        column.setSpacing(px(14))
        title = _label("Set the accounts side by side", self._look.font(26, Weight.DemiBold))
        column.addWidget(title)
        promise = _label(
            "Add two to ten articles about one event. Variorum lines them up paragraph by paragraph,\n"
            "lists the facts they disagree on, and keeps a record of what you decide and why.",
            self._look.font(15),
            "second",
        )
        column.addWidget(promise)
        column.addSpacing(px(8))
        column.addWidget(self._zone())
        column.addSpacing(px(8))
        column.addWidget(self._sample())
        note = (
            "Articles and decisions stay in one record on this computer. "
            "Scripts and remote images never run or load."
        )
        column.addWidget(self._with_icon("lock", note))
        column.addStretch(1)
        return page

    def _zone(self) -> QWidget:
        px, zone = self._look.px, DropZone(self._look)
        column = QVBoxLayout(zone)
        column.setContentsMargins(px(24), px(20), px(24), px(24))
        column.setSpacing(px(6))
        column.addWidget(Drawing(self._look))
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(
            _label("Drop articles anywhere in this window", self._look.font(16, Weight.DemiBold)), 0, middle
        )
        words = "Plain text and Markdown, saved web pages, and .jsonl collections of articles."
        note = _label(words, self._look.font(13), "second")
        note.setWordWrap(False)
        column.addWidget(note, 0, middle)
        column.addSpacing(px(8))
        self.choose_button = KeyButton(
            "Choose files", "Ctrl O", self._look, kind="primary", tip="Add articles from files"
        )
        self.choose_button.clicked.connect(self.choose_files)
        column.addWidget(self.choose_button, 0, middle)
        return zone

    def _sample(self) -> QWidget:
        px, frame = self._look.px, QFrame()
        frame.setObjectName("sample")
        frame.setStyleSheet("#sample { border: 1px solid palette(mid); border-radius: 8px; }")
        row = QHBoxLayout(frame)
        row.setContentsMargins(px(18), px(12), px(18), px(12))
        row.setSpacing(px(16))
        row.addWidget(Letters(self._look))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(_label("New here? Start with the sample case", self._look.font(14, Weight.DemiBold)))
        note = (
            "Five articles on one week in Idlib, February 2020. Nothing you do there touches your own cases."
        )
        words.addWidget(_label(note, self._look.font(13), "second"))
        row.addLayout(words, 1)
        self.sample_button = QPushButton("Open the sample case")
        self.sample_button.clicked.connect(self.open_sample)
        row.addWidget(self.sample_button)
        return frame

    def _side(self) -> QWidget:
        px, side = self._look.px, QWidget()
        side.setObjectName("side")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setFixedWidth(px(370))
        column = QVBoxLayout(side)
        column.setContentsMargins(px(28), px(52), px(28), px(24))
        column.setSpacing(px(8))
        strong = self._look.font(13, Weight.DemiBold)
        column.addWidget(_label("Your cases", strong))
        self._cases = QVBoxLayout()
        self._cases.setSpacing(px(4))
        column.addLayout(self._cases)
        column.addSpacing(px(22))
        column.addWidget(_label("Four keys to know", strong))
        column.addLayout(self._keys())
        column.addSpacing(px(22))
        column.addWidget(_label("What it will not do", strong))
        never = (
            "It never settles a fact by itself, never sends a text anywhere, "
            "and never drops an account because it disagrees."
        )
        column.addWidget(_label(never, self._look.font(13), "second"))
        column.addStretch(1)
        self.show_cases(())
        return side

    def _keys(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(self._look.px(9))
        grid.setColumnStretch(1, 1)
        for row, (keys, what) in enumerate(_KEYS):
            caps = QHBoxLayout()
            caps.setSpacing(self._look.px(4))
            for key in keys:
                caps.addWidget(_label(key, self._look.font(12), "key"))
            caps.addStretch(1)
            grid.addLayout(caps, row, 0)
            grid.addWidget(_label(what, self._look.font(13)), row, 1)
        return grid

    def _with_icon(self, icon: str, words: str) -> QWidget:
        line, row = QWidget(), QHBoxLayout()
        line.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        glyph = QLabel()
        glyph.setPixmap(self._look.pixmap(icon, Role.TEXT2, 14))
        row.addWidget(glyph)
        row.addWidget(_label(words, self._look.font(12), "second"), 1)
        return line

    def _scrolled(self, page: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        return area

    def show_cases(self, cases: Sequence[Any]) -> None:
        """List the record's cases, the last opened first."""
        while (item := self._cases.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        if not cases:
            words = "Your cases will be listed here. One record keeps them all, with every decision."
            self._cases.addWidget(_label(words, self._look.font(13), "second"))
        for case in sorted(cases, key=lambda c: str(c.opened or c.created), reverse=True)[:8]:
            count = f"{case.articles} article{'s' * (case.articles != 1)}"
            button = QPushButton(f"{case.name}   {count}")
            button.setObjectName("flat")
            button.setStyleSheet("text-align: left;")
            button.clicked.connect(lambda _=False, name=case.name: self.open_case.emit(name))
            self._cases.addWidget(button)


class Letters(QWidget):
    """A B C D E, each in its ring."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(QSize(look.px(112), look.px(22)))

    # Qt's names from here on

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, letter in enumerate("ABCDE"):
            draw_letter(painter, look, letter, QRectF(1 + index * look.px(22), 2, look.px(17), look.px(17)))
        painter.end()


def _label(words: str, font: QFont, name: str = "") -> QLabel:
    made = QLabel(words)
    made.setFont(font)
    made.setWordWrap(len(words) > 60 and "\n" not in words)
    if name:
        made.setObjectName(name)
    return made
