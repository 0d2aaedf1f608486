"""Finds the dispute that the user means: by its id, by the beginning of it, or by its rank."""

from collections.abc import Sequence

from variorum.dispute.decision import Reconciliation, Standing
from variorum.errors import UnknownThing


def named(reconciliation: Reconciliation, name: str) -> Standing:
    """The standing of the dispute of that name; an id goes before a rank, a rank before a beginning."""
    standings = reconciliation.standings
    for found in (
        [s for s in standings if s.dispute.id == name],
        [s for s in standings if str(s.dispute.rank) == name],
        [s for s in standings if name and s.dispute.id.startswith(name)],
    ):
        if found:
            return _only(found, name)
    raise UnknownThing(f"The case “{reconciliation.case}” has no dispute “{name}”.")


def _only(found: Sequence[Standing], name: str) -> Standing:
    if len(found) > 1:
        ids = ", ".join(s.dispute.id for s in found[:4])
        raise UnknownThing(f"“{name}” may mean any of {len(found)} disputes: {ids}. Type more of its id.")
    return found[0]
