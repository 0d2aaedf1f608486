"""What editors settled of each count of the dead: the row that data sets of conflict events have.

An event has what was decided, and is empty where nothing was: an estimate of
the program stands for no decision. A date, a place or an actor belongs to a
count only where exactly one settled dispute of its kind is told in the same
paragraph as the count; `linked` says by which dispute.
"""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from variorum.article.article import Article
from variorum.dispute.decision import Reconciliation, Standing
from variorum.dispute.dispute import Dispute
from variorum.dispute.grading import Grading
from variorum.fact.fact import Kind, Moment, Quantity
from variorum.report.letters import letters
from variorum.report.outlining import all_standings
from variorum.report.values import best_values, in_force, low_and_high
from variorum.wording.sentences import say
from variorum.wording.values import value_text

Number = int | float | None


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day that a settled date admits, and the date as it was decided."""

    first: date
    last: date

    @property
    def number(self) -> int:
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Event:
    """One count of the dead as far as it is settled."""

    rank: int
    standing: Standing
    question: str
    low: Number
    best: Number
    high: Number
    days: Days | None
    where: str
    actor: str
    linked: tuple[str, ...]  # how a date, a place or an actor came to belong to it
    origins: int  # independent sources
    articles: tuple[Article, ...]  # those with an account, in the order of the accounts
    said_by: tuple[str, ...]  # bodies that the accounts name as their sources
    accounts: tuple[str, ...]  # "A 16; B 19": every figure, in words
    where_prec: int | None = None  # UCDP's code, as the editor gave it for the place
    date_prec: int | None = None  # the same for the date


def events(reconciliation: Reconciliation) -> tuple[Event, ...]:
    """By rank; those that no editor has decided have no figures."""
    standings = all_standings(reconciliation)
    articles = {article.id: article for article in reconciliation.comparison.articles}
    names = letters(reconciliation.comparison)
    counted = [s for s in standings if counts_dead(s.dispute)]
    return tuple(_event(s, n, standings, articles, names) for n, s in enumerate(counted, 1))


def counts_dead(dispute: Dispute) -> bool:
    """Whether most of its accounts say how many were killed."""
    whats = [account.value.what for account in dispute.accounts if isinstance(account.value, Quantity)]
    return dispute.kind is Kind.QUANTITY and 2 * whats.count("killed") > len(dispute.accounts)


def _event(
    standing: Standing,
    rank: int,
    standings: Sequence[Standing],
    articles: Mapping[str, Article],
    names: Mapping[str, str],
) -> Event:
    dispute, (low, high) = standing.dispute, low_and_high(standing)
    best = best_values(standing)
    dated, placed, done = (
        _beside(dispute, standings, kind) for kind in (Kind.DATE, Kind.GEOGRAPHY, Kind.ACTOR)
    )
    days = days_of(dated) if dated else None
    linked = ((dated if days else None), placed, done)
    told = dict.fromkeys(account.passage.article for account in dispute.accounts)
    return Event(
        rank=rank,
        standing=standing,
        question=say(dispute.question),
        low=_number(low),
        best=_number(best[0]) if len(best) == 1 else None,
        high=_number(high),
        days=days,
        where=_value(placed),
        actor=_value(done),
        linked=tuple(f"{one.dispute.id}: {say(one.dispute.question)}" for one in linked if one),
        origins=len({account.origin for account in dispute.accounts}),
        articles=tuple(articles[id] for id in told if id in articles),
        said_by=tuple(dict.fromkeys(a.attribution for a in dispute.accounts if a.attribution)),
        accounts=tuple(
            f"{names.get(account.passage.article, '?')} {value_text(account.value)}"
            for account in dispute.accounts
        ),
        where_prec=_graded(placed).where_prec,
        date_prec=_graded(dated).date_prec,
    )


def _graded(standing: Standing | None) -> Grading:
    decision = in_force(standing) if standing else None
    return decision.graded if decision else Grading()


def _number(value: str | float | None) -> Number:
    return value if isinstance(value, int | float) else None


def _beside(dispute: Dispute, standings: Sequence[Standing], kind: Kind) -> Standing | None:
    """The one settled dispute of a kind that is told in a paragraph of this one; None of several."""
    here = _paragraphs(dispute)
    found = [
        s
        for s in standings
        if s.dispute.kind is kind and len(best_values(s)) == 1 and here & _paragraphs(s.dispute)
    ]
    return found[0] if len(found) == 1 else None


def _paragraphs(dispute: Dispute) -> set[tuple[str, int]]:
    return {(account.passage.article, account.passage.paragraph) for account in dispute.accounts}


def _value(standing: Standing | None) -> str:
    return str(best_values(standing)[0]) if standing else ""


def days_of(standing: Standing) -> Days | None:
    """The days of a settled date: from its low, or best, to its high, or the end of the account taken."""
    decision = in_force(standing)
    if decision is None or decision.best is None:
        return None
    taken = [a.value for a in standing.dispute.accounts if a.number in decision.accounts]
    ends = [v.end for v in taken if isinstance(v, Moment) and v.start == decision.best and v.end]
    first = _span(decision.low or decision.best)
    last = _span(decision.high or (ends[0] if ends else decision.best))
    return Days(first[0], last[1]) if first and last and first[0] <= last[1] else None


def _span(iso: str) -> tuple[date, date] | None:
    """The first and the last day of "2011", "2020-02", "2020-02-24" or a time of a day."""
    try:
        parts = [int(part) for part in iso[:10].split("-")]
        match parts:
            case [year]:
                return date(year, 1, 1), date(year, 12, 31)
            case [year, month]:
                return date(year, month, 1), date(year, month, monthrange(year, month)[1])
            case [year, month, day]:
                return date(year, month, day), date(year, month, day)
    except ValueError:
        return None
    return None
