"""Which articles a case holds: those added, less those taken out; and which gave way to a newer version."""

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.errors import UnknownThing
from variorum.record.revision import Action, Revision
from variorum.translation import tr

_ARTICLES = frozenset({Action.ADD, Action.TAKE_OUT, Action.BRING_IN})


@dataclass(frozen=True, slots=True)
class HeldArticle:
    """An article that was added to a case, and how it stands there now."""

    id: str  # within the case
    sha256: str  # of the original
    inside: bool = True  # False: it was taken out, and is not compared
    replaced_by: str | None = None  # SHA-256 of the newer version that took its place


def held(history: Sequence[Revision]) -> tuple[HeldArticle, ...]:
    """Every article that was ever added, in the order of adding."""
    newest = {str(r.about["article"]): r for r in history if r.action in _ARTICLES}
    added = {str(r.about["article"]): str(r.about["id"]) for r in history if r.action is Action.ADD}
    return tuple(_held(sha256, id, newest[sha256]) for sha256, id in added.items())


def _held(sha256: str, id: str, last: Revision) -> HeldArticle:
    by = last.about.get("replaced_by")
    out = last.action is Action.TAKE_OUT
    return HeldArticle(id, sha256, inside=not out, replaced_by=str(by) if out and by else None)


def inside(history: Sequence[Revision]) -> frozenset[str]:
    """SHA-256 of the originals of the articles that are compared."""
    return frozenset(one.sha256 for one in held(history) if one.inside)


def one_held(history: Sequence[Revision], id: str) -> HeldArticle:
    """The article of that id, whether it is in the case or was taken out."""
    for one in held(history):
        if one.id == id:
            return one
    raise UnknownThing(tr("The case has no article “{id}”.", id=id))


def versions(history: Sequence[Revision]) -> dict[str, str]:
    """Original that gave way to a newer version → the original that stands in its place now."""
    steps = {one.sha256: one.replaced_by for one in held(history) if one.replaced_by is not None}
    return {old: _last(old, steps) for old in steps}


def _last(old: str, steps: dict[str, str]) -> str:
    # A record written by another program might lead round in a circle.
    seen = {old}
    while old in steps and steps[old] not in seen:
        old = steps[old]
        seen.add(old)
    return old


def order_of(history: Sequence[Revision]) -> tuple[str, ...]:
    """The originals in the order in which the editor wants them, else in that of adding.

    A newer version stands where the older one stood.
    """
    laid_down = next((r for r in reversed(history) if r.action is Action.ORDER), None)
    wanted = str(laid_down.about.get("articles", "")).split() if laid_down else []
    newer = versions(history)
    every = (*wanted, *(one.sha256 for one in held(history)))
    return tuple(dict.fromkeys(newer.get(sha256, sha256) for sha256 in every))
