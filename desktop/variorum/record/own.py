"""Which entries of the record this program wrote itself, since it opened it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import Connection, func, select

from variorum.record import schema

_revision = schema.revision.c
_LAST = select(func.coalesce(func.max(_revision.seq), 0))


@dataclass(slots=True)
class Own:
    """Hashes of entries, known before anybody else can see the entries."""

    _hashes: set[str] = field(default_factory=set)

    def __contains__(self, hash: object) -> bool:
        return hash in self._hashes

    @contextmanager
    def noting(self, connection: Connection) -> Iterator[None]:
        """Note what is written meanwhile, in a transaction in which nobody else writes."""
        before = connection.execute(_LAST).scalar_one()
        yield
        self._hashes.update(connection.scalars(select(_revision.hash).where(_revision.seq > before)))
