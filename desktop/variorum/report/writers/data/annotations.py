"""Writes each account's passage as a W3C Web Annotation, one JSON object a line.

Web Annotation Data Model, W3C Recommendation of 23 February 2017: bodies
(3.2.4 Embedded Textual Body, 3.3.5 Motivation and Purpose), selectors (4.2.4
Text Quote Selector, 4.2.5 Text Position Selector). Positions are code points
in the text as first extracted from the file that the URN names; of the page
on the web only the quote is known, so its target has no positions.
"""

import json
from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5

from variorum.article.article import Article
from variorum.dispute.decision import Reconciliation, Standing
from variorum.dispute.dispute import Account
from variorum.report.citing.reference import web_address
from variorum.report.outlining import all_standings
from variorum.report.plain import plain
from variorum.report.writers.data.json import Object
from variorum.text.span import Span
from variorum.wording.sentences import say
from variorum.wording.values import value_text

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # characters before and after a quote


def annotations(reconciliation: Reconciliation) -> str:
    told = (json.dumps(one, ensure_ascii=False, allow_nan=False) for one in _annotations(reconciliation))
    return "".join(f"{line}\n" for line in told)


def _annotations(reconciliation: Reconciliation) -> Iterator[Object]:
    """An account whose article is no longer in the case has no passage to point at."""
    articles = {article.id: article for article in reconciliation.comparison.articles}
    for standing in all_standings(reconciliation):
        for account in standing.dispute.accounts:
            article = articles.get(account.passage.article)
            if article is not None:
                yield _annotation(standing, account, article)


def _annotation(standing: Standing, account: Account, article: Article) -> Object:
    place = account.passage.source
    named = f"urn:sha256:{article.original.sha256}#{standing.dispute.id}-{account.number}-{place.start}"
    return {
        "@context": CONTEXT,
        "id": f"urn:uuid:{uuid5(NAMESPACE_URL, named)}",
        "type": "Annotation",
        "motivation": "assessing",
        "body": list(_bodies(standing, account)),
        "target": list(_targets(article, place)),
    }


def _bodies(standing: Standing, account: Account) -> Iterator[Object]:
    """The dispute by its id and its question, the value of the account, and how the dispute stands."""
    yield _text(standing.dispute.id, "identifying")
    yield _text(plain(say(standing.dispute.question)), "questioning")
    yield _text(plain(value_text(account.value)), "describing")
    yield _text(standing.state.value, "tagging")


def _text(value: str, purpose: str) -> Object:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _targets(article: Article, place: Span) -> Iterator[Object]:
    quote = _quote(article.extraction, place)
    position = {"type": "TextPositionSelector", "start": place.start, "end": place.end}
    yield {"source": f"urn:sha256:{article.original.sha256}", "selector": [quote, position]}
    url = web_address(article)
    if url:
        yield {"source": url, "selector": [quote]}


def _quote(text: str, place: Span) -> Object:
    """The words as they stand in the extraction, which a repaired quote is not."""
    return {
        "type": "TextQuoteSelector",
        "exact": place.of(text),
        "prefix": text[max(0, place.start - _AROUND) : place.start],
        "suffix": text[place.end : place.end + _AROUND],
    }
