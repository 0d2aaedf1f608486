"""One account's passage: its key, where it stands, the words that differ, and who says it how surely."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from variorum.gui.card.account_words import MIDDLE
from variorum.gui.card.news_mark import paint_hatched, paint_tag
from variorum.gui.card.passage_text import PassageText, Strong
from variorum.gui.card.passage_words import SURENESS, PassageWords
from variorum.gui.card.row_painting import paint_cap
from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role
from variorum.gui.synopsis.header import draw_letter
from variorum.gui.widgets.words import as_it_stands
from variorum.translation import tr

PAD, HEAD, UNDER, WORDS_AT = 8, 26, 18, 92
STEP, STEP_GAP = 7, 2
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class PassageBox(QAbstractButton):
    """Pressed, its account is where the form starts from."""

    stepped = Signal(object, int)  # itself, an arrow key

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._words: PassageWords | None = None
        self._text: PassageText | None = None
        self._chosen, self._across = False, False
        self.setCheckable(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def words(self) -> PassageWords | None:
        return self._words

    @property
    def chosen(self) -> bool:
        return self._chosen

    def show_words(self, words: PassageWords) -> None:
        self._words, self._text = words, None
        self.setAccessibleName(words.spoken)
        self.setToolTip(as_it_stands(f"“{words.quote.of(words.text)}”\n{words.under}\n({words.number})"))
        self.update()

    def choose(self, chosen: bool) -> None:
        self._chosen = chosen
        self.setAccessibleDescription(tr("The form starts from this account") if chosen else "")
        self.update()

    def fit(self, width: int, *, across: bool) -> int:
        """Set the words for a width, under their head or (`across`) beside it; answers the height."""
        px, words = self._look.px, self._words
        if words is None:
            return 0
        self._across = across
        room = width - px(PAD) - px(WORDS_AT if across else PAD)
        strong = [Strong(span, words.type) for span in words.differing]
        self._text = PassageText(words.text, strong, self._look, width=room, quote=words.quote)
        top = px(4) if across else px(HEAD)
        return int(top + max(self._text.height, px(20)) + self._under_height(room) + px(8))

    def _under_height(self, room: float) -> int:
        if self._words is None:
            return 0
        room -= self._ladder_width()
        metrics = QFontMetrics(self._look.font(12))
        lines = 1 if metrics.horizontalAdvance(self._words.under) <= room else 2
        return self._look.px(UNDER) * lines

    def _ladder_width(self) -> int:
        steps = len(SURENESS) if self._words and self._words.ladder else 0
        return self._look.px(steps * (STEP + STEP_GAP) + 4) if steps else 0

    def _paint_ground(self, painter: QPainter) -> None:
        look, box = self._look, QRectF(self.rect())
        painter.fillRect(box, look[Role.CURRENT if self._chosen else Role.PANE])
        if self._words and self._words.news:
            paint_hatched(painter, look, box)
        if self._chosen:
            painter.fillRect(QRectF(0, 0, look.px(3), box.height()), look[Role.INK])

    def _paint_head(self, painter: QPainter, words: PassageWords) -> None:
        look, middle = self._look, self._look.px(4 + 10)
        x: float = look.px(PAD)
        at = QPointF(x, middle - look.px(9))
        x = paint_cap(painter, look, str(words.number), at, filled=self._chosen) + look.px(7)
        if words.letter:
            ring = QRectF(x, middle - look.px(8.5), look.px(17), look.px(17))
            draw_letter(painter, look, words.letter, ring)
            x += look.px(23)
        painter.setFont(look.font(11))
        painter.setPen(look[Role.TEXT3])
        number = f"¶\u2009{words.paragraph}"
        painter.drawText(QRectF(x, 0, look.px(40), 2 * middle), MIDDLE, number)
        if words.news and not self._across:
            x += painter.fontMetrics().horizontalAdvance(number) + look.px(6)
            paint_tag(painter, look, words.news, x, middle, room=self.width() - x - look.px(4))

    def _paint_under(self, painter: QPainter, words: PassageWords, x: float, y: float) -> None:
        look, left, line = self._look, x, self._look.px(UNDER)
        if words.ladder:
            left = self._paint_ladder(painter, words, x, y)
        painter.setFont(look.font(12))
        painter.setPen(look[Role.TEXT2])
        metrics, right = painter.fontMetrics(), self.width() - look.px(PAD)
        on_one = metrics.horizontalAdvance(words.under) <= right - left
        for number, part in enumerate((words.under,) if on_one else (words.how, words.who)):
            at = QRectF(left if number == 0 else x, y + number * line, 0, line)
            at.setRight(right)
            short = metrics.elidedText(part, Qt.TextElideMode.ElideRight, int(at.width()))
            painter.drawText(at, MIDDLE, short)

    def _paint_ladder(self, painter: QPainter, words: PassageWords, x: float, y: float) -> float:
        """As many steps filled as it is said surely: from denied to stated."""
        look, reached = self._look, SURENESS.index(words.certainty)
        side = look.px(STEP)
        for step in range(len(SURENESS)):
            height = side * (0.5 + 0.5 * (step + 1) / len(SURENESS))
            box = QRectF(x, y + look.px(13) - height, side, height)
            painter.setPen(QPen(look[words.type.role], 1))
            painter.setBrush(look[words.type.role if step <= reached else Role.PANE])
            painter.drawRect(box)
            x += side + look.px(STEP_GAP)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        return x + look.px(4)

    # Qt's names from here on

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(160), self._look.px(90))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            self.stepped.emit(self, event.key())
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        words, look = self._words, self._look
        if words is None or self._text is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a row of an article's words
        self._paint_ground(painter)
        self._paint_head(painter, words)
        x: float = look.px(WORDS_AT if self._across else PAD)
        y = look.px(4 if self._across else HEAD)
        self._text.paint(painter, QPointF(x, y))
        under = y + self._text.height + look.px(3)
        if words.news and self._across:
            x = paint_tag(painter, look, words.news, x, under + look.px(9))
        self._paint_under(painter, words, x, under)
        if self.hasFocus():
            painter.setPen(QPen(look[Role.FOCUS], look.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.px(4), look.px(4))
        painter.end()
