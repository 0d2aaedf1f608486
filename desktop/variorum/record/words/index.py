"""What an index of words answers to, whatever database it is in."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from sqlalchemy import Connection

from variorum.record.words.asking import Term


class WordIndex(Protocol):
    """Parts of statements, in which `:words` stands for what `every` or `any` made of the terms."""

    kind_stands: str  # whether an entry's content holds the bytes :kind

    def matches(self, table: str, asked: str = "words") -> str: ...

    def rank(self, table: str) -> str:
        """What to order by, so that the best come first."""

    def shown(self, table: str) -> str:
        """The column of which `snippet` makes what is shown."""

    def snippet(self, shown: str, terms: Sequence[Term]) -> str: ...

    def every(self, terms: Iterable[Term]) -> str: ...

    def any(self, terms: Iterable[Term]) -> str: ...

    def put(self, connection: Connection, table: str, rows: Sequence[tuple[int, str]]) -> None:
        """Keep the words of each place, of which none has any yet."""

    def forget_deleted(self, connection: Connection, tables: Sequence[str]) -> None:
        """Let the index keep nothing of words that were deleted."""
