"""The program starts at once: what is heavy is loaded by the command that needs it."""

import os
import subprocess
import sys

import pytest
from makers_known import KnownParses, text_of
from makers_seeds import seed_articles

from variorum.article.pasted import Pasted
from variorum.settings import Settings
from variorum.workspace.workspace import Workspace

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


@pytest.fixture(scope="module")
def analysed(tmp_path_factory) -> str:
    """A record with a case that was compared, by words alone."""
    place = str(tmp_path_factory.mktemp("analysed") / "record.db")
    made = Workspace(record_url=place, settings=Settings(meaning="no"), analyser=KnownParses(), cache=False)
    made.new_case("One")
    made.add_texts("One", [Pasted(f"{a.id}.txt", text_of(a)) for a in seed_articles()[:2]])
    assert made.open_case("One").standings
    made.close()
    return place


@pytest.mark.parametrize("typed", [("disputes", "One"), ("history", "One"), ("report", "One")])
def test_an_analysed_case_is_shown_without_the_language_or_a_window(analysed, tmp_path, typed):
    output = ("--output", str(tmp_path / "report.md")) if typed[0] == "report" else ()
    loaded = loaded_by("--record", analysed, "--set", "meaning=no", *typed, *output)
    assert loaded.isdisjoint({"spacy", "PySide6", "thinc"})
    assert "sqlalchemy" in loaded
