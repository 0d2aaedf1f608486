"""A case as it is handed over: its entries as they are kept, and the texts that come along."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

import msgspec

from variorum.errors import RecordDamaged, UnreadableCase
from variorum.record.checks.erasures import digest
from variorum.record.lines import Lines
from variorum.record.revision import Action, Revision, opened
from variorum.record.soundness import unsound
from variorum.translation import tr


@dataclass(frozen=True, slots=True)
class KeptEntry:
    """A revision as it is kept; where something of it was erased, its content has another hash."""

    hash: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Stone:
    """A tombstone: what was erased, the hash of what is left, and the entry that erased it."""

    hash: str
    left: str
    by: str


@dataclass(frozen=True, slots=True)
class CaseCopy:
    """A copy of one case, from wherever it comes."""

    entries: tuple[KeptEntry, ...]  # each after those that it follows
    originals: Mapping[str, bytes] = field(default_factory=dict)  # SHA-256 → bytes
    extractions: Mapping[str, bytes] = field(default_factory=dict)  # SHA-256 → UTF-8
    stones: tuple[Stone, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckedCopy:
    """A copy of which everything holds: hashes, chain, texts, quotes."""

    copy: CaseCopy
    revisions: tuple[Revision, ...]  # as kept, in the order of the entries
    lines: Lines

    @property
    def root(self) -> str:
        """The hash of the first entry: it tells this case from every other."""
        return self.revisions[0].hash

    @property
    def head(self) -> str:
        return next(iter(self.lines.heads))


def checked(copy: CaseCopy) -> CheckedCopy:
    """The copy with its entries read, or UnreadableCase: nobody's word is taken for any hash."""
    if not copy.entries:
        raise UnreadableCase(tr("The file holds no entry of a case."))
    left = {(stone.hash, stone.left) for stone in copy.stones}
    lines, revisions = Lines(), []
    for place, entry in enumerate(copy.entries, 1):
        revisions.append(_revision(entry, left, lines, place))
    if len(lines.heads) != 1:
        raise UnreadableCase(tr("The history in the file has more than one end."))
    _check_stones(copy, revisions)
    _check_texts(copy)
    return CheckedCopy(copy, tuple(revisions), lines)


def _revision(entry: KeptEntry, left: set[tuple[str, str]], lines: Lines, place: int) -> Revision:
    found = sha256(entry.content).hexdigest()
    if found != entry.hash and (entry.hash, found) not in left:
        raise UnreadableCase(tr("Entry {place} of the history is not what was written.", place=place))
    try:
        revision = opened(entry.content, hash=entry.hash)
        if lines.holds(entry.hash) or (place == 1) != (not revision.previous):
            raise UnreadableCase(tr("Entry {place} of the history stands where it cannot.", place=place))
        lines.add(entry.hash, previous=revision.previous, merges=revision.merges)
    except (msgspec.MsgspecError, RecordDamaged, RecursionError) as error:
        why = str(error).rstrip(".")
        raise UnreadableCase(
            tr("Entry {place} of the history cannot be read: {why}.", place=place, why=why)
        ) from error
    wrong = unsound(revision) or _misplaced(revision, lines)
    if wrong:
        raise UnreadableCase(
            tr("Entry {place} of the history is not sound: {wrong}.", place=place, wrong=wrong)
        )
    return revision


def _misplaced(revision: Revision, lines: Lines) -> str:
    if revision.number != lines.length(revision.hash):
        return "the entry before it is missing"
    named = revision.about.get("decision")
    return "" if named is None or lines.holds(str(named)) else "the decision that it names is missing"


def _check_stones(copy: CaseCopy, revisions: list[Revision]) -> None:
    erasing = {r.hash: str(r.about["digest"]) for r in revisions if r.action is Action.ERASE}
    for by, expected in erasing.items():
        if digest((s.hash, s.left) for s in copy.stones if s.by == by) != expected:
            raise UnreadableCase(tr("What an entry of the history erased is not what was written."))
    if any(stone.by not in erasing for stone in copy.stones):
        raise UnreadableCase(tr("Something was erased by no entry of the history."))


def _check_texts(copy: CaseCopy) -> None:
    for kind, texts in (("original", copy.originals), ("extraction", copy.extractions)):
        for hash, data in texts.items():
            if sha256(data).hexdigest() != hash:
                raise UnreadableCase(tr("The {kind} {hash} is not what was kept.", kind=kind, hash=hash[:12]))
