"""Renders the window offscreen to PNG files: python -m variorum.gui.shots OUT_DIR.

The pictures show the sample case as the program finds it, so that whoever
changes the window sees what an editor will see.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from variorum.bootstrap import workspace
from variorum.dispute.decision import Decision, Outcome, Reconciliation, Standing, State
from variorum.fact.fact import Kind
from variorum.paths import seeds
from variorum.settings import Settings
from variorum.text.message import Message
from variorum.workspace.workspace import Workspace

if TYPE_CHECKING:
    from variorum.gui.main_window import MainWindow

WIDTH, HEIGHT = 1600, 1000
EDITOR = "M. Okafor"


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: how the window looks, and what is done before it is taken."""

    name: str
    theme: str = "light"
    scale: float = 1.0
    case: bool = True
    prepare: Callable[["MainWindow"], None] = lambda window: None


def take_all(folder: Path, *, only: str = "") -> list[Path]:
    """Take every picture whose name holds `only`; answers the files."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        record = _a_worked_case(Path(place))
        case = record.open_case("Sample case")
        taken = [_take(shot, record, case, folder, Path(place)) for shot in SHOTS if only in shot.name]
        record.close()
    return taken


def _a_worked_case(place: Path) -> Workspace:
    """A record with the sample case, in which some disputes are settled."""
    record = workspace(record=str(place / "record.db"), settings=Settings(editor=EDITOR))
    record.new_case("Sample case")
    record.add("Sample case", seeds())
    for standing, decision in _decisions(record.open_case("Sample case")):
        record.settle("Sample case", standing.dispute.id, decision)
    return record


def _decisions(case: Reconciliation) -> Iterator[tuple[Standing, Decision]]:
    """A morning's work: some of the later disputes, one of them left disputed."""
    for number, standing in enumerate(case.standings):
        if number > 5 and number % 3 == 0:
            yield standing, Decision(Outcome.ACCEPT, accounts=(1,), reason="The fuller account.")
        elif number > 8 and number % 11 == 0:
            yield standing, Decision(Outcome.UNRESOLVED, reason="No account is better supported.")


@contextmanager
def _window(shot: Shot, record: Workspace, case: Reconciliation, place: Path) -> Iterator["MainWindow"]:
    from PySide6.QtCore import QSettings

    from variorum.gui.app import application_of
    from variorum.gui.look import Look
    from variorum.gui.main_window import MainWindow
    from variorum.gui.session import Session
    from variorum.gui.style import apply_style

    application = application_of(["shots"])
    look = Look(theme=shot.theme, scale=shot.scale)
    apply_style(application, look)
    session = Session(record)
    store = QSettings(str(place / f"{shot.name}.ini"), QSettings.Format.IniFormat)
    window = MainWindow(session, look, store)
    window.resize(WIDTH, HEIGHT)
    window.show()
    if shot.case:
        session.show(case)
    yield window
    session.jobs.close()
    window.close()
    window.deleteLater()


def _take(shot: Shot, record: Workspace, case: Reconciliation, folder: Path, place: Path) -> Path:
    from PySide6.QtTest import QTest

    with _window(shot, record, case, place) as window:
        shot.prepare(window)
        for _ in range(3):
            QTest.qWait(30)
        path = folder / f"{shot.name}.png"
        window.grab().save(str(path))
    return path


def _choose(kind: Kind, state: State = State.OPEN) -> Callable[["MainWindow"], None]:
    def prepare(window: "MainWindow") -> None:
        wanted = [s for s in window.session.standings if s.dispute.kind is kind and s.state is state]
        best = max(wanted, key=lambda s: len(s.dispute.accounts), default=None)
        if best is not None:
            window.session.choose(best.dispute.id)
            window.card.prefill(best.dispute.accounts[0].number)
        window.card.setFocus()

    return prepare


def _settled(window: "MainWindow") -> None:
    wanted = [s.dispute.id for s in window.session.standings if s.state is State.SETTLED]
    window.session.choose(wanted[0] if wanted else None)


def _history(window: "MainWindow") -> None:
    _settled(window)
    window.card.head.history.setChecked(True)


def _stale(window: "MainWindow") -> None:
    """As a settled dispute looks once another article has spoken."""
    session = window.session
    case = session.reconciliation
    settled = [s for s in session.standings if s.state is State.SETTLED]
    if case is None or not settled:
        return
    because = Message("An article added since gives another value.")
    stale = replace(settled[0], state=State.STALE, stale_because=because)
    standings = tuple(stale if s is settled[0] else s for s in case.standings)
    session.show(replace(case, standings=standings))
    session.choose(stale.dispute.id)


def _upright(window: "MainWindow") -> None:
    window.set_card_upright(True)
    _choose(Kind.QUANTITY)(window)


SHOTS = (
    Shot("01_main_light", prepare=_choose(Kind.QUANTITY)),
    Shot("02_main_dark", theme="dark", prepare=_choose(Kind.QUANTITY)),
    Shot("03_high_contrast_150", theme="high-contrast", scale=1.5, prepare=_choose(Kind.QUANTITY)),
    Shot("04_first_run", case=False),
    Shot("05_card_date", prepare=_choose(Kind.DATE)),
    Shot("06_card_name", prepare=_choose(Kind.NAME)),
    Shot("07_card_label", prepare=_choose(Kind.LABEL)),
    Shot("08_card_claim", prepare=_choose(Kind.CONTROL)),
    Shot("09_settled", prepare=_settled),
    Shot("10_history", prepare=_history),
    Shot("11_stale", prepare=_stale),
    Shot("12_card_right", prepare=_upright),
    Shot("13_first_run_dark", theme="dark", case=False),
)


def main() -> int:
    if len(sys.argv) not in (2, 3):
        sys.stderr.write("Usage: python -m variorum.gui.shots OUT_DIR [PART_OF_NAME]\n")
        return 2
    for path in take_all(Path(sys.argv[1]), only=sys.argv[2] if len(sys.argv) == 3 else ""):
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
