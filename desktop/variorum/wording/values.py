"""Says a value as an editor would write it: "more than 950,000 people", "24 February 2020"."""

from variorum.fact.fact import Bound, Moment, Quantity, Statement, Term, Value
from variorum.text.message import Message
from variorum.translation import later
from variorum.wording.dates import date_text, stretch_text
from variorum.wording.plurals import plural
from variorum.wording.sentences import say
from variorum.wording.style import grouped

_BOUNDED = {
    Bound.EXACT: later("{figure}"),
    Bound.ABOUT: later("about {figure}"),
    Bound.AT_LEAST: later("at least {figure}"),
    Bound.MORE_THAN: later("more than {figure}"),
    Bound.AT_MOST: later("at most {figure}"),
    Bound.LESS_THAN: later("less than {figure}"),
    Bound.NEARLY: later("nearly {figure}"),
    Bound.UP_TO: later("up to {figure}"),
    Bound.VAGUE: later("some {figure} or more"),
}

# A vague word is kept as its floor; this leads back to a word with the same floor.
_VAGUE = {
    2: (later("a couple"), later("a couple of {unit}")),
    3: (later("several"), later("several {unit}")),
    12: (later("a dozen"), later("a dozen {unit}")),
    24: (later("dozens"), later("dozens of {unit}")),
    40: (later("scores"), later("scores of {unit}")),
    200: (later("hundreds"), later("hundreds of {unit}")),
    2_000: (later("thousands"), later("thousands of {unit}")),
    20_000: (later("tens of thousands"), later("tens of thousands of {unit}")),
    200_000: (later("hundreds of thousands"), later("hundreds of thousands of {unit}")),
    2_000_000: (later("millions"), later("millions of {unit}")),
    2_000_000_000: (later("billions"), later("billions of {unit}")),
}

_CURRENCIES = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "$": "$", "€": "€", "£": "£", "¥": "¥"}
_LARGE = ((1e12, later("{figure} trillion")), (1e9, later("{figure} billion")))


def value_text(value: Value) -> str:
    """The value in words."""
    match value:
        case Quantity():
            return _quantity_text(value)
        case Moment(start=start, end=None):
            return date_text(start)
        case Moment(start=start, end=end):
            return stretch_text(start, end or start)
        case Term(text=text, form=form):
            return form or text
        case Statement(text=text):
            return text


def number_text(number: float) -> str:
    """A number with its thousands grouped, and no more digits than it needs: 950,000, 3.6, 1.2 billion."""
    for size, template in _LARGE:
        if abs(number) >= size and round(number / size, 3) * size == number:
            return say(Message(template, {"figure": _grouped(number / size)}))
    return _grouped(number)


def whole(number: float) -> int | float:
    """The number without a fraction it does not have."""
    return int(number) if float(number).is_integer() else number


def _grouped(number: float) -> str:
    exact = whole(number)
    if isinstance(exact, int):
        return grouped(f"{exact:,}")
    return grouped(f"{exact:,.10f}".rstrip("0").rstrip(".") if abs(exact) >= 1e-4 else f"{exact:g}")


def _quantity_text(quantity: Quantity) -> str:
    if quantity.bound is Bound.VAGUE and quantity.number in _VAGUE:
        alone, counted = _VAGUE[int(quantity.number)]
        return say(Message(counted if quantity.unit else alone, {"unit": plural(quantity.unit)}))
    figure = _with_unit(quantity)
    if quantity.bound is Bound.RANGE:
        return figure
    return say(Message(_BOUNDED[quantity.bound], {"figure": figure}))


def _with_unit(quantity: Quantity) -> str:
    sign = _CURRENCIES.get(quantity.unit)
    if sign:
        return _figure(quantity, sign=sign)
    unit = _singular(quantity.unit) if _is_one(quantity) else plural(quantity.unit)
    figure = _figure(quantity)
    return say(Message("{figure} {unit}", {"figure": figure, "unit": unit})).strip()


def _figure(quantity: Quantity, *, sign: str = "") -> str:
    if quantity.bound is Bound.RANGE and quantity.lower is not None and quantity.upper is not None:
        ends = (sign + number_text(end) for end in (quantity.lower, quantity.upper))
        low, high = ends
        return say(Message("{low} to {high}", {"low": low, "high": high}))
    return sign + number_text(quantity.number)


def _is_one(quantity: Quantity) -> bool:
    return quantity.number == 1 and quantity.bound is not Bound.RANGE


def _singular(unit: str) -> str:
    return "person" if unit == "people" else unit
