"""Finds on the pages of a damaged record which entries, texts and erasures can still be believed."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import msgspec

from variorum.progress import Progress
from variorum.record.checks.erasures import digest
from variorum.record.pages import TEXT_64, Row, rows
from variorum.record.revision import Action, Revision, opened
from variorum.record.soundness import unsound
from variorum.translation import later, tr

READING = later("Reading what is left")
_FEWEST, _MOST = 14, 20  # columns of an entry, in any version of the tables so far and some to come


@dataclass(frozen=True, slots=True)
class FoundEntry:
    """An entry whose content is what its hash says, or what an erasure left of it."""

    seq: int
    case: int  # the case's number in the damaged record
    revision: Revision
    content: bytes


@dataclass(slots=True)
class Found:
    """What a damaged record still says."""

    entries: dict[str, FoundEntry] = field(default_factory=dict)  # by hash; without those known before
    known: dict[int, str] = field(default_factory=dict)  # a case's number there → hash of one known entry
    broken: set[tuple[int, int]] = field(default_factory=set)  # case, number of entries that do not hold
    stones: dict[int, set[tuple[str, str]]] = field(default_factory=dict)  # by the place of their entry
    left: dict[str, bytes] = field(default_factory=dict)  # what erasures left of entries known before


def entries_in(path: Path, *, known: Collection[str], progress: Progress) -> Found:
    """All entries but those whose hashes are known, with what was erased."""
    found, doubtful = Found(), list[tuple[int, Row]]()

    def told(done: int, total: int) -> None:
        progress(done, total, tr(READING))

    for seq, row in rows(path, wanted=lambda types: _is_entry(types) or _is_stone(types), told=told):
        if len(row) == 3:
            hash, left, by = row
            found.stones.setdefault(_int(by), set()).add((str(hash), str(left)))
        elif not _take(found, seq, row, known):
            doubtful.append((seq, row))
    _settle(found, doubtful, known)
    return found


def texts_in(path: Path, *, wanted: Collection[str], progress: Progress) -> Iterator[tuple[str, bytes]]:
    """The originals and extractions of these hashes that can be read."""

    def told(done: int, total: int) -> None:
        progress(done, total, tr(READING))

    for _, (hash, data) in rows(path, wanted=_is_text, told=told):
        if hash in wanted and isinstance(data, bytes) and sha256(data).hexdigest() == hash:
            yield str(hash), data


def _is_entry(types: Sequence[int]) -> bool:
    blob = len(types) > 10 and types[10] >= 12 and types[10] % 2 == 0
    return blob and _FEWEST <= len(types) <= _MOST and types[-2:] == [TEXT_64, TEXT_64]


def _is_stone(types: Sequence[int]) -> bool:
    return len(types) == 3 and types[0] == TEXT_64 and types[1] in (13, TEXT_64) and types[2] < 10


def _is_text(types: Sequence[int]) -> bool:
    return len(types) == 2 and types[0] == TEXT_64 and types[1] >= 12 and types[1] % 2 == 0


def _parts(row: Row) -> tuple[int, int, bytes, str]:
    """Case, number, content and hash of an entry."""
    content = row[10]
    return _int(row[1]), _int(row[2]), content if isinstance(content, bytes) else b"", str(row[-2])


def _int(value: object) -> int:
    return value if isinstance(value, int) else 0


def _take(found: Found, seq: int, row: Row, known: Collection[str]) -> bool:
    """Take up an entry if its hash holds."""
    case, _, content, hash = _parts(row)
    if sha256(content).hexdigest() != hash:
        return False
    return _keep(found, seq, case, content, hash, known)


def _keep(found: Found, seq: int, case: int, content: bytes, hash: str, known: Collection[str]) -> bool:
    if hash in known:
        found.known[case] = hash
        return True
    try:
        revision = opened(content, hash=hash)
    except (msgspec.MsgspecError, RecursionError):
        return False
    if unsound(revision):
        return False
    found.entries[hash] = FoundEntry(seq, case, revision, content)
    return True


def _settle(found: Found, doubtful: Sequence[tuple[int, Row]], known: Collection[str]) -> None:
    """Of those whose hash does not hold, keep what an erasure left."""
    stones = {stone for own in found.stones.values() for stone in own}
    for seq, row in doubtful:
        case, number, content, hash = _parts(row)
        if (hash, sha256(content).hexdigest()) not in stones:
            found.broken.add((case, number))
            continue
        found.left[hash] = content
        _keep(found, seq, case, content, hash, known)
    for hash, entry in list(found.entries.items()):
        if entry.revision.action is Action.ERASE and not _erases(entry, found):
            found.broken.add((entry.case, entry.revision.number))
            del found.entries[hash]


def _erases(entry: FoundEntry, found: Found) -> bool:
    """Whether all that the entry erased is known: else what was erased could not be told from damage."""
    stones = found.stones.get(entry.seq, set())
    return digest(stones) == entry.revision.about["digest"]
