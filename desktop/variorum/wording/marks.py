"""Says in words how the wording of an account is drawn on its axis."""

from variorum.fact.fact import Bound, Moment, Quantity, Value
from variorum.text.message import Message
from variorum.translation import later
from variorum.wording.sentences import say
from variorum.wording.values import number_text

_BOUNDED = {
    Bound.EXACT: later("Drawn as a point: exactly {number}."),
    Bound.AT_LEAST: later("Drawn from {number} upwards, {number} included; open above."),
    Bound.MORE_THAN: later("Drawn from {number} upwards, {number} itself not included; open above."),
    Bound.UP_TO: later("Drawn up to {number}, {number} included; open below."),
    Bound.AT_MOST: later("Drawn up to {number}, {number} included; open below."),
    Bound.LESS_THAN: later("Drawn up to {number}, {number} itself not included; open below."),
    Bound.ABOUT: later("Drawn softly from {low} to {high}, because the wording is no exact figure."),
    Bound.NEARLY: later("Drawn softly from {low} to just under {number}."),
    Bound.RANGE: later("Drawn from {low} to {high}, as the account gives it."),
    Bound.VAGUE: later("Drawn as a hatched box from {low} to {high}: the wording says no more."),
}


def mark_text(value: Value) -> str:
    """How a value is drawn, and why so; empty where it is not drawn at all."""
    match value:
        case Quantity():
            return _quantity_text(value)
        case Moment(start=start, end=end) if end and end != start:
            return say(Message("Drawn as a bar: some time within these days."))
        case Moment():
            return say(Message("Drawn as a block: the account states it."))
        case _:
            return ""


def _quantity_text(quantity: Quantity) -> str:
    number = number_text(quantity.number)
    low, high = (number if end is None else number_text(end) for end in (quantity.lower, quantity.upper))
    return say(Message(_BOUNDED[quantity.bound], {"number": number, "low": low, "high": high}))
