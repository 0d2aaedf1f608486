"""Writes the settled counts of the dead in the columns of the UCDP Georeferenced Event Dataset.

Columns and codes: Uppsala Conflict Data Program, UCDP GED Codebook, version
24.1: the 49 columns of the published table, in their order. Ours follow them,
so that rows can be laid under those of the data set. What only a coder of
UCDP can know (conflict and dyad numbers, coordinates, type of violence, event
clarity) stays empty.
"""

from variorum.dispute.decision import Reconciliation
from variorum.report.events import Days, Event, events
from variorum.report.tables import Row, Table, day_of
from variorum.report.writers.data.csv import Cell, comma_separated
from variorum.wording.desk import signers
from variorum.wording.names import rule_name

GED = (
    *("id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id"),
    *("conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id"),
    *("side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources"),
    *("source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec"),
    *("where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt"),
    *("priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec", "date_start"),
    *("date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low"),
    *("gwnoa", "gwnob"),
)
OURS = (
    *("variorum_question", "variorum_state", "variorum_rule", "variorum_confidence", "variorum_linked"),
    *("variorum_accounts", "variorum_reason", "variorum_editor", "variorum_decided"),
    "variorum_signed_off",
)
_YEAR = 366  # days


def ucdp(reconciliation: Reconciliation) -> str:
    table = ucdp_table(reconciliation)
    return comma_separated(table.columns, table.rows)


def ucdp_table(reconciliation: Reconciliation) -> Table:
    return Table("UCDP", (*GED, *OURS), tuple(_row(event) for event in events(reconciliation)))


def date_prec(days: Days) -> int | None:
    """1 a day, 2 two to six days, 3 a week, 4 a month, 5 a year; None of more."""
    limits = ((1, 1), (6, 2), (7, 3), (31, 4), (_YEAR, 5))
    return next((code for most, code in limits if days.number <= most), None)


def _row(event: Event) -> Row:
    days = event.days
    return {
        "id": event.rank,
        "relid": event.standing.dispute.id,
        "year": days.first.year if days and days.first.year == days.last.year else None,
        "side_a": event.actor,
        "number_of_sources": event.origins,
        **_sources(event),
        "where_prec": event.where_prec,
        "where_description": event.where,
        "date_prec": event.date_prec or (date_prec(days) if days else None),
        "date_start": days.first if days else None,
        "date_end": days.last if days else None,
        "best": event.best,
        "high": event.high,
        "low": event.low,
        **ours(event),
    }


def _sources(event: Event) -> dict[str, Cell]:
    """Lists in one cell are parted by semicolons, as the code book has them."""
    cards = [article.source for article in event.articles]
    named = [
        ", ".join(
            part for part in (_quoted(a.source.title) or a.id, a.source.outlet, a.source.published) if part
        )
        for a in event.articles
    ]
    return {
        "source_article": "; ".join(named),
        "source_office": "; ".join(card.outlet or "" for card in cards).strip("; "),
        "source_date": "; ".join(card.published or "" for card in cards).strip("; "),
        "source_headline": "; ".join(card.title or "" for card in cards).strip("; "),
        "source_original": "; ".join(event.said_by),
    }


def _quoted(title: str | None) -> str:
    return f"“{title}”" if title else ""


def ours(event: Event) -> Row:
    """How the figures came about: by which rule, by whom, and what the accounts say."""
    standing, decision = event.standing, event.standing.decision
    told: Row = {
        "variorum_question": event.question,
        "variorum_state": standing.state.value,
        "variorum_linked": "; ".join(event.linked),
        "variorum_accounts": "; ".join(event.accounts),
    }
    if decision is None:
        return told
    return told | {
        "variorum_rule": rule_name(decision.rule) if decision.values else None,
        "variorum_confidence": decision.confidence.value if decision.confidence else None,
        "variorum_reason": decision.reason,
        "variorum_editor": standing.editor,
        "variorum_decided": day_of(standing.decided),
        "variorum_signed_off": signers(standing.desk) or None,
    }
