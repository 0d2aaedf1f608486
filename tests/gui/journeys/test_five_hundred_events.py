"""Whatever is done to the window, it breaks nothing: random events, replayed from their seed.

`RANDOM_EVENTS` is how many (a campaign asks for thousands), `RANDOM_SEED` which.
"""

from pathlib import Path

import pytest
from makers_events import Answers, Events, asked_for, compared, left_open, threads
from makers_told import ENGLISH, TURNED, written
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.slow

BATCH = 100


@pytest.fixture
def files(tmp_path) -> dict[str, tuple[Path, ...]]:
    folder = tmp_path / "unreadable"
    folder.mkdir()
    (folder / "picture.jpg").write_bytes(b"\xff\xd8\xff\xe0 no words")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\n1 0 obj")
    (folder / "other.variorum").write_bytes(b"PK no case")
    return {
        "readable": written(tmp_path / "articles", {**ENGLISH, **TURNED}),
        "unreadable": tuple(sorted(folder.iterdir())),
    }


# What opens over the window cannot be raised without a screen, and what takes no clicks at the moment is
# clicked all the same; neither is a fault of the window.
@pytest.mark.qt_log_ignore("This plugin does not support", "not accepted by receiving widget", extend=True)
def test_random_events_break_nothing(qtbot, window, files, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(
        "variorum.workspace.analysing.Analysis.compare", lambda self, articles, **how: compared(articles)
    )
    count, seed = asked_for("RANDOM_EVENTS", 500), asked_for("RANDOM_SEED", 7)
    before, running = {id(w) for w in QApplication.topLevelWidgets()}, threads()
    broken: list[Exception] = []
    window.session.jobs.broken.connect(broken.append)
    events = Events(qtbot, window, seed, folder=tmp_path, **files)
    Answers(events.chance, tmp_path, files["readable"], monkeypatch)
    window.session.open_files(files["readable"][:2], name="One")
    events.rest()
    done = 0
    print(f"seed {seed}")  # noqa: T201
    with qtbot.captureExceptions() as raised:
        while done < count:
            events.go_on(min(BATCH, count - done))
            done += BATCH
            assert not raised, f"{raised}\n{events.told()}"
            assert not broken, f"{broken}\n{events.told()}"
            assert window.session.workspace.verify().ok, events.told()
    leave(events)
    assert threads() <= running, events.told()
    assert QThreadPool.globalInstance().activeThreadCount() == 0
    assert left_open(before) == [], events.told()


def leave(events: Events) -> None:
    """Close all but the first window, which the fixture closes."""
    for window in events.windows[1:]:
        window.close()
        window.deleteLater()
    events.rest()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
