"""Groups a corpus into events: articles of one time that share what is rare in it.

Articles come in order of their days; each joins the event that it is most
like, or begins one. Events are found by the rarest terms of an article, so
that the work grows with the number of articles and not with its square.
"""

from collections.abc import Sequence

from variorum.batch.event import Event, Index
from variorum.batch.fingerprint import Fingerprint
from variorum.batch.near_copies import near_copies
from variorum.batch.rarity import vectors_of


def grouped(
    fingerprints: Sequence[Fingerprint], *, likeness: float, copies: float, window: int
) -> list[list[Fingerprint]]:
    """The events, each with its articles; the same whatever the order in which the articles came."""
    ordered = sorted(fingerprints, key=lambda one: (one.day or _UNDATED, one.sha256, one.id, one.number))
    vectors = vectors_of(ordered)
    events = [
        Event.of(group, [vectors[n] for n in group], [ordered[n].day for n in group])
        for group in near_copies(ordered, likeness=copies, window=window)
    ]
    found = _joined(_joined(events, likeness=likeness, window=window), likeness=likeness, window=window)
    return [[ordered[n] for n in sorted(event.members)] for event in found]


_UNDATED = 10**9  # after all others: they are held against events that are whole


def _joined(points: Sequence[Event], *, likeness: float, window: int) -> list[Event]:
    """Each in its turn joined to the one before it that it is most like, if it is like it enough."""
    index = Index(window)
    for point in points:
        alike, number = index.nearest(point)
        if alike >= likeness:
            index.join(number, point)
        else:
            index.add(point)
    return index.events
