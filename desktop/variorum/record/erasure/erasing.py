"""Erases from a record: the history says that it was done, and the hashes of what went stay."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from sqlalchemy import Connection, delete, select, update

from variorum.errors import DecisionRefused, UnknownThing
from variorum.record import cases, revisions, schema, steps, texts
from variorum.record.checks.erasures import Tombstone, digest
from variorum.record.erasure.redacting import Redactor, without_editor
from variorum.record.history import name_of
from variorum.record.lines import in_line
from variorum.record.paragraphs import forget_paragraphs
from variorum.record.revision import Action, Revision, content
from variorum.record.snapshot import printable
from variorum.record.steps import About, Pen
from variorum.translation import tr

Redact = Callable[[Revision], Revision]


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased from a record."""

    cases: tuple[str, ...]  # whose histories say so
    texts: int
    revisions: int  # from which something was taken


def erase_article(connection: Connection, pen: Pen, slug: str, *, quotes: bool, reason: str) -> Erased:
    """Erase the text of an article of the case `pen.case` wherever the record has it.

    With `quotes`, what decisions quote of it goes as well; else it is kept as
    they stand on it. What the account has of its wording goes in any case.
    Values, reasons and the source card stay.
    """
    reason = _given(reason)
    original = _original(connection, cases.case_id(connection, pen.case, also_removed=True), slug)
    holding = _holding(connection, original)
    extractions = _extractions(connection, original, holding)
    text = "\n".join(
        texts.find(connection, texts.EXTRACTION, one).decode("utf-8", "replace") for one in extractions
    )
    redactor = Redactor(original, text)
    redact: Redact = redactor.redacted if quotes else redactor.without_text
    gone = [(hash, "") for hash in sorted({original, *extractions})]  # of plain text both are one
    about: About = {"what": "text", "article": original}
    erased = [_erase(connection, case, pen, redact, gone, about, reason) for case in holding]
    empty(connection, original, extractions, holding)
    return _summed(connection, holding, erased, many=1)


def erase_editor(connection: Connection, pen: Pen, name: str, *, instead: str, reason: str) -> Erased:
    """Put another name in the place of an editor's, in every history of the record."""
    reason, instead = _given(reason), printable(instead).strip()
    if not instead or instead == name:
        raise DecisionRefused(tr("Say which word is to stand where the name stood."))

    def redact(entry: Revision) -> Revision:
        return without_editor(entry, name, instead)

    if pen.editor == name:  # else the entry that says so would bear the name again
        pen = replace(pen, editor=instead)
    about: About = {"what": "editor"}
    written, many = [], []
    for case in connection.execute(select(schema.cases.c.id).order_by(schema.cases.c.id)).scalars().all():
        count = _erase(connection, case, pen, redact, [], about, reason)
        if count:
            written.append(case)
            many.append(count)
    if not written:
        raise UnknownThing(tr("No revision of the record was written by “{name}”.", name=name))
    return _summed(connection, written, many, many=0)


def _given(reason: str) -> str:
    reason = printable(reason).strip()
    if not reason:
        raise DecisionRefused(tr("To erase something for good, give a reason; it stays in the history."))
    return reason


def _original(connection: Connection, case: int, slug: str) -> str:
    table = schema.case_article
    query = select(table.c.original).where(table.c.case_id == case, table.c.slug == slug)
    found = connection.execute(query).scalar()
    if found is None:
        raise UnknownThing(tr("The case has no article “{slug}”.", slug=slug))
    if texts.gone(connection, found):
        raise DecisionRefused(tr("The text of “{slug}” was erased before.", slug=slug))
    return str(found)


def _extractions(connection: Connection, original: str, holding: Sequence[int]) -> list[str]:
    """Every text that the original was ever read to, here or where a copy of a case came from."""
    tables = (schema.case_article, schema.account, schema.reading)
    found = {
        str(hash)
        for table in tables
        for hash in connection.execute(
            select(table.c.extraction).where(table.c.original == original)
        ).scalars()
    }
    for entry in (revisions.read(kept) for case in holding for kept in revisions.entries(connection, case)):
        found |= {one.extraction for one in entry.anchors if one.selector.article == original}
    return sorted(found)


def _holding(connection: Connection, original: str) -> list[int]:
    table = schema.case_article
    query = select(table.c.case_id).where(table.c.original == original).distinct().order_by(table.c.case_id)
    return list(connection.execute(query).scalars())


def _erase(
    connection: Connection,
    case: int,
    pen: Pen,
    redact: Redact,
    gone: Iterable[Tombstone],
    about: About,
    reason: str,
) -> int:
    """Write into a case's history what is erased, then redact its entries; returns how many were."""
    kept = revisions.entries(connection, case)
    changed: list[tuple[int, str, Revision, bytes]] = []
    for entry in kept:
        read = revisions.read(entry)
        left = redact(read)
        if left != read:
            changed.append((entry.seq, entry.hash, left, content(left)))
    stones = [*gone, *((hash, sha256(data).hexdigest()) for _, hash, _, data in changed)]
    if not stones:
        return 0
    line = in_line([revisions.read(entry) for entry in kept])
    pen = Pen(name_of(line), pen.editor, pen.at)
    told = {**about, "many": len(stones), "digest": digest(stones)}
    seq = revisions.insert(connection, case, steps.entry(line, pen, Action.ERASE, reason=reason, about=told))
    rows = [{"hash": hash, "left": left, "seq": seq} for hash, left in stones]
    connection.execute(schema.tombstone.insert(), rows)
    for place_, _, left_, data in changed:
        rewrite(connection, place_, left_, data)
    return len(changed)


def rewrite(connection: Connection, seq: int, entry: Revision, data: bytes) -> None:
    revision, account = schema.revision, schema.account
    connection.execute(update(revision).where(revision.c.seq == seq).values(content=data))
    for row in revisions.accounts_of(entry.snapshot, seq) if entry.snapshot else ():
        values = dict(zip(revisions.ACCOUNT, row, strict=True))
        place_ = (account.c.seq == seq) & (account.c.number == values["number"])
        left = {key: values[key] for key in ("quote", "prefix", "suffix", "value")}
        connection.execute(update(account).where(place_).values(left))
    if entry.snapshot is not None:
        revisions.index_words(connection, seq, entry)


def empty(connection: Connection, original: str, extractions: list[str], holding: list[int]) -> None:
    """Take the texts away, and all that was made of them."""
    table, extraction = schema.original, schema.extraction
    connection.execute(update(table).where(table.c.sha256 == original).values(data=b""))
    connection.execute(update(extraction).where(extraction.c.sha256.in_(extractions)).values(text=b""))
    comparison, article = schema.comparison, schema.case_article
    connection.execute(delete(comparison).where(comparison.c.case_id.in_(holding)))
    query = select(article.c.id).where(article.c.original == original)
    for row in connection.execute(query).scalars().all():
        forget_paragraphs(connection, row)


def _summed(connection: Connection, holding: list[int], erased: list[int], *, many: int) -> Erased:
    names = tuple(cases.summaries(connection, case)[0].name for case in holding)
    return Erased(names, texts=many, revisions=sum(erased))
