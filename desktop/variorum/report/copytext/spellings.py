"""Writes a name as it was settled, or as a rule prefers it, wherever the base writes it otherwise."""

import re
from collections.abc import Sequence

from variorum.dispute.decision import forms_of
from variorum.dispute.dispute import Dispute
from variorum.fact.fact import Kind
from variorum.guidance.equivalence import Equivalence, written
from variorum.report.copytext.case import Case
from variorum.report.copytext.fitted import Fitted
from variorum.report.copytext.sentence import word_before, word_behind
from variorum.text.span import Span

_LONGER_NAME = re.compile(r"[A-Z]\w+ (?:of|for)(?: the)?\s+$")
_GENITIVE = re.compile(r"(?:['’]s|['’])$")


def name_fitted(words: str, form: str, dispute: Dispute, *, before: str, after: str) -> Fitted | None:
    """The form in place of a name, or of the one word of it that stands there; None where it is neither.

    A longer form does not stand where the words around give what it adds.
    """
    tail = _GENITIVE.search(words)
    bare = words[: tail.start()] if tail else words
    known = {written(one) for one in forms_of(dispute)} | {written(form)}
    if written(bare) in known:
        within = _is_within(bare, form, before, after)
        return Fitted(Span(0, len(bare)), bare if within else form)
    word = _aligned(bare, form, dispute)
    return Fitted(Span(0, len(bare)), word) if word else None


def _is_within(bare: str, form: str, before: str, after: str) -> bool:
    """Whether a shorter form is part of a longer name: the International Committee of the Red Cross."""
    added = {word.lower() for word in form.split()} - {word.lower() for word in bare.split()}
    if not added or len(form.split()) <= len(bare.split()):
        return False
    beside = {word_before(before), word_behind(after)} - {""}
    return bool(added & beside) or _LONGER_NAME.search(before) is not None


def _aligned(word: str, form: str, dispute: Dispute) -> str:
    """ "Cutts" for "Cuts", where "Mark Cuts" is to be written "Mark Cutts"."""
    into = form.split()
    for other in (one.split() for one in forms_of(dispute)):
        if len(other) == len(into) and word in other:
            return into[other.index(word)]
    return ""


def preferred(words: str, rules: Sequence[Equivalence]) -> str:
    """How the last rule that knows this form writes it; empty where none does."""
    form = written(words)
    return next((rule.preferred for rule in reversed(rules) if form in rule.key), "")


def as_settled(words: str, case: Case) -> str:
    """Another article's words with the names in them as they were settled, or as a rule prefers them."""
    into: dict[str, str] = {}
    for standing in case.standings.values():
        decision = standing.decision
        if standing.dispute.kind is Kind.NAME and decision is not None and len(decision.values) == 1:
            into |= dict.fromkeys(forms_of(standing.dispute), decision.values[0])
    for rule in case.rules:
        into |= dict.fromkeys(rule.forms, rule.preferred)
    known = sorted((form for form in into if form), key=len, reverse=True)
    if not known:
        return words
    found = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, known))})(?!\w)")
    return found.sub(lambda match: into[match[0]], words)


def occurrences(text: str, form: str, dispute: Dispute) -> list[Span]:
    """Where a text writes the name in this form, or by its last word alone where that differs."""
    found = [Span(*match.span()) for match in _whole(form).finditer(text)]
    last, others = form.split()[-1], [one.split() for one in forms_of(dispute)]
    count = len(form.split())
    if count > 1 and any(len(one) == count and one[-1] != last for one in others):
        alone = (Span(*match.span()) for match in _whole(last).finditer(text))
        found += [one for one in alone if not any(one.overlaps(whole) for whole in found)]
    return sorted(found)


def _whole(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(form)}(?!\w)")
