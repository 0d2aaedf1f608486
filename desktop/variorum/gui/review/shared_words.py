"""Says which articles carry the same copy."""

from collections.abc import Mapping, Sequence

from variorum.translation import tr
from variorum.workspace.reviewing import Review

_MOST = 6  # paragraphs that are named


def shared_words(reviews: Sequence[Review], letters: Mapping[str, str]) -> str:
    """One sentence for each pair of articles that have passages in common."""
    if len(reviews) < 2:
        return tr("With a second article, what both carry is named here.")
    said, told = [], set()
    for review in reviews:
        for shared in review.shared:
            pair = frozenset((review.article.id, shared.article))
            if pair in told:
                continue
            told.add(pair)
            one, other = letters.get(review.article.id, "–"), letters.get(shared.article, "–")
            where = _places(tuple(own for own, _ in shared.paragraphs))
            said.append(_sentence(one, other, where, shared.one_copy))
    return "\n".join(said) if said else tr("No two articles share a paragraph.")


def _sentence(one: str, other: str, where: str, one_copy: bool) -> str:
    if one_copy:
        return tr(
            "{one} and {other} carry one copy and count as one origin: {where} of {one}.",
            one=one,
            other=other,
            where=where,
        )
    return tr("{where} of {one} stands in {other} too.", one=one, other=other, where=where)


def _places(numbers: tuple[int, ...]) -> str:
    named = ", ".join(f"¶ {number}" for number in numbers[:_MOST])
    return f"{named} …" if len(numbers) > _MOST else named
