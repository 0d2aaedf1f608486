"""SQLite's index of words."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, text

from variorum.record.words.asking import Term


class Fts5:
    """Tables of FTS5, in which the row is the place."""

    kind_stands = "instr(revision.content, :kind)"

    def matches(self, table: str, asked: str = "words") -> str:
        return f"{table} MATCH :{asked}"

    def rank(self, table: str) -> str:
        return "rank"

    def shown(self, table: str) -> str:
        return f"snippet({table}, 0, '', '', '…', 24)"

    def snippet(self, shown: str, terms: Sequence[Term]) -> str:
        return shown

    def every(self, terms: Iterable[Term]) -> str:
        return " ".join(map(_quoted, terms))

    def any(self, terms: Iterable[Term]) -> str:
        return " OR ".join(map(_quoted, terms))

    def put(self, connection: Connection, table: str, rows: Sequence[tuple[int, str]]) -> None:
        statement = text(f"INSERT INTO {table} (rowid, text) VALUES (:place, :text)")
        connection.execute(statement, [{"place": place, "text": words} for place, words in rows])

    def forget_deleted(self, connection: Connection, tables: Sequence[str]) -> None:
        """Write the indexes anew: until then they keep what was deleted."""
        for table in tables:
            connection.exec_driver_sql(f"INSERT INTO {table} ({table}) VALUES ('optimize')")


def _quoted(term: Term) -> str:
    return f'"{term.text}"' + ("*" if term.beginning else "")
