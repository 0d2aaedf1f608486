"""What the command line prints as JSON beyond the contract's comparison: standings, cases, revisions."""

from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

from variorum.article.article import Article, Paragraph
from variorum.dispute.decision import Decision, Reconciliation, Standing
from variorum.dispute.edited_text import words_of
from variorum.report.writers.data.json import article_json, dispute_json
from variorum.report.writers.data.reconciliation_json import grading_json
from variorum.wording.decisions import parts_of
from variorum.wording.sentences import say

if TYPE_CHECKING:
    from variorum.record.holding import HeldArticle
    from variorum.record.revision import Revision
    from variorum.record.snapshot import Snapshot
    from variorum.workspace.care import EarlierDecision, Hit, Verification
    from variorum.workspace.workspace import CaseSummary

Line = dict[str, Any]


def standing_line(standing: Standing) -> Line:
    """A dispute by contract, with its state, the decision in force, and why that may be out of date."""
    return {
        **dispute_json(standing.dispute),
        "raised": standing.dispute.raised,
        "state": standing.state.value,
        "decision": decision_line(standing.decision) if standing.decision else None,
        "revision": standing.revision,
        "editor": standing.editor,
        "decided": standing.decided,
        "stale_because": say(standing.stale_because) if standing.stale_because else None,
        "desk": asdict(standing.desk),
    }


def decision_line(decision: Decision) -> Line:
    return {
        "outcome": decision.outcome.value,
        "values": list(decision.values),
        "low": decision.low,
        "best": decision.best,
        "high": decision.high,
        "rule": decision.rule.value,
        "reason": decision.reason,
        "evidence": [asdict(evidence) for evidence in decision.evidence],
        "confidence": decision.confidence.value if decision.confidence else None,
        "accounts": list(decision.accounts),
        "outside": [asdict(one) for one in decision.outside],
        "holds": list(decision.holds),
        **grading_json(decision.graded),
        "dismissed": decision.dismissed,
    }


def revision_line(revision: "Revision") -> Line:
    from variorum.record.history import concerned

    return {
        "number": revision.number,
        "case": revision.case,
        "dispute": concerned(revision),
        "action": str(revision.action),
        "decision": decision_line(revision.decision) if revision.decision else None,
        "equivalence": asdict(revision.equivalence) if revision.equivalence else None,
        "origins": [asdict(edit) for edit in revision.origins],
        "about": dict(revision.about),
        "parts": [part_line(part) for part in revision.parts],
        "passages": [asdict(passage) for passage in revision.passages],
        "text": words_of(revision.text.pieces) if revision.text else None,
        "undoes": revision.undoes,
        "redoes": revision.redoes,
        "editor": revision.editor,
        "at": revision.at,
        "reason": revision.reason,
        "hash": revision.hash,
        "previous": revision.previous,
    }


def part_line(part: "Snapshot") -> Line:
    """A dispute that became part of another, or one that another became: its accounts by their passages."""
    accounts = [
        {"article": w.article, "paragraph": w.paragraph, "quote": w.quote, "text": w.text}
        for w in part.witnesses
    ]
    return {"id": part.dispute, "question": say(part.question), "accounts": accounts}


def case_line(case: "CaseSummary") -> Line:
    return {
        "name": case.name,
        "articles": case.articles,
        "created": case.created,
        "opened": case.opened,
        "states": {state.value: count for state, count in case.states.items()},
    }


def case_contents(reconciliation: Reconciliation) -> Line:
    """A case without its texts: source cards, and how many disputes stand how."""
    return {
        "name": reconciliation.case,
        "articles": [_source_card(article) for article in reconciliation.comparison.articles],
        "states": states_of(reconciliation),
    }


def held_line(held: "HeldArticle") -> Line:
    """An article that was taken out, and what stands in its place."""
    return {"id": held.id, "sha256": held.sha256, "replaced_by": held.replaced_by}


def states_of(reconciliation: Reconciliation) -> dict[str, int]:
    counts: dict[str, int] = {}
    for standing in reconciliation.standings:
        counts[standing.state.value] = counts.get(standing.state.value, 0) + 1
    return counts


def _source_card(article: Article) -> Line:
    return {key: value for key, value in article_json(article).items() if key != "paragraphs"}


def article_line(article: Article) -> Line:
    """An article by contract, with how it was read: encoding, reasons of roles, repairs."""
    return {
        **article_json(article),
        "encoding": article.original.encoding,
        "encoding_sure": article.original.encoding_sure,
        "paragraphs": [
            {**told, **_reading(paragraph)}
            for told, paragraph in zip(article_json(article)["paragraphs"], article.paragraphs, strict=True)
        ],
    }


def _reading(paragraph: Paragraph) -> Line:
    repairs = [
        {"start": r.source.start, "end": r.source.end, "was": r.was, "now": r.now, "reason": r.reason}
        for r in paragraph.repairs
    ]
    return {"reason": paragraph.reason, "repairs": repairs}


def hit_line(hit: "Hit") -> Line:
    return {field.name: getattr(hit, field.name) for field in fields(hit)}


def earlier_line(earlier: "EarlierDecision") -> Line:
    """A decision on the same fact, with where it comes from."""
    return {
        "case": earlier.case,
        "dispute": earlier.dispute,
        "kind": earlier.kind.value,
        "question": say(earlier.question),
        "best": parts_of(earlier.decision)["best"],
        "decision": decision_line(earlier.decision),
        "outlets": list(earlier.outlets),
        "editor": earlier.editor,
        "at": earlier.at,
        "revision": earlier.revision,
    }


def verification_line(verification: "Verification") -> Line:
    return {field.name: getattr(verification, field.name) for field in fields(verification)}


def verification_sentence(verification: "Verification") -> str:
    """What a check of the record found, in one sentence."""
    if not verification.ok:
        return f"The record is damaged: {verification.damaged}."
    things = {
        "case": verification.cases,
        "original": verification.originals,
        "revision": verification.revisions,
    }
    counted = ", ".join(f"{count} {thing}{'' if count == 1 else 's'}" for thing, count in things.items())
    return f"The record is whole: {counted}; head {verification.head or 'none'}.{_more(verification)}"


def _more(verification: "Verification") -> str:
    """What else an editor should know of a record that is whole."""
    said = []
    if verification.absent:
        said.append(f"The texts of {verification.absent} of the originals are not in it.")
    if verification.erased:
        said.append(f"Something was erased from {verification.erased} of the revisions.")
    if verification.since is not None:
        since = "1 revision" if verification.since == 1 else f"{verification.since} revisions"
        said.append(f"It goes on from the head that you gave, by {since}.")
    return "".join(f" {sentence}" for sentence in said)
