"""Which words of an account the others have not: word by word against the nearest, else its own run."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from variorum.difference.passages import NEAR_IDENTICAL
from variorum.difference.words import Change, word_edits
from variorum.dispute.dispute import Account, Dispute
from variorum.fact.certainty import hedging_words
from variorum.fact.fact import Kind
from variorum.gui.session.sheet import emphasis
from variorum.text.span import Span
from variorum.text.tokens import tokens

TOO_SHORT = 8  # characters that say nothing outside their sentence
SCATTERED = 4  # runs; a passage that differs in more places is told by the longest of its own


def differing(account: Account, dispute: Dispute, *, base: str | None = None) -> tuple[Span, ...]:
    """The words of the quote that differ, in order.

    Passages that are nearly the same are compared word by word; others are told
    by what no other account says, and of how sure a thing is by its hedges.
    Where the `base` article gives an account, the others are set against that one.
    """
    if dispute.kind is Kind.CERTAINTY:
        return hedging_words(account.passage.quote)
    beside = [a for a in dispute.accounts if a is not account]
    if account.passage.article == base:
        return ()
    others = tuple(a.passage.quote for a in beside if a.passage.article == base)
    others = others or tuple(a.passage.quote for a in beside)
    edited = _edited(account.passage.quote, others)
    return edited or (emphasis(account, dispute),)


def differing_words(account: Account, dispute: Dispute) -> str:
    """The words that differ, as one line."""
    whole = account.passage.quote
    words = " … ".join(span.of(whole) for span in differing(account, dispute))
    return words if len(words) > TOO_SHORT else emphasis(account, dispute).of(whole)


@lru_cache(maxsize=4096)
def _edited(quote: str, others: tuple[str, ...]) -> tuple[Span, ...]:
    near = [(share, other) for other in others if (share := in_common(quote, other)) >= NEAR_IDENTICAL]
    if not near:
        return ()
    _, nearest = max(near, key=lambda found: found[0])
    changed = [e.left for e in word_edits(quote, nearest) if e.change is Change.REMOVED]
    runs = _joined(quote, (span for span in changed if any(c.isalnum() for c in span.of(quote))))
    return runs if len(runs) <= SCATTERED else ()


def _joined(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Runs with nothing but space between them as one."""
    runs: list[Span] = []
    for span in spans:
        if runs and not text[runs[-1].end : span.start].strip():
            runs[-1] = runs[-1].cover(span)
        else:
            runs.append(span)
    return tuple(runs)


def in_common(left: str, right: str) -> float:
    """Share of words in common whatever their order, 0 to 1: quick, so that only one pair is compared."""
    if left == right:
        return 0.0
    a, b = _words(left), _words(right)
    return 2 * sum((a & b).values()) / max(1, a.total() + b.total())


@lru_cache(maxsize=4096)
def _words(text: str) -> Counter[str]:
    return Counter(span.of(text).casefold() for span in tokens(text))
