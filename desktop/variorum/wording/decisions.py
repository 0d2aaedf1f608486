"""Says what a decision holds, and what a later one changed of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.dispute.decision import Decision, Outside
from variorum.guidance.equivalence import Equivalence
from variorum.text.message import Message
from variorum.wording.dates import date_text
from variorum.wording.grading import grade_text, precision_texts
from variorum.wording.names import confidence_name, outcome_name, rule_name
from variorum.wording.sentences import say
from variorum.wording.values import number_text


@dataclass(frozen=True, slots=True)
class Changed:
    """One part of a decision before and after; empty where it had none."""

    part: str
    before: str
    after: str


def value_as_decided(value: str) -> str:
    """A value as it is read: 950,000 and 24 February 2020 for 950000 and 2020-02-24."""
    try:
        return number_text(float(value)) if len(value) < 18 else value
    except (ValueError, OverflowError):
        return date_text(value)


def with_holds(values: tuple[str, ...], holds: tuple[str, ...]) -> tuple[str, ...]:
    """Each value with what it holds of, where that is told."""
    told = (*holds, *[""] * len(values))
    return tuple(f"{value} ({of})" if of else value for value, of in zip(values, told, strict=False))


def outside_text(one: Outside) -> str:
    """Evidence from outside in a line: what it is, where, when looked up, and its words."""
    looked_up = say(Message("looked up {date}", {"date": date_text(one.retrieved)})) if one.retrieved else ""
    quoted = f"“{one.quote}”" if one.quote else ""
    return ", ".join(part for part in (one.title, one.url, looked_up) if part) + (quoted and f": {quoted}")


def parts_of(decision: Decision | None) -> dict[str, str]:
    """What a decision holds, part by part, in words; parts without content are left out."""
    return {part: text for part, text in _parts(decision) if text} if decision else {}


def _parts(decision: Decision) -> Iterator[tuple[str, str]]:
    if decision.dismissed:
        yield "outcome", say(Message("Dismissed"))
        return
    values = tuple(map(value_as_decided, decision.values))
    yield "outcome", outcome_name(decision.outcome)
    yield "best", " / ".join(with_holds(values, decision.holds))
    yield "low", value_as_decided(decision.low) if decision.low else ""
    yield "high", value_as_decided(decision.high) if decision.high else ""
    yield "rule", rule_name(decision.rule) if decision.values else ""
    yield "confidence", confidence_name(decision.confidence) if decision.confidence else ""
    yield "evidence", "; ".join(f"{e.article} ¶{e.paragraph} “{e.quote}”" for e in decision.evidence)
    yield "from outside", "; ".join(map(outside_text, decision.outside))
    yield "grades", "; ".join(f"{one.account}: {grade_text(one)}" for one in decision.graded.grades)
    yield "precision", " ".join(precision_texts(decision.graded))


def changes(before: Decision | None, after: Decision | None) -> tuple[Changed, ...]:
    """Every part that a later decision has otherwise than an earlier one."""
    old, new = parts_of(before), parts_of(after)
    return tuple(
        Changed(part, old.get(part, ""), new.get(part, ""))
        for part in dict.fromkeys((*old, *new))
        if old.get(part) != new.get(part)
    )


def rule_text(rule: Equivalence) -> str:
    """A rule of equivalence in a line: Saraqib = Saraqeb."""
    return " = ".join((rule.preferred, *rule.others))
