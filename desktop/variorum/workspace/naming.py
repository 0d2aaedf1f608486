"""Finds the dispute that the user means: by its id, by the beginning of it, or by its rank."""

from collections.abc import Sequence

from variorum.dispute.decision import Reconciliation, Standing
from variorum.errors import UnknownThing
from variorum.translation import tr


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
    raise UnknownThing(tr("The case “{case}” has no dispute “{name}”.", case=reconciliation.case, name=name))


def _only(found: Sequence[Standing], name: str) -> Standing:
    if len(found) > 1:
        ids = ", ".join(s.dispute.id for s in found[:4])
        raise UnknownThing(
            tr(
                "“{name}” may mean any of {number} disputes: {ids}. Type more of its id.",
                name=name,
                number=len(found),
                ids=ids,
            )
        )
    return found[0]
