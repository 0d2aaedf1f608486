"""Tells accounts and decisions in the words of a report."""

from collections.abc import Mapping
from dataclasses import replace

from variorum.dispute.decision import Decision, Outcome, Standing, State
from variorum.dispute.dispute import Account, Dispute
from variorum.dispute.grading import Grade
from variorum.fact.fact import Certainty, Moment, Quantity, Statement
from variorum.picture.best_mark import read_number
from variorum.report.outline import OutsideLine, Told
from variorum.report.plain import plain
from variorum.report.quoting import quoted_within
from variorum.text.message import Message
from variorum.wording.dates import date_text, dates_in_words
from variorum.wording.decisions import with_holds
from variorum.wording.grading import grade_text, precision_texts
from variorum.wording.names import certainty_name, confidence_name, outcome_name, rule_name
from variorum.wording.retold import retold
from variorum.wording.sentences import say
from variorum.wording.values import value_text

ENDS = (".", "!", "?", "…", "。", "！", "？", "؟", "۔")
CLOSING = "”’»›\"')]"


def told(account: Account, letters: Mapping[str, str], *, grade: Grade | None = None) -> Told:
    passage = account.passage
    text, quote = plain(value_text(account.value)), plain(passage.quote)
    literal = text == quote
    text, quote = (quoted_within(text) if literal else text), quoted_within(quote)
    return Told(
        letter=letters.get(passage.article, "?"),
        paragraph=passage.paragraph,
        text=f"“{text}”" if literal and isinstance(account.value, Statement) else text,
        remark=plain("; ".join(filter(None, (_remark(account), grade_text(grade))))),
        quote=quote,
        raw=None if passage.raw is None else quoted_within(plain(passage.raw)),
        origin=account.origin,
        literal=literal,
    )


def _remark(account: Account) -> str:
    parts = [account.attribution] if account.attribution else []
    if account.origin_by_editor:
        named = say(Message("origin as the editor has it"))
        parts.append(named if account.attribution else say(Message("an origin of its own, the editor says")))
    if account.certainty is not Certainty.ASSERTED:
        parts.append(certainty_name(account.certainty))
    if isinstance(account.value, Quantity):
        parts += _dated(account.value)
    if isinstance(account.value, Moment) and account.value.step:
        parts.append(dates_in_words(retold(account.value.step)))
    return plain("; ".join(parts))


def _dated(quantity: Quantity) -> list[str]:
    since = say(Message("since {date}", {"date": date_text(quantity.since)})) if quantity.since else ""
    as_of = say(Message("as of {date}", {"date": date_text(quantity.as_of)})) if quantity.as_of else ""
    return [part for part in (since, as_of) if part]


def best_texts(standing: Standing, *, unit: bool = True) -> tuple[str, ...]:
    """The values of the decision in force, as they are read; a range without a best stands for itself."""
    decision = standing.decision
    if decision is None or standing.state not in (State.SETTLED, State.STALE, State.ORPHANED):
        return ()
    texts = tuple(_best_text(value, standing.dispute, decision, unit=unit) for value in decision.values)
    texts = with_holds(texts, decision.holds)
    ends = "" if decision.values else range_text(standing)
    return tuple(plain(text) for text in (*texts, ends) if text)


def _best_text(value: str, dispute: Dispute, decision: Decision, *, unit: bool) -> str:
    accepted = _accepted(value, dispute, decision)
    number = read_number(value)
    if isinstance(accepted, Moment):
        return value_text(accepted)
    if isinstance(accepted, Statement):
        return f"“{quoted_within(plain(value))}”"
    if number is None or not any(isinstance(account.value, Quantity) for account in dispute.accounts):
        return date_text(value)
    quantity = accepted or Quantity(number, unit=_unit(dispute, decision))
    return value_text(quantity if unit else without_unit(quantity))


def _unit(dispute: Dispute, decision: Decision) -> str:
    """Of an account that the editor took; else of the most accounts."""
    told = [
        (a.number in decision.accounts, a.value.unit)
        for a in dispute.accounts
        if isinstance(a.value, Quantity)
    ]
    units = [unit for taken, unit in told if taken] or [unit for _, unit in told]
    return max(units, key=units.count)


def without_unit(quantity: Quantity) -> Quantity:
    """Without its unit, except where it is part of the figure: money and shares."""
    if quantity.unit == "percent" or not quantity.unit.isalpha() or quantity.unit.isupper():
        return quantity
    return Quantity(quantity.number, quantity.bound, quantity.lower, quantity.upper)


def _accepted(value: str, dispute: Dispute, decision: Decision) -> Quantity | Moment | Statement | None:
    """The account's own wording ("up to 16"), where the editor took an account as it stands."""
    if decision.outcome not in (Outcome.ACCEPT, Outcome.BOTH_TRUE):
        return None
    taken = (account.value for account in dispute.accounts if account.number in decision.accounts)
    for told in taken:
        if isinstance(told, Quantity) and told.number == read_number(value):
            return told
        if isinstance(told, Moment) and told.start == value:
            return told
        if isinstance(told, Statement) and told.text == value:
            return told
    return None


def range_text(standing: Standing) -> str:
    """Low to high, where the decision gives both and they differ."""
    decision = standing.decision
    if decision is None or decision.low is None or decision.high is None or decision.low == decision.high:
        return ""
    as_values = replace(
        standing,
        decision=replace(decision, outcome=Outcome.OWN_VALUE, values=(decision.low, decision.high), holds=()),
    )
    ends = best_texts(as_values, unit=False)
    return say(Message("{low} to {high}", {"low": ends[0], "high": ends[1]})) if len(ends) == 2 else ""


def stale_text(standing: Standing, letters: Mapping[str, str]) -> str:
    """What came since the decision, with the articles by their letters."""
    if standing.stale_because is None:
        return ""
    because = dict(standing.stale_because.arguments)
    if "article" in because:
        because["article"] = letters.get(str(because["article"]), because["article"])
    return plain(say(Message(standing.stale_because.template, because)))


def decision_remarks(standing: Standing, letters: Mapping[str, str]) -> tuple[str, ...]:
    """What stands under a best account: range, outcome, confidence, and whether evidence came since."""
    decision = standing.decision
    if decision is None:
        return (say(Message("Not decided yet.")),)
    remarks = [range_text(standing) if decision.values else "", f"{outcome_name(decision.outcome)}."]
    if decision.confidence:
        remarks.append(say(Message("Confidence: {how}.", {"how": confidence_name(decision.confidence)})))
    remarks += precision_texts(decision.graded)
    if standing.state is State.STALE:
        remarks.append(say(Message("New evidence, not yet reviewed.")))
        remarks.append(stale_text(standing, letters))
    return tuple(remark for remark in remarks if remark)


def decided_text(standing: Standing) -> str:
    """Who decided, when, by which rule, how sure."""
    decision = standing.decision
    if decision is None:
        return ""
    by = say(Message("Decided by {editor}", {"editor": plain(standing.editor or say(Message("an editor")))}))
    parts = [by, plain(date_text((standing.decided or "")[:10]))]
    if decision.values:
        parts.append(say(Message("rule: {rule}", {"rule": rule_name(decision.rule)})))
    if decision.confidence:
        parts.append(say(Message("confidence: {how}", {"how": confidence_name(decision.confidence)})))
    by_whom = ", ".join(part for part in parts if part) + "."
    return " ".join((by_whom, *_signed_texts(standing), *precision_texts(decision.graded)))


def _signed_texts(standing: Standing) -> tuple[str, ...]:
    """Who stands for the decision beside the editor who made it."""
    return tuple(
        say(
            Message(
                "Signed off by {editor}, {date}.",
                {"editor": plain(one.editor), "date": plain(date_text(one.at[:10]))},
            )
        )
        for one in standing.desk.holding
    )


def ended(words: str) -> str:
    """Words that an editor typed, closed by a full stop where no end of a sentence closes them."""
    said = words.rstrip().rstrip(CLOSING)
    return words if not said or said.endswith(ENDS) else f"{words.rstrip()}."


def outside_lines(decision: Decision | None) -> tuple[OutsideLine, ...]:
    """What a decision rests on that no article of the case holds."""
    return tuple(
        OutsideLine(
            plain(one.title),
            plain(one.url),
            plain(date_text(one.retrieved)),
            quoted_within(plain(one.quote)),
        )
        for one in (decision.outside if decision else ())
    )
