"""Links that an editor made and unmade: they stand whatever the program finds."""

from collections.abc import Mapping, Sequence

from variorum.alignment.link import Grade, Link, Place
from variorum.text.message import Message

Pair = tuple[Place, Place]
BY_HAND = Message("An editor linked them.")


def pair(one: Place, other: Place) -> Pair:
    """Two places in the order in which a link has them."""
    return min(one, other), max(one, other)


def laid(links: Sequence[Link], by_hand: Mapping[Pair, bool]) -> tuple[Link, ...]:
    """The links with those that an editor made, without those that an editor unmade, in order of place.

    `by_hand` says of pairs of places whether they are linked.
    """
    kept = [link for link in links if (link.a, link.b) not in by_hand]
    made = [
        Link(a, b, Grade.SAME, 1.0, (BY_HAND,), by_hand=True) for (a, b), linked in by_hand.items() if linked
    ]
    return tuple(sorted([*kept, *made], key=lambda link: (link.a, link.b)))
