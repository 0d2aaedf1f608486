"""Every account of a figure on one axis, and the best account under them."""

from collections.abc import Sequence

from variorum.dispute.decision import Decision
from variorum.dispute.dispute import Account, Estimate
from variorum.fact.fact import Quantity
from variorum.picture.axis import Axis, number_axis
from variorum.picture.best_mark import Best, best_mark, best_of, read_number
from variorum.picture.in_words import described
from variorum.picture.picture import Picture
from variorum.picture.plot import Layout, frame, not_given
from variorum.picture.quantity_mark import Pen, drawable, extent, quantity_mark
from variorum.picture.shapes import Shape
from variorum.translation import tr


def number_line(
    accounts: Sequence[Account],
    *,
    estimate: Estimate | None = None,
    decision: Decision | None = None,
    labels: Sequence[str] = (),
    stale: bool = False,
    width: float = 260.0,
    row_height: float = 28.0,
    axis_above: bool = False,
    axis: Axis | None = None,
    role: str = "number",
) -> Picture:
    """A decision's best account goes before an estimate's; a label stands before each account's row.

    `axis` holds the scale still while a handle is dragged on it.
    """
    best = best_of(decision, estimate, read=read_number)
    layout = Layout(len(accounts), best is not None, labels, width, row_height, axis_above)
    axis = axis or quantities_axis(accounts, best, left=layout.left, right=layout.right)
    shapes = list(frame(axis, layout))
    for account, y in zip(accounts, layout.rows, strict=True):
        shapes += _row(account, Pen(axis, y, role, row_height), layout)
    if best is not None and layout.best_row is not None:
        shapes += best_mark(best, axis, layout.best_row, height=row_height, stale=stale)
    words = described(accounts, labels=labels, decision=decision, estimate=estimate)
    return Picture(width, layout.height, tuple(shapes), words, axis, layout.rows, layout.best_row)


def quantities_axis(accounts: Sequence[Account], best: Best | None, *, left: float, right: float) -> Axis:
    quantities = [a.value for a in accounts if isinstance(a.value, Quantity) and drawable(a.value)]
    extents = [extent(quantity) for quantity in quantities]
    values = [end for reach in extents for end in (reach.low, reach.high)]
    values += best.points if best else ()
    return number_axis(
        values or [0.0, 1.0],
        left=left,
        right=right,
        open_low=any(reach.open_low for reach in extents),
        open_high=any(reach.open_high for reach in extents),
    )


def _row(account: Account, pen: Pen, layout: Layout) -> tuple[Shape, ...]:
    if isinstance(account.value, Quantity) and drawable(account.value):
        return quantity_mark(account.value, pen)
    return (not_given(pen.y, layout, tr("not given")),)
