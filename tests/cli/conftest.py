"""Runs the command line within the test's own process."""

import json
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from makers_kills import INJURED, REPORTS

from variorum.cli.main import run


@dataclass(frozen=True)
class Ran:
    """What a command answered."""

    status: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def _one_model(one_model):
    """Commands load it no more often than a process would."""


Variorum = Callable[..., Ran]


@pytest.fixture
def variorum(capsys: pytest.CaptureFixture[str]) -> Variorum:
    def call(*arguments: object) -> Ran:
        capsys.readouterr()
        status = run([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Ran(status, said.out, said.err)

    return call


@pytest.fixture(scope="session")
def begun(tmp_path_factory):
    """A record that holds the case, and the folder of its articles."""
    from variorum.cli.main import run

    folder = tmp_path_factory.mktemp("case")
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    record = ["--record", str(folder / "begun.db")]
    assert run(["case", "new", "Ferry", *record]) == 0
    assert run(["case", "add", "Ferry", *(str(folder / name) for name in REPORTS), *record]) == 0
    assert run(["disputes", "Ferry", *record]) == 0
    return folder


@pytest.fixture
def ferry(begun, tmp_path, variorum):
    """Runs a command on a copy of the record; INJURED stands for the dispute about their number."""
    (tmp_path / "begun.db").write_bytes((begun / "begun.db").read_bytes())
    record = ("--record", tmp_path / "begun.db")
    listed = variorum(
        "disputes", "Ferry", "--kind", "quantity", "--format", "jsonl", *record
    ).out.splitlines()
    injured = json.loads(listed[0])["id"]
    return lambda *typed: variorum(*(injured if word is INJURED else word for word in typed), *record)
