"""What holds for every test: no window on a screen, no network, nobody's own record or settings."""

import difflib
import gc
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from makers_server import Server

    from variorum.language.minilm_encoder import MiniLmEncoder
    from variorum.language.spacy_analyser import SpacyAnalyser

# Otherwise each worker, and each process that a test starts, compiles all of it anew.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# Qt ends the process where it finds no display, so this comes before anything imports PySide6.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile(
    "variorum",
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("variorum")

_TO_THE_NETWORK = (
    "socket.connect",
    "socket.sendto",
    "socket.sendmsg",
    "socket.getaddrinfo",
    "socket.gethostbyname",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Without PySide6 there is no pytest-qt either, and its settings would be unknown ones."""
    parser.addoption("--bless", action="store_true", help="accept what the writers write as the reference")
    if find_spec("pytestqt") is None:
        parser.addini("qt_log_level_fail", "Which of Qt's messages fail a test.")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long comes first, so that no worker is left with it when the others have done."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


def pytest_collection_finish() -> None:
    """What was collected lives to the end; the search for what is unreachable need not visit it each time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(5_000, 20, 20)


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    if event not in _TO_THE_NETWORK:
        return
    if isinstance(arguments[0], socket.socket) and arguments[0].family == getattr(socket, "AF_UNIX", None):
        return
    raise AssertionError(f"a test reached for the network: {event} {arguments[1:]}")


sys.addaudithook(_refuse_network)


@pytest.fixture(scope="session", autouse=True)
def _away_from_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep records, settings and cached results of tests in a folder of their own."""
    home = tmp_path_factory.mktemp("home")
    named = {"VARIORUM_CACHE": "cache", "XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config"}
    with pytest.MonkeyPatch.context() as patch:
        for variable, folder in named.items():
            patch.setenv(variable, str(home / folder))
        patch.delenv("VARIORUM_RECORD", raising=False)
        patch.delenv("COLUMNS", raising=False)
        yield


@pytest.fixture(scope="session")
def server() -> Iterator["Server"]:
    """A PostgreSQL server of this worker's own."""
    from makers_server import INSTALL, Server, programs

    if programs() is None:
        (pytest.fail if "CI" in os.environ else pytest.skip)(INSTALL)
    made = Server()
    made.make()
    yield made
    made.end()


@pytest.fixture(scope="session")
def empty_desk(server: "Server") -> str:
    """A database with a record that nobody has written in, to be copied."""
    from makers_places import empty_desk

    return empty_desk(server)


@pytest.fixture(scope="session")
def made_desk(server: "Server", empty_desk: str) -> str:
    """A database with the case Idlib, two articles and two disputes, to be copied."""
    from makers_places import made_desk

    return made_desk(server, empty_desk)


@pytest.fixture(scope="session")
def analyser() -> "SpacyAnalyser":
    """One language model for all tests of a worker: as a process has one for all it does."""
    from variorum.language.spacy_analyser import SpacyAnalyser

    return SpacyAnalyser()


@pytest.fixture(scope="session")
def encoder() -> "MiniLmEncoder":
    """One model of meaning, likewise."""
    from variorum.language.minilm_encoder import MiniLmEncoder

    return MiniLmEncoder()


@pytest.fixture
def one_model(analyser: "SpacyAnalyser", encoder: "MiniLmEncoder", monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever puts the program together uses them."""
    monkeypatch.setattr("variorum.bootstrap.SpacyAnalyser", lambda: analyser)
    monkeypatch.setattr("variorum.bootstrap.MiniLmEncoder", lambda: encoder)


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder this project stands in."""
    return Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Ended:
    """What a process of the program's own answered."""

    status: int
    out: str
    err: str
    reached: tuple[str, ...]  # what it tried to reach over the network


Process = Callable[..., Ended]
Reference = Callable[[str, str], None]
_RED, _GREEN, _PLAIN = "\033[31m", "\033[32m", "\033[0m"


@pytest.fixture
def matches_reference(request: pytest.FixtureRequest) -> Reference:
    """Compares text with a reference file in the folder `reference` beside the test, byte for byte."""
    folder = request.path.parent / "reference"

    def check(name: str, written: str) -> None:
        path = folder / name
        if request.config.getoption("--bless"):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(written.encode())
        expected = path.read_bytes().decode() if path.exists() else ""
        lines = difflib.unified_diff(expected.splitlines(), written.splitlines(), name, "now", lineterm="")
        difference = "\n".join(map(_coloured, lines))
        assert written == expected, f"run “pytest --bless” to accept:\n{difference}"

    return check


def _coloured(line: str) -> str:
    colour = {"-": _RED, "+": _GREEN}.get(line[:1])
    return f"{colour}{line}{_PLAIN}" if colour else line


@pytest.fixture(scope="session")
def process(_away_from_home: None, tmp_path_factory: pytest.TempPathFactory) -> Process:
    """Runs the whole program as a process of its own that notes every step towards the network."""
    folder = tmp_path_factory.mktemp("processes")
    (folder / "sitecustomize.py").write_text(_NOTE_NETWORK, encoding="utf-8")

    def call(*arguments: object, program: Sequence[str] = ("-m", "variorum")) -> Ended:
        noted = folder / f"reached-{len(list(folder.iterdir()))}"
        noted.touch()
        ran = subprocess.run(
            [sys.executable, *program, *map(str, arguments)],
            capture_output=True,
            env={**os.environ, "PYTHONPATH": str(folder), "REACHED": str(noted)},
            cwd=folder,
            check=False,
        )
        reached = noted.read_text(encoding="utf-8").splitlines()
        return Ended(ran.returncode, ran.stdout.decode(), ran.stderr.decode(), tuple(reached))

    return call


_NOTE_NETWORK = '''"""Notes in a file every step this process takes towards the network."""

import os
import socket
import sys

_LOCAL = getattr(socket, "AF_UNIX", None)


_STEPS = ("connect", "bind", "listen", "sendto", "sendmsg", "getaddrinfo", "gethostbyname", "gethostbyaddr")


def _note(event, arguments):
    if event.removeprefix("socket.") not in _STEPS:
        return
    if isinstance(arguments[0], socket.socket) and arguments[0].family == _LOCAL:
        return
    with open(os.environ["REACHED"], "a") as file:
        file.write(f"{event} {arguments[1:]}\\\\n")


sys.addaudithook(_note)
'''
