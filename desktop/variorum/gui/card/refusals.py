"""What keeps a draft from being recorded, said at the field that has to change."""

from dataclasses import dataclass

from variorum.dispute.decision import Outcome
from variorum.dispute.dispute import Dispute
from variorum.gui.card.choices import WITHOUT_VALUE
from variorum.gui.card.draft import Draft
from variorum.gui.card.typed import DATE, NUMBER, is_date, read, shown
from variorum.picture.best_mark import read_number
from variorum.translation import tr


@dataclass(frozen=True, slots=True)
class Refusal:
    """A sentence, and the name of the field it stands under: low, best, high, or a value's place."""

    field: str
    sentence: str


def refusal_of(fields: dict[str, str], dispute: Dispute, *, ends: bool) -> Refusal | None:
    """The first thing that is wrong with what stands in the fields, or None."""
    kept: dict[str, str] = {}
    for name, text in fields.items():
        value = read(text, dispute)
        if value is None:
            return Refusal(
                name,
                tr(
                    "“{text}” cannot be read. {how}",
                    text=text.strip(),
                    how=tr(DATE if is_date(dispute) else NUMBER),
                ),
            )
        kept[name] = value
    return _disorder(kept, dispute) if ends else None


def missing(draft: Draft) -> Refusal | None:
    """What an outcome asks for and the draft does not have."""
    several = draft.outcome is Outcome.BOTH_TRUE
    if draft.outcome in WITHOUT_VALUE:
        return None
    if not draft.values:
        return Refusal("0", tr("Give a value, or press the number of an account."))
    if several and len(draft.values) < 2:
        return Refusal("0", tr("Both true takes two values or more."))
    if draft.outcome is Outcome.RANGE and not (draft.low.strip() and draft.high.strip()):
        return Refusal("high" if draft.low.strip() else "low", tr("A range needs a low and a high value."))
    return None


def _disorder(kept: dict[str, str], dispute: Dispute) -> Refusal | None:
    low, best, high = (kept.get(name, "") for name in ("low", "best", "high"))
    if _above(low, best):
        return Refusal("low", tr("Low must not be above best. Best is {best}.", best=shown(best, dispute)))
    if _above(best, high):
        return Refusal("high", tr("High must not be below best. Best is {best}.", best=shown(best, dispute)))
    if _above(low, high):
        return Refusal("low", tr("Low must not be above high. High is {high}.", high=shown(high, dispute)))
    return None


def _above(one: str, other: str) -> bool:
    """Dates are compared as far as both are known: 2020-02-24 lies within 2020-02."""
    if not one or not other:
        return False
    left, right = read_number(one), read_number(other)
    if left is not None and right is not None:
        return left > right
    known = min(len(one), len(other))
    return one[:known] > other[:known]
