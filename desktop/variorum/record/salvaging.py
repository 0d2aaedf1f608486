"""Adds to a record what can still be read of a damaged one.

Nothing is believed: an entry counts if its hash holds and every entry that it follows is there.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, select

from variorum.progress import Progress, silent
from variorum.record import cases, revisions, schema, texts
from variorum.record.erasure.erasing import empty, rewrite
from variorum.record.finding import Found, FoundEntry, entries_in, texts_in
from variorum.record.handover.merging import keep_article
from variorum.record.history import History, name_of, removed
from variorum.record.lines import Lines, in_line, lines_of
from variorum.record.opening import open_engine
from variorum.record.revision import Action, opened

Case = int | str  # its number in the record; of a new one the hash of its first entry


@dataclass(frozen=True, slots=True)
class Lost:
    """Entries of a case that were written once and cannot be had again, by their numbers."""

    case: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was added to a record, and what is known to be missing."""

    entries: int = 0
    absent: int = 0  # texts that the entries name and that can no longer be read
    lost: tuple[Lost, ...] = ()


@dataclass(slots=True)
class _Into:
    """The record that is added to, while its transaction is open."""

    connection: Connection
    case_of: dict[str, int] = field(default_factory=dict)  # hash of an entry → its case

    def history(self, case: int) -> History:
        return [revisions.read(entry) for entry in revisions.entries(self.connection, case)]


def salvage(damaged: Path, into: Path, *, progress: Progress = silent) -> Salvaged:
    """Add to the record at `into` what the file at `damaged` still says, all or nothing."""
    engine = open_engine(into, passing=True, on_network=True)
    try:
        with engine.connect().execution_options(writing=True) as connection, connection.begin():
            return _salvaged(_Into(connection), damaged, progress)
    finally:
        engine.dispose()


def _salvaged(into: _Into, damaged: Path, progress: Progress) -> Salvaged:
    table = schema.revision
    known = into.connection.execute(select(table.c.hash, table.c.case_id))
    into.case_of = {str(hash): int(case) for hash, case in known}
    found = entries_in(damaged, known=into.case_of.keys(), progress=progress)
    accepted = _accepted(into, found)
    absent = _keep_texts(into, damaged, accepted, progress)
    for entry in accepted:
        _write(into, entry, found)
    for case in {into.case_of[entry.revision.hash] for entry in accepted}:
        _list(into, case)
    return Salvaged(len(accepted), absent, _lost(into, found))


def _accepted(into: _Into, found: Found) -> list[FoundEntry]:
    """What follows on to what is there, in the order in which it was written."""
    accepted = []
    for case, entries in _chained(found.entries.values(), into.case_of).items():
        lines = lines_of(into.history(case)) if isinstance(case, int) else Lines()
        accepted += _of_one_line(entries, lines)
    return sorted(accepted, key=lambda entry: entry.seq)


def _chained(entries: Iterable[FoundEntry], known: Mapping[str, int]) -> dict[Case, list[FoundEntry]]:
    """The entries by case, each after those it follows; without those that follow one that is not there."""
    cases: dict[str, Case] = dict(known)
    found: dict[Case, list[FoundEntry]] = defaultdict(list)
    waiting = sorted(entries, key=lambda entry: entry.seq)
    while waiting:
        left = []
        for entry in waiting:
            revision = entry.revision
            case = cases.get(revision.previous) if revision.previous else revision.hash
            if case is None or (revision.merges and cases.get(revision.merges) != case):
                left.append(entry)
                continue
            cases[revision.hash] = case
            found[case].append(entry)
        if len(left) == len(waiting):
            break
        waiting = left
    return found


def _of_one_line(entries: Sequence[FoundEntry], lines: Lines) -> list[FoundEntry]:
    """Those that end in one entry: of a branch whose merge is lost only the longer line can be kept."""
    before = next(iter(lines.heads), None)
    for entry in entries:
        revision = entry.revision
        lines.add(revision.hash, previous=revision.previous, merges=revision.merges)
    ends = {head: frozenset(lines.line(head)) for head in lines.heads}
    kept = [line for line in ends.values() if before is None or before in line]
    longest = max(kept, key=lambda line: (len(line), sorted(line)))
    return [entry for entry in entries if entry.revision.hash in longest]


def _keep_texts(into: _Into, damaged: Path, accepted: Sequence[FoundEntry], progress: Progress) -> int:
    """Keep the texts that the entries name, and a place for each that cannot be read; returns how many."""
    wanted = {texts.ORIGINAL: set[str](), texts.EXTRACTION: set[str]()}
    for entry in accepted:
        originals, extractions = _named(entry)
        wanted[texts.ORIGINAL] |= originals
        wanted[texts.EXTRACTION] |= extractions
    missing = {
        table: {hash for hash in sorted(hashes) if not _there(into, table, hash)}
        for table, hashes in wanted.items()
    }
    found = set()
    sought = missing[texts.ORIGINAL] | missing[texts.EXTRACTION]
    for hash, data in texts_in(damaged, wanted=sought, progress=progress) if sought else ():
        found.add(hash)
        for table in (name for name, hashes in missing.items() if hash in hashes):
            texts.keep(into.connection, table, hash, data)
    return len(sought - found)


def _named(entry: FoundEntry) -> tuple[set[str], set[str]]:
    """The originals and the extractions that an entry names."""
    revision = entry.revision
    snapshots = [snapshot for snapshot in (revision.snapshot, *revision.parts) if snapshot is not None]
    anchors = [anchor for snapshot in snapshots for anchor in snapshot.anchors]
    originals = {anchor.selector.article for anchor in anchors}
    extractions = {anchor.extraction for anchor in anchors}
    if revision.action is Action.ADD:
        originals.add(str(revision.about["article"]))
        extractions.add(str(revision.about["extraction"]))
    return originals, extractions


def _there(into: _Into, table: str, hash: str) -> bool:
    """Whether the record has the text; a place is made for it where it has not."""
    texts.keep(into.connection, table, hash, b"")
    return bool(texts.find(into.connection, table, hash))


def _write(into: _Into, entry: FoundEntry, found: Found) -> None:
    revision, connection = entry.revision, into.connection
    if revision.previous:
        case = into.case_of[revision.previous]
    else:
        case = cases.insert_unlisted(connection, cases.checked_name(revision.case), at=revision.at)
    into.case_of[revision.hash] = case
    seq = revisions.insert_kept(connection, case, revision, entry.content)
    if revision.action is Action.ADD:
        keep_article(connection, case, revision)
    if revision.action is Action.ERASE:
        _erase(into, entry, seq, found)


def _erase(into: _Into, entry: FoundEntry, seq: int, found: Found) -> None:
    """Do again what the entry says was done: the copy may be older than the erasure."""
    connection, stones = into.connection, sorted(found.stones[entry.seq])
    rows = [{"hash": hash, "left": left, "seq": seq} for hash, left in stones]
    connection.execute(schema.tombstone.insert(), rows)
    gone = [hash for hash, left in stones if not left]
    if gone:
        original, case = str(entry.revision.about["article"]), into.case_of[entry.revision.hash]
        empty(connection, original, gone, [case])
    table = schema.revision
    for hash in (hash for hash, left in stones if left and hash in found.left):
        place = connection.execute(select(table.c.seq).where(table.c.hash == hash)).scalar()
        if place is not None:
            data = found.left[hash]
            rewrite(connection, place, opened(data, hash=hash), data)


def _list(into: _Into, case: int) -> None:
    """Put the case on the list, or off it, as its history says."""
    line = in_line(into.history(case))
    cases.note_listed(into.connection, case, name_of(line))
    cases.note_removed(into.connection, case, removed=removed(line))


def _lost(into: _Into, found: Found) -> tuple[Lost, ...]:
    """What is known to have been written and is not here: its numbers are, or an entry that followed it."""
    lost = []
    for case in sorted({*found.known, *(one.case for one in found.entries.values())}):
        own = [one for one in found.entries.values() if one.case == case]
        seen = (found.known.get(case, ""), *(one.revision.hash for one in own))
        here = next((into.case_of[hash] for hash in seen if hash in into.case_of), None)
        line = in_line(into.history(here)) if here is not None else []
        name = name_of(line) if line else own[-1].revision.case
        last = max((one.revision.number for one in own), default=len(line))
        broken = [number for of, number in found.broken if of == case]
        last = max([last, *(number for number in broken if number <= max(last, len(line)) + len(broken))])
        if last > len(line):
            lost.append(Lost(name, len(line) + 1, last))
    return tuple(lost)
