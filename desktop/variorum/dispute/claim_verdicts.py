"""Tells how claims of one thing differ: denied, hedged, told more fully, worded otherwise."""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, pairwise

from variorum.difference.passages import NEAR_IDENTICAL
from variorum.difference.words import Change, similarity, word_edits
from variorum.dispute.dispute import Verdict
from variorum.fact.fact import Certainty, Fact, Kind
from variorum.fact.passages import quotable
from variorum.fact.proposition import Proposition
from variorum.text.message import Message
from variorum.translation import later

_LONGEST_QUOTED = 70  # characters of an account within a reason
_PARALLEL = 0.3  # share of words from which on a denial is taken to be of what the other says
_Pair = tuple[Proposition, Proposition]
_Found = tuple[Verdict, Message]


def claim_verdict(kind: Kind, said: Sequence[Proposition], claims: Sequence[Fact]) -> _Found:
    """The verdict and why, by the first rule that holds."""
    denied = {id(p) for p, fact in zip(said, claims, strict=True) if fact.certainty is Certainty.DENIED}
    pairs = [(a, b) for a, b in combinations(said, 2) if a.article != b.article and a.text != b.text]
    pairs.sort(key=lambda pair: -_alike(pair))
    rules: list[Callable[[], Iterator[_Found]]] = [
        lambda: _denied(pairs, denied),
        lambda: _counted(pairs),
        lambda: _quoted(kind, pairs),
        lambda: _hedged(pairs),
        lambda: _fuller(pairs),
        lambda: _reworded(pairs),
    ]
    found = next((one for rule in rules for one in rule()), None)
    return found or (Verdict.WORDING, Message("The accounts put it in different words."))


def _alike(pair: _Pair) -> float:
    left, right = (p.lemmas for p in pair)
    return len(left & right) / len(left | right)


def _denied(pairs: Sequence[_Pair], denied: set[int]) -> Iterator[_Found]:
    for left, right in pairs:
        unlike = (left.negated or id(left) in denied) != (right.negated or id(right) in denied)
        if unlike and _alike((left, right)) >= _PARALLEL:
            yield Verdict.CONTRADICTION, _both(later("“{left}” is at odds with “{right}”."), left, right)


def _counted(pairs: Sequence[_Pair]) -> Iterator[_Found]:
    for left, right in pairs:
        unlike = left.numbers and right.numbers and not left.numbers & right.numbers
        if unlike and _alike((left, right)) >= _PARALLEL:
            yield (
                Verdict.CONTRADICTION,
                _both(later("The figures differ: “{left}” and “{right}”."), left, right),
            )


def _quoted(kind: Kind, pairs: Sequence[_Pair]) -> Iterator[_Found]:
    if kind is Kind.QUOTATION and pairs:
        yield from _reworded(pairs)
        yield Verdict.WORDING, Message("The accounts quote different words.")


def _hedged(pairs: Sequence[_Pair]) -> Iterator[_Found]:
    for pair in pairs:
        if pair[0].hedged[:2] != pair[1].hedged[:2]:
            sure, unsure = sorted(pair, key=lambda p: sum(p.hedged[:2]))
            if not any(sure.hedged[:2]) and _alike(pair) >= _PARALLEL:
                yield (
                    Verdict.PRECISION,
                    _both(later("“{left}” is said outright, “{right}” is not."), sure, unsure),
                )
            yield Verdict.PRECISION, Message("The accounts are not equally sure.")


def _fuller(pairs: Sequence[_Pair]) -> Iterator[_Found]:
    """One account has more, or each has names, figures or things that the other has not."""
    for pair in pairs:
        short, long = sorted(pair, key=lambda p: len(p.lemmas))
        place, parallel = long.phrases.place, _alike(pair) >= _PARALLEL
        if len(long.lemmas) >= 2 * len(short.lemmas) or short.lemmas < long.lemmas:
            if parallel and place and place.split()[-1] not in short.text:
                yield Verdict.PRECISION, Message("One account adds the place: “{place}”.", {"place": place})
            if parallel and _fits(long) and _fits(short):
                yield Verdict.PRECISION, _both(later("“{left}” tells more than “{right}”."), long, short)
            yield Verdict.PRECISION, Message("One account says more than another.")
    for left, right in pairs:
        if (left.names | left.numbers) - right.lemmas and (right.names | right.numbers) - left.lemmas:
            yield Verdict.PRECISION, Message("Each account names something that the other leaves out.")


def _reworded(pairs: Sequence[_Pair]) -> Iterator[_Found]:
    """The first words that differ, where two clauses are otherwise nearly the same."""
    near = max(pairs, key=lambda pair: similarity(pair[0].text, pair[1].text), default=None)
    if near is None:
        return
    left, right = near[0].text, near[1].text
    if similarity(left, right) < NEAR_IDENTICAL:
        return
    for gone, come in pairwise(word_edits(left, right)):
        words = {"left": gone.left.of(left), "right": come.right.of(right)}
        changed = (gone.change, come.change) == (Change.REMOVED, Change.ADDED)
        if changed and words["left"].lower() != words["right"].lower():
            yield Verdict.WORDING, Message("Where one says “{left}”, another says “{right}”.", words)


def _fits(said: Proposition) -> bool:
    return len(said.text) <= _LONGEST_QUOTED


def _both(template: str, left: Proposition, right: Proposition) -> Message:
    quoted = (quotable(p.text, most=_LONGEST_QUOTED) for p in (left, right))
    return Message(template, dict(zip(("left", "right"), quoted, strict=True)))
