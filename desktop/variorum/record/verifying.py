"""Checks that a record still says what was written: every hash, every quote, every link of the chain."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from operator import itemgetter
from sqlite3 import Error as SqliteError
from threading import Thread

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from variorum.errors import RecordDamaged
from variorum.record.checks.chain import checked_chain
from variorum.record.checks.damage import Damage
from variorum.record.checks.erasures import erasures
from variorum.record.checks.file import STRAY, check_file
from variorum.record.checks.lists import check_lists
from variorum.record.checks.rows import at_one_moment
from variorum.record.checks.stretches import checked_stretches
from variorum.record.checks.texts import checked_texts
from variorum.record.uncollected import uncollected
from variorum.translation import tr


@dataclass(frozen=True, slots=True)
class Verification:
    """What a check of a record found; `damaged` names the first entry that does not hold, and how."""

    ok: bool
    cases: int = 0
    articles: int = 0
    originals: int = 0
    revisions: int = 0
    quotes: int = 0
    head: str = ""  # stands for the whole history: keep it elsewhere to know a shortened one
    damaged: str | None = None
    absent: int = 0  # originals whose text is not here: erased, or handed over without
    erased: int = 0  # entries of which something was erased
    wanted: str = ""  # a head that was kept elsewhere
    since: int | None = None  # entries written since that head; None: it was asked for none


@dataclass(slots=True)
class _Found:
    """What the parts of a check found first."""

    file: str = ""
    rest: str = ""
    broken: Exception | None = None  # what a value of a wrong kind led to; the check of the file names it
    verification: Verification = field(default_factory=lambda: Verification(ok=False))


def verified(engine: Engine, *, head: str = "", url: str | None = None) -> Verification:
    """Check everything; with `head`, also that the record once ended, or a case of it, with that hash.

    With `url`, by which processes of their own can open it too, a large record is checked on all cores.
    """
    found = _Found()
    # SQLite goes through the file by itself meanwhile, without the interpreter.
    file = Thread(target=_file, args=(engine, found))
    file.start()
    try:
        with _noting(found), uncollected(), at_one_moment(engine) as connection:
            _check(connection, found, head.strip().lower(), url)
    finally:
        file.join()
    if found.broken is not None and not found.file:
        raise found.broken
    # An entry that does not hold says more than a row that refers to nothing.
    first = (found.rest, found.file) if found.file.endswith(tr(STRAY)) else (found.file, found.rest)
    damaged = next(filter(None, first), None)
    return replace(found.verification, ok=damaged is None, damaged=damaged)


def _file(engine: Engine, found: _Found) -> None:
    try:
        with engine.connect() as connection:
            check_file(connection)
    except Damage as damage:
        found.file = str(damage)
    except (SqliteError, DBAPIError) as error:
        found.file = tr("the file: {error}", error=getattr(error, "orig", error))


@contextmanager
def _noting(found: _Found) -> Iterator[None]:
    try:
        yield
    except (Damage, RecordDamaged) as damage:
        found.rest = str(damage)
    except (SqliteError, DBAPIError) as error:
        found.rest = tr("the file: {error}", error=getattr(error, "orig", error))
    except (TypeError, ValueError, AttributeError) as error:
        found.broken = error


def _check(connection: Connection, found: _Found, head: str, url: str | None) -> None:
    texts, stones = checked_texts(connection), erasures(connection)
    found.verification = replace(found.verification, originals=texts.originals, absent=texts.absent)
    last = int(connection.exec_driver_sql("SELECT max(seq) FROM revision").scalar() or 0)
    contents, chain = checked_stretches(
        connection,
        texts,
        stones,
        last=last,
        url=url,
        meanwhile=lambda: checked_chain(connection, last=last, wanted=head),
    )
    found.verification = replace(
        found.verification,
        cases=len(chain.cases),
        articles=sum(len(case.added) for case in chain.cases.values()),
        revisions=chain.revisions,
        quotes=contents.quotes,
        head=chain.ledger,
        erased=contents.erased,
        wanted=head,
        since=chain.revisions - chain.seen if chain.seen else None,
    )
    # Where one entry is named twice, what is wrong with itself comes first.
    places = [one for one in (contents.damaged, chain.damaged) if one is not None]
    if places:
        raise Damage(min(places, key=itemgetter(0))[1])
    check_lists(connection, chain.cases)
    if head and not chain.seen:
        raise Damage(
            tr("no entry of it ever ended it with the head {head}: it was cut or rewritten since", head=head)
        )
