"""Paints one row of the synopsis: fill, head, gaps, ribbons, marks, text and the strand."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from variorum.dispute.decision import State
from variorum.gui.fact_types import LIVE, state_icon, state_role
from variorum.gui.look import Look, Weight
from variorum.gui.palette import Role
from variorum.gui.sheet import Sheet
from variorum.gui.synopsis.block_layout import BlockLayout, Run
from variorum.gui.synopsis.folding import Fold
from variorum.gui.synopsis.ribbons import draw_ribbons
from variorum.gui.synopsis.sheet_layout import HEAD, PADDING, TOP, Columns, RowLayout
from variorum.gui.synopsis.strand import draw_strand
from variorum.gui.synopsis.underlines import draw_underline

MOST_GLYPHS = 4


@dataclass(frozen=True, slots=True)
class Scene:
    """What the painter must know beside the row itself."""

    sheet: Sheet
    columns: Columns
    look: Look
    dispute: str | None = None
    row: int | None = None  # number of the current row
    marks_hidden: bool = False
    found: str = ""  # words looked for


def paint_row(painter: QPainter, scene: Scene, made: RowLayout, top: float) -> None:
    look, width = scene.look, scene.columns.right
    current = made.row.number == scene.row
    box = QRectF(0, top, width, made.height)
    painter.fillRect(box, look[Role.CURRENT if current else Role.PANE])
    if current:
        painter.fillRect(QRectF(0, top, look.px(4), made.height), look[Role.INK])
    _paint_gaps(painter, scene, made, top)
    draw_ribbons(painter, scene.look, scene.columns, made, top)
    for index, article in enumerate(scene.columns.ids):
        x = scene.columns.x(index) + look.px(PADDING)
        for y, block in made.cells[article]:
            _paint_block(painter, scene, block, QPointF(x, top + y))
    if scene.dispute and current and not scene.marks_hidden:
        draw_strand(painter, look, scene.columns, made, top, scene.dispute)
    _paint_head(painter, scene, made, top)
    painter.fillRect(QRectF(0, top + made.height - 1, width, 1), look[Role.LINE])


def paint_fold(painter: QPainter, scene: Scene, fold: Fold, box: QRectF) -> None:
    look = scene.look
    painter.fillRect(box, look[Role.RAISED])
    painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look[Role.LINE])
    glyph = look.px(12)
    name = "chevron-down" if fold.open else "chevron-right"
    look.draw_icon(painter, name, Role.TEXT2, QRectF(look.px(14), box.center().y() - glyph / 2, glyph, glyph))
    painter.setFont(look.font(12, Weight.DemiBold))
    painter.setPen(look[Role.TEXT])
    left = box.adjusted(look.px(34), 0, 0, -1)
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(left, middle, fold.title)
    after = painter.fontMetrics().horizontalAdvance(fold.title) + look.px(10)
    painter.setFont(look.font(12))
    painter.setPen(look[Role.TEXT2])
    painter.drawText(left.adjusted(after, 0, 0, 0), middle, fold.reason)


def _paint_head(painter: QPainter, scene: Scene, made: RowLayout, top: float) -> None:
    look, row = scene.look, made.row
    current = row.number == scene.row
    middle = look.px(HEAD) / 2 + look.px(2)
    painter.setFont(look.font(12, Weight.DemiBold if current else Weight.Normal))
    painter.setPen(look[Role.TEXT if current else Role.TEXT2])
    y = top + look.px(TOP)
    if not row.left_out:
        box = QRectF(0, y, 2 * middle, look.px(18))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(row.number))
    y += look.px(21)
    shown = [state for state in row.states if state is not State.DISMISSED]
    size = look.px(14)
    for state in shown[:MOST_GLYPHS]:
        if y + size > top + made.height:
            return
        box = QRectF(middle - size / 2, y, size, size)
        look.draw_icon(painter, state_icon(state), state_role(state), box)
        y += look.px(18)
    if len(shown) > MOST_GLYPHS and y + size <= top + made.height:
        painter.setFont(look.font(11))
        painter.setPen(look[Role.TEXT3])
        box = QRectF(0, y - 2, 2 * middle, look.px(16))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"+{len(shown) - MOST_GLYPHS}")


def _paint_gaps(painter: QPainter, scene: Scene, made: RowLayout, top: float) -> None:
    """Hatch where an article has nothing to set beside the others, in one stretch with its neighbours."""
    columns, index = scene.columns, 0
    while index < len(columns.ids):
        if made.cells[columns.ids[index]]:
            index += 1
            continue
        first = index
        while index < len(columns.ids) and not made.cells[columns.ids[index]]:
            index += 1
        _paint_gap(painter, scene, made, top, (first, index))


def _paint_gap(
    painter: QPainter, scene: Scene, made: RowLayout, top: float, stretch: tuple[int, int]
) -> None:
    look, columns = scene.look, scene.columns
    first, last = stretch
    box = QRectF(columns.x(first), top, columns.x(last) - columns.x(first), made.height - 1)
    painter.setFont(look.font(12))
    words = _gap_words(scene, made, columns.ids[first:last])
    inner = box.adjusted(look.px(20), 0, -look.px(20), 0)
    wrap = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter)
    text = painter.boundingRect(inner, wrap, words)
    current = made.row.number == scene.row
    if made.row.only:
        painter.setPen(look[Role.TEXT3])
        painter.drawText(inner, wrap, words)
        return
    painter.setBrushOrigin(QPointF(0, round(top)))  # the lines move with the row
    painter.fillRect(box.adjusted(look.px(6), look.px(4), -look.px(6), -look.px(4)), hatch(look))
    painter.setBrushOrigin(QPointF(0, 0))
    painter.fillRect(text.adjusted(-8, -3, 8, 3), look[Role.CURRENT if current else Role.PANE])
    painter.setPen(look[Role.TEXT2])
    painter.drawText(inner, wrap, words)


def _gap_words(scene: Scene, made: RowLayout, articles: tuple[str, ...]) -> str:
    row = made.row
    if row.left_out:
        return f"Nothing left out of {_listed(scene, articles)}"
    if row.only and row.only in scene.columns.ids:
        return f"Only in {scene.sheet.letter(row.only)}"
    return f"Nothing in {_listed(scene, articles)} matches this row"


def _listed(scene: Scene, articles: tuple[str, ...]) -> str:
    names = [scene.sheet.letter(article) for article in articles]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"


def _paint_block(painter: QPainter, scene: Scene, block: BlockLayout, at: QPointF) -> None:
    look = scene.look
    runs = () if scene.marks_hidden else block.runs
    for run in runs:
        if run.mark.state in LIVE and look.palette.has_tints:
            for rect in run.rects:
                _rounded(painter, _around(rect.translated(at)), fill=look[run.mark.type.tint])
    if scene.found:
        for rect in block.rects_of(scene.found):
            _rounded(painter, rect.translated(at), fill=_faint(look[Role.FOCUS], 0.35))
    for pill in block.pills:
        painter.setBrush(look[Role.RAISED])
        painter.setPen(QPen(look[Role.LINE2 if not look.palette.has_tints else Role.LINE], 1))
        painter.drawRoundedRect(pill.translated(at), pill.height() / 2, pill.height() / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(look[Role.TEXT])
    block.layout.draw(painter, at)
    for run in runs:
        _paint_run(painter, look, run, at)


def _paint_run(painter: QPainter, look: Look, run: Run, at: QPointF) -> None:
    colour, kind = look[run.mark.type.role], run.mark.type
    width = 1.5 if look.palette.has_tints else 2.75
    for rect in run.rects:
        box = _around(rect.translated(at))
        y = box.bottom() - 1.5 + run.drop
        draw_underline(painter, kind, box.left() + 1, box.right() - 1, y, colour=colour, width=width)
        if run.current:
            _rounded(painter, box.adjusted(-0.5, -0.5, 0.5, 1.5), edge=colour, width=width)
    if run.sign is not None:
        look.draw_icon(painter, kind.value, kind.role, run.sign.translated(at))


def _around(rect: QRectF) -> QRectF:
    return rect.adjusted(0, 1, 1, -0.5)


def _rounded(
    painter: QPainter,
    box: QRectF,
    *,
    fill: QColor | None = None,
    edge: QColor | None = None,
    width: float = 1.0,
) -> None:
    painter.setPen(QPen(edge, width) if edge else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QBrush(fill) if fill else QBrush(Qt.BrushStyle.NoBrush))
    painter.drawRoundedRect(box, 2, 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _faint(colour: QColor, strength: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(strength)
    return made


def hatch(look: Look, role: Role = Role.LINE) -> QBrush:
    """45° lines, tiled, sharp at any resolution."""
    step = look.px(8)
    tile = QPixmap(step, step)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look[role], 1))
    for shift in (-step, 0, step):
        painter.drawLine(QPointF(shift, step), QPointF(shift + step, 0))
    painter.end()
    return QBrush(tile)
