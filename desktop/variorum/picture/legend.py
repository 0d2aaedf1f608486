"""How to read the pictures: each mark beside the wording it stands for."""

from variorum.fact.fact import Bound, Quantity
from variorum.picture.axis import Axis
from variorum.picture.picture import Picture
from variorum.picture.quantity_mark import Pen, quantity_mark
from variorum.text.message import Message
from variorum.translation import later
from variorum.wording.sentences import say

_MARKS = (
    (Quantity(5), later("exactly")),
    (Quantity(2, Bound.MORE_THAN), later("more than, over (hollow: not included)")),
    (Quantity(8, Bound.UP_TO), later("up to, at most (filled: included)")),
    (Quantity(5, Bound.ABOUT, 2, 8), later("about, some")),
    (Quantity(8, Bound.NEARLY, 4), later("nearly, almost")),
    (Quantity(5, Bound.RANGE, 2, 8), later("from … to")),
    (Quantity(2, Bound.VAGUE, 2, 8), later("several, dozens, hundreds")),
)


def legend(*, width: float = 64.0, height: float = 16.0) -> tuple[tuple[Picture, str], ...]:
    # Starts below 0, so that "up to" has its arrow.
    axis = Axis(-1, 11, 6, width - 6)
    return tuple(_entry(quantity, say(Message(words)), axis, width, height) for quantity, words in _MARKS)


def _entry(quantity: Quantity, words: str, axis: Axis, width: float, height: float) -> tuple[Picture, str]:
    shapes = quantity_mark(quantity, Pen(axis, height / 2, "number", height * 1.5))
    return Picture(width, height, shapes, words), words
