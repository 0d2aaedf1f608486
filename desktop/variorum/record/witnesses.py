"""Whether two accounts, kept at different times, are one."""

from variorum.fact.fact import Moment, Quantity, Statement, Term, Value
from variorum.record.snapshot import Witness


def same_account(a: Witness, b: Witness) -> bool:
    """Whether both quote one passage: the same words, or stretches that lie mostly on each other.

    Of a passage that cannot be found again in its article, the value decides.
    """
    if a.selector.article != b.selector.article:
        return False
    if a.extraction != b.extraction:  # its place is not known any more
        return a.selector.quote == b.selector.quote or _same_claim(a, b)
    common = min(a.end, b.end) - max(a.selector.start, b.selector.start)
    longer = max(len(a.selector.quote), len(b.selector.quote))
    return common > 0 and (2 * common >= longer or reading(a.value) == reading(b.value))


def same_account_and_value(a: Witness, b: Witness) -> bool:
    return same_account(a, b) and reading(a.value) == reading(b.value)


def _same_claim(a: Witness, b: Witness) -> bool:
    """Whether both say the same value; figures, the same of the same thing, in words that they share."""
    if reading(a.value) != reading(b.value):
        return False
    if not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
        return True
    return a.value.what == b.value.what and bool(_words(a) & _words(b))


def _words(witness: Witness) -> set[str]:
    return {word for word in witness.quote.lower().split() if word.isalpha()}


def reading(value: Value) -> tuple[object, ...]:
    """What a value says, without how it was worked out."""
    match value:
        case Quantity():
            return value.number, value.bound, value.lower, value.upper, value.unit
        case Moment():
            return value.start, value.end
        case Term() | Statement():
            return (value.text,)
