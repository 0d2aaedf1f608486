"""Puts an editor's corrections of origins on what the program found, wherever their passages are quoted."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.article.article import Article
from variorum.dispute.correcting import with_origins
from variorum.dispute.dispute import Account, Comparison, Dispute
from variorum.errors import DecisionRefused
from variorum.guidance.guidance import OriginEdit, Selector
from variorum.record.snapshot import Snapshot, Witness, printable

LONGEST_NAME = 120  # characters


def corrected(comparison: Comparison, edits: Sequence[OriginEdit]) -> Comparison:
    """The comparison with its disputes counted by the corrected origins."""
    if not edits:
        return comparison
    articles = {article.id: article for article in comparison.articles}
    published = {article.id: article.source.published for article in comparison.articles}
    disputes = (
        with_origins(one, _rests_on(one, edits, articles), published=published) for one in comparison.disputes
    )
    return replace(comparison, disputes=tuple(disputes))


def _rests_on(
    dispute: Dispute, edits: Sequence[OriginEdit], articles: Mapping[str, Article]
) -> dict[int, str]:
    found = {}
    for account in dispute.accounts:
        article = articles[account.passage.article]
        for edit in edits:
            if edit.rests_on is not None and _quotes(account, article, edit.passage):
                found[account.number] = edit.rests_on
    return found


def _quotes(account: Account, article: Article, passage: Selector) -> bool:
    """Whether an account stands on what the selector points at; after a new extraction, says its words."""
    if article.original.sha256 != passage.article:
        return False
    span, end = account.passage.source, passage.start + len(passage.quote)
    if article.extraction[passage.start : end] != passage.quote:
        return span.of(article.extraction) == passage.quote
    common = min(span.end, end) - max(span.start, passage.start)
    return 2 * common >= max(len(span), len(passage.quote), 1)


def edits_for(
    snapshot: Snapshot, known: Sequence[OriginEdit], wanted: Mapping[int, str | None]
) -> tuple[OriginEdit, ...]:
    """All corrections of a dispute once these accounts, by number, rest on these origins."""
    witnesses = {witness.number: witness for witness in snapshot.witnesses}
    for number in wanted:
        if number not in witnesses:
            raise DecisionRefused(f"This dispute has no account {number}.")
    edits = {}
    for number, witness in witnesses.items():
        old = next((edit for edit in known if _same(witness, edit.passage)), None)
        if number in wanted:
            edits[number] = OriginEdit(witness.selector, _name(wanted[number]))
        elif old is not None:
            edits[number] = OriginEdit(witness.selector, old.rests_on)
    return tuple(edits.values())


def _same(witness: Witness, passage: Selector) -> bool:
    return witness.selector.article == passage.article and witness.selector.start == passage.start


def _name(rests_on: str | None) -> str | None:
    if rests_on is None:
        return None
    name = " ".join(printable(rests_on).split())
    if len(name) > LONGEST_NAME:
        raise DecisionRefused(f"The name of an origin has at most {LONGEST_NAME} characters.")
    return name
