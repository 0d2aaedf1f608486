"""Ctrl+C at the terminal ends a window that was opened from there."""

import signal
import sys

import pytest

_INTERRUPTED_ON_SIGHT = """
import os, signal
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from variorum.gui import app
from variorum.settings import Settings
from variorum.workspace.workspace import Workspace
app._begin = lambda *_: os.kill(os.getpid(), signal.SIGINT)
app.run(lambda: Workspace(record_url="window.db"), settings=Settings(), case=None, paths=())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_an_interruption_closes_the_window_without_a_traceback(process) -> None:
    ended = process(program=("-c", _INTERRUPTED_ON_SIGHT))
    assert ended.status == -signal.SIGINT
    assert "Traceback" not in ended.err
