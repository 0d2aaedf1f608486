"""What holds for every test: no window on a screen, no network, nobody's own record or settings."""

import os
import socket
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

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
    if find_spec("pytestqt") is None:
        parser.addini("qt_log_level_fail", "Which of Qt's messages fail a test.")


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
def checkout() -> Path:
    """The folder this project stands in."""
    return Path(__file__).resolve().parent.parent
