"""Draws a field within the words: what it reads, the state of its dispute, and the number of its note."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from variorum.dispute.decision import State
from variorum.dispute.edited_text import Manner
from variorum.gui.account.telling import Said
from variorum.gui.look.fact_types import state_icon, state_role, type_of
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role

CHIP = QTextFormat.ObjectTypes.UserObject.value + 1
NAME = QTextFormat.Property.UserProperty.value + 1
MANNER = QTextFormat.Property.UserProperty.value + 2
HOLDER = "\ufffc"  # what stands for a chip in the text
PAD, GAP, GLYPH = 5, 4, 12
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute


def chip_format(name: str, manner: Manner) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setObjectType(CHIP)
    made.setProperty(NAME, name)
    made.setProperty(MANNER, str(manner))
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    return made


def name_in(format: QTextFormat) -> str:
    """Of the field that a format stands for; empty where it is that of words."""
    return str(format.property(NAME)) if format.objectType() == CHIP else ""


class Chips(QPyTextObject):
    """What each chip shows is looked up when it is drawn: a decision changes no letter of the text."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self.said: Mapping[str, Said] = {}
        self.chosen: tuple[int, int] = (0, 0)  # what is selected of the text
        self.widest = 600.0

    def _fonts(self) -> tuple[QFont, QFont]:
        return self._look.source_font(size=14.5), self._look.font(10, Weight.DemiBold)

    def _parts(self, format: QTextFormat) -> tuple[str, str, float]:
        """Words as they fit, the number of the note, and how wide the words are."""
        said = self.said.get(name_in(format))
        words, note = (said.words or "…", said.note) if said else (name_in(format), "")
        metrics = QFontMetricsF(self._fonts()[0])
        room = self.widest - self._look.px(2 * PAD + GLYPH + GAP + 20)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(room, 40.0))
        return shown, note, metrics.horizontalAdvance(shown)

    # Qt's names from here on

    def intrinsicSize(self, document: QTextDocument, position: int, format: QTextFormat) -> QSizeF:
        _, note, wide = self._parts(format)
        words, small = self._fonts()
        px = self._look.px
        beside = QFontMetricsF(small).horizontalAdvance(note) + px(2) if note else 0.0
        metrics = QFontMetricsF(words)
        return QSizeF(wide + beside + px(2 * PAD + GLYPH + GAP + 2), metrics.height() + px(4))

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        document: QTextDocument,
        position: int,
        format: QTextFormat,
    ) -> None:
        said = self.said.get(name_in(format))
        chosen = self.chosen[0] <= position < self.chosen[1]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(rect).adjusted(1.5, 0.5, -1.5, -0.5)
        self._draw_box(painter, box, said, chosen=chosen)
        self._draw_words(painter, box, format, chosen=chosen)
        painter.restore()
        if chosen:
            # Qt would lay the colour of selected words over the chip, and takes the clipping back itself.
            painter.setClipRect(QRectF())

    def _draw_box(self, painter: QPainter, box: QRectF, said: Said | None, *, chosen: bool) -> None:
        look = self._look
        type = type_of(said.standing.dispute.kind) if said and said.standing else None
        frame = look[type.role if type else Role.LINE2]
        stale = said is None or said.state in (State.STALE, State.ORPHANED)
        pen = QPen(look[Role.FOCUS] if chosen else frame, 2 if chosen else 1)
        pen.setStyle(Qt.PenStyle.DashLine if stale and not chosen else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.setBrush(look[type.tint] if type and look.palette.has_tints else look[Role.PANE])
        painter.drawRoundedRect(box, look.px(4), look.px(4))

    def _draw_words(self, painter: QPainter, box: QRectF, format: QTextFormat, *, chosen: bool) -> None:
        look, px = self._look, self._look.px
        shown, note, wide = self._parts(format)
        said = self.said.get(name_in(format))
        words, small = self._fonts()
        state = said.state if said else State.ORPHANED
        glyph = QRectF(box.left() + px(PAD), box.center().y() - px(GLYPH) / 2, px(GLYPH), px(GLYPH))
        look.draw_icon(painter, state_icon(state), state_role(state), glyph)
        painter.setFont(words)
        painter.setPen(look[Role.TEXT])
        # As the words themselves run, whichever way the window does.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        place = QRectF(glyph.right() + px(GAP), box.top(), wide + 2, box.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | _LEFT), shown)
        if note:
            painter.setFont(small)
            painter.setPen(look[Role.NUMBER])
            above = QRectF(place.right() + 1, box.top() + 1, box.width(), box.height())
            painter.drawText(above, int(Qt.AlignmentFlag.AlignTop | _LEFT), note)
