"""Lists the disputes that an editor raised, wherever their passages stand now.

No article is compared again for it. What the words say is read anew, by the
same reading as everything else: a newer version may say something else there.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.article.article import Article
from variorum.dispute.dispute import Comparison, Dispute
from variorum.fact.fact import Kind
from variorum.guidance.finding import found
from variorum.guidance.guidance import Raised, Selector
from variorum.record.matching import given_way
from variorum.text.span import Span
from variorum.wording.values import value_text

if TYPE_CHECKING:
    from variorum.fact.extraction import ArticleFacts
    from variorum.fact.said import Said

Read = Callable[[Sequence[Article]], "Mapping[str, ArticleFacts]"]


def unread(articles: Sequence[Article]) -> "Mapping[str, ArticleFacts]":
    """Where nothing can be read, the words themselves are what is said."""
    from variorum.fact.extraction import ArticleFacts

    return {a.id: ArticleFacts(a, (), (), (), (), (), ()) for a in articles}


def with_raised(comparison: Comparison, raised: Sequence[Raised], read: Read) -> Comparison:
    """The comparison with what the editor raised at its head, the newest first.

    A passage that is gone is no account; with fewer than two there is no dispute.
    """
    if not raised:
        return comparison
    articles = {article.original.sha256: article for article in comparison.articles}
    concerned = {
        s.article: articles[s.article] for one in raised for s in one.passages if s.article in articles
    }
    facts = read(tuple(concerned.values()))
    made = [d for one in reversed(raised) if (d := _dispute(one, articles, facts)) is not None]
    taken = {dispute.id for dispute in made}
    others = (replace(d, id=given_way(d.id)) if d.id in taken else d for d in comparison.disputes)
    disputes = (*made, *others)
    ranked = tuple(replace(dispute, rank=rank) for rank, dispute in enumerate(disputes, 1))
    return replace(comparison, disputes=ranked)


def _dispute(
    one: Raised, articles: Mapping[str, Article], facts: "Mapping[str, ArticleFacts]"
) -> Dispute | None:
    kind = Kind(one.kind)
    said = [_said(kind, selector, articles.get(selector.article), facts) for selector in one.passages]
    there = [account for account in said if account is not None]
    by_id = {article.id: article for article in articles.values()}
    if len(there) < 2:
        return None
    from variorum.dispute.raising import raised_dispute

    made = raised_dispute(kind, one.question, there, by_id, id=one.id, in_words=value_text)
    return made if len(made.accounts) > 1 else None


def _said(
    kind: Kind, selector: Selector, article: Article | None, facts: "Mapping[str, ArticleFacts]"
) -> "Said | None":
    span = found(selector, article.extraction) if article is not None else None
    if article is None or span is None:
        return None
    place = place_of(article, span)
    from variorum.fact.said import read_as

    return read_as(kind, facts[article.id], *place) if place is not None else None


def place_of(article: Article, span: Span) -> tuple[int, Span] | None:
    """The paragraph of the story in which most of a stretch of the extraction stands, and where in it."""
    common = {p.number: min(p.source.end, span.end) - max(p.source.start, span.start) for p in article.story}
    number = max(common, key=lambda n: (common[n], -n), default=0)
    if not number or common[number] <= 0:
        return None
    clean = article.paragraph(number).offsets.to_clean(span)
    return (number, clean) if clean is not None else None
