"""What is painted where an article has nothing to set beside the others: hatch, and words that say so."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from variorum.gui.clusters.cell_words import listed
from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role
from variorum.gui.synopsis.scene import Scene
from variorum.gui.synopsis.sheet_layout import RowLayout
from variorum.translation import tr

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter)


def paint_gaps(painter: QPainter, scene: Scene, made: RowLayout, top: float) -> None:
    """Each gap in one stretch with its neighbours."""
    columns, index = scene.columns, 0
    while index < len(columns.ids):
        if made.cells[made.ids[index]]:
            index += 1
            continue
        first = index
        while index < len(columns.ids) and not made.cells[made.ids[index]]:
            index += 1
        _paint_gap(painter, scene, made, top, (first, index))


def _paint_gap(
    painter: QPainter, scene: Scene, made: RowLayout, top: float, stretch: tuple[int, int]
) -> None:
    look, columns = scene.look, scene.columns
    first, last = stretch
    box = QRectF(
        columns.gutter(first), top, columns.gutter(last) - columns.gutter(first), made.height - 1
    ).normalized()
    painter.setFont(look.font(12))
    words = gap_words(scene, made, columns.ids[first:last])
    inner = box.adjusted(look.px(20), 0, -look.px(20), 0)
    text = painter.boundingRect(inner, _WRAP, words)
    if made.row.only:
        painter.setPen(look[Role.TEXT3])
        painter.drawText(inner, _WRAP, words)
        return
    # Tiled from its own corner the lines move with the row; as a brush they would take twice the time.
    gap = box.adjusted(look.px(6), look.px(4), -look.px(6), -look.px(4)).toAlignedRect()
    painter.drawTiledPixmap(gap, hatch(look).texture())
    ground = Role.CURRENT if made.row.number == scene.row else Role.PANE
    painter.fillRect(text.adjusted(-look.px(8), -look.px(3), look.px(8), look.px(3)), look[ground])
    painter.setPen(look[Role.TEXT2])
    painter.drawText(inner, _WRAP, words)


def gap_words(scene: Scene, made: RowLayout, articles: tuple[str, ...]) -> str:
    row = made.row
    if row.left_out:
        return tr("Nothing left out of {letters}", letters=_listed(scene, articles))
    if scene.columns.clusters.inside and not any(made.cells.values()):
        return tr("Not in these columns: {letters}", letters=listed(scene.columns.clusters, list(row.cells)))
    if row.only:
        return tr("Only in {letter}", letter=scene.sheet.letter(row.only))
    return tr("Nothing in {letter} matches this row", letter=_listed(scene, articles))


def _listed(scene: Scene, articles: tuple[str, ...]) -> str:
    clusters = scene.columns.clusters
    names = [clusters.name(a) if clusters else scene.sheet.letter(a) for a in articles]
    return (
        names[0]
        if len(names) == 1
        else tr("{others} or {last}", others=", ".join(names[:-1]), last=names[-1])
    )


def hatch(look: Look, role: Role = Role.LINE) -> QBrush:
    """45° lines, tiled, sharp at any resolution."""
    return _hatch(look[role].name(), look.px(8))


@lru_cache(maxsize=16)
def _hatch(colour: str, step: int) -> QBrush:
    tile = QPixmap(step, step)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1))
    for shift in (-step, 0, step):
        painter.drawLine(QPointF(shift, step), QPointF(shift + step, 0))
    painter.end()
    return QBrush(tile)
