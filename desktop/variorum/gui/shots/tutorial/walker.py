"""Walks through the tutorial: each phrase of each step is carried out, and what it says must then be seen.

A dialog may hold up whatever opened it until it is closed; so each deed is
done from the loop of events, and the walk goes on in whichever loop runs.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from variorum.gui.shots.tutorial import hands
from variorum.gui.shots.tutorial.page import Deed, Step, Verb
from variorum.gui.shots.tutorial.program import Program
from variorum.gui.shots.tutorial.things import is_seen, plain, seen

BEAT = 30  # milliseconds between two looks
PATIENCE = 20.0  # seconds in which something must be seen: the machine may be busy
QUIET = 3  # looks in a row at which nothing is under way

_HANDS: dict[Verb, Callable[[Deed], None]] = {
    Verb.CHOOSE: lambda deed: hands.pull_down(deed.words),
    Verb.SET: lambda deed: hands.set_box(deed.words, deed.more),
    Verb.CLICK: lambda deed: hands.click(deed.words),
    Verb.PRESS: lambda deed: hands.press(deed.words),
    Verb.TYPE: lambda deed: hands.write(deed.words),
    Verb.COPY: lambda deed: hands.copy(deed.words),
}


class Astray(AssertionError):
    """The program does not do what the page says."""


class Walker:
    """One walk from the first step to the last; `picture` is called where the text has one, by its name."""

    def __init__(
        self, program: Program, steps: Sequence[Step], picture: Callable[[str], object] = lambda name: None
    ) -> None:
        self._program, self._steps, self._picture = program, steps, picture
        self._loop, self._timer = QEventLoop(), QTimer()
        self._timer.setInterval(BEAT)
        self._timer.timeout.connect(self._look)
        self._fault: BaseException | None = None
        self._busy = False

    def walk(self) -> None:
        """Astray says at which step the page and the program part."""
        self._way = self._whole()
        self._timer.start()
        self._loop.exec()
        if self._fault is not None:
            raise self._fault

    def _whole(self) -> Iterator[None]:
        for step in self._steps:
            for deed in step.deeds:
                yield from self._one(step, deed)

    def _one(self, step: Step, deed: Deed) -> Iterator[None]:
        match deed.verb:
            case Verb.SEE:
                yield from self._until(lambda: is_seen(deed.words), step, deed)
            case Verb.FILE:
                yield from self._until(self._file(deed).is_file, step, deed)
            case Verb.HOLDS:
                yield from self._until(lambda: deed.more in _text(self._file(deed)), step, deed)
            case Verb.PICTURE:
                self._picture(deed.words)
            case Verb.START:
                self._program.start()
                yield from self._quiet()
            case _:
                self._do(step, deed)
                yield from self._quiet()

    def _file(self, deed: Deed) -> Path:
        return self._program.folder / deed.words

    def _do(self, step: Step, deed: Deed) -> None:
        """From the loop of events: a dialog may hold it up."""

        def do() -> None:
            try:
                _HANDS[deed.verb](deed)
            except Exception as error:  # noqa: BLE001 -- told with the step, by whoever walks
                self._stop(Astray(f"{step}\n\n{deed.verb} {deed.words}: {error}"))

        QTimer.singleShot(0, do)

    def _quiet(self) -> Iterator[None]:
        looks = 0
        while looks < QUIET:
            yield
            self._program.to_front()
            looks = 0 if self._program.is_busy else looks + 1

    def _until(self, happened: Callable[[], bool], step: Step, deed: Deed) -> Iterator[None]:
        end = monotonic() + PATIENCE
        while not happened():
            if monotonic() > end:
                raise Astray(f"{step}\n\n{deed.verb} {deed.words} {deed.more}\n\n{seen()}")
            yield

    def _look(self) -> None:
        if self._busy:
            return
        self._busy = True
        try:
            next(self._way)
        except StopIteration:
            self._stop(None)
        except Exception as error:  # noqa: BLE001 -- told by whoever walks
            self._stop(error)
        finally:
            self._busy = False

    def _stop(self, fault: BaseException | None) -> None:
        self._fault = self._fault or fault
        self._timer.stop()
        while (dialog := QApplication.activeModalWidget()) is not None and dialog.close():
            pass
        self._loop.quit()


def _text(path: Path) -> str:
    return plain(path.read_text(encoding="utf-8")) if path.is_file() else ""
