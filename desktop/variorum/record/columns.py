"""What a column of a record holds: SQLite itself would give whatever somebody put into it."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Boolean, Column, Float, Integer, LargeBinary, Table, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from variorum.errors import RecordDamaged
from variorum.translation import tr


class _Checked(TypeDecorator[Any]):
    """A value of one kind, or none; RecordDamaged where the file holds another."""

    impl: Any = Text
    cache_ok = True
    kind: type

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        if value is None or type(value) is self.kind:
            return value
        raise RecordDamaged(
            tr("The record is damaged: a place of its tables holds what does not belong there.")
        )


class Words(_Checked):
    """Text."""

    impl = Text
    cache_ok = True
    kind = str


class Data(_Checked):
    """Bytes."""

    impl = LargeBinary
    cache_ok = True
    kind = bytes


class Number(_Checked):
    """A whole number."""

    impl = Integer
    cache_ok = True
    kind = int


# As SQLite names them.
_NAMES: dict[type, tuple[str, ...]] = {
    Words: ("text",),
    Data: ("blob",),
    Number: ("integer",),
    Boolean: ("integer",),
    Float: ("real", "integer"),
}


def strays(table: Table, *, only: Sequence[str] | None = None) -> str:
    """The query for rows of a table that hold, in one of these columns or in any, what it does not."""
    asked = [column for column in table.columns if only is None or column.name in only]
    wrong = " OR ".join(f'typeof("{column.name}") NOT IN ({_kinds(column)})' for column in asked)
    return f'SELECT rowid FROM "{table.name}" WHERE {wrong} LIMIT 1'


def _kinds(column: Column[Any]) -> str:
    names = (*_NAMES[type(column.type)], *(("null",) if column.nullable else ()))
    return ", ".join(f"'{name}'" for name in names)
