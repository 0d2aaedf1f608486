"""Shares the entries of a large record out to processes: each entry's content is checked by itself."""

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing import get_context
from typing import TypeVar

from sqlalchemy import Connection, Engine, create_engine, event

from variorum.record.checks.contents import Contents, checked_contents
from variorum.record.checks.erasures import Erasures, erasures
from variorum.record.checks.texts import Texts, checked_texts
from variorum.record.uncollected import uncollected

STRETCH = 20_000  # entries; below two of them a process takes longer to begin than to work
Stretch = tuple[int, int]  # first and last place in the record
Found = TypeVar("Found")


def stretches(last: int, *, most: int = STRETCH) -> list[Stretch]:
    return [(first, min(first + most - 1, last)) for first in range(0, last + 1, most)]


def checked_stretches(
    connection: Connection,
    texts: Texts,
    erased: Erasures,
    *,
    last: int,
    url: str | None,
    meanwhile: Callable[[], Found],
) -> tuple[Contents, Found]:
    """All entries up to that place; with the record's address, and enough of them, on all cores.

    What is done here meanwhile is answered as well.
    """
    parts = stretches(last)
    if url is None or len(parts) < 3 or (os.cpu_count() or 1) < 2:
        return checked_contents(connection, texts, erased, first=0, last=last), meanwhile()
    try:
        # Not forked: a window has threads of its own.
        with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
            found = pool.map(checked_apart, [url] * len(parts), parts)
            done = meanwhile()
            return _summed(found), done
    except (BrokenProcessPool, OSError):  # a machine that lets no process begin, or ends one
        return checked_contents(connection, texts, erased, first=0, last=last), meanwhile()


def _summed(parts: Iterable[Contents]) -> Contents:
    found = list(parts)
    damaged = [part.damaged for part in found if part.damaged is not None]
    return Contents(
        revisions=sum(part.revisions for part in found),
        quotes=sum(part.quotes for part in found),
        erased=sum(part.erased for part in found),
        damaged=min(damaged, default=None),
    )


def checked_apart(url: str, stretch: Stretch) -> Contents:
    """One stretch, in a process of its own that keeps the texts between stretches."""
    engine, texts = _opened(url)
    with uncollected(), engine.connect() as connection:
        return checked_contents(connection, texts, erasures(connection), first=stretch[0], last=stretch[1])


@cache
def _opened(url: str) -> tuple[Engine, Texts]:
    engine = _engine(url)
    with engine.connect() as connection:
        return engine, checked_texts(connection)


def _engine(url: str) -> Engine:
    if not url.startswith("sqlite:"):
        from variorum.record.desk.address import address
        from variorum.record.desk.connecting import connected

        return connected(address(url), read_only=True)
    engine = create_engine(url)
    event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA query_only = ON"))
    event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA trusted_schema = OFF"))
    return engine
