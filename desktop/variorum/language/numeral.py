"""One figure as it is written in a text."""

from dataclasses import dataclass

from variorum.language.bound import Bound
from variorum.text.span import Span


@dataclass(frozen=True, slots=True)
class Numeral:
    """One figure: where it stands (bound and unit included), what it says and what it admits."""

    span: Span
    core: Span  # the figure alone
    number: float
    bound: Bound
    lower: float | None
    upper: float | None
    unit: str = ""
