"""How long the window lets an editor wait, with ten articles of ten thousand words; `make bench` runs it.

Every wait is taken from the event to the moment when all that it changed is
painted, on Qt's offscreen platform, which paints as the real ones do but
shows nothing. Beside the clock stands the processor time of the window's own
thread, which says what the program asks for when the machine does other
work; the window's own counters stand beside both.
"""

import gc
import json
import os
import platform
import resource
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from time import monotonic, perf_counter, thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from long_articles import CASE, record_of_long_articles
from PySide6.QtCore import QCoreApplication, QEventLoop, QSettings
from rich.console import Console
from rich.table import Table

from variorum import __version__
from variorum.__main__ import collect_seldom
from variorum.bootstrap import workspace
from variorum.dispute.decision import State
from variorum.gui.app import application_of
from variorum.gui.look.look import Look
from variorum.gui.look.style import apply_style
from variorum.gui.session.session import Session
from variorum.gui.synopsis.block_layout import BlockLayout
from variorum.gui.window.main_window import MainWindow
from variorum.settings import Settings

RESULT = Path(__file__).resolve().parent.parent.parent / "docs" / "bench" / "window.json"
MOST_MEGABYTES = 700
PAUSE = 0.2  # seconds between two decisions
LONG_PARAGRAPH = 5_000  # characters
PATIENCE = 60  # seconds for anything to come about


@dataclass(frozen=True)
class Waits:
    """Milliseconds of one kind of wait: by the clock, and of the window's thread alone."""

    times: int
    median: float
    p99: float
    median_cpu: float
    p99_cpu: float


@dataclass(frozen=True)
class Aim:
    """What a wait may be."""

    median: float
    p99: float | None = None

    def met_by(self, waits: Waits) -> bool:
        return waits.median_cpu < self.median and (self.p99 is None or waits.p99_cpu < self.p99)


AIMS = {
    "scroll by a step": Aim(8, 16),
    "key to next card": Aim(50),
    "Enter to next card": Aim(50),
    "resize": Aim(200),
    "a paragraph of 5,000 characters is wrapped": Aim(8, 16),
}


def measured(acts: Iterator[Callable[[], None]], *, paint: bool = True) -> Waits:
    """Do each act, paint unless the act waits for its painting itself, and take both times."""
    clock, cpu = [], []
    for act in acts:
        began, worked = perf_counter(), thread_time()
        act()
        if paint:
            QCoreApplication.processEvents()
        clock.append((perf_counter() - began) * 1000)
        cpu.append((thread_time() - worked) * 1000)
    return Waits(
        len(clock),
        round(statistics.median(clock), 1),
        round(_p99(clock), 1),
        round(statistics.median(cpu), 1),
        round(_p99(cpu), 1),
    )


def _p99(values: list[float]) -> float:
    return sorted(values)[int(len(values) * 0.99)]


def until(come: Callable[[], bool]) -> None:
    """Sleep until something happens, as the program does: looking again and again would be work too."""
    end = monotonic() + PATIENCE
    while not come():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if monotonic() > end:
            raise SystemExit("The window did not answer.")


def scrolls(window: MainWindow) -> Iterator[Callable[[], None]]:
    bar = window.synopsis.verticalScrollBar()
    bar.setValue(0)
    for _ in range(600):
        yield lambda: bar.setValue(bar.value() + 40)


def jumps(window: MainWindow) -> Iterator[Callable[[], None]]:
    bar = window.synopsis.verticalScrollBar()
    for n in range(200):
        yield lambda n=n: bar.setValue(n * 292_003 % max(1, bar.maximum()))  # type: ignore[misc]


def steps(window: MainWindow) -> Iterator[Callable[[], None]]:
    session = window.session
    session.choose(session.order[0])
    for _ in session.order[1:]:
        yield lambda: session.step(1)


def settlements(window: MainWindow) -> Iterator[Callable[[], None]]:
    """From Enter until the next card is painted."""
    for _ in _prefilled(window):
        yield lambda: _settle(window)


def recordings(window: MainWindow) -> Iterator[Callable[[], None]]:
    """From Enter until the record has the decision and the window shows it."""
    for _ in _prefilled(window):
        yield lambda: _settle_and_rest(window)


def _prefilled(window: MainWindow) -> Iterator[int]:
    window.session.choose(next(s.dispute.id for s in window.session.standings if s.state is State.OPEN))
    for number in range(20):
        _rest(window)
        _pause()
        window.card.prefill(1)
        QCoreApplication.processEvents()
        yield number


def _settle(window: MainWindow) -> None:
    painted = window.pace.painted
    window.card.settle()
    until(lambda: window.pace.painted > painted)


def _settle_and_rest(window: MainWindow) -> None:
    _settle(window)
    _rest(window)


def _rest(window: MainWindow) -> None:
    """Let all that is under way end, and be painted."""
    until(lambda: not window.session.jobs.running)
    QCoreApplication.processEvents()


def _pause() -> None:
    """As long as an editor at least takes to read a card: what follows a decision later has been done."""
    end = monotonic() + PAUSE
    while monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def resizes(window: MainWindow) -> Iterator[Callable[[], None]]:
    for n in range(24):
        yield lambda n=n: window.resize(1600 - n % 4 * 60, 1000 - n % 3 * 40)  # type: ignore[misc]


def wraps(window: MainWindow) -> Iterator[Callable[[], None]]:
    """A long paragraph is set anew, as where its column is made wider or narrower."""
    blocks = [block for row in window.session.sheet.rows for cell in row.cells.values() for block in cell]
    told = " ".join(block.text for block in blocks[:LONG_PARAGRAPH])[:LONG_PARAGRAPH]
    long = replace(blocks[0], text=told, marks=())
    for n in range(50):
        yield lambda n=n: BlockLayout(long, window.look, 160.0 + 4 * n, current=None)  # type: ignore[misc]


MEASURED: dict[str, Callable[[MainWindow], Iterator[Callable[[], None]]]] = {
    "scroll by a step": scrolls,
    "jump anywhere": jumps,
    "key to next card": steps,
    "Enter to next card": settlements,
    "Enter to recorded and shown": recordings,
    "resize": resizes,
    "a paragraph of 5,000 characters is wrapped": wraps,
}


def window_on(record: Path, folder: Path) -> MainWindow:
    """As the program starts it, its collector of garbage too."""
    collect_seldom()
    application = application_of(["bench"])
    look = Look(theme="light")
    apply_style(application, look)
    session = Session(workspace(record=str(record), settings=Settings(editor="bench")))
    window = MainWindow(session, look, QSettings(str(folder / "w.ini"), QSettings.Format.IniFormat))
    window.resize(1600, 1000)
    window.show()
    session.open_case(CASE)
    until(lambda: bool(session.order))
    gc.freeze()
    return window


def measure() -> tuple[dict[str, Waits], dict[str, float]]:
    kept = record_of_long_articles()
    with tempfile.TemporaryDirectory() as folder:
        record = Path(shutil.copy(kept, folder))
        window = window_on(record, Path(folder))
        found = {
            name: measured(acts(window), paint=not name.startswith("Enter"))
            for name, acts in MEASURED.items()
        }
        own = {
            "frames, median": round(statistics.median(window.pace.frames) * 1000, 1),
            "frames, 99th percentile": round(_p99(list(window.pace.frames)) * 1000, 1),
            "cards, median": round(statistics.median(window.pace.cards) * 1000, 1),
        }
        window.session.jobs.close()
        window.close()
    return found, own


def show(found: dict[str, Waits], own: dict[str, float], *, megabytes: float) -> None:
    table = Table("wait (ms)", "times", "median", "99th", "median, own work", "99th, own work", "aim")
    for name, waits in found.items():
        aim = AIMS.get(name)
        wanted = f"< {aim.median:g}" + (f", 99th < {aim.p99:g}" if aim.p99 else "") if aim else ""
        met = "" if aim is None or aim.met_by(waits) else "  missed"
        row = (waits.times, waits.median, waits.p99, waits.median_cpu, waits.p99_cpu)
        table.add_row(name, *map(str, row), wanted + met)
    console = Console(width=120)
    console.print(table)
    console.print(f"the window's own counters (ms): {own}")
    console.print(f"peak memory: {megabytes:.0f} MB (allowed {MOST_MEGABYTES})")


def main() -> int:
    load = os.getloadavg()[0]
    found, own = measure()
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    show(found, own, megabytes=megabytes)
    kept = {
        "version": __version__,
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "load": round(load, 1),
        "megabytes": round(megabytes),
        "waits": {name: asdict(one) for name, one in found.items()},
        "own": own,
    }
    RESULT.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    met = all(aim.met_by(found[name]) for name, aim in AIMS.items())
    return 0 if met and megabytes <= MOST_MEGABYTES else 1


if __name__ == "__main__":
    sys.exit(main())
