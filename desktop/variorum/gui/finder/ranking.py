"""Which entries are shown for what is typed, the best first, and the used ones before their likes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from variorum.gui.finder.entry import Entry, Group

MOST = 8  # of a group, while something is typed
MOST_USED = 6
ALIKE = 78.0  # how much of a word may be mistyped
SHORTEST = 3  # characters from which a mistyped word is looked for
_WHOLE, _START, _WORD, _INSIDE = 130.0, 120.0, 112.0, 104.0
UNASKED = (Group.COMMANDS, Group.DISPUTES, Group.CASES, Group.SEARCHES)  # shown when nothing is typed


def ranked(entries: Sequence[Entry], typed: str, used: Sequence[str]) -> tuple[Entry, ...]:
    """Group by group; with nothing typed what was used last stands first, in a group of its own."""
    sought = typed.casefold().strip()
    return _found(entries, sought, used) if sought else _unasked(entries, used)


def _unasked(entries: Sequence[Entry], used: Sequence[str]) -> tuple[Entry, ...]:
    by_id = {entry.id: entry for entry in entries}
    last = [replace(by_id[id], group=Group.USED) for id in used if id in by_id][:MOST_USED]
    return (*last, *(e for group in UNASKED for e in entries if e.group is group))


def _found(entries: Iterable[Entry], sought: str, used: Sequence[str]) -> tuple[Entry, ...]:
    recency = {id: -at for at, id in enumerate(reversed(used), start=1)}
    groups: dict[Group, list[tuple[float, int, int, Entry]]] = {}
    for at, entry in enumerate(entries):
        score = likeness(entry, sought)
        if score:
            groups.setdefault(entry.group, []).append((-score, recency.get(entry.id, 0), at, entry))
    best_first = sorted(groups.values(), key=lambda found: min(found)[:3])
    return tuple(entry for found in best_first for *_, entry in sorted(found)[:MOST])


def likeness(entry: Entry, sought: str) -> float:
    """0 where the entry is not what was typed; what holds the very words goes before what is like them."""
    words = entry.words.casefold()
    if words == sought:
        return _WHOLE
    if words.startswith(sought):
        return _START
    if f" {sought}" in words:
        return _WORD
    whole = f"{words} {entry.detail.casefold()} {entry.keys.casefold()} {entry.more.casefold()}"
    if all(part in whole for part in sought.split()):
        return _INSIDE
    return 0.0 if len(sought) < SHORTEST else _alike(words, sought)


def _alike(words: str, sought: str) -> float:
    from rapidfuzz import fuzz

    return fuzz.partial_ratio(sought, words, score_cutoff=ALIKE) if len(words) >= len(sought) else 0.0
