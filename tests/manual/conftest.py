"""A new folder for the examples of a page, with the sample articles and a record of its own."""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from makers_examples import Example, matches
from makers_server import INSTALL, Server, programs
from makers_typed import typed

from variorum.workspace.workspace import Workspace


@pytest.fixture
def desk(checkout, tmp_path, monkeypatch, one_model) -> Path:
    """The working folder of somebody who never used the program."""
    home = tmp_path / "home"
    for variable, folder in {"HOME": "", "XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config"}.items():
        monkeypatch.setenv(variable, str(home / folder))
    home.mkdir()
    work = tmp_path / "work"
    shutil.copytree(checkout / "seeds", work / "seeds")
    monkeypatch.chdir(work)
    monkeypatch.setattr("variorum.cli.window.display_there", lambda: True)
    monkeypatch.setattr("variorum.cli.window.find_spec", lambda name: name)
    return work


@pytest.fixture
def follow(desk) -> Callable[..., None]:
    """Follow the examples of one page, in their order."""

    def call(examples: Sequence[Example], *, page: str = "", there: Mapping[str, str] | None = None) -> None:
        for example in examples:
            _follow(example, f"{page}:{example.line}: $ {example.typed}", there or {})

    return call


@pytest.fixture
def database(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """A server on which nothing is set up; what addresses of the manual are in truth."""
    where = programs()
    if where is None:
        (pytest.fail if "CI" in os.environ else pytest.skip)(INSTALL)
    server = Server(administrator="postgres")
    server.make()
    for variable, value in {"PGHOST": server.folder, "PGUSER": "postgres"}.items():
        monkeypatch.setenv(variable, str(value))
    monkeypatch.setenv("PATH", f"{where}:{os.environ['PATH']}")
    logins = ("chief", "anna")
    yield {
        f"postgresql://{login}@db.example.org/desk": f"'{server.address('desk', login=login)}'"
        for login in logins
    }
    server.end()


def _follow(example: Example, where: str, there: Mapping[str, str]) -> None:
    line = example.typed
    for told, found in there.items():
        line = line.replace(told, found)
    seen = typed(line, window=_window)
    assert seen.status == example.status, f"{where}\nexits {seen.status}:\n{seen.printed}"
    if example.printed:
        shown = "\n".join(example.printed)
        assert matches(example.printed, seen.printed), f"{where}\nshown:\n{shown}\nprinted:\n{seen.printed}"


def _window(
    make: Callable[[], Workspace], settings: Any, case: str | None, files: Sequence[Path], ahead: Any
) -> int:
    """In the place of the window, which has tests of its own: what it is asked to show is there."""
    workspace = make()
    if case is not None:
        workspace.open_case(case)
    return 0 if all(file.exists() for file in files) else 1
