"""What the fields of an account look to: how each dispute stands, and who is who."""

from collections.abc import Mapping
from dataclasses import dataclass

from variorum.alignment.link import Place
from variorum.article.article import Article
from variorum.dispute.decision import Reconciliation, Standing, State
from variorum.dispute.dispute import Account, Dispute, Verdict
from variorum.dispute.edited_text import Field
from variorum.fact.fact import Kind
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
    linked: frozenset[frozenset[Place]]  # paragraphs of two articles that tell the same
    marked: frozenset[str]  # open disputes that the text marks: those that the report tells in sentences

    def own_account(self, field: Field, standing: Standing) -> Account | None:
        """The account that the base itself gives where the field stands."""
        base = field.base
        if base is None:
            return None
        place = Span(base.start, base.start + len(base.quote))
        there = (a for a in standing.dispute.accounts if self._is_of(a, base.article))
        return next((a for a in there if a.passage.source.overlaps(place)), None)

    def surely_meets(self, own: Account | None, taken: Account, dispute: Dispute) -> bool:
        """Whether the base's account is the one that another takes the place of.

        Where the base gives several values, of several things perhaps, it is
        the one in the paragraph that is linked with the other's.
        """
        if own is None or dispute.verdict is Verdict.INTERNAL:
            return True
        beside = [
            one
            for one in dispute.accounts
            if one.passage.article == own.passage.article and one.value != own.value
        ]
        if not beside:
            return True
        if taken.passage.article == own.passage.article:
            return False
        return self._meet(own, taken) and not any(self._meet(one, taken) for one in beside)

    def is_name(self, dispute: str) -> bool:
        standing = self.standings.get(dispute)
        return standing is not None and standing.dispute.kind is Kind.NAME

    def _meet(self, one: Account, other: Account) -> bool:
        places = (Place(a.passage.article, a.passage.paragraph) for a in (one, other))
        return frozenset(places) in self.linked

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
        linked=frozenset(frozenset({link.a, link.b}) for link in reconciliation.comparison.links),
        marked=frozenset(id for _, id in opened[:IN_PROSE]),
    )
