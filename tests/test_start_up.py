"""The program starts at once: what is heavy is loaded by the command that needs it."""

import os
import subprocess
import sys

import pytest

HEAVY = ("spacy", "sqlalchemy", "alembic", "PySide6", "trafilatura", "dateparser", "jinja2", "lxml", "numpy")


def loaded_by(*arguments: str) -> set[str]:
    """The top-level modules that a call of the program leaves loaded."""
    code = (
        "import sys\nfrom variorum.cli.main import run\n"
        f"run({list(arguments)!r})\nprint('loaded', *{{name.split('.')[0] for name in sys.modules}})"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=os.environ, check=True
    )
    return set(ran.stdout.rpartition("loaded")[2].split())


@pytest.mark.parametrize(
    "typed", [["--help"], ["--version"], ["settle", "--help"], ["batch", "--help"], ["compare"]]
)
def test_help_loads_nothing_heavy(typed):
    assert loaded_by(*typed).isdisjoint(HEAVY)


def test_the_cases_of_a_record_are_listed_without_the_language(tmp_path):
    record = str(tmp_path / "record.db")
    assert loaded_by("case", "new", "one", "--record", record).isdisjoint({"spacy", "PySide6", "trafilatura"})
    assert loaded_by("case", "list", "--record", record).isdisjoint({"spacy", "PySide6", "trafilatura"})


def test_names_are_compared_without_the_language_model():
    assert "spacy" not in loaded_by("names", "Anna", "Ana")
