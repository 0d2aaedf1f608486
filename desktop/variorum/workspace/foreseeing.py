"""Compares a case as it would be after a step that is not written yet: stopped, nothing was done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from variorum.article.article import Article
from variorum.dispute.dispute import Comparison
from variorum.progress import Progress
from variorum.record import history as histories
from variorum.record import originals, steps
from variorum.record.history import History
from variorum.record.holding import HeldArticle, held, inside
from variorum.record.kept_article import KeptArticle
from variorum.record.record import Kept
from variorum.record.revision import Revision
from variorum.record.snapshot import text_hash
from variorum.record.steps import Pen
from variorum.record.together import together
from variorum.workspace.analysing import NOTHING
from variorum.workspace.casework import Casework

Steps = Callable[[Kept, Pen], tuple[Revision, ...]]


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What is found in a case once the step is written, and what it depends on."""

    case: str
    key: str
    comparison: Comparison


def foresee(
    casework: Casework, pen: Pen, would_be: Steps, *, news: Sequence[Article] = (), progress: Progress
) -> Foreseen:
    """What the case would be after these entries; `news` are articles that they add. Writes nothing."""
    kept = casework.record.contents(pen.case)
    history = (*kept.history, *would_be(kept, pen))
    guidance = histories.guidance(history)
    known = {one.sha256: one.id for one in kept.held}
    articles = tuple((known.get(one.sha256, one.id), one.sha256) for one in held(history) if one.inside)
    key = casework.analysis.key(articles, guidance)
    found = casework.record.kept_comparison(kept.name, key=key)
    if found is None and articles:
        there = {one.original.sha256: one for one in casework.record.originals(kept.name)}
        there |= {a.original.sha256: KeptArticle(a.id, a.original, text_hash(a.extraction)) for a in news}
        read, unreadable = casework.analysis.read_again(
            [_under(id, there[sha256]) for id, sha256 in articles if sha256 in there], guidance=guidance
        )
        found = casework.analysis.compare(read, unreadable=unreadable, guidance=guidance, progress=progress)
    return Foreseen(kept.name, key, found or NOTHING)


def _under(id: str, kept: KeptArticle) -> KeptArticle:
    return KeptArticle(id, kept.original, kept.extraction)


def taking_out(article: HeldArticle, reason: str) -> Steps:
    return lambda kept, pen: (steps.take_out(kept.history, pen, article, reason=reason),)


def bringing_in(article: HeldArticle, reason: str) -> Steps:
    return lambda kept, pen: (steps.bring_in(kept.history, pen, article, reason=reason),)


def replacing(old: HeldArticle, new: Article) -> Steps:
    """As the record takes a newer version in: it is added, unless it is there; the older one gives way."""

    def would_be(kept: Kept, pen: Pen) -> tuple[Revision, ...]:
        sha256 = new.original.sha256
        known = {one.sha256: one.id for one in kept.held}
        id = known.get(sha256) or originals.slug_for(new.id, known.values())

        def come(history: History, pen: Pen) -> Revision:
            if sha256 in known:
                return steps.bring_in(history, pen, HeldArticle(id, sha256))
            return steps.add_article(history, pen, originals.about(new, id))

        def go(history: History, pen: Pen) -> Revision:
            return steps.take_out(history, pen, old, replaced_by=sha256)

        return together(kept.history, pen, [go] if sha256 in inside(kept.history) else [come, go])

    return would_be
