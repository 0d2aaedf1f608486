"""Writes a comparison as the JSON that others rely on (schema "variorum.comparison/1")."""

import json
from collections.abc import Sequence
from math import isfinite
from typing import Any

from variorum.alignment.link import Link, Place, Row
from variorum.article.article import Article, Paragraph, Unreadable
from variorum.dispute.dispute import Account, Comparison, Dispute, Estimate, Suggestion
from variorum.fact.fact import Fact, Kind, Moment, Passage, Quantity, Statement, Term, Value
from variorum.text.message import Message
from variorum.wording.sentences import say
from variorum.wording.values import value_text, whole

_WITH_FORM = frozenset({Kind.NAME, Kind.PLACE_KIND, Kind.LABEL, Kind.ROLE})
SCHEMA = "variorum.comparison/1"
Object = dict[str, Any]


def comparison_json(comparison: Comparison) -> Object:
    """The comparison by the contract; `notes` only where something was left out of it."""
    notes = {"notes": [say(note) for note in comparison.notes]} if comparison.notes else {}
    return notes | {
        "schema": SCHEMA,
        "articles": [article_json(article) for article in comparison.articles],
        "unreadable": [unreadable_json(one) for one in comparison.unreadable],
        "links": [link_json(link) for link in comparison.links],
        "rows": [row_json(row) for row in comparison.rows],
        "disputes": [dispute_json(dispute) for dispute in comparison.disputes],
        "only": [dispute_json(claim) for claim in comparison.only],
        "agreements": [agreement_json(agreement) for agreement in comparison.agreements],
    }


def json_text(what: Object) -> str:
    """Indented for people, in UTF-8, and never NaN, which is no JSON."""
    return json.dumps(what, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def article_json(article: Article) -> Object:
    source = article.source
    return {
        "id": article.id,
        "source": article.original.name,
        "sha256": article.original.sha256,
        "title": source.title,
        "outlet": source.outlet,
        "byline": source.byline,
        "published": source.published,
        "published_from": source.published_from,
        "language": source.language,
        "paragraphs": [_paragraph(paragraph) for paragraph in article.paragraphs],
    }


def unreadable_json(unreadable: Unreadable) -> Object:
    return {"source": unreadable.name, "reason": unreadable.reason}


def link_json(link: Link) -> Object:
    return {
        "a": _place(link.a),
        "b": _place(link.b),
        "grade": link.grade.value,
        "score": round(float(link.score), 4),
        "why": _said(link.why),
        **({"by_hand": True} if link.by_hand else {}),
    }


def row_json(row: Row) -> Object:
    return {"cells": {article: list(numbers) for article, numbers in row.cells.items()}}


def dispute_json(dispute: Dispute) -> Object:
    return {
        "id": dispute.id,
        "rank": dispute.rank,
        "kind": dispute.kind.value,
        "question": say(dispute.question),
        "verdict": dispute.verdict.value if dispute.verdict else None,
        "why": say(dispute.why),
        "accounts": [account_json(account, dispute.kind) for account in dispute.accounts],
        "estimate": _estimate(dispute.estimate),
        "suggestion": _suggestion(dispute.suggestion),
    }


def agreement_json(agreement: Dispute) -> Object:
    return {key: value for key, value in dispute_json(agreement).items() if key != "verdict"}


def account_json(account: Account, kind: Kind) -> Object:
    return {
        "n": account.number,
        **passage_json(account.passage),
        "raw": account.passage.raw,
        "value": value_json(account.value, kind=kind, written=account.passage.quote),
        "text": value_text(account.value),
        "attribution": account.attribution,
        "certainty": account.certainty.value,
        "origin": account.origin,
    }


def fact_json(fact: Fact) -> Object:
    """One line of `variorum facts`."""
    return {
        **passage_json(fact.passage),
        "kind": fact.kind.value,
        "value": value_json(fact.value, kind=fact.kind, written=fact.passage.quote),
        "attribution": fact.attribution,
        "certainty": fact.certainty.value,
    }


def value_json(value: Value, *, kind: Kind, written: str = "") -> Object:
    """By kind, as the contract has it: only names and what is like them have the form as written."""
    match value:
        case Quantity():
            return _quantity(value)
        case Moment(start=start, end=None):
            return {"date": start}
        case Moment(start=start, end=end):
            return {"from": start, "to": end}
        case Term(text=text, form=form):
            return {"text": text, "form": form} if kind in _WITH_FORM else {"text": form or text}
        case Statement(text=text):
            return {"text": text, "form": written} if kind in _WITH_FORM else {"text": text}


def _quantity(quantity: Quantity) -> Object:
    return {
        "number": whole(quantity.number),
        "bound": quantity.bound.value,
        "lower": _end(quantity.lower),
        "upper": _end(quantity.upper),
        "unit": quantity.unit,
        "what": quantity.what,
        "as_of": quantity.as_of,
        "since": quantity.since,
    }


def _end(number: float | None) -> int | float | None:
    """An end of an interval; an infinite one is open."""
    return None if number is None or not isfinite(number) else whole(number)


def _estimate(estimate: Estimate | None) -> Object | None:
    if estimate is None:
        return None
    low, best, high = (
        end if isinstance(end, str) else whole(end) for end in (estimate.low, estimate.best, estimate.high)
    )
    return {"low": low, "best": best, "high": high, "rule": estimate.rule}


def _suggestion(suggestion: Suggestion | None) -> Object | None:
    if suggestion is None:
        return None
    return {"account": suggestion.account, "reasons": _said(suggestion.reasons)}


def passage_json(passage: Passage) -> Object:
    """Where words stand: `start` and `end` are offsets in the article's extraction."""
    return {
        "article": passage.article,
        "paragraph": passage.paragraph,
        "start": passage.source.start,
        "end": passage.source.end,
        "quote": passage.quote,
    }


def _paragraph(paragraph: Paragraph) -> Object:
    return {
        "n": paragraph.number,
        "role": paragraph.role.value,
        "text": paragraph.text,
        "start": paragraph.source.start,
        "end": paragraph.source.end,
    }


def _place(place: Place) -> Object:
    return {"article": place.article, "paragraph": place.paragraph}


def _said(messages: Sequence[Message]) -> list[str]:
    return [say(message) for message in messages]
