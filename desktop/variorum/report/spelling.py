"""Writes a name in the form that the editor prefers, other forms once in brackets; no quote changes."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from variorum.dispute.decision import Reconciliation, Standing
from variorum.dispute.dispute import Account, Dispute
from variorum.fact.fact import Kind, Term
from variorum.guidance.equivalence import Equivalence, written
from variorum.report.outline import Entry, Outline, Run, Section, Style
from variorum.report.plain import plain
from variorum.text.message import Message

T = TypeVar("T")
_SPOKEN = (Style.PLAIN, Style.STRONG)


def used_throughout(reconciliation: Reconciliation) -> tuple[Equivalence, ...]:
    """The rules by which a report writes names."""
    return tuple(rule for rule in reconciliation.equivalences if rule.in_use and rule.use_throughout)


def spelled(reconciliation: Reconciliation) -> Reconciliation:
    """The case with the names that accounts give, and those in questions, in the preferred form."""
    rules = used_throughout(reconciliation)
    if not rules:
        return reconciliation
    comparison = reconciliation.comparison
    told = replace(
        comparison,
        disputes=_all(comparison.disputes, rules),
        only=_all(comparison.only, rules),
        agreements=_all(comparison.agreements, rules),
    )
    standings = tuple(_standing(one, rules) for one in reconciliation.standings)
    return replace(reconciliation, comparison=told, standings=standings)


def _all(disputes: Sequence[Dispute], rules: Sequence[Equivalence]) -> tuple[Dispute, ...]:
    return tuple(_dispute(one, rules) for one in disputes)


def _standing(standing: Standing, rules: Sequence[Equivalence]) -> Standing:
    return replace(standing, dispute=_dispute(standing.dispute, rules))


def _dispute(dispute: Dispute, rules: Sequence[Equivalence]) -> Dispute:
    question = _question(dispute.question, rules)
    accounts = tuple(_account(account, dispute, rules) for account in dispute.accounts)
    return replace(dispute, question=question, accounts=accounts)


def _account(account: Account, dispute: Dispute, rules: Sequence[Equivalence]) -> Account:
    form = preferred_form(account, dispute, rules)
    return replace(account, value=Term(form, form)) if form else account


def preferred_form(account: Account, dispute: Dispute, rules: Sequence[Equivalence]) -> str | None:
    """How a report writes the name that an account gives; None where no rule says it."""
    value = account.value
    if dispute.kind is not Kind.NAME or not isinstance(value, Term):
        return None
    form = written(value.form or value.text)
    return next((rule.preferred for rule in reversed(rules) if form in rule.key), None)


def _question(question: Message, rules: Sequence[Equivalence]) -> Message:
    """The question with its names in the preferred form; words of an article stay as they are."""
    spoken = {
        name: value
        if not isinstance(value, str) or f"“{{{name}}}”" in question.template
        else _put(value, rules)
        for name, value in question.arguments.items()
    }
    return Message(question.template, spoken)


def _put(text: str, rules: Sequence[Equivalence]) -> str:
    if "“" in text:
        return text
    for rule in rules:
        for form in sorted(rule.others, key=len, reverse=True):
            text = rule.preferred.join(whole(form).split(text))
    return text


def whole(form: str) -> re.Pattern[str]:
    """Finds a form as a word of its own."""
    return re.compile(rf"(?<!\w){re.escape(form)}(?!\w)")


def bracketed(outline: Outline, rules: Sequence[Equivalence]) -> Outline:
    """The outline with the other forms in brackets where a preferred form is first told as a value."""
    for rule in rules:
        outline = _with_brackets(outline, plain(rule.preferred), plain(", ".join(rule.others)))
    return outline


def _with_brackets(outline: Outline, form: str, others: str) -> Outline:
    if not others:
        return outline
    after = f" ({others})"
    for index, section in enumerate(outline.account):
        told = _section(section, form, after)
        if told is not None:
            return replace(outline, account=_put_at(outline.account, index, told))
    for index, entry in enumerate(outline.entries):
        row = _entry(entry, form, after)
        if row is not None:
            return replace(outline, entries=_put_at(outline.entries, index, row))
    return outline


def _put_at(items: tuple[T, ...], index: int, item: T) -> tuple[T, ...]:
    return (*items[:index], item, *items[index + 1 :])


def _section(section: Section, form: str, after: str) -> Section | None:
    for number, runs in enumerate(section.sentences):
        for index, run in enumerate(runs):
            if run.style in _SPOKEN and run.text.strip() == form:
                sentence = (*runs[: index + 1], Run(after), *runs[index + 1 :])
                return replace(section, sentences=_put_at(section.sentences, number, sentence))
    return None


def _entry(entry: Entry, form: str, after: str) -> Entry | None:
    for index, account in enumerate(entry.accounts):
        if account.text == form:
            told = replace(account, text=form + after, literal=False)
            return replace(entry, accounts=_put_at(entry.accounts, index, told))
    return None
