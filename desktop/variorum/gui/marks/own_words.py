"""Which words of an account the others do not have: the word that differs is marked, not the clause."""

import re
from collections.abc import Iterable
from functools import lru_cache

from variorum.dispute.dispute import Account
from variorum.text.span import Span

_WORD = re.compile(r"\w[\w’'-]*")
_SHORT = 3  # letters; a word this short joins its neighbours but makes no difference by itself
_STEM = 6  # letters by which two forms of a word are taken for one
_LONGEST = 44  # characters of a run


def own_words(account: Account, others: Iterable[Account]) -> Span:
    """The longest run of words in the quote that no other account has; else its first words."""
    return _own(account.passage.quote, tuple(o.passage.quote for o in others if o is not account))


@lru_cache(maxsize=4096)
def _own(quote: str, others: tuple[str, ...]) -> Span:
    known = {_stem(word.group()) for other in others for word in _WORD.finditer(other)}
    runs: list[Span] = []
    joined = False
    for found in _WORD.finditer(quote):
        span, word = Span(*found.span()), found.group()
        own = _stem(word) not in known and len(word) > _SHORT
        if own and joined and len(runs[-1].cover(span)) <= _LONGEST:
            runs[-1] = runs[-1].cover(span)
        elif own:
            runs.append(span)
        joined = own or (joined and len(word) <= _SHORT)
    return max(runs, key=len, default=_first_words(quote))


def _first_words(quote: str) -> Span:
    end = quote.rfind(" ", 0, _LONGEST)
    return Span(0, len(quote) if len(quote) <= _LONGEST or end <= 0 else end)


def _stem(word: str) -> str:
    return word.casefold()[:_STEM]
