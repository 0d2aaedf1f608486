"""Writes a case as JSON: the comparison, and for each dispute how it stands and what was decided."""

from typing import Any

from variorum.dispute.decision import Decision, Evidence, Outside, Reconciliation, Standing
from variorum.dispute.grading import Grade, Grading
from variorum.guidance.equivalence import Equivalence
from variorum.report.copytext.sections import account_now
from variorum.report.writers.data.account_json import account_json
from variorum.report.writers.data.json import comparison_json, dispute_json
from variorum.wording.sentences import say

Object = dict[str, Any]


def reconciliation_json(reconciliation: Reconciliation) -> Object:
    """Orphaned decisions follow the disputes, so that nothing an editor did is missing."""
    standings = {standing.dispute.id: standing for standing in reconciliation.standings}
    told = comparison_json(reconciliation.comparison)
    for dispute in told["disputes"]:
        dispute.update(_standing(standings.pop(dispute["id"], None)))
    told["disputes"] += _orphans(list(standings.values()), after=len(told["disputes"]))
    rules = _told_if_any("equivalences", [_rule(rule) for rule in reconciliation.equivalences])
    account = account_now(reconciliation)
    return told | rules | ({"account": account_json(account)} if account else {})


def _orphans(standings: list[Standing], *, after: int) -> list[Object]:
    return [
        {**dispute_json(standing.dispute), "rank": rank, **_standing(standing)}
        for rank, standing in enumerate(standings, after + 1)
    ]


def _standing(standing: Standing | None) -> Object:
    if standing is None:
        return {"state": "open", "decisions": []}
    decided = standing.decision
    moved = [account.number for account in standing.dispute.accounts if account.origin_by_editor]
    return {
        "state": standing.state.value,
        "decisions": [_decision(decided, standing)] if decided else [],
        **_told_if_any("origins_by_editor", moved),
    }


def _decision(decision: Decision, standing: Standing) -> Object:
    return {
        "revision": standing.revision,
        "editor": standing.editor,
        "at": standing.decided,
        "dismissed": decision.dismissed,
        "outcome": decision.outcome.value,
        "values": list(decision.values),
        "low": decision.low,
        "best": decision.best,
        "high": decision.high,
        "rule": decision.rule.value,
        "reason": decision.reason,
        "evidence": [_evidence(evidence) for evidence in decision.evidence],
        "confidence": decision.confidence.value if decision.confidence else None,
        "accounts": list(decision.accounts),
        "stale_because": say(standing.stale_because) if standing.stale_because else None,
        **_told_if_any("signed_off", [{"editor": one.editor, "at": one.at} for one in standing.desk.holding]),
        **_told_if_any("outside", [_outside(one) for one in decision.outside]),
        **_told_if_any("holds", list(decision.holds)),
        **grading_json(decision.graded),
    }


def _told_if_any(key: str, items: list[Any]) -> Object:
    return {key: items} if items else {}


def _evidence(evidence: Evidence) -> Object:
    return {"article": evidence.article, "paragraph": evidence.paragraph, "quote": evidence.quote}


def _outside(one: Outside) -> Object:
    return {"title": one.title, "url": one.url, "retrieved": one.retrieved, "quote": one.quote}


def grading_json(grading: Grading) -> Object:
    """Only where an editor graded something; codes as the editor gave them."""
    precision = {"where_prec": grading.where_prec, "date_prec": grading.date_prec}
    given = {key: code for key, code in precision.items() if code is not None}
    return _told_if_any("grades", [_grade(grade) for grade in grading.grades]) | given


def _grade(grade: Grade) -> Object:
    return {
        "n": grade.account,
        "reliability": grade.reliability.value if grade.reliability else None,
        "credibility": grade.credibility.value if grade.credibility else None,
        "derivation": grade.derivation.value if grade.derivation else None,
    }


def _rule(rule: Equivalence) -> Object:
    return {
        "forms": list(rule.forms),
        "preferred": rule.preferred,
        "scope": rule.scope.value,
        "reason": rule.reason,
        "in_use": rule.in_use,
        "use_throughout": rule.use_throughout,
        "stop_marking": rule.stop_marking,
        "case": rule.case,
    }
