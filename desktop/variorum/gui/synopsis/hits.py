"""What stands under a point of the synopsis: a bar, a pill, marked words, a ribbon, a place in the text."""

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QPointF

from variorum.gui.look.fact_types import FactType
from variorum.gui.look.look import Look
from variorum.gui.session.sheet import Row
from variorum.gui.synopsis.block_layout import BlockLayout
from variorum.gui.synopsis.folding import Fold
from variorum.gui.synopsis.ribbons import ribbon_path
from variorum.gui.synopsis.sheet_layout import GUTTER, PADDING, Columns, RowLayout, SheetLayout

LEAST = 24  # at 100 %: the height of a target


@dataclass(frozen=True, slots=True)
class Hit:
    """Everything that stands under one point; what does not is None."""

    item: Row | Fold
    top: float  # of the item, in the view
    head: bool = False
    article: str | None = None
    block: BlockLayout | None = None
    corner: QPointF | None = None  # of the block, in the view
    position: int = 0  # nearest character of the paragraph
    mark: str | None = None  # the dispute whose words stand there
    pill: bool = False
    ribbon: int | None = None  # the column left of it
    number: bool = False  # the paragraph's number, by which it is held
    also: bool = False  # the words that say who else of the column tells something there

    @property
    def row(self) -> Row | None:
        return self.item if isinstance(self.item, Row) else None


def hit_at(
    look: Look,
    layout: SheetLayout,
    point: QPointF,
    scroll: float,
    *,
    types: Collection[FactType] = frozenset(FactType),
) -> Hit | None:
    """What stands at a point of the view, of marks only those of the types that are shown."""
    y = point.y() + scroll
    if not layout.items or not 0 <= y < layout.height:
        return None
    index = layout.at(y)
    item, made, top = layout.items[index], layout.laid_out(index), layout.top(index)
    if isinstance(item, Fold) or made is None:
        return Hit(item, top - scroll)
    return _hit_in_row(look, layout.columns, made, QPointF(point.x(), y - top), top - scroll, types)


def _hit_in_row(
    look: Look,
    columns: Columns,
    made: RowLayout,
    point: QPointF,
    top: float,
    types: Collection[FactType] = frozenset(FactType),
) -> Hit:
    column = columns.at(point.x())
    if column is None:
        return Hit(made.row, top, head=True)
    article = made.ids[column]
    held = _number_at(look, columns, made, point, column)
    if held is not None:
        return Hit(made.row, top, article=article, block=held, number=True)
    ribbon = _ribbon_at(look, columns, made, point)
    found = _block_at(look, columns, made, point, column)
    if found is None or ribbon is not None:
        also = ribbon is None and _is_on_also(look, made, point, article)
        return Hit(made.row, top, article=article, ribbon=ribbon, also=also)
    block, inside = found
    return Hit(
        made.row,
        top,
        article=article,
        block=block,
        corner=point - inside + QPointF(0, top),
        position=block.position_at(inside),
        mark=_mark_at(block, inside, types),
        pill=any(pill.contains(inside) for pill in block.pills),
    )


def _is_on_also(look: Look, made: RowLayout, point: QPointF, article: str) -> bool:
    """Whether the words beneath a cell stand there; no lower than a target may be."""
    if article not in made.also:
        return False
    top = made.bottom_of(article)
    return top <= point.y() < top + look.px(LEAST)


def _number_at(
    look: Look, columns: Columns, made: RowLayout, point: QPointF, column: int
) -> BlockLayout | None:
    x = columns.x(column) + look.px(PADDING)
    for y, block in made.cells[made.ids[column]]:
        inside = point - QPointF(x, y)
        # The box may reach over the first words; where those are marked, they are what is meant.
        if not made.row.left_out and block.number_box.contains(inside) and not _mark_at(block, inside):
            return block
    return None


def _block_at(
    look: Look, columns: Columns, made: RowLayout, point: QPointF, column: int
) -> tuple[BlockLayout, QPointF] | None:
    x = columns.x(column) + look.px(PADDING)
    for y, block in made.cells[made.ids[column]]:
        if y <= point.y() < y + block.height:
            return block, point - QPointF(x, y)
    return None


def _mark_at(
    block: BlockLayout, inside: QPointF, types: Collection[FactType] = frozenset(FactType)
) -> str | None:
    """The dispute of the shortest words where marks overlap."""
    found = [
        (len(run.mark.span), run.mark.dispute)
        for run in block.runs
        if run.mark.type in types and any(rect.contains(inside) for rect in run.rects)
    ]
    return min(found)[1] if found else None


def _ribbon_at(look: Look, columns: Columns, made: RowLayout, point: QPointF) -> int | None:
    half = look.px(GUTTER) / 2
    for left in range(len(columns.ids) - 1):
        near = abs(point.x() - columns.gutter(left + 1)) <= half
        if near and ribbon_path(look, columns, made, 0, left).contains(point):
            return left
    return None


def mark_at(look: Look, columns: Columns, made: RowLayout, point: QPointF) -> str | None:
    """The id of the dispute whose words stand at a point of a row."""
    return _hit_in_row(look, columns, made, point, 0).mark
