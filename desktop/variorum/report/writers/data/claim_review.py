"""Writes the decided disputes as schema.org ClaimReview, for exchange with other desks (JSON-LD).

Types and properties: schema.org, ClaimReview, Claim, NewsArticle, Quotation,
Rating, PropertyValue. A rating has words and no number: there is no scale on
which a best account could be put. An address stands only where it is known.
"""

from collections.abc import Iterator
from typing import Any

from variorum import __version__
from variorum.article.article import Article
from variorum.dispute.decision import Reconciliation, Standing, State
from variorum.dispute.dispute import Account
from variorum.fact.fact import Quantity
from variorum.report.citing.reference import web_address, when
from variorum.report.outlining import all_standings
from variorum.report.plain import plain
from variorum.report.told import best_texts, range_text
from variorum.report.values import best_values, low_and_high
from variorum.report.writers.data.json import Object
from variorum.text.message import Message
from variorum.wording.names import outcome_name
from variorum.wording.sentences import say
from variorum.wording.values import value_text

_DECIDED = (State.SETTLED, State.STALE, State.UNRESOLVED)


def claim_reviews(reconciliation: Reconciliation) -> Object:
    """One review for each decided dispute; dismissed and open ones are none."""
    articles = {article.id: article for article in reconciliation.comparison.articles}
    decided = [s for s in all_standings(reconciliation) if s.state in _DECIDED and s.decision]
    return {
        "@context": "https://schema.org",
        "@graph": [_review(standing, articles, reconciliation.case) for standing in decided],
    }


def _review(standing: Standing, articles: dict[str, Article], case: str) -> Object:
    decision, decided = standing.decision, when(standing.decided)
    question = plain(say(standing.dispute.question))
    assert decision is not None
    return _known(
        {
            "@type": "ClaimReview",
            "identifier": standing.dispute.id,
            "claimReviewed": question,
            "itemReviewed": _claim(standing, question, articles),
            "reviewRating": {"@type": "Rating", "alternateName": _rating(standing)},
            "about": _best(standing),
            "reviewBody": plain(decision.reason),
            "author": {"@type": "Person", "name": plain(standing.editor)} if standing.editor else None,
            "datePublished": decided.iso if decided else None,
            "isPartOf": {"@type": "CreativeWork", "name": plain(case)} if plain(case) else None,
            "sdPublisher": {
                "@type": "SoftwareApplication",
                "name": "Variorum",
                "softwareVersion": __version__,
            },
        }
    )


def _rating(standing: Standing) -> str:
    """What became of the dispute, with the best account where there is one: “Range accepted: 950,000”."""
    assert standing.decision is not None
    best, ends = " / ".join(best_texts(standing)), range_text(standing)
    told = [outcome_name(standing.decision.outcome)]
    if best:
        span = f" ({ends})" if ends and standing.decision.values else ""
        told = [f"{told[0]}: {best}{span}"]
    if standing.state is State.STALE:
        told.append(say(Message("New evidence, not yet reviewed")))
    return ". ".join(told)


def _best(standing: Standing) -> Object | None:
    """The best account as data: a number with its ends, or the texts as they were decided."""
    best, (low, high) = best_values(standing), low_and_high(standing)
    if not best and low is None and high is None:
        return None
    units = [a.value.unit for a in standing.dispute.accounts if isinstance(a.value, Quantity)]
    numbers = isinstance(low, int | float) and isinstance(high, int | float)
    ends = {"minValue": low, "maxValue": high} if numbers else {"description": _ends(low, high)}
    return _known(
        {
            "@type": "PropertyValue",
            "name": say(Message("best account")),
            "value": (best[0] if len(best) == 1 else list(best)) if best else None,
            **ends,
            "unitText": max(units, key=units.count) if units else None,
        }
    )


def _ends(low: str | float | None, high: str | float | None) -> str | None:
    """Two dates as ISO 8601 has a stretch."""
    return None if low is None or high is None else f"{low}/{high}"


def _claim(standing: Standing, question: str, articles: dict[str, Article]) -> Object:
    return {"@type": "Claim", "name": question, "appearance": list(_appearances(standing, articles))}


def _appearances(standing: Standing, articles: dict[str, Article]) -> Iterator[Object]:
    """Each article once, with every passage of it that the dispute has."""
    told = dict.fromkeys(account.passage.article for account in standing.dispute.accounts)
    for id in told:
        quoted = [_quotation(a) for a in standing.dispute.accounts if a.passage.article == id]
        article = articles.get(id)
        yield {**(_work(article) if article else {"@type": "NewsArticle", "name": id}), "hasPart": quoted}


def _work(article: Article) -> Object:
    source, published = article.source, when(article.source.published)
    return _known(
        {
            "@type": "NewsArticle",
            "identifier": f"urn:sha256:{article.original.sha256}",
            "headline": plain(source.title or ""),
            "url": web_address(article),
            "publisher": {"@type": "Organization", "name": plain(source.outlet)} if source.outlet else None,
            "author": {"@type": "Person", "name": plain(source.byline)} if source.byline else None,
            "datePublished": published.iso if published else None,
            "inLanguage": source.language,
        }
    )


def _quotation(account: Account) -> Object:
    return _known(
        {
            "@type": "Quotation",
            "position": account.number,
            "text": plain(account.passage.quote),
            "abstract": plain(value_text(account.value)),
            "creditText": plain(account.attribution or ""),
        }
    )


def _known(told: dict[str, Any]) -> Object:
    """Without what is not known."""
    return {key: value for key, value in told.items() if value not in (None, "", [])}
