"""Brings a copy of a case into a record, and makes one history of two that were edited apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from variorum.errors import NameRefused, UnreadableCase
from variorum.record import cases, originals, revisions, schema, steps, texts
from variorum.record.checks.damage import Damage
from variorum.record.checks.texts import Texts
from variorum.record.handover.case_copy import CaseCopy, CheckedCopy, checked
from variorum.record.history import DESK, History, name_of, removed, subject
from variorum.record.lines import in_line
from variorum.record.revision import Action, Revision, sealed
from variorum.record.steps import Pen
from variorum.record.together import SHARED
from variorum.translation import tr


@dataclass(frozen=True, slots=True)
class Merged:
    """What a copy brought into a record."""

    case: str
    made: bool  # the record did not have the case before
    entries: int  # of the copy, that were not here
    articles: int  # that were not in the case here
    overruled: tuple[Revision, ...] = ()  # the copy's word on what was decided otherwise here


def merge(connection: Connection, copy: CaseCopy, pen: Pen, *, name: str | None = None) -> Merged:
    """Write what the copy has and the record lacks; UnreadableCase where anything of it does not hold.

    Where both went on since they parted, a merge follows both ends. What was
    decided here stays in force; the other word on the same thing is named.
    """
    theirs = checked(copy)
    case = _case(connection, theirs.root)
    made = case is None
    if case is None:
        first = theirs.revisions[0]
        case = cases.insert_unlisted(connection, cases.checked_name(first.case), at=first.at)
    ours = [revisions.read(entry) for entry in revisions.entries(connection, case)]
    known = {entry.hash for entry in ours}
    _keep_texts(connection, theirs)
    many = len(originals.taken(connection, case))
    news = [(r, kept) for r, kept in zip(theirs.revisions, copy.entries, strict=True) if r.hash not in known]
    for revision, kept in news:
        seq = revisions.insert_kept(connection, case, revision, kept.content)
        _keep_stones(connection, theirs, revision.hash, seq)
        if revision.action is Action.ADD:
            keep_article(connection, case, revision)
    overruled = _joined(connection, case, ours, theirs, pen) if news else ()
    _list(connection, case, pen, name)
    return Merged(
        case=cases.summaries(connection, case)[0].name,
        made=made,
        entries=len(news),
        articles=len(originals.taken(connection, case)) - many,
        overruled=overruled,
    )


def _case(connection: Connection, root: str) -> int | None:
    found = connection.execute(select(schema.revision.c.case_id).where(schema.revision.c.hash == root))
    return found.scalar()


def _keep_texts(connection: Connection, theirs: CheckedCopy) -> None:
    """Texts that come along, and a place for those that do not; quotes must stand in what is here then."""
    added = [r.about for r in theirs.revisions if r.action is Action.ADD]
    named: dict[str, set[str]] = {"original": set(), "extraction": set()}
    read_to = {(str(about["article"]), str(about["extraction"])) for about in added}
    for revision in theirs.revisions:
        read_to |= {(anchor.selector.article, anchor.extraction) for anchor in revision.anchors}
    for original, extraction in read_to:
        named["original"].add(original)
        named["extraction"].add(extraction)
    # Another reading of a text that was erased is as much that text.
    barred = {extraction for original, extraction in read_to if texts.gone(connection, original)}
    for table, along in (("original", theirs.copy.originals), ("extraction", theirs.copy.extractions)):
        for hash in sorted(named[table]):
            if len(hash) != 64:
                raise UnreadableCase(
                    tr("The file names a text by what is no hash: {hash}.", hash=f"{hash[:20]!r}")
                )
            texts.keep(connection, table, hash, b"" if hash in barred else along.get(hash, b""))
    _check_quotes(connection, theirs.revisions, named["extraction"])


def _check_quotes(connection: Connection, entries: Sequence[Revision], hashes: set[str]) -> None:
    known = Texts()
    for hash in hashes:
        text = texts.find(connection, texts.EXTRACTION, hash)
        if text:
            known.extractions[hash] = text.decode("utf-8", "surrogatepass")
    for entry in entries:
        try:
            known.check_quotes(entry)
        except Damage as damage:
            raise UnreadableCase(
                tr("An entry of the history is not sound: {damage}.", damage=damage)
            ) from damage


def _keep_stones(connection: Connection, theirs: CheckedCopy, by: str, seq: int) -> None:
    stones = [{"hash": s.hash, "left": s.left, "seq": seq} for s in theirs.copy.stones if s.by == by]
    if stones:
        connection.execute(schema.tombstone.insert(), stones)


def keep_article(connection: Connection, case: int, added: Revision) -> None:
    """Two copies may have added the same article, or two under one id."""
    there = originals.taken(connection, case)
    about: Mapping[str, str | int] = added.about
    if about["article"] in there:
        return
    values = {
        "case_id": case,
        "slug": originals.slug_for(str(about["id"]), there.values()),
        "original": about["article"],
        "extraction": about["extraction"],
        "name": about["name"],
        "encoding": about["encoding"],
        "encoding_sure": True,
        "source": about["source"],
    }
    connection.execute(schema.case_article.insert().values(values))


def _joined(
    connection: Connection, case: int, ours: Sequence[Revision], theirs: CheckedCopy, pen: Pen
) -> tuple[Revision, ...]:
    """Make one end of two, where both went on; returns what is not in force of the copy."""
    if not ours or theirs.lines.holds(_end(ours)):
        return ()
    here, there = in_line(ours), in_line(theirs.revisions)
    common = {r.hash for r in here} & {r.hash for r in there}
    clashes = _clashes([r for r in here if r.hash not in common], [r for r in there if r.hash not in common])
    both = {r.hash for r in here} | {r.hash for r in there}
    pen = replace(pen, case=name_of(here))
    merging = steps.entry(here, pen, Action.MERGE, about={"entries": len(there) - len(common)})
    merging = replace(merging, number=len(both) + 1, merges=theirs.head)
    merging = sealed(replace(merging, overruled=tuple(r.hash for r in clashes)))
    revisions.insert(connection, case, merging)
    return clashes


def _end(ours: Sequence[Revision]) -> str:
    return in_line(ours)[-1].hash


def _clashes(here: History, there: History) -> tuple[Revision, ...]:
    """The copy's last word on each thing on which this record's last word is another."""
    last = {subject(r): r for r in here}
    other = {subject(r): r for r in there}
    return tuple(r for key, r in other.items() if key in last and _word(r) != _word(last[key]))


def _word(entry: Revision) -> tuple[object, ...]:
    """What an entry puts in force."""
    laid_down = (entry.equivalence, entry.origins, entry.parts, entry.passages, entry.text)
    if entry.dispute is not None:
        return entry.decision, *laid_down
    about = {key: value for key, value in entry.about.items() if key not in SHARED}
    if entry.action in DESK:  # how the dispute stood when it was said makes no other word of it
        return entry.action, about, bool(entry.parts)
    return entry.action, about, *laid_down


def _list(connection: Connection, case: int, pen: Pen, name: str | None) -> None:
    """Put the case on the list, under a name that no other case there has."""
    line = in_line([revisions.read(entry) for entry in revisions.entries(connection, case)])
    pen = replace(pen, case=name_of(line))
    if removed(line):
        line = _followed(connection, case, line, steps.entry(line, pen, Action.RETURN))
    wanted = cases.checked_name(name or name_of(line))
    free = cases.free_name(connection, wanted, case=case)
    if name and free != wanted:
        raise NameRefused(tr("There is a case “{wanted}” already.", wanted=wanted))
    if free != name_of(line):
        line = _followed(connection, case, line, steps.entry(line, pen, Action.RENAME, about={"name": free}))
    cases.note_listed(connection, case, name_of(line))


def _followed(connection: Connection, case: int, line: list[Revision], entry: Revision) -> list[Revision]:
    revisions.insert(connection, case, entry)
    return [*line, entry]
