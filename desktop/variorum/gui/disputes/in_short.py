"""A dispute's values in so few words that their end is not lost: 900,000 … over 1 million people."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.difference.words import Change, word_edits
from variorum.dispute.dispute import Account, Dispute
from variorum.fact.fact import Bound, Kind, Moment, Quantity, Term
from variorum.gui.marks.differing import differing_words
from variorum.text.span import Span
from variorum.translation import later, tr, trn
from variorum.wording.names import certainty_name
from variorum.wording.short_dates import short_date, short_stretch
from variorum.wording.values import number_text, value_text

AGAINST, TO, BECOMES = " / ", " … ", " → "
FEW = 3  # values told one by one; of more, how many others there are
_MILLION = 1_000_000
_BOUNDED = {
    Bound.EXACT: "{figure}",
    Bound.ABOUT: later("about {figure}"),
    Bound.AT_LEAST: later("at least {figure}"),
    Bound.MORE_THAN: later("over {figure}"),
    Bound.AT_MOST: later("at most {figure}"),
    Bound.LESS_THAN: later("under {figure}"),
    Bound.NEARLY: later("nearly {figure}"),
    Bound.UP_TO: later("up to {figure}"),
}


@dataclass(frozen=True, slots=True)
class Short:
    """The values apart, so that each can be cut where there is little room, and what stands between them."""

    parts: tuple[str, ...]
    joiner: str = AGAINST
    unit: str = ""  # common to all, said once; the first to go where there is little room

    def __str__(self) -> str:
        return f"{self.joiner.join(self.parts)} {self.unit}".strip()


def in_short(dispute: Dispute) -> Short:
    """The values that differ, each once."""
    accounts, kind = dispute.accounts, dispute.kind
    quantities = [a.value for a in accounts if isinstance(a.value, Quantity)]
    moments = [a.value for a in accounts if isinstance(a.value, Moment)]
    if len(quantities) == len(accounts):
        return _figures(quantities)
    if len(moments) == len(accounts):
        return _days(moments, accounts)
    if all(isinstance(a.value, Term) for a in accounts):
        return Short(_named(accounts))
    if kind is Kind.CERTAINTY and len(sure := _once(certainty_name(a.certainty) for a in accounts)) > 1:
        return Short(sure)
    if kind is Kind.GARBLE:
        return _repaired(accounts[0])
    return Short(_few(_once(differing_words(a, dispute) for a in accounts)))


def _repaired(account: Account) -> Short:
    """The damaged words and what the program reads there."""
    passage = account.passage
    if passage.raw is None:
        return Short((passage.quote, account.text), BECOMES)
    edits = word_edits(passage.raw, passage.quote)
    removed = [edit.left for edit in edits if edit.change is Change.REMOVED]
    added = [edit.right for edit in edits if edit.change is Change.ADDED]
    if not removed or not added:
        return Short((passage.raw, account.text), BECOMES)
    was, reads = removed[0].cover(removed[-1]), added[0].cover(added[-1])
    return Short((_whole_words(passage.raw, was), _whole_words(passage.quote, reads)), BECOMES)


def _whole_words(text: str, span: Span) -> str:
    """The stretch as far as the spaces around it."""
    start = text.rfind(" ", 0, span.start) + 1
    end = text.find(" ", span.end)
    return text[start : end if end >= 0 else len(text)]


def _once(texts: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))  # type: ignore[call-overload]


def _few(texts: Sequence[str]) -> tuple[str, ...]:
    if len(texts) <= FEW:
        return tuple(texts)
    return (*texts[: FEW - 1], tr("{number} more", number=len(texts) - FEW + 1))


# Figures


def _figures(quantities: Sequence[Quantity]) -> Short:
    """Two figures against each other, of more the least and the greatest; a common unit once, at the end."""
    units = {quantity.unit for quantity in quantities}
    ordered = sorted(quantities, key=_size)
    if any(is_part_of_figure(unit) for unit in units):
        return Short(_few(_once(value_text(q) for q in ordered)))
    unit = units.pop() if len(units) == 1 else ""  # where each counts its own, the question says what
    texts = _once(_figure(q) for q in ordered)
    if len(texts) <= 2:
        return Short(texts, unit=unit)
    return Short((_figure(ordered[0], end=True), _figure(ordered[-1], end=True)), TO, unit)


def is_part_of_figure(unit: str) -> bool:
    """Money and shares: a figure without it would mean something else."""
    return bool(unit) and (unit == "percent" or unit.isupper() or not unit.replace(" ", "").isalpha())


def _size(quantity: Quantity) -> tuple[float, bool]:
    return quantity.number, quantity.bound in (Bound.MORE_THAN, Bound.AT_LEAST)


def _figure(quantity: Quantity, *, end: bool = False) -> str:
    """A figure without its unit; as the end of a range it need not say "about"."""
    template = _BOUNDED.get(quantity.bound)
    if template is None:
        return value_text(Quantity(quantity.number, quantity.bound, quantity.lower, quantity.upper))
    if end and quantity.bound is Bound.ABOUT:
        template = "{figure}"
    return tr(template, figure=_number(quantity.number))


def _number(number: float) -> str:
    """1,000,000 as 1 million, but 1,234,567 as it is."""
    millions = number / _MILLION
    if 1 <= millions < 1000 and round(millions, 2) * _MILLION == number:
        return tr("{figure} million", figure=number_text(round(millions, 2)))
    return number_text(number)


# Dates


def _days(moments: Sequence[Moment], accounts: Sequence[Account]) -> Short:
    ordered = sorted(moments, key=lambda moment: moment.start)
    years = {end[:4] for moment in ordered for end in (moment.start, moment.end or moment.start)}
    texts = _once(_stretch(moment, year=len(years) > 1) for moment in ordered)
    if len(texts) == 1:  # they differ by the hour, or not at all
        texts = _once(account.text for account in accounts)
    return Short(texts) if len(texts) <= 2 else Short((texts[0], texts[-1]), TO)


def _stretch(moment: Moment, *, year: bool) -> str:
    """Mon 24 Feb, 24–27 Feb; the year where the dates lie in several."""
    start, end = moment.start[:10], (moment.end or moment.start)[:10]
    if start[:7] == end[:7] and len(start) == len(end) == 10 and start != end and not year:
        last = short_date(end, year=False, weekday=False)
        return tr("{first}–{last}", first=int(start[8:]), last=last)
    if start == end:
        return short_date(start, year=year, weekday=not year)
    return short_stretch(start, end, year=year)


# Names


def _named(accounts: Sequence[Account]) -> tuple[str, ...]:
    """Each form once, the most used first, with how often where that tells them apart."""
    count = Counter(account.text for account in accounts)
    if len(count) > 2 or max(count.values()) == 1:
        return _few(tuple(count))
    return tuple(trn("{text} once", "{text} {number} times", n, text=text) for text, n in count.items())
