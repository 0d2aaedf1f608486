"""Reference files: `pytest tests/report --bless` accepts what the writers write now."""

import difflib
from collections.abc import Callable
from pathlib import Path

import pytest

_REFERENCES = Path(__file__).parent / "reference"
_RED, _GREEN, _PLAIN = "\033[31m", "\033[32m", "\033[0m"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="accept the reports as they are now")


def _coloured(line: str) -> str:
    colour = {"-": _RED, "+": _GREEN}.get(line[:1])
    return f"{colour}{line}{_PLAIN}" if colour else line


@pytest.fixture
def matches_reference(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a report with its reference file, byte for byte."""

    def check(name: str, written: str) -> None:
        path = _REFERENCES / name
        # The option is known only where this folder is named on the command line.
        if request.config.getoption("--bless", default=False):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(written.encode())
        expected = path.read_bytes().decode() if path.exists() else ""
        lines = difflib.unified_diff(expected.splitlines(), written.splitlines(), name, "now", lineterm="")
        difference = "\n".join(map(_coloured, lines))
        assert written == expected, f"run “pytest tests/report --bless” to accept:\n{difference}"

    return check
