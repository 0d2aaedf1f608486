"""Earlier decisions in words, and what of one the form takes over."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.dispute.decision import Outcome
from variorum.dispute.dispute import Dispute
from variorum.gui.card.draft import Draft, value_of
from variorum.translation import tr, trn
from variorum.wording.dates import date_text
from variorum.wording.decisions import parts_of
from variorum.wording.sentences import say

if TYPE_CHECKING:
    from variorum.workspace.care import EarlierDecision

_AS_DECIDED = frozenset({Outcome.RANGE, Outcome.BOTH_TRUE})


@dataclass(frozen=True, slots=True)
class Offer:
    """One earlier decision as the card shows it."""

    best: str
    where: str  # case, when, by whom
    given: str  # the outlets whose account it took
    asked: str
    reason: str

    @property
    def why(self) -> str:
        """Who gave it, and the reason: what tells most in a line."""
        quoted = f"“{self.reason}”" if self.reason else ""
        return ": ".join(part for part in (self.given, quoted) if part)

    @property
    def spoken(self) -> str:
        return f"{self.best}, {self.where}. {self.asked} {self.why}".strip()


def offer_of(earlier: "EarlierDecision", *, case: str | None) -> Offer:
    """`case` is the one that is open."""
    parts = parts_of(earlier.decision)
    ends = tr(" to ").join(dict.fromkeys(filter(None, (parts.get("low"), parts.get("high")))))
    spread = f" ({ends})" if ends not in ("", parts["best"]) else ""
    place = tr("this case") if earlier.case == case else f"“{earlier.case}”"
    return Offer(
        best=parts["best"] + spread,
        where=f"{place}, {date_text(earlier.at[:10])}, {earlier.editor}",
        given=", ".join(earlier.outlets),
        asked=say(earlier.question),
        reason=earlier.decision.reason,
    )


def title_of(count: int) -> str:
    return trn("{number} earlier decision", "{number} earlier decisions", count)


def from_earlier(dispute: Dispute, earlier: "EarlierDecision", *, case: str | None) -> Draft:
    """Start from what was decided before; it rests on the accounts here that say the same, if any do."""
    decision = earlier.decision
    place = tr("this case") if earlier.case == case else f"“{earlier.case}”"
    numbers = tuple(a.number for a in dispute.accounts if value_of(a, dispute) in decision.values)
    keeps = decision.outcome in _AS_DECIDED or (numbers and decision.outcome is Outcome.ACCEPT)
    return Draft(
        outcome=decision.outcome if keeps else Outcome.OWN_VALUE,
        values=decision.values,
        low=decision.low or "",
        high=decision.high or "",
        reason=tr(
            "As settled in {place} on {date}: {reason}",
            place=place,
            date=date_text(earlier.at[:10]),
            reason=decision.reason,
        ),
        evidence=numbers,
        accounts=numbers,
        confidence=decision.confidence,
        holds=decision.holds,
    )
