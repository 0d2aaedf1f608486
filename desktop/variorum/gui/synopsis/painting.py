"""Paints one row of the synopsis: fill, head, gaps, ribbons, marks, text and the strand."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QRegion

from variorum.gui.look.fact_types import LIVE
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.synopsis.block_layout import BlockLayout, Run
from variorum.gui.synopsis.folding import Fold
from variorum.gui.synopsis.gap_painting import hatch as hatch
from variorum.gui.synopsis.gap_painting import paint_gaps
from variorum.gui.synopsis.head_painting import paint_head
from variorum.gui.synopsis.ribbons import draw_ribbons
from variorum.gui.synopsis.scene import Scene
from variorum.gui.synopsis.sheet_layout import ALSO, PADDING, RowLayout, SheetLayout
from variorum.gui.synopsis.strand import draw_strand
from variorum.gui.synopsis.underlines import draw_underline
from variorum.gui.widgets.turning import turned
from variorum.translation import tr


def paint_sheet(painter: QPainter, scene: Scene, layout: SheetLayout, scroll: float, region: QRegion) -> None:
    """Paint what of the region is in view, which must be laid out."""
    index = layout.at(scroll + scene.view.top()) if layout.items else 0
    while index < len(layout.items):
        top = layout.top(index) - scroll
        if top > scene.view.bottom():
            break
        made, item = layout.laid_out(index), layout.items[index]
        box = QRectF(0, top, scene.whole.width(), layout.height_of(index))
        if not region.intersects(box.toAlignedRect()):
            pass
        elif isinstance(item, Fold):
            paint_fold(painter, scene, item, box)
        elif made is not None:
            paint_row(painter, scene, made, top)
        index += 1
    if not layout.items:
        _paint_invitation(painter, scene)


def _paint_invitation(painter: QPainter, scene: Scene) -> None:
    """What to do while there is nothing to show."""
    painter.setFont(scene.look.font(15))
    painter.setPen(scene.look[Role.TEXT2])
    words = tr("Drop two or more articles here, or press Ctrl+O.")
    painter.drawText(scene.whole, Qt.AlignmentFlag.AlignCenter, words)


def paint_row(painter: QPainter, scene: Scene, made: RowLayout, top: float) -> None:
    look, width = scene.look, scene.columns.right
    current = made.row.number == scene.row
    painter.fillRect(QRectF(0, top, width, made.height), look[Role.CURRENT if current else Role.PANE])
    if current:
        bar = scene.columns.turned(look.px(2)) - look.px(2)
        painter.fillRect(QRectF(bar, top, look.px(4), made.height), look[Role.INK])
    paint_gaps(painter, scene, made, top)
    hovered = scene.ribbon[1] if scene.ribbon and scene.ribbon[0] == made.row.number else None
    draw_ribbons(painter, look, scene.columns, made, top, hovered=hovered)
    for index, article in enumerate(made.ids):
        x = scene.columns.x(index) + look.px(PADDING)
        for y, block in made.cells[article]:
            if top + y < scene.view.bottom() and top + y + block.height > scene.view.top():
                paint_block(painter, scene, block, QPointF(x, top + y))
        if article in made.also:
            _paint_also(painter, scene, made, article, QPointF(x, top + made.bottom_of(article)))
    if scene.dispute and current and scene.types:
        painter.setOpacity(scene.strand)
        draw_strand(painter, look, scene.columns, made, top, scene.dispute)
        painter.setOpacity(1.0)
    paint_head(painter, scene, made, top)
    painter.fillRect(QRectF(0, top + made.height - 1, width, 1), look[Role.LINE])
    if current and scene.focused:
        _paint_ring(painter, scene, made, top)


def _paint_also(painter: QPainter, scene: Scene, made: RowLayout, article: str, at: QPointF) -> None:
    """Beneath a cell, which other articles of its column tell something here."""
    look = scene.look
    painter.setFont(look.font(11))
    painter.setPen(look[Role.TEXT2])
    box = QRectF(at.x(), at.y() + 2, scene.columns.width - 2 * look.px(PADDING), look.px(ALSO))
    words = painter.fontMetrics().elidedText(
        made.also[article], Qt.TextElideMode.ElideRight, int(box.width())
    )
    side = Qt.AlignmentFlag.AlignRight if scene.columns.mirrored else Qt.AlignmentFlag.AlignLeft
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | side, words)


def _paint_ring(painter: QPainter, scene: Scene, made: RowLayout, top: float) -> None:
    """Round the cell where the keys work."""
    look, article = scene.look, scene.cursor.article
    if article in made.ids:
        x = scene.columns.x(made.ids.index(article))
        width = 2 if look.palette.has_tints else 3
        box = QRectF(x + 3, top + 3, scene.columns.width - 6, made.height - 7)
        blocks = made.cells[article]
        for y, block in blocks if len(blocks) > 1 else ():
            if block.block.number == (scene.cursor.paragraph or blocks[0][1].block.number):
                box.setTop(top + y - look.px(3))
                box.setHeight(block.height + look.px(6))
        rounded(painter, box, edge=look[Role.FOCUS], width=width, radius=4)


def paint_fold(painter: QPainter, scene: Scene, fold: Fold, box: QRectF) -> None:
    look = scene.look
    painter.fillRect(box, look[Role.RAISED])
    painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look[Role.LINE])
    glyph = look.px(12)
    name = "chevron-down" if fold.open else "chevron-right"
    mirrored = scene.columns.mirrored
    if mirrored and not fold.open:
        name = "chevron-left"
    sign = QRectF(look.px(14), box.center().y() - glyph / 2, glyph, glyph)
    look.draw_icon(painter, name, Role.TEXT2, turned(sign, box, mirrored=mirrored))
    painter.setFont(look.font(12, Weight.DemiBold))
    painter.setPen(look[Role.TEXT])
    left = box.adjusted(look.px(34), 0, 0, -1)
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(turned(left, box, mirrored=mirrored), middle, fold.title)
    after = painter.fontMetrics().horizontalAdvance(fold.title) + look.px(10)
    painter.setFont(look.font(12))
    painter.setPen(look[Role.TEXT2])
    rest = left.adjusted(after, 0, -look.px(8), 0)
    reason = painter.fontMetrics().elidedText(fold.reason, Qt.TextElideMode.ElideRight, int(rest.width()))
    painter.drawText(turned(rest, box, mirrored=mirrored), middle, reason)
    if scene.focused and scene.cursor.fold == fold.rows[0].number:
        width = 2 if look.palette.has_tints else 3
        rounded(painter, box.adjusted(2, 2, -2, -3), edge=look[Role.FOCUS], width=width, radius=4)


def paint_block(painter: QPainter, scene: Scene, block: BlockLayout, at: QPointF) -> None:
    look, place = scene.look, block.block.place
    runs = tuple(run for run in block.runs if run.mark.type in scene.types)
    for run in runs:
        if run.mark.state in LIVE and look.palette.has_tints:
            for rect in run.rects:
                rounded(painter, _around(rect.translated(at)), fill=look[run.mark.type.tint])
    _paint_found(painter, scene, block, at)
    for pill in block.pills:
        edge = look[Role.LINE if look.palette.has_tints else Role.LINE2]
        box = pill.translated(at)
        rounded(painter, box, fill=look[Role.RAISED], edge=edge, radius=pill.height() / 2)
    painter.setPen(look[Role.TEXT])
    selected = scene.selected[1] if scene.selected and scene.selected[0].place == place else None
    block.draw(painter, at, selected=selected, clip=scene.view)
    for span in scene.wording.get(place, ()) if scene.types else ():
        _paint_wording(painter, look, block.rects_of(span), at)
    for run in runs:
        _paint_run(painter, look, run, at, rightward=block.rightward)


def _paint_found(painter: QPainter, scene: Scene, block: BlockLayout, at: QPointF) -> None:
    """Words looked for; those gone to last stand in a frame."""
    look, place = scene.look, block.block.place
    hit = scene.hit.span if scene.hit is not None and scene.hit.place == place else None
    for span in scene.found.get(place, ()):
        for rect in block.rects_of(span):
            box = _around(rect.translated(at))
            rounded(painter, box, fill=_faint(look[Role.FOCUS], 0.3))
            if span == hit:
                rounded(painter, box.adjusted(-1, -1, 1, 1), edge=look[Role.FOCUS], width=2)


def _paint_wording(painter: QPainter, look: Look, rects: list[QRectF], at: QPointF) -> None:
    painter.setPen(QPen(look[Role.LINE2], 1))
    for rect in rects:
        box = rect.translated(at)
        painter.drawLine(QPointF(box.left(), box.bottom() - 2), QPointF(box.right(), box.bottom() - 2))


def _paint_run(painter: QPainter, look: Look, run: Run, at: QPointF, *, rightward: bool) -> None:
    colour, kind = look[run.mark.type.role], run.mark.type
    width = 1.5 if look.palette.has_tints else 2.75
    for number, rect in enumerate(run.rects):
        box = _around(rect.translated(at))
        y = box.bottom() - 1.5 + run.drop
        left, right = box.left() + 1, box.right() - 1
        if run.sign is not None and number == 0:  # the sign stands before the line, not on it
            sign = run.sign.translated(at)
            left, right = (sign.right() + 2, right) if rightward else (left, sign.left() - 2)
        draw_underline(painter, kind, left, right, y, colour=colour, width=width)
        if run.current:
            rounded(painter, box.adjusted(-0.5, -0.5, 0.5, 1.5), edge=colour, width=width)
    if run.sign is not None:
        look.draw_icon(painter, kind.value, kind.role, run.sign.translated(at))


def _around(rect: QRectF) -> QRectF:
    return rect.adjusted(0, 1, 1, -0.5)


def rounded(
    painter: QPainter,
    box: QRectF,
    *,
    fill: QColor | None = None,
    edge: QColor | None = None,
    width: float = 1.0,
    radius: float = 2.0,
) -> None:
    painter.setPen(QPen(edge, width) if edge else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QBrush(fill) if fill else QBrush(Qt.BrushStyle.NoBrush))
    painter.drawRoundedRect(box, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _faint(colour: QColor, strength: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(strength)
    return made
