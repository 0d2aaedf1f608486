"""The best account in a line, as the plot's last row and the history tell it."""

from variorum.dispute.decision import Decision
from variorum.gui.card.draft import grouped
from variorum.translation import tr
from variorum.wording.dates import date_text


def best_words(decision: Decision | None) -> str:
    """Low 900,000 · best 950,000 · high open above; or only the value where it has no ends of its own."""
    if decision is None or not decision.values:
        return tr("none yet") if decision is None else tr("no value given")
    best = tr(" and ").join(_labelled(decision))
    if {decision.low, decision.high} <= {None, *decision.values} and decision.low == decision.high:
        return best
    low = _shown(decision.low) if decision.low else tr("open below")
    high = _shown(decision.high) if decision.high else tr("open above")
    return tr("low {low} · best {best} · high {high}", low=low, best=best, high=high)


def _labelled(decision: Decision) -> list[str]:
    """Each value, with what it holds of where the editor said so."""
    holds = [*decision.holds, *[""] * len(decision.values)]
    pairs = zip(decision.values, holds, strict=False)
    return [f"{_shown(value)} ({hold})" if hold else _shown(value) for value, hold in pairs]


def _shown(value: str) -> str:
    # Four digits alone are a year far more often than a count that wants a comma.
    return value if len(value) == 4 and value.isdigit() else _long(value)


def _long(value: str) -> str:
    return date_text(value) if value[4:5] == "-" else grouped(value)
