"""One form of a name: its key, the form, how often it is used, by which articles, and where."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from variorum.gui.card.form_uses import FormUse, places_in_words
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.synopsis.header import draw_letter
from variorum.gui.widgets.turning import turned
from variorum.gui.widgets.words import as_it_stands
from variorum.translation import tr, trn

ROW, CAP, BAR, NUMBER, RING, GAP = 30, 22, 84, 28, 17, 8
MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
ELIDE = Qt.TextElideMode.ElideRight
LEAST_PLACES = 48
FAINT = 120  # of 255, for the bar of a form that is not the chosen one


def paint_cap(painter: QPainter, look: Look, words: str, box: QRectF, *, filled: bool = False) -> None:
    """A key as it looks on a keyboard."""
    painter.setPen(QPen(look[Role.INK if filled else Role.LINE2], 1))
    painter.setBrush(look[Role.INK if filled else Role.PANE])
    painter.drawRoundedRect(box, look.px(4), look.px(4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setFont(look.font(12, Weight.DemiBold))
    painter.setPen(look[Role.ON_INK if filled else Role.TEXT])
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


class FormRow(QAbstractButton):
    """Pressed, or called by its number, it starts the form from its first account."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.use: FormUse | None = None
        self._number, self._most, self._form_width = 0, 1, 0
        self._letters: dict[str, str] = {}
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_use(
        self, use: FormUse, number: int, letters: dict[str, str], *, most: int, form_width: int
    ) -> None:
        """`most` is the greatest count of all forms, `form_width` the room that their names take."""
        self.use, self._number, self._letters = use, number, letters
        self._most, self._form_width = max(1, most), form_width
        places = places_in_words(use, letters)
        self.setText(use.form)
        key = f" ({number})" if number <= 9 else ""
        uses = trn("{number} use: {places}", "{number} uses: {places}", use.count, places=places)
        self.setToolTip(as_it_stands(tr("Write it {form}{key}", form=use.form, key=key) + f"\n{uses}"))
        self.setAccessibleName(f"{use.form}, {uses}")
        self.updateGeometry()
        self.update()

    def _at(self, box: QRectF) -> QRectF:
        """A box that is told as from where reading begins."""
        return turned(box, QRectF(self.rect()), mirrored=self.isRightToLeft())

    def _paint_form(self, painter: QPainter, x: float) -> None:
        painter.setFont(form_font(self._look))
        painter.setPen(self._look[Role.TEXT])
        words = painter.fontMetrics().elidedText(self.text(), ELIDE, self._form_width)
        painter.drawText(self._at(QRectF(x, 0, self._form_width + 2, self.height())), MIDDLE, words)

    def _paint_bar(self, painter: QPainter, x: float, length: float) -> None:
        look, use = self._look, self.use
        if use is None:
            return
        colour = QColor(look[Role.NAME])
        if not self.isChecked():
            colour.setAlpha(FAINT)
        height = look.px(8)
        bar = QRectF(x, self.height() / 2 - height / 2, max(2.0, length * use.count / self._most), height)
        painter.fillRect(self._at(bar), colour)

    def _paint_letters(self, painter: QPainter, x: float) -> float:
        look, use = self._look, self.use
        for article in use.articles if use else ():
            ring = QRectF(x, self.height() / 2 - look.px(RING) / 2, look.px(RING), look.px(RING))
            draw_letter(painter, look, self._letters.get(article, "?"), self._at(ring))
            x = ring.right() + look.px(4)
        return x

    def _paint_places(self, painter: QPainter, left: float) -> None:
        look, room = self._look, self.width() - left - self._look.px(4)
        if self.use is None or room < look.px(LEAST_PLACES):
            return
        painter.setFont(look.font(12))
        painter.setPen(look[Role.TEXT2])
        words = fitting_places(self.use, self._letters, painter.fontMetrics(), int(room))
        painter.drawText(self._at(QRectF(left, 0, room, self.height())), RIGHT, words)

    # Qt's names from here on

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()  # it takes what width there is

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._look.px(ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        px = look.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        if self.underMouse():
            painter.fillRect(self.rect(), look[Role.RAISED])
        side = px(CAP) - 1
        cap = QRectF(1.5, self.height() / 2 - side / 2, side, side)
        number = str(self._number) if self._number <= 9 else ""
        paint_cap(painter, look, number, self._at(cap), filled=self.isChecked())
        x = cap.right() + px(GAP)
        self._paint_form(painter, x)
        x += self._form_width + px(GAP)
        bar = min(px(BAR), max(px(24), self.width() * 0.17))
        self._paint_bar(painter, x, bar)
        x += bar
        painter.setFont(look.font(13))
        painter.setPen(look[Role.TEXT])
        painter.drawText(
            self._at(QRectF(x, 0, px(NUMBER), self.height())), RIGHT, str(self.use.count if self.use else 0)
        )
        self._paint_places(painter, self._paint_letters(painter, x + px(NUMBER + GAP)) + px(GAP))
        if self.hasFocus():
            painter.setPen(QPen(look[Role.FOCUS], 2 if look.palette.has_tints else 3))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(4), px(4))
        painter.end()


def form_font(look: Look) -> QFont:
    """The font of words of the articles, as large as a form stands in its row."""
    return look.source_font(size=15, zoomed=False)


def fitting_places(use: FormUse, letters: dict[str, str], metrics: QFontMetrics, room: int) -> str:
    """As many places as there is room for, and how many more there are."""
    for most in range(len(use.places), 0, -1):
        words = places_in_words(use, letters, most=most)
        if metrics.horizontalAdvance(words) <= room:
            return words
    places = trn("{number} place", "{number} places", len(use.places)) if use.places else ""
    return metrics.elidedText(places, ELIDE, room)
