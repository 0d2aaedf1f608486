"""What is offered at a TAB, by the line up to the cursor; nothing is written, and nothing said of faults."""

import os
import subprocess
import sys

import pytest

from variorum.cli import completing
from variorum.cli.commands import MODULES
from variorum.cli.completing import offers, typed
from variorum.cli.main import ASKED_BY_SHELL, run


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    place = tmp_path_factory.mktemp("record") / "desk.db"
    for name in ("Idlib", "Harbour fire"):
        assert run(["--record", str(place), "case", "new", name]) == 0
    return place


@pytest.fixture
def offered(record):
    def ask(line: str) -> list[str]:
        words, begun = typed(f"variorum {line}")
        return [one.value or one.kind for one in offers(words[1:], begun, {"VARIORUM_RECORD": str(record)})]

    return ask


@pytest.mark.parametrize(
    ("line", "words", "begun"),
    [
        ("variorum ", ["variorum"], ""),
        ("variorum dis", ["variorum"], "dis"),
        ("variorum x 'Harbour f", ["variorum", "x"], "Harbour f"),
        ('variorum x "Harbour ', ["variorum", "x"], "Harbour "),
        (r"variorum x Harbour\ f", ["variorum", "x"], "Harbour f"),
        ("variorum x 'a b' ", ["variorum", "x", "a b"], ""),
        ("variorum #x", ["variorum"], "#x"),
        ("", [], ""),
    ],
)
def test_a_line_is_read_as_the_shell_reads_it(line, words, begun):
    assert typed(line) == (words, begun)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("settl", ["settle"]),
        ("sett", ["settle", "settings"]),
        ("--quiet settl", ["settle"]),
        ("--rec", ["--record"]),
        ("--record ", ["file"]),
        ("--record=", ["--record=file"]),
        ("--set most_disp", ["most_disputes="]),
        ("disputes --set=most_disp", ["--set=most_disputes="]),
        ("disputes ", ["Harbour fire", "Idlib"]),
        ("--quiet --record RECORD disputes I", ["Idlib"]),
        ("--record=RECORD disputes I", ["Idlib"]),
        ("disputes --record RECORD I", ["Idlib"]),
        ("disputes Idlib --form", ["--format"]),
        ("disputes Idlib --format js", ["json", "jsonl"]),
        ("disputes Idlib --format=ta", ["--format=table"]),
        ("disputes Idlib ", []),
        ("settle Idlib 1 --account 1 --outc", ["--outcome"]),
        ("case ren", ["rename"]),
        ("case rename I", ["Idlib"]),
        ("case new I", []),
        ("case export Idlib ", ["file"]),
        ("case --", ["--help"]),
        ("open --case H", ["Harbour fire"]),
        ("open ", ["file"]),
        ("settings most_disp", ["most_disputes"]),
        ("compare a.txt b", ["file"]),
        ("compare -- --x", ["file"]),
        ("report Idlib -o ", ["file"]),
        ("nonsense ", None),
    ],
)
def test_what_may_stand_here_is_offered(line, expected, offered, record):
    if expected is None:
        with pytest.raises(KeyError):
            offered(line)
        return
    found = offered(line.replace("RECORD", str(record)))
    assert [
        one.replace("--record=", "--record=file") if one == "--record=" else one for one in found
    ] == expected


def test_every_command_is_offered(offered):
    assert set(offered("")) == {name for several in MODULES.values() for name in several}


def test_every_option_of_every_command_is_offered(offered):
    from typer.main import get_command

    from variorum.cli.commands import app_for

    for name, command in get_command(app_for([])).commands.items():
        if not hasattr(command, "commands"):
            found = set(offered(f"{name} --"))
            assert {opt for one in command.params for opt in one.opts if opt.startswith("--")} <= found


def test_the_word_in_the_environment_is_one():
    assert ASKED_BY_SHELL == completing.ASKED


@pytest.mark.parametrize(
    "line", ["nonsense x", "disputes 'a", "case nothing x", "--record /nowhere/x.db disputes "]
)
def test_nothing_is_offered_and_nothing_said_where_nothing_can_be(line, variorum, monkeypatch):
    monkeypatch.setenv(completing.ASKED, "zsh")
    monkeypatch.setenv(completing.LINE, f"variorum {line}")
    ran = variorum()
    assert (ran.out, ran.err) == ("", "")


def asked(line: str, **named: str) -> tuple[str, set[str]]:
    """What a process of its own answers, and which modules it leaves loaded."""
    code = (
        "import sys\nfrom variorum.cli.main import run\nrun([])\n"
        "print('loaded', *{name.split('.')[0] for name in sys.modules},"
        " *(name for name in sys.modules if name.startswith('variorum.cli.')))"
    )
    environment = {**os.environ, completing.ASKED: "zsh", completing.LINE: line, **named}
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True
    )
    said, _, loaded = ran.stdout.rpartition("loaded")
    return said, set(loaded.split())


@pytest.mark.parametrize("line", ["variorum ", "variorum disputes ", "variorum settle --"])
def test_a_tab_loads_only_what_it_needs(line, record):
    said, loaded = asked(line, VARIORUM_RECORD=str(record))
    assert said
    assert loaded.isdisjoint({"sqlalchemy", "spacy", "PySide6", "alembic", "numpy"})
    assert len(loaded & {f"variorum.cli.{name}" for name in MODULES}) <= 2


def test_nothing_is_made_where_there_is_no_record(tmp_path):
    home = {"XDG_DATA_HOME": str(tmp_path / "data"), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    said, _ = asked("variorum disputes ", **home, VARIORUM_CACHE=str(tmp_path / "cache"))
    assert not said
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("line", "word", "value"),
    [
        ("disputes X --format=ta", "ta", "table"),
        ("disputes X --format=", "=", "table"),
        ("disputes X --form", "--form", "--format"),
        ("disputes X --format ta", "ta", "table"),
    ],
)
def test_bash_gets_what_stands_after_its_last_break(line, word, value, variorum, monkeypatch):
    named = {completing.ASKED: "bash", completing.LINE: f"variorum {line}", completing.WORD: word}
    for name, said in named.items():
        monkeypatch.setenv(name, said)
    assert variorum().out.splitlines()[0].split("\t")[1] == value
