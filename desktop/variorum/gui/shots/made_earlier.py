"""Decisions of other cases on the facts that the sample case disputes."""

from variorum.dispute.decision import Decision, Outcome
from variorum.fact.fact import Kind
from variorum.record.earlier import EarlierDecision
from variorum.text.message import Message

_HOW_MANY = Message("How many people were displaced?")
_WRITTEN = Message("How is {name} written?", {"name": "Saraqib"})


def made_earlier(kind: Kind) -> tuple[EarlierDecision, ...]:
    """What is offered on a name, or else on a figure."""
    if kind is Kind.NAME:
        return (_decided(kind, _WRITTEN, ("Saraqib",), "Idlib in winter", "2020-02-12", ("The Herald",)),)
    return (
        _decided(kind, _HOW_MANY, ("900000",), "Idlib in winter", "2020-02-20", ("The Herald", "The Post")),
        _decided(kind, _HOW_MANY, ("832000",), "Truce talks in Ankara", "2020-02-14", (), low="800000"),
        _decided(kind, _HOW_MANY, ("689000",), "The road to Aleppo", "2020-02-09", ("The Courier",)),
    )


def _decided(
    kind: Kind,
    question: Message,
    values: tuple[str, ...],
    case: str,
    day: str,
    outlets: tuple[str, ...],
    *,
    low: str | None = None,
) -> EarlierDecision:
    reason = "The count of the day, which names its source; the others repeat older ones."
    decision = Decision(Outcome.ACCEPT, values, low=low, high=low and values[0], reason=reason, accounts=(1,))
    at = f"{day}T10:40:00.000Z"
    return EarlierDecision(case, "d1", kind, question, decision, outlets, "M. Okafor", at, revision=12)
