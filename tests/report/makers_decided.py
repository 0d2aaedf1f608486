"""What the decisions of a case say, by no writer's way, and how far an export differs from it."""

from collections.abc import Mapping
from datetime import date

from makers_dead import SETTLED, case
from makers_read_back import READ, Figures, Value
from makers_report import RECONCILIATION

from variorum.dispute.decision import Reconciliation, Standing, State
from variorum.fact.fact import Quantity
from variorum.report.writing import FORMATS
from variorum.wording.sentences import say

CASES = {"Idlib": RECONCILIATION, "market": case(*SETTLED)}
MADE = date(2026, 11, 21)
_NOT_TOLD = (State.DISMISSED, State.ORPHANED)
_WITH_VALUES = (State.SETTLED, State.STALE)
_DEAD_ONLY = ("ucdp", "acled")
_BY_NUMBER = ("html", "pdf", "docx", "odt", "md", "txt")


def as_decided(text: str) -> Value:
    try:
        return float(text) if len(text) != 4 else text
    except ValueError:
        return text


def told_of(reconciliation: Reconciliation) -> list[Standing]:
    """By rank, with those that nobody has decided."""
    known = {standing.dispute.id: standing for standing in reconciliation.standings}
    listed = [known.get(d.id, Standing(d, State.OPEN)) for d in reconciliation.comparison.disputes]
    return [standing for standing in listed if standing.state not in _NOT_TOLD]


def expected(reconciliation: Reconciliation) -> Figures:
    """Best accounts and ranges by the ids of their disputes, and by their numbers in the table."""
    standings = told_of(reconciliation)
    named = [(name, s) for n, s in enumerate(standings, 1) for name in (s.dispute.id, str(n))]
    decided = {name: s.decision for name, s in named if s.state in _WITH_VALUES and s.decision}
    ends = {name: (d.low, d.high) for name, d in decided.items() if d.low and d.high}
    return Figures(
        questions=[say(s.dispute.question) for s in standings],
        best={name: list(map(as_decided, d.values)) for name, d in decided.items() if d.values},
        ends={name: (as_decided(str(low)), as_decided(str(high))) for name, (low, high) in ends.items()},
        accounts=sum(len(s.dispute.accounts) for s in standings),
        sources=len(reconciliation.comparison.articles),
    )


def of_the_dead(reconciliation: Reconciliation) -> set[str]:
    """The ids of the disputes most of whose accounts count the dead."""
    return {standing.dispute.id for standing in told_of(reconciliation) if _counts_dead(standing)}


def _counts_dead(standing: Standing) -> bool:
    values = [account.value for account in standing.dispute.accounts]
    dead = [value for value in values if isinstance(value, Quantity) and value.what == "killed"]
    return 2 * len(dead) > len(values)


def written(format: str, reconciliation: Reconciliation) -> bytes:
    return FORMATS[format](reconciliation, MADE)


def differences(format: str, reconciliation: Reconciliation) -> list[str]:
    """What an export tells otherwise than the decisions; NotHere where nothing here reads it."""
    found, meant = READ[format](written(format, reconciliation)), expected(reconciliation)
    counted = [("accounts", found.accounts, meant.accounts), ("sources", found.sources, meant.sources)]
    told: list[tuple[str, object, object]] = [*counted, ("questions", found.questions, meant.questions)]
    wrong = [f"{name}: {one} is not {other}" for name, one, other in told if one is not None and one != other]
    best = {name: values for name, values in meant.best.items() if name.isdigit() == (format in _BY_NUMBER)}
    ends = meant.ends
    if format in _DEAD_ONLY:
        dead = of_the_dead(reconciliation)
        best = {name: values for name, values in best.items() if name in dead}
    if format == "acled":  # it has the lowest figure that was decided, and no range
        best = {name: [ends[name][0]] if name in ends else values for name, values in best.items()}
    wrong += _unlike("best", _plainly(found.best), _plainly(best)) if _has_values(format) else []
    return wrong + [f"range of {name}: {one}" for name, one in found.ends.items() if ends.get(name) != one]


def _has_values(format: str) -> bool:
    """Citations tell of articles, annotations of accounts: neither tells what was decided."""
    return (
        format not in ("annotations", "bibtex", "ris", "csl-json", "cite-news", "apa")
        and "chicago" not in format
    )


def _unlike(what: str, found: Mapping[str, object], meant: Mapping[str, object]) -> list[str]:
    names = dict.fromkeys((*found, *meant))
    return [
        f"{what} of {name}: {found.get(name)} is not {meant.get(name)}"
        for name in names
        if found.get(name) != meant.get(name)
    ]


def _plainly(values: Mapping[str, list[Value]]) -> dict[str, list[Value]]:
    """A year is one as a number and as a word; words that a page broke into lines are one value."""
    return {name: _plain(told) for name, told in values.items()}


def _plain(told: list[Value]) -> list[Value]:
    if all(isinstance(value, str) and not value[:1].isdigit() for value in told):
        return [" ".join(map(str, told)).replace("- ", "-")]
    return [f"{value:.0f}" if isinstance(value, float) and 1900 < value < 2100 else value for value in told]
