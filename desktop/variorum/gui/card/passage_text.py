"""Sets an article's words in lines: some in semibold, underlined by hand as their type of fact asks."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption

from variorum.gui.look.fact_types import FactType
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.synopsis.composition import utf16
from variorum.gui.synopsis.underlines import draw_underline
from variorum.text.span import Span

SIZE, LINE = 13.5, 19


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that carry the difference."""

    span: Span
    type: FactType
    struck: bool = False


class PassageText:
    """One text laid out at one width; what lies outside `quote` is set fainter."""

    def __init__(
        self, text: str, strong: Sequence[Strong], look: Look, *, width: float, quote: Span | None = None
    ) -> None:
        self._text, self._strong, self._look = text, strong, look
        self._layout = QTextLayout(text, look.source_font(size=SIZE, zoomed=False))
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats([*self._faint(quote), *map(self._semibold, strong)])
        self.height = self._set(width)

    def _set(self, width: float) -> float:
        line_height, y = self._look.px(LINE), 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            line.setPosition(QPointF(0, y))
            y += line_height
        self._layout.endLayout()
        return y

    def _range(self, span: Span, how: QTextCharFormat) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        made.start = utf16(self._text[: span.start])
        made.length = utf16(span.of(self._text))
        made.format = how
        return made

    def _faint(self, quote: Span | None) -> list[QTextLayout.FormatRange]:
        if quote is None:
            return []
        how = QTextCharFormat()
        how.setForeground(self._look[Role.TEXT2])
        ends = (Span(0, quote.start), Span(quote.end, len(self._text)))
        return [self._range(span, how) for span in ends if len(span)]

    def _semibold(self, strong: Strong) -> QTextLayout.FormatRange:
        how = QTextCharFormat()
        how.setFont(self._look.source_font(Weight.DemiBold, size=SIZE, zoomed=False))
        how.setFontStrikeOut(strong.struck)
        return self._range(strong.span, how)

    def paint(self, painter: QPainter, at: QPointF) -> None:
        painter.setPen(self._look[Role.TEXT])
        self._layout.draw(painter, at)
        for strong in self._strong:
            if not strong.struck:
                for box in self._boxes(strong.span):
                    self._underline(painter, strong.type, box.translated(at))

    def _underline(self, painter: QPainter, type: FactType, box: QRectF) -> None:
        heavy = not self._look.palette.has_tints
        draw_underline(
            painter,
            type,
            box.left(),
            box.right(),
            box.bottom() - self._look.px(1.5),
            colour=self._look[type.role],
            width=2.5 if heavy else 1.5,
        )

    def _boxes(self, span: Span) -> list[QRectF]:
        """Where the words stand, one box a line."""
        start, end = utf16(self._text[: span.start]), utf16(self._text[: span.end])
        boxes = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first < last:
                a, b = _x(line, first), _x(line, last)
                boxes.append(QRectF(min(a, b), line.y(), abs(b - a), self._look.px(LINE)))
        return boxes


def _x(line: object, at: int) -> float:
    """PySide answers `cursorToX` with the position it moved to as well."""
    found = line.cursorToX(at)  # type: ignore[attr-defined]
    return float(found[0] if isinstance(found, tuple) else found)
