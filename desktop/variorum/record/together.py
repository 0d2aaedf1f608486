"""Entries that are one step of an editor's: written at once, told as one, undone and redone as one.

Each says so: `together` is the number of the first of them, `of` is how many they are.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from variorum.record.history import History
from variorum.record.revision import Revision
from variorum.record.steps import Pen

SHARED = frozenset({"together", "of"})  # what an entry says of the step that it is part of
One = Callable[[History, Pen], Revision]


def together(history: History, pen: Pen, steps: Sequence[One]) -> tuple[Revision, ...]:
    """The entries that these steps make, each after the one before; several are one step."""
    if len(steps) > 1:
        pen = replace(pen, together=(len(history) + 1, len(steps)))
    past = list(history)
    for step in steps:
        past.append(step(past, pen))
    return tuple(past[len(history) :])


def firsts(history: History) -> list[int]:
    """For each entry the number of the first of its step; an entry that is alone is its own first.

    Only what stands side by side is one step, whatever an entry says of itself.
    """
    found: list[int] = []
    for revision in history:
        first = revision.about.get("together", revision.number)
        side_by_side = first == revision.number or (bool(found) and found[-1] == first)
        found.append(int(first) if side_by_side else revision.number)
    return found


def members(history: History, first: int) -> tuple[Revision, ...]:
    """The entries of the step that begins with this number."""
    found = [history[first - 1]]
    for revision in history[first:]:
        if revision.about.get("together") != first:
            break
        found.append(revision)
    return tuple(found)
