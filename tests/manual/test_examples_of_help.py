"""Whoever types an example that a command's help gives has it carried out."""

import json
import shutil
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from subprocess import CalledProcessError

import pytest
import typer
from makers_help import MADE, before, help_examples, lay_out
from makers_typed import typed, words_of

from variorum.cli.commands import app_for
from variorum.cli.hoisting import hoisted

EXAMPLES = help_examples()
AWAY = "tcp://10.0.0.5:8786"  # a cluster of somebody else's
DESK = "postgresql://db.example.org/desk"
ALONE = [(command, line) for command, line in EXAMPLES if line and AWAY not in line and DESK not in line]
OF_A_DESK = [line for _, line in EXAMPLES if DESK in line]


def test_every_command_gives_an_example():
    assert [command for command, line in EXAMPLES if not line.startswith("variorum ")] == []


@pytest.mark.parametrize(("command", "example"), ALONE, ids=[line for _, line in ALONE])
def test_an_example_in_help_is_carried_out(command, example, idlib):
    for line in before(command, example):
        do(line)
    do(_with_what_is_there(example, idlib))


@pytest.mark.parametrize("example", OF_A_DESK)
def test_an_example_of_a_desk_is_carried_out(example, idlib, server):
    with suppress(CalledProcessError):  # another test's login of this name does as well
        server.login("anna")
    name = server.database()
    address = f"'{server.address(name)}'"
    if "set-up" not in example:
        do(f"variorum desk set-up --record {address}")
    if "exclude" in example:
        do(f"variorum desk admit anna --record {address}")
    do("variorum backup desk.db")
    do(example.replace(DESK, address))
    server.drop(name)


@pytest.mark.parametrize("example", [line for _, line in EXAMPLES if AWAY in line])
def test_an_example_with_machines_that_nobody_has_here_is_understood(example, idlib):
    words = hoisted(words_of(example))
    context = typer.main.get_command(app_for(words)).make_context("variorum", words)
    name, command, rest = context.command.resolve_command(context, [*context._protected_args, *context.args])
    assert command.make_context(name, rest, parent=context).params["scheduler"] == AWAY


def do(line: str) -> str:
    seen = typed(line, window=lambda *_: 0)
    assert seen.status == 0, f"$ {line}\n{seen.printed}"
    return seen.printed


def _with_what_is_there(example: str, folder: Path) -> str:
    """The example with a head, a day and a folder that there are."""
    (folder / "stick").mkdir()
    there = {"/media/stick": str(folder / "stick"), "2026-11-21": datetime.now(UTC).date().isoformat()}
    if "1f0c…" in example:
        there["1f0c…"] = json.loads(do("variorum verify --format json"))["head"]
    for told, found in there.items():
        example = example.replace(told, found)
    return example


@pytest.fixture(scope="module")
def begun(tmp_path_factory, checkout) -> Path:
    folder: Path = tmp_path_factory.mktemp("idlib")
    lay_out(folder, checkout / "seeds")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("XDG_DATA_HOME", str(folder / "data"))
        for line in MADE:
            do(line)
    return folder


@pytest.fixture
def idlib(begun, desk, monkeypatch) -> Path:
    """A folder with a record of its own, in which the case is."""
    shutil.copytree(begun, desk, dirs_exist_ok=True)
    monkeypatch.setenv("XDG_DATA_HOME", str(desk / "data"))
    return desk
