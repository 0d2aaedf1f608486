"""How a field reads as its dispute stands: its words, others in their place, or more behind them."""

from dataclasses import dataclass, replace
from enum import StrEnum

from variorum.dispute.decision import Decision, Outcome, Standing, State
from variorum.dispute.dispute import Account
from variorum.dispute.edited_text import Field, Manner
from variorum.fact.fact import Bound, Kind, Moment, Quantity, Statement, Term
from variorum.guidance.equivalence import written
from variorum.picture.best_mark import read_number
from variorum.report.copytext.accounts_beside import each_account, in_brackets, quoted_in_brackets
from variorum.report.copytext.case import Case
from variorum.report.copytext.clauses import clause_fits
from variorum.report.copytext.days import date_fitted
from variorum.report.copytext.figures import figure_fitted
from variorum.report.copytext.fitted import Fitted
from variorum.report.copytext.sentence import capital, opens, quoted, small
from variorum.report.copytext.spellings import as_settled, name_fitted, preferred
from variorum.report.copytext.terms import term_fitted
from variorum.report.outline import Run, Runs
from variorum.report.plain import plain
from variorum.report.told import best_texts, range_text
from variorum.text.span import Span
from variorum.wording.values import number_text, value_text


class How(StrEnum):
    """What became of the words of a field."""

    STANDS = "stands"  # they are what was settled, or nothing is settled
    REPLACED = "replaced"
    BRACKETED = "bracketed"  # what was settled stands behind them in brackets
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Reading:
    """A field as it reads now."""

    how: How = How.STANDS
    fitted: Fitted | None = None
    behind: Runs = ()  # after the words
    noted: bool = False
    marked: bool = False  # open, or with new evidence


@dataclass(frozen=True, slots=True)
class Place:
    """A field where it stands: its own words, and the words around them in its block."""

    field: Field
    words: str
    before: str = ""
    after: str = ""
    within: tuple[str, ...] = ()  # names of the wider fields

    @property
    def path(self) -> tuple[str, ...]:
        return (*self.within, self.field.name)


def reading(place: Place, case: Case) -> Reading:
    standing = case.standings.get(place.field.dispute)
    if standing is None or standing.state is State.DISMISSED:
        return Reading()
    if standing.dispute.kind is Kind.NAME and (form := preferred(place.words, case.rules)):
        return replace(_named(place, standing, form), noted=standing.decision is not None)
    if standing.decision is None:
        marked = standing.dispute.id in case.marked
        return replace(_bare(place, standing, case, "open"), noted=marked, marked=marked)
    settled = _settled(place, standing, standing.decision, case)
    if settled.how is How.REPLACED and quoted(place.before) and standing.dispute.kind is not Kind.NAME:
        settled = _bracketed(place, standing)  # nobody said it so
    lost = standing.state is State.ORPHANED  # told apart: it has no row, and no note
    return replace(settled, noted=not lost, marked=lost or standing.state is State.STALE)


def _bare(place: Place, standing: Standing, case: Case, word: str) -> Reading:
    """The words as they stand; every account where there are none."""
    if place.words.strip():
        return Reading()
    return Reading(How.DISPUTED, behind=each_account(standing.dispute, case.letters, word=word))


def _settled(place: Place, standing: Standing, decision: Decision, case: Case) -> Reading:
    if decision.outcome is Outcome.UNRESOLVED:
        own = case.own_account(place.field, standing)
        behind = each_account(standing.dispute, case.letters, word="disputed", own=own)
        return Reading(How.DISPUTED, behind=behind)
    if decision.outcome in (Outcome.TRIVIAL, Outcome.NOT_COMPARABLE):
        return _bare(place, standing, case, "not settled")
    own, taken = case.own_account(place.field, standing), _taken(standing, decision)
    if decision.outcome is Outcome.BOTH_TRUE:
        return _both(place, standing, own, taken)
    if decision.outcome is not Outcome.ACCEPT or not taken:
        return _given(place, standing, own, decision)
    if own is not None and own in taken and place.words.strip():
        return _own_taken(place, own)
    return _accepted(place, standing, own, taken[0], case)


def _taken(standing: Standing, decision: Decision) -> tuple[Account, ...]:
    """The accounts that the editor took, as long as they say what they said."""
    kept = tuple(a for a in standing.dispute.accounts if a.number in decision.accounts)
    return tuple(a for a in kept if standing.state is not State.STALE or _still(a, decision))


def _still(account: Account, decision: Decision) -> bool:
    """New evidence may have moved the numbers of accounts: the value that was decided stands."""
    value = account.value
    said = {value_text(value), account.text}
    if isinstance(value, Quantity):
        return any(read_number(one) == value.number for one in decision.values)
    said |= {value.start} if isinstance(value, Moment) else set()
    said |= {value.text, value.form} if isinstance(value, Term) else set()
    said |= {value.text} if isinstance(value, Statement) else set()
    return bool(said & set(decision.values))


def _both(place: Place, standing: Standing, own: Account | None, taken: tuple[Account, ...]) -> Reading:
    if own is not None and own in taken and place.words.strip():
        return Reading()
    return _bracketed(place, standing)


def _own_taken(place: Place, own: Account) -> Reading:
    """The base's own reading, in its own words unless the field is to be written otherwise."""
    if place.field.manner is Manner.DATE and isinstance(own.value, Moment):
        fitted = date_fitted(place.words, own.value, before=place.before, after=place.after)
        return _replaced(place, fitted) if fitted else Reading()
    if place.field.manner is Manner.FIGURE and isinstance(own.value, Quantity):
        fitted = _figure(place, own.value, _house_figure(own.value), own.value)
        return _replaced(place, fitted) if fitted else Reading()
    return Reading()


def _accepted(place: Place, standing: Standing, own: Account | None, taken: Account, case: Case) -> Reading:
    """Another account's reading, in its words."""
    value, said = taken.value, taken.passage.quote
    if said.casefold() == place.words.casefold():
        return Reading()
    if not place.words.strip():
        in_its_words = isinstance(value, Quantity) and place.field.manner is not Manner.FIGURE
        return _told_in_full(place, standing, small(plain(said)) if in_its_words else "")
    if place.field.manner is Manner.WHOLE:
        return _replaced(place, Fitted(_whole(place), as_settled(said, case)))
    if standing.dispute.kind is Kind.NAME:
        return _named(place, standing, _form(taken))
    if not case.surely_meets(own, taken, standing.dispute):
        return Reading()
    if isinstance(value, Quantity):
        known = own.value if own is not None and isinstance(own.value, Quantity) else None
        house = place.field.manner is Manner.FIGURE
        fitted = _figure(place, known, _house_figure(value) if house else said, value, house=house)
        return _replaced(place, fitted) if fitted else _bracketed(place, standing, small(plain(said)))
    if isinstance(value, Moment):
        return _dated(place, standing, value)
    article = case.articles.get(taken.passage.article)
    if isinstance(value, Term) and own is not None and isinstance(own.value, Term):
        fitted = term_fitted(place.words, own.value, value, before=place.before)
        if fitted is not None:
            return _replaced(place, fitted)
    if own is not None and own.passage.article == taken.passage.article:
        return Reading()  # the base says it too, elsewhere
    if article is not None and clause_fits(
        place.words, taken, article, before=place.before, after=place.after
    ):
        return _replaced(place, Fitted(_whole(place), _with_stop(as_settled(said, case), place)))
    return Reading(How.BRACKETED, behind=quoted_in_brackets(taken, case.letters))


def _with_stop(said: str, place: Place) -> str:
    """With the stop that the words had within the field, and none where it stands behind."""
    if place.words.rstrip()[-1:] in tuple(".!?"):
        return said if said[-1:] in ".!?" else said + place.words.rstrip()[-1]
    return said.rstrip(".!?") if place.after[:1] in tuple(".!?") else said


def _given(place: Place, standing: Standing, own: Account | None, decision: Decision) -> Reading:
    """A value or a range of the editor's own."""
    values, ends = best_texts(standing), range_text(standing)
    if not values:
        return Reading()
    if not place.words.strip():
        return _told_in_full(place, standing)
    dispute, first = standing.dispute, decision.best or ""
    if dispute.kind is Kind.NAME:
        return _named(place, standing, first)
    if dispute.kind is Kind.GARBLE:
        return _replaced(place, Fitted(_whole(place), first))
    if dispute.kind is Kind.QUANTITY:
        return _own_figure(place, standing, own, first, ends)
    if dispute.kind is Kind.DATE and first:
        return _dated(place, standing, Moment(first))
    return _bracketed(place, standing)


def _own_figure(place: Place, standing: Standing, own: Account | None, best: str, ends: str) -> Reading:
    known = own.value if own is not None and isinstance(own.value, Quantity) else None
    number = read_number(best)
    said = number_text(number) if number is not None else ends
    value = Quantity(number) if number is not None else _ends_of(standing)
    fitted = _figure(place, known, said, value) if value is not None else None
    if fitted is None:
        return _bracketed(place, standing)
    within = best and ends and standing.decision and standing.decision.outcome is Outcome.RANGE
    return replace(_replaced(place, fitted), behind=_in_parentheses(ends) if within else ())


def _ends_of(standing: Standing) -> Quantity | None:
    decision = standing.decision
    low, high = (
        (read_number(end or "") for end in (decision.low, decision.high)) if decision else (None, None)
    )
    if low is None or high is None:
        return None
    return Quantity(low, Bound.RANGE, low, high)


def _figure(
    place: Place, known: Quantity | None, said: str, value: Quantity, *, house: bool = True
) -> Fitted | None:
    around = {"before": place.before, "after": place.after}
    return figure_fitted(place.words, known, said, value, house=house, **around)


def _dated(place: Place, standing: Standing, value: Moment) -> Reading:
    fitted = date_fitted(place.words, value, before=place.before, after=place.after)
    return _replaced(place, fitted) if fitted else _bracketed(place, standing)


def _named(place: Place, standing: Standing, form: str) -> Reading:
    dispute, around = standing.dispute, {"before": place.before, "after": place.after}
    fitted = name_fitted(place.words, form, dispute, **around) if place.words.strip() else None
    if fitted is not None:
        return _replaced(place, fitted)
    return Reading(How.BRACKETED, behind=in_brackets(form))


def _form(account: Account) -> str:
    value = account.value
    return written(value.form or value.text) if isinstance(value, Term) else account.passage.quote


def _house_figure(value: Quantity) -> str:
    return value_text(Quantity(value.number, value.bound, value.lower, value.upper))


def _replaced(place: Place, fitted: Fitted) -> Reading:
    same = fitted.span.of(place.words) == fitted.words
    return Reading() if same else Reading(How.REPLACED, fitted)


def _bracketed(place: Place, standing: Standing, said: str = "") -> Reading:
    full = said or _in_full(standing)
    if not place.words.strip():
        return _told_in_full(place, standing)
    return Reading(How.BRACKETED, behind=in_brackets(full))


def _told_in_full(place: Place, standing: Standing, said: str = "") -> Reading:
    """The value as it is told, for a field that the editor put in without words."""
    full = said or _in_full(standing)
    return Reading(How.REPLACED, Fitted(_whole(place), capital(full) if opens(place.before) else full))


def _in_full(standing: Standing) -> str:
    return ", ".join(best_texts(standing))


def _in_parentheses(text: str) -> Runs:
    return (Run(f"({text})"),)


def _whole(place: Place) -> Span:
    return Span(0, len(place.words))
