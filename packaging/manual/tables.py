"""Diagrams of tables as tables: Mermaid would need a script, and a browser to draw it."""

import re

_DIAGRAM = re.compile(r"```mermaid\nerDiagram\n(.*?)```", re.DOTALL)
_ENTITY = re.compile(r"^    (\w+) \{\n(.*?)^    \}", re.MULTILINE | re.DOTALL)
_RELATION = re.compile(r"^    (\w+) \|\|--o\{ (\w+) : (\w+)$", re.MULTILINE)


def diagrams_as_tables(page: str) -> str:
    """The page with a list of columns for each table that a diagram shows, and where each leads."""
    return _DIAGRAM.sub(lambda found: _tables(found[1]), page)


def _tables(diagram: str) -> str:
    leads = {(table, column): other for other, table, column in _RELATION.findall(diagram)}
    rows = [
        _row(table, line.split(maxsplit=2), leads)
        for table, lines in _ENTITY.findall(diagram)
        for line in lines.splitlines()
    ]
    return "\n".join(["| table | column | kind | key |", "|---|---|---|---|", *rows, ""])


def _row(table: str, column: list[str], leads: dict[tuple[str, str], str]) -> str:
    kind, name, marks = (*column, "")[:3]
    keys = ["primary"] if "PK" in marks else []
    keys += [f"of `{leads[table, name]}`"] if (table, name) in leads else []
    return f"| `{table}` | `{name}` | {kind} | {', '.join(keys)} |"
