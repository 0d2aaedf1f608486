"""The house's bounds on size: a room that nobody finds their way in is refused."""

import ast
from pathlib import Path

import pytest

import variorum

LONGEST_FUNCTION = 60  # lines
LONGEST_MODULE = 350
MODULES = sorted(Path(variorum.__file__).parent.rglob("*.py"))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_modules_and_functions_keep_to_the_bounds(module: Path) -> None:
    source = module.read_text("utf-8")
    assert source.count("\n") <= LONGEST_MODULE
    functions = [
        n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    long = [f.name for f in functions if (f.end_lineno or 0) - f.lineno + 1 > LONGEST_FUNCTION]
    assert not long
