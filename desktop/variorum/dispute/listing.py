"""Turns judged candidates into the lists an editor reads: disputes, lone claims, agreements."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from variorum.article.article import Article
from variorum.dispute.candidate import Candidate
from variorum.dispute.dispute import Account, Dispute, Suggestion
from variorum.dispute.estimate import estimates, first_rule
from variorum.dispute.identity import dispute_id, unique
from variorum.dispute.updates import as_update
from variorum.fact.fact import Fact, Moment, Quantity, Value
from variorum.origin.same_text import Beside
from variorum.origin.shared_copy import copies, origins
from variorum.text.message import Message


def _accounts(
    facts: Sequence[Fact], copy_of: Mapping[str, str], in_words: Callable[[Value], str]
) -> tuple[Account, ...]:
    ordered = sorted(facts, key=lambda f: (f.passage.article, f.passage.paragraph, f.passage.span))
    named = zip(ordered, origins(ordered, copy_of), strict=True)
    return tuple(
        Account(n, fact.passage, fact.value, in_words(fact.value), fact.attribution, fact.certainty, origin)
        for n, (fact, origin) in enumerate(named, 1)
    )


def suggested(accounts: tuple[Account, ...], best: float | str | None) -> Suggestion | None:
    """The account whose value is the best of the estimate, the most exact first."""
    if best is None:
        return None
    fitting = [a for a in accounts if _figure(a.value) == best]
    if not fitting:
        return None
    chosen = max(fitting, key=lambda a: (a.attribution is not None, -a.number))
    support = len({a.origin for a in fitting})
    reasons = [Message("{count} independent origins give this value.", {"count": support})]
    if support == 1:
        reasons = [Message("It is the value that the rule takes as best.")]
    if chosen.attribution:
        reasons.append(Message("It names its source: {source}.", {"source": chosen.attribution}))
    return Suggestion(chosen.number, tuple(reasons))


def _figure(value: Value) -> float | str | None:
    if isinstance(value, Quantity):
        return value.number
    return value.start if isinstance(value, Moment) else None


class Lister:
    """Makes disputes of candidates of one set of articles; `in_words` says a value as people read it."""

    def __init__(
        self, articles: Sequence[Article], *, in_words: Callable[[Value], str], beside: Beside | None = None
    ) -> None:
        self._in_words = in_words
        self._beside = beside or Beside({a.id: a for a in articles}, {})
        self._sha256 = {article.id: article.original.sha256 for article in articles}
        self._published = {article.id: article.source.published for article in articles}
        self._copy_of = copies(articles)

    def _dispute(self, found: Candidate, score: float) -> Dispute:
        candidate = as_update(found, self._published)
        # What one article alone says stays one account, however often its words were printed.
        told = self._beside.facts(candidate.facts) if len(candidate.facts) > 1 else candidate.facts
        accounts = _accounts(told, self._copy_of, self._in_words)
        estimate = estimates(accounts, rule=first_rule(accounts, self._published), published=self._published)
        return Dispute(
            id=dispute_id(candidate, self._sha256),
            rank=0,
            kind=candidate.kind,
            question=candidate.question,
            verdict=candidate.verdict,
            why=candidate.why,
            accounts=accounts,
            estimate=estimate,
            suggestion=suggested(accounts, estimate.best if estimate else None),
            score=round(score, 4),
        )

    def listed(
        self, scored: Sequence[tuple[Candidate, float]], *, verdicts: bool = True
    ) -> tuple[Dispute, ...]:
        """Disputes by rank from 1; without `verdicts` they are agreements or claims of one article alone."""
        made = [self._dispute(candidate, score) for candidate, score in scored]
        ids = unique(dispute.id for dispute in made)
        return tuple(
            replace(dispute, id=name, rank=rank, verdict=dispute.verdict if verdicts else None)
            for rank, (dispute, name) in enumerate(zip(made, ids, strict=True), 1)
        )
