"""Which rules of equivalence can be laid down, and which of several hold in one case."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from variorum.errors import DecisionRefused
from variorum.guidance.equivalence import Equivalence, Scope, written
from variorum.record.snapshot import printable
from variorum.translation import tr

LONGEST_FORM, MOST_FORMS, LONGEST_REASON = 120, 20, 2000


def checked(rule: Equivalence) -> Equivalence:
    """The rule as it is kept, or DecisionRefused."""
    forms = tuple({written(form): form for form in reversed(tuple(map(_line, rule.forms)))}.values())[::-1]
    preferred, reason = _line(rule.preferred), printable(rule.reason).strip()
    if not preferred:
        raise DecisionRefused(tr("Say which form is to be written."))
    if not all(map(written, forms)):
        raise DecisionRefused(tr("A form of a name cannot be empty."))
    if len({written(form) for form in (*forms, preferred)}) < 2:
        raise DecisionRefused(tr("A rule of equivalence needs two forms that differ."))
    if len(forms) > MOST_FORMS:
        raise DecisionRefused(
            tr("A rule of equivalence has at most {most_forms} forms.", most_forms=MOST_FORMS)
        )
    if max(map(len, (*forms, preferred))) > LONGEST_FORM:
        raise DecisionRefused(
            tr("A form of a name has at most {longest_form} characters.", longest_form=LONGEST_FORM)
        )
    if len(reason) > LONGEST_REASON:
        raise DecisionRefused(
            tr("A reason has at most {longest_reason} characters.", longest_reason=f"{LONGEST_REASON:,}")
        )
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
