"""One paragraph set in a column: its lines, and the rectangles of its disputed words."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.session.sheet import Block, Mark
from variorum.gui.synopsis.composition import SIGN, Composition, folds, utf16
from variorum.text.span import Span

LINE_HEIGHT = 19.0  # of the articles' text at 100 %


@dataclass(frozen=True, slots=True)
class Run:
    """The rectangles of one mark, one a line, relative to the block."""

    mark: Mark
    rects: tuple[QRectF, ...]
    sign: QRectF | None  # None where it stands inside other marked words, or shares their beginning
    current: bool
    drop: float = 0.0  # how much lower its underline stands, under another


class BlockLayout:
    """A paragraph laid out at a width, with the current dispute's words in semibold."""

    def __init__(
        self,
        block: Block,
        look: Look,
        width: float,
        *,
        current: str | None,
        folded: bool = False,
        row: int = 0,
        letter: str = "",
    ) -> None:
        """`letter`: of an article that stands in the column of another."""
        self.block = block
        self._look = look
        self._current = current
        self._font = look.source_font()
        self.line_height = LINE_HEIGHT * look.scale * look.zoom / 100
        stretches = folds(block.text, block.marks, row=row, current=current) if folded else []
        hidden = [stretch.span for stretch in stretches if stretch.folded]
        shown = tuple(m for m in block.marks if not any(h.start <= m.span.start < h.end for h in hidden))
        self.marks = drawn_marks(shown, current)
        self._set = Composition(block, self.marks, stretches=stretches, current=current, letter=letter)
        self.layout = self._laid_out(width)
        self.height = self.line_height * self.layout.lineCount()
        self.rightward = not self._set.turns

    def _laid_out(self, width: float) -> QTextLayout:
        layout = QTextLayout(self._set.text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        turned = self._set.turns
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if turned else Qt.LayoutDirection.LeftToRight)
        option.setAlignment(Qt.AlignmentFlag.AlignRight if turned else Qt.AlignmentFlag.AlignLeft)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.setFormats(self._formats())
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y + (self.line_height - line.height()) / 2))
            y += self.line_height
        layout.endLayout()
        return layout

    def _formats(self) -> list[QTextLayout.FormatRange]:
        look = self._look
        number = QTextCharFormat()
        number.setFont(look.font(11 * look.zoom / 100))
        number.setForeground(look[Role.TEXT3])
        ranges = [_range(0, len(self._set.prefix), number)]
        if self._set.letter:  # of an article that stands for another: not to be overlooked
            whose = QTextCharFormat()
            whose.setFont(look.font(12 * look.zoom / 100, Weight.DemiBold))
            whose.setForeground(look[Role.TEXT])
            ranges.append(_range(0, len(self._set.letter), whose))
        strong = QTextCharFormat()
        strong.setFont(look.source_font(Weight.DemiBold))
        for mark in self.marks:
            if mark.dispute == self._current:
                first, last = self._set.at(mark.span.start), self._set.at(mark.span.end, after=False)
                ranges.append(_range(first, last - first, strong))
        # After the words: a sign within words in semibold keeps its own width.
        sign = QTextCharFormat()
        sign.setFont(self._font)
        sign.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        sign.setFontLetterSpacing(self._sign_size * 1.4 - QFontMetricsF(self._font).horizontalAdvance(SIGN))
        ranges += [_range(self._set.at(start) - 1, 1, sign) for start in self._set.signs]
        ranges += [_range(pill.at, pill.length, self._pill_format()) for pill in self._set.pills]
        if self.block.left_out:
            out = QTextCharFormat()
            out.setFontStrikeOut(True)
            out.setForeground(look[Role.TEXT2])
            ranges.append(_range(len(self._set.prefix), utf16(self._set.text) - len(self._set.prefix), out))
        return ranges

    @property
    def _sign_size(self) -> float:
        return 9.5 * self._look.scale * self._look.zoom / 100

    def _pill_format(self) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._look.font(11 * self._look.zoom / 100))
        made.setForeground(self._look[Role.TEXT2])
        return made

    @cached_property
    def pills(self) -> tuple[QRectF, ...]:
        """Where sentences are folded away; pressed, they open."""
        rects = [rect for p in self._set.pills for rect in self._rects(p.at, p.at + p.length)]
        inset = self.line_height * 0.1
        return tuple(rect.adjusted(-5, inset, 5, -inset) for rect in rects)

    @cached_property
    def number_box(self) -> QRectF:
        """Round the paragraph's number, by which it is dragged; no smaller than a target may be."""
        box = (self._rects(0, utf16(self._set.prefix)) or [QRectF()])[0]
        least = self._look.px(24)
        width, height = max(0.0, least - box.width()) / 2, max(0.0, least - box.height()) / 2
        return box.adjusted(-width, -height, width, height)

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        made: list[Run] = []
        free = set(self._set.signs)
        # The current dispute's sign goes before that of another which begins at the same word.
        for mark in sorted(self.marks, key=lambda m: (m.span.start, m.dispute != self._current)):
            start = mark.span.start
            has_sign = start in free
            free.discard(start)
            at = self._set.at(start)
            first, last = at - (start in self._set.signs), self._set.at(mark.span.end, after=False)
            rects = tuple(self._rects(first, last))
            if not rects:
                continue
            under = [r for r in made if r.mark.span.overlaps(mark.span) and r.mark.type is not mark.type]
            sign = self._sign_box(at - 1) if has_sign else None
            made.append(Run(mark, rects, sign, mark.dispute == self._current, 2.5 * len(under)))
        return tuple(made)

    def rects_of(self, span: Span) -> list[QRectF]:
        """Where words of the paragraph stand, one rectangle a line; none where they are folded away."""
        return self._rects(self._set.at(span.start), self._set.at(span.end, after=False))

    def draw(self, painter: QPainter, at: QPointF, *, selected: Span | None = None, clip: QRectF) -> None:
        """Paint the text, and behind it what is selected of it."""
        chosen = []
        if selected is not None:
            ink = QTextCharFormat()
            ink.setBackground(self._look[Role.INK])
            ink.setForeground(self._look[Role.ON_INK])
            first, last = self._set.at(selected.start), self._set.at(selected.end, after=False)
            chosen = [_range(first, last - first, ink)]
        self.layout.draw(painter, at, chosen, clip)

    def position_at(self, point: QPointF) -> int:
        """The character of the paragraph nearest to a point of the block."""
        number = max(0, min(self.layout.lineCount() - 1, int(point.y() // self.line_height)))
        return self._set.position(self.layout.lineAt(number).xToCursor(point.x()))

    def _rects(self, first: int, last: int) -> list[QRectF]:
        rects: list[QRectF] = []
        if first >= last:
            return rects
        at = self.layout.lineForTextPosition(first).lineNumber()
        for number in range(max(0, at), self.layout.lineCount()):
            line = self.layout.lineAt(number)
            start = max(first, line.textStart())
            end = min(last, line.textStart() + line.textLength())
            if line.textStart() >= last:
                break
            if start >= end:
                continue
            if end == line.textStart() + line.textLength():
                end -= self._trailing_spaces(start, end)
            left, right = self._reach(line, start, end)
            rects.append(QRectF(left, number * self.line_height, right - left, self.line_height))
        return [rect for rect in rects if rect.width() > 0]

    def _reach(self, line: QTextLine, start: int, end: int) -> tuple[float, float]:
        """From where to where words of a line stand, whichever way they and their neighbours run."""
        if self.rightward and not self._set.mixed:
            return _x(line, start), _x(line, end)
        boxes = [run.boundingRect() for run in line.glyphRuns(start, end - start)]
        if not boxes:
            return 0.0, 0.0
        return min(box.left() for box in boxes), max(box.right() for box in boxes)

    def _trailing_spaces(self, start: int, end: int) -> int:
        units = self.layout.text().encode("utf-16-le")[2 * start : 2 * end]
        shown = units.decode("utf-16-le", errors="replace")
        return len(shown) - len(shown.rstrip(" "))

    def _sign_box(self, at: int) -> QRectF:
        line = self.layout.lineForTextPosition(at)
        size = self._sign_size
        left = min(_x(line, at), _x(line, at + 1))
        middle = line.y() + line.ascent() - QFontMetricsF(self._font).xHeight() * 0.85
        return QRectF(left + 2, middle - size / 2, size, size)


def drawn_marks(marks: tuple[Mark, ...], current: str | None) -> tuple[Mark, ...]:
    """One mark for words that several disputes share, and none inside a longer one of its type.

    The current dispute's mark is always drawn.
    """
    kept: list[Mark] = [m for m in marks if m.dispute == current]
    for mark in marks:
        hidden = any(
            other.type is mark.type and (other.span.contains(mark.span) or mark.span.overlaps(other.span))
            for other in kept
        )
        if not hidden:
            kept.append(mark)
    return tuple(sorted(kept, key=lambda m: (m.span.start, -m.span.end)))


def _x(line: QTextLine, position: int) -> float:
    answer: Any = line.cursorToX(position)
    # PySide answers a pair where C++ moves its argument to the next valid place.
    return float(answer[0] if isinstance(answer, tuple) else answer)


def _range(start: int, length: int, how: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, how
    return made
