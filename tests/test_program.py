"""Another process of this program is started as this one was."""

import subprocess
import sys

from variorum import __version__, program


def test_it_starts_this_very_program():
    ran = subprocess.run([*program.this_program(), "--version"], capture_output=True, text=True, check=True)
    assert ran.stdout == f"variorum {__version__}\n"


def test_the_packaged_program_has_no_python_to_give_options_to(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert program.is_frozen()
    assert program.this_program() == [sys.executable]
