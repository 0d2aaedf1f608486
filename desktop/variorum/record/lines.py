"""Lays a history that branched and merged out in one line, in which every entry has its place.

An entry says its number and refers to others by number: places in the line
that ends with itself. Where two copies of a case were merged, the line of the
merge is the other copy's line, then what this copy has and the other lacks,
then the merge: so what this copy decided stands last, whoever reads it. The
entries as kept are never changed for it; only what is held in memory is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from variorum.errors import RecordDamaged
from variorum.record.revision import Revision
from variorum.translation import tr

MOST_PLACES = 20_000_000  # a thousand merges of a history of 20,000 entries; each place takes eight bytes


@dataclass(slots=True)
class _Run:
    """Entries that follow each other without a branch or a merge between them."""

    before: tuple[str, ...]  # hashes of the line that leads to it
    entries: list[str] = field(default_factory=list)

    def line(self, count: int) -> tuple[str, ...]:
        """The line that ends with the entry of this number within the run."""
        return (*self.before, *self.entries[:count])

    def at(self, number: int) -> str | None:
        """The hash at a place, from 1, of the line."""
        if not 1 <= number <= len(self.before) + len(self.entries):
            return None
        own = number - len(self.before)
        return self.before[number - 1] if own <= 0 else self.entries[own - 1]


@dataclass(slots=True)
class Lines:
    """The lines of all entries of one case, which must come after those that they follow."""

    _runs: dict[str, tuple[_Run, int]] = field(default_factory=dict)  # hash → its run, its number there
    _open: set[str] = field(default_factory=set)  # entries that none follows yet
    _places: int = 0  # that are held in memory, over all runs

    @property
    def heads(self) -> frozenset[str]:
        """Entries that no other follows: one, or as many as there are copies not yet merged."""
        return frozenset(self._open)

    def length(self, hash: str) -> int:
        """How many entries the line has that ends with this one."""
        run, number = self._runs[hash]
        return len(run.before) + number

    def line(self, hash: str) -> tuple[str, ...]:
        run, number = self._runs[hash]
        return run.line(number)

    def holds(self, hash: str) -> bool:
        return hash in self._runs

    def add(self, hash: str, *, previous: str, merges: str) -> None:
        """Take an entry up; RecordDamaged where one that it follows is not there."""
        for one in filter(None, (previous, merges)):
            if one not in self._runs:
                raise RecordDamaged(tr("An entry of a case follows one that is not there."))
        run, number = self._runs[previous] if previous else (_Run(()), 0)
        if merges:
            run, number = self._begun(self._merged(previous, merges)), 0
        elif number < len(run.entries):
            run, number = self._begun(run.line(number)), 0  # another entry follows the same one
        run.entries.append(hash)
        self._runs[hash] = (run, number + 1)
        self._open -= {previous, merges}
        self._open.add(hash)

    def _begun(self, before: tuple[str, ...]) -> _Run:
        self._places += len(before)
        if self._places > MOST_PLACES:
            raise RecordDamaged(
                tr("A case branches and merges more often than any that was edited by people.")
            )
        return _Run(before)

    def _merged(self, ours: str, theirs: str) -> tuple[str, ...]:
        there = self.line(theirs)
        known = set(there)
        return (*there, *(hash for hash in self.line(ours) if hash not in known))

    def named(self, hash: str, number: int) -> str | None:
        """The hash of the entry that another, of this hash, refers to by number."""
        run, _ = self._runs[hash]
        return run.at(number)


def lines_of(entries: Sequence[Revision]) -> Lines:
    lines = Lines()
    for entry in entries:
        lines.add(entry.hash, previous=entry.previous, merges=entry.merges)
    return lines


def in_line(entries: Sequence[Revision]) -> list[Revision]:
    """The entries of a case, given as kept and in the order of writing, in the line of its one head."""
    if is_line(entries, after=""):
        return list(entries)
    lines = lines_of(entries)
    if len(lines.heads) != 1:
        raise RecordDamaged(tr("The history of a case has more than one end."))
    by_hash = {entry.hash: entry for entry in entries}
    order = lines.line(next(iter(lines.heads)))
    places = {hash: place for place, hash in enumerate(order, 1)}
    return [_placed(by_hash[hash], lines, places) for hash in order]


def is_line(entries: Sequence[Revision], *, after: str) -> bool:
    """Whether each entry follows the one before it and none merges: then their numbers are their places."""
    for entry in entries:
        if entry.previous != after or entry.merges:
            return False
        after = entry.hash
    return True


def _placed(entry: Revision, lines: Lines, places: Mapping[str, int]) -> Revision:
    """The entry with its own number, and those it refers to, as places in the whole line."""

    def place(number: int | None) -> int | None:
        return None if number is None else places.get(lines.named(entry.hash, number) or "")

    about, first = entry.about, entry.about.get("together")
    if isinstance(first, int):
        about = {**about, "together": place(first) or places[entry.hash]}
    return replace(
        entry,
        number=places[entry.hash],
        about=about,
        brings_back=place(entry.brings_back),
        undoes=place(entry.undoes),
        redoes=place(entry.redoes),
    )
