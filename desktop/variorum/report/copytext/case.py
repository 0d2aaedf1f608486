"""What the fields of an account look to: how each dispute stands, and who is who."""

from collections.abc import Mapping
from dataclasses import dataclass

from variorum.article.article import Article
from variorum.dispute.decision import Reconciliation, Standing, State
from variorum.dispute.dispute import Account
from variorum.dispute.edited_text import Field
from variorum.guidance.equivalence import Equivalence
from variorum.report.letters import letters
from variorum.report.prose import IN_PROSE
from variorum.report.spelling import used_throughout
from variorum.text.span import Span


@dataclass(frozen=True, slots=True)
class Case:
    """A case as an account of it needs to know it."""

    standings: Mapping[str, Standing]
    articles: Mapping[str, Article]  # by id
    letters: Mapping[str, str]  # by id
    rules: tuple[Equivalence, ...]  # by which names are written throughout
    marked: frozenset[str]  # open disputes that the text marks: those that the report tells in sentences

    def own_account(self, field: Field, standing: Standing) -> Account | None:
        """The account that the base itself gives where the field stands."""
        base = field.base
        if base is None:
            return None
        place = Span(base.start, base.start + len(base.quote))
        there = (a for a in standing.dispute.accounts if self._is_of(a, base.article))
        return next((a for a in there if a.passage.source.overlaps(place)), None)

    def _is_of(self, account: Account, sha256: str) -> bool:
        article = self.articles.get(account.passage.article)
        return article is not None and article.original.sha256 == sha256


def case_of(reconciliation: Reconciliation) -> Case:
    standings = {standing.dispute.id: standing for standing in reconciliation.standings}
    listed = (standings.get(d.id) or Standing(d, State.OPEN) for d in reconciliation.comparison.disputes)
    every = {standing.dispute.id: standing for standing in listed} | standings
    unmarked = reconciliation.unmarked
    opened = sorted(
        (s.dispute.rank, id) for id, s in every.items() if s.state is State.OPEN and id not in unmarked
    )
    return Case(
        standings=every,
        articles={article.id: article for article in reconciliation.comparison.articles},
        letters=letters(reconciliation.comparison),
        rules=used_throughout(reconciliation),
        marked=frozenset(id for _, id in opened[:IN_PROSE]),
    )
