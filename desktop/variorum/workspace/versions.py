"""Two versions of one article: what the newer one says otherwise."""

from dataclasses import dataclass

from variorum.article.article import Article
from variorum.difference.versions import Rewritten, rewritten
from variorum.errors import DecisionRefused, UnknownThing, UnreadableArticle
from variorum.record import history as histories
from variorum.record.holding import HeldArticle
from variorum.record.record import Record
from variorum.translation import tr
from variorum.workspace.analysing import Analysis


@dataclass(frozen=True, slots=True)
class Versions:
    """An older version of an article, a newer one, and paragraph by paragraph what became of it."""

    older: Article
    newer: Article
    paragraphs: tuple[Rewritten, ...]


def versions_of(record: Record, analysis: Analysis, case: str, article: str) -> Versions:
    """The article beside the one whose place it took, or else beside the one that took its place."""
    kept = record.contents(case)
    older, newer = _pair(kept.held, article)
    wanted = [one for one in record.originals(case) if one.id in (older.id, newer.id)]
    read, unreadable = analysis.read_again(wanted, guidance=histories.guidance(kept.history))
    for one in unreadable:
        raise UnreadableArticle(f"{one.name}: {one.reason}")
    left, right = (next(a for a in read if a.id == one.id) for one in (older, newer))
    facts = analysis.facts_in((left, right))
    return Versions(left, right, rewritten(left, right, facts[left.id], facts[right.id]))


def _pair(held: tuple[HeldArticle, ...], id: str) -> tuple[HeldArticle, HeldArticle]:
    named = next((one for one in held if one.id == id), None)
    if named is None:
        raise UnknownThing(tr("The case has no article “{id}”.", id=id))
    by_hash = {one.sha256: one for one in held}
    before = [one for one in held if one.replaced_by == named.sha256]
    if before:
        return before[-1], named
    if named.replaced_by in by_hash:
        return named, by_hash[named.replaced_by]
    raise DecisionRefused(tr("“{id}” is the only version of this article in the case.", id=id))
