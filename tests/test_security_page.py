"""Each line of the threat model names tests that show it, and they exist."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

PAGE = (Path(__file__).resolve().parent.parent / "docs" / "security.md").read_text(encoding="utf-8")
ROWS = [line for line in PAGE.splitlines() if re.match(r"\| (?!threat \|)", line)]
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


@cache
def _defined_in(path: Path) -> frozenset[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def test_the_page_has_lines() -> None:
    assert len(ROWS) > 40


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[2:60])
def test_each_line_names_what_stands_against_a_threat_and_the_tests_that_show_it(
    row: str, checkout: Path
) -> None:
    threat, answer, shown = (cell.strip() for cell in row.strip("|").split(" | "))
    assert threat and answer
    named = NAMED.findall(shown)
    assert named, "no test"
    assert NAMED.sub("", shown).strip() == "", "what is said of tests is their names"
    for path, test in named:
        assert test in _defined_in(checkout / path), f"{path} has no {test}"
