"""Which rules of equivalence can be laid down, and which of several hold in one case."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from variorum.errors import DecisionRefused
from variorum.guidance.equivalence import Equivalence, Scope, written
from variorum.record.snapshot import printable

LONGEST_FORM, MOST_FORMS, LONGEST_REASON = 120, 20, 2000


def checked(rule: Equivalence) -> Equivalence:
    """The rule as it is kept, or DecisionRefused."""
    forms = tuple({written(form): form for form in reversed(tuple(map(_line, rule.forms)))}.values())[::-1]
    preferred, reason = _line(rule.preferred), printable(rule.reason).strip()
    if not preferred:
        raise DecisionRefused("Say which form is to be written.")
    if not all(map(written, forms)):
        raise DecisionRefused("A form of a name cannot be empty.")
    if len({written(form) for form in (*forms, preferred)}) < 2:
        raise DecisionRefused("A rule of equivalence needs two forms that differ.")
    if len(forms) > MOST_FORMS:
        raise DecisionRefused(f"A rule of equivalence has at most {MOST_FORMS} forms.")
    if max(map(len, (*forms, preferred))) > LONGEST_FORM:
        raise DecisionRefused(f"A form of a name has at most {LONGEST_FORM} characters.")
    if len(reason) > LONGEST_REASON:
        raise DecisionRefused(f"A reason has at most {LONGEST_REASON:,} characters.")
    return replace(rule, forms=forms, preferred=preferred, reason=reason)


def _line(text: str) -> str:
    return " ".join(printable(text).split())


def in_force(own: Sequence[Equivalence], shared: Iterable[Equivalence]) -> tuple[Equivalence, ...]:
    """The rules that hold in a case: those of all cases, unless the case has its own for the same forms."""
    rules = {rule.key: rule for rule in shared if rule.scope is Scope.ALL}
    for rule in own:
        if rule.scope is Scope.CASE or rule.key not in rules:
            rules.pop(rule.key, None)  # what is laid down last stands last
            rules[rule.key] = rule
    return tuple(rules.values())
