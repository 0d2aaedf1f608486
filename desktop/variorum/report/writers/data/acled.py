"""Writes the settled counts of the dead in the columns of the Armed Conflict Location & Event Data.

Columns and codes: ACLED Codebook, 2023 and later: the 31 columns of the
published table, in their order. Ours follow them. Types of events and actors,
coordinates and regions are a coder's to give, and stay empty.
"""

from variorum.dispute.decision import Reconciliation, Rule
from variorum.report.events import Days, Event, events
from variorum.report.tables import Row, Table
from variorum.report.writers.data.csv import comma_separated
from variorum.report.writers.data.ucdp import OURS, ours

ACLED = (
    *("event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type"),
    *("sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2"),
    *("interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3"),
    *("location", "latitude", "longitude", "geo_precision", "source", "source_scale", "notes"),
    *("fatalities", "tags", "timestamp"),
)


# What UCDP's codes of place and date are in ACLED's: the exact place, a part of a region, a region.
_GEO = {1: 1, 2: 2, 3: 2, 4: 3, 5: 3}
_TIME = {1: 1, 2: 2, 3: 2, 4: 3}


def acled(reconciliation: Reconciliation) -> str:
    table = acled_table(reconciliation)
    return comma_separated(table.columns, table.rows)


def acled_table(reconciliation: Reconciliation) -> Table:
    columns = (*ACLED, "variorum_fatalities_from", *OURS)
    return Table("ACLED", columns, tuple(_row(event) for event in events(reconciliation)))


def time_precision(days: Days) -> int | None:
    """1 a day, 2 a week, 3 a month; None of more."""
    return next((code for most, code in ((1, 1), (7, 2), (31, 3)) if days.number <= most), None)


def _as_graded(event: Event) -> int | None:
    """ACLED's code for how exactly the editor says that the date is known."""
    return _TIME.get(event.date_prec or 0)


def fatalities(event: Event) -> tuple[int | float | None, str | None]:
    """The figure, and which one it is: the most conservative one that an editor decided.

    Under ACLED's own rule that is the best account; under another the low one, where there is one.
    """
    decision = event.standing.decision
    if event.low is None or (decision is not None and decision.rule is Rule.CONSERVATIVE):
        return event.best, "best" if event.best is not None else None
    return event.low, "low"


def _row(event: Event) -> Row:
    days, (dead, which) = event.days, fatalities(event)
    known = days if days and time_precision(days) else None
    return {
        "event_id_cnty": event.standing.dispute.id,
        "event_date": known.first if known else None,
        "year": known.first.year if known else None,
        "time_precision": _as_graded(event) or time_precision(known) if known else None,
        "actor1": event.actor,
        "location": event.where,
        "geo_precision": _GEO.get(event.where_prec or 0),
        "source": "; ".join(article.source.outlet or article.id for article in event.articles),
        "notes": _notes(event),
        "fatalities": dead,
        "variorum_fatalities_from": which,
        **ours(event),
    }


def _notes(event: Event) -> str:
    """The question, the span of the date where it is no day, and every account."""
    days = event.days
    span = f" {days.first} to {days.last}." if days and days.number > 1 else ""
    return f"{event.question}{span} {'; '.join(event.accounts)}."
