"""Runs the command line within the test's own process."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from variorum.cli.main import run


@dataclass(frozen=True)
class Ran:
    """What a command answered."""

    status: int
    out: str
    err: str


@pytest.fixture(scope="session")
def analyser():
    """One language model for all tests: as a process has one for all it does."""
    from variorum.language.spacy_analyser import SpacyAnalyser

    return SpacyAnalyser()


@pytest.fixture(autouse=True)
def _one_model(analyser, monkeypatch):
    monkeypatch.setattr("variorum.bootstrap.SpacyAnalyser", lambda: analyser)


Variorum = Callable[..., Ran]


@pytest.fixture
def variorum(capsys: pytest.CaptureFixture[str]) -> Variorum:
    def call(*arguments: object) -> Ran:
        capsys.readouterr()
        status = run([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Ran(status, said.out, said.err)

    return call
