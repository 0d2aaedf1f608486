"""The faint bands between two texts that tell the same: where one meets the other."""

import itertools
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from variorum.alignment.link import Grade, Link, Place
from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role
from variorum.gui.synopsis.sheet_layout import GUTTER, TOP, Columns, RowLayout

Extent = tuple[float, float]  # top and bottom, from the row's top


@dataclass(frozen=True, slots=True)
class Band:
    """One ribbon: which stretch of the left text meets which of the right."""

    left: Extent
    right: Extent
    sure: bool
    by_hand: bool = False


def draw_ribbons(
    painter: QPainter,
    look: Look,
    columns: Columns,
    made: RowLayout,
    top: float,
    *,
    hovered: int | None = None,
) -> None:
    """Ribbons between each two neighbouring texts, a dotted bridge over a gap."""
    present = [i for i, article in enumerate(made.ids) if made.cells[article]]
    if made.row.left_out:
        return
    for left, right in itertools.pairwise(present):
        if right - left > 1:
            _bridge(painter, look, columns, top, left, right)
            continue
        for band in bands(columns, made, left):
            _draw(
                painter, look, columns, band, QPointF(columns.gutter(left + 1), top), strong=hovered == left
            )
    for gutter, y in signs(columns, made):
        _draw_pin(painter, look, QPointF(columns.gutter(gutter), top + y))


def bands(columns: Columns, made: RowLayout, left: int) -> tuple[Band, ...]:
    """The ribbons between a column and the next: several paragraphs share a text in equal parts."""
    articles = made.ids[left : left + 2]
    if len(articles) < 2 or tuple(sorted(articles)) not in made.row.ties:
        return ()
    linked = _linked(made, articles)
    shares = [_shares(made, article, [pair[n] for pair, _ in linked]) for n, article in enumerate(articles)]
    return tuple(
        Band(shares[0][a].pop(0), shares[1][b].pop(0), link.grade is Grade.SAME, link.by_hand)
        for (a, b), link in linked
    )


def signs(columns: Columns, made: RowLayout) -> tuple[tuple[int, float], ...]:
    """Where pins stand: the gutter, by the column right of it, and the height above the row's top.

    At the head of a ribbon that an editor set; where two that an editor linked
    are no neighbours, at the gutter of each that looks toward the other.
    """
    tops = {
        block.block.place: (index, y)
        for index, article in enumerate(made.ids)
        for y, block in made.cells[article]
    }
    found: dict[tuple[int, float], None] = {}
    for link in made.links:
        if link.by_hand and link.a in tops and link.b in tops:
            (left, y), (right, other) = sorted((tops[link.a], tops[link.b]))
            if right - left == 1:
                found[right, min(y, other)] = None
            else:
                found[left + 1, y] = None
                found[right, other] = None
    return tuple(found)


def _linked(made: RowLayout, articles: Sequence[str]) -> list[tuple[tuple[Place, Place], Link]]:
    """The linked paragraphs of two cells, in reading order of the left and then of the right."""
    found = {}
    for link in made.links:
        a, b = (link.a, link.b) if link.a.article == articles[0] else (link.b, link.a)
        if (a.article, b.article) == tuple(articles):
            found[a, b] = link
    return sorted(found.items(), key=lambda one: one[0])


def _shares(made: RowLayout, article: str, places: Sequence[Place]) -> dict[Place, list[Extent]]:
    """Each paragraph's height, divided among the ribbons that meet it."""
    heights = {block.block.place: (y, y + block.height) for y, block in made.cells[article]}
    shares: dict[Place, list[Extent]] = defaultdict(list)
    for place in dict.fromkeys(places):
        top, bottom = heights[place]
        count = places.count(place)
        step = (bottom - top) / count
        shares[place] = [(top + n * step, top + (n + 1) * step) for n in range(count)]
    return shares


def band_path(look: Look, columns: Columns, band: Band, at: QPointF) -> QPainterPath:
    """The outline of a ribbon round the middle of its gutter, `at`."""
    half, x, top = _half(look, columns), at.x(), at.y()
    path = QPainterPath(QPointF(x - half, top + band.left[0]))
    _curve(path, QPointF(x + half, top + band.right[0]))
    path.lineTo(x + half, top + band.right[1])
    _curve(path, QPointF(x - half, top + band.left[1]))
    path.closeSubpath()
    return path


def ribbon_path(look: Look, columns: Columns, made: RowLayout, top: float, left: int) -> QPainterPath:
    """The outline of all ribbons between the texts of a column and the next."""
    path = QPainterPath()
    for band in bands(columns, made, left):
        path.addPath(band_path(look, columns, band, QPointF(columns.gutter(left + 1), top)))
    return path


def _half(look: Look, columns: Columns) -> float:
    """Half a gutter, on the way to the next column."""
    return columns.forward * look.px(GUTTER) / 2


def _curve(path: QPainterPath, end: QPointF) -> None:
    start = path.currentPosition()
    middle = (start.x() + end.x()) / 2
    path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)


def _draw(painter: QPainter, look: Look, columns: Columns, band: Band, at: QPointF, *, strong: bool) -> None:
    """Only the upper and lower edge are lines: at its sides the band meets the text."""
    fill = QColor(look[Role.INK])
    fill.setAlphaF((0.055 if look.palette.has_tints else 0.0) + (0.06 if strong else 0.0))
    if fill.alpha():
        _fill(painter, look, columns, band, at, fill)
    edge = QColor(look[Role.TEXT2 if band.by_hand else Role.LINE2])
    if band.sure and not strong and not band.by_hand and look.palette.has_tints:
        edge.setAlphaF(0.5)
    pen = QPen(edge, 1.6 if band.by_hand else 1.2)
    if not band.sure:
        pen.setDashPattern([3, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = _half(look, columns)
    for left, right in zip(band.left, band.right, strict=True):
        path = QPainterPath(QPointF(at.x() - half, at.y() + left))
        _curve(path, QPointF(at.x() + half, at.y() + right))
        painter.drawPath(path)


def _draw_pin(painter: QPainter, look: Look, top: QPointF) -> None:
    size = look.px(15)
    box = QRectF(top.x() - size / 2, top.y() - 1, size, size)
    look.draw_icon(painter, "pin", Role.TEXT, box)


def _fill(painter: QPainter, look: Look, columns: Columns, band: Band, at: QPointF, colour: QColor) -> None:
    """The part that is straight as a rectangle: a path of its height would take ten times as long."""
    half = _half(look, columns)
    top, bottom = max(band.left[0], band.right[0]), min(band.left[1], band.right[1])
    if bottom <= top:
        painter.fillPath(band_path(look, columns, band, at), colour)
        return
    painter.fillRect(QRectF(at.x() - abs(half), at.y() + top, 2 * abs(half), bottom - top), colour)
    for left, right, level in ((band.left[0], band.right[0], top), (band.left[1], band.right[1], bottom)):
        if abs(left - right) < 0.5:
            continue
        end = QPainterPath(QPointF(at.x() - half, at.y() + left))
        _curve(end, QPointF(at.x() + half, at.y() + right))
        end.lineTo(at.x() + half, at.y() + level)
        end.lineTo(at.x() - half, at.y() + level)
        end.closeSubpath()
        painter.fillPath(end, colour)


def _bridge(painter: QPainter, look: Look, columns: Columns, top: float, left: int, right: int) -> None:
    pen = QPen(look[Role.LINE2], 1.2)
    pen.setDashPattern([1, 3])
    painter.setPen(pen)
    y = top + look.px(TOP) + look.px(8)
    half = _half(look, columns)
    painter.drawLine(QPointF(columns.gutter(left + 1) - half, y), QPointF(columns.gutter(right) + half, y))
