"""What the articles call a thing, each word once with how many accounts use it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from variorum.gui.card.account_words import MIDDLE
from variorum.gui.card.passage_words import Label
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.synopsis.header import draw_letter
from variorum.gui.widgets.flow import Flow
from variorum.gui.widgets.words import as_it_stands
from variorum.translation import tr, trn

HEIGHT, SIDE, RING, LONG = 24, 10, 15, 200


class LabelChip(QAbstractButton):
    """A word, how often it stands, and the letters of the articles that have it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """`parent`: shown without one it would come up as a window of its own."""
        super().__init__(parent)
        self._look = look
        self.label = Label("", 0, (), 0)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_label(self, label: Label) -> None:
        self.label = label
        times = trn("{number} account", "{number} accounts", label.count)
        self.setToolTip(
            as_it_stands(
                tr(
                    "“{text}”: {times}, in {letters} ({account})",
                    text=label.text,
                    times=times,
                    letters=", ".join(label.letters),
                    account=label.account,
                )
            )
        )
        self.setAccessibleName(
            tr(
                "{text}, {times}, articles {letters}",
                text=label.text,
                times=times,
                letters=", ".join(label.letters),
            )
        )
        self.show()
        self.updateGeometry()
        self.update()

    def _parts(self) -> tuple[str, int, int]:
        """The word as it fits, its width and that of the count."""
        self.setFont(self._look.font(12, Weight.Medium))
        metrics = self.fontMetrics()
        words = metrics.elidedText(self.label.text, Qt.TextElideMode.ElideRight, self._look.px(LONG))
        return words, metrics.horizontalAdvance(words), metrics.horizontalAdvance(str(self.label.count))

    # Qt's names from here on

    def sizeHint(self) -> QSize:
        px, (_, words, count) = self._look.px, self._parts()
        rings = len(self.label.letters) * px(RING + 3)
        return QSize(px(SIDE) + words + px(6) + count + px(6) + rings + px(5), px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter, (words, width, count) = self._look, QPainter(self), self._parts()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ring = 2 if look.palette.has_tints else 3
        painter.setPen(QPen(look[Role.FOCUS], ring) if self.hasFocus() else QPen(look[Role.LINE2], 1))
        painter.setBrush(look[Role.PANE])
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        x = box.left() + look.px(SIDE - 1)
        painter.setFont(self.font())
        for text, role, room in ((words, Role.TEXT, width), (str(self.label.count), Role.TEXT2, count)):
            painter.setPen(look[role])
            painter.drawText(QRectF(x, box.top(), room + 2, box.height()), MIDDLE, text)
            x += room + look.px(6)
        size = look.px(RING)
        for letter in self.label.letters:
            draw_letter(painter, look, letter, QRectF(x, box.center().y() - size / 2, size, size))
            x += look.px(RING + 3)
        painter.end()


class LabelChips(Flow):
    """One chip a word; pressed, the form starts from the first account that has it."""

    picked = Signal(int)  # number of an account

    def __init__(self, look: Look) -> None:
        super().__init__(gap=look.px(6), sides=look.px(10))
        self._look = look
        self.chips: list[LabelChip] = []
        self.setAccessibleName(tr("What the articles call it"))
        self.hide()

    def show_labels(self, labels: Sequence[Label]) -> None:
        self.setVisible(len(labels) > 1)
        while len(self.chips) < len(labels):
            self.chips.append(self._chip())
        # A chip out of use is only hidden: it may still be on its way to the screen.
        for number, chip in enumerate(self.chips):
            if number < len(labels):
                chip.show_label(labels[number])
            else:
                chip.hide()
        self.place(self.chips)

    def _chip(self) -> LabelChip:
        made = LabelChip(self._look, self)
        made.clicked.connect(lambda: self.picked.emit(made.label.account))
        return made
