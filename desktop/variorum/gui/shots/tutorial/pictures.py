"""The tutorial's pictures: each is taken where the text has it, of that part of the window which it is about.

None shows what differs from day to day: the status line's time, or a date of today.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from variorum.errors import UserError
from variorum.gui.shots.few_colours import write_picture
from variorum.gui.shots.tutorial.page import Step, steps
from variorum.gui.shots.tutorial.program import Program
from variorum.gui.shots.tutorial.walker import Walker
from variorum.gui.window.main_window import MainWindow
from variorum.paths import docs

PAGE = "tutorial.md"
LIST_HEIGHT = 460


def the_steps() -> tuple[Step, ...]:
    """Those of the manual's page."""
    folder = docs()
    if folder is None:
        raise UserError("The manual did not come with the program.")
    return steps((folder / PAGE).read_text(encoding="utf-8"))


def write_tutorial_pictures(folder: Path) -> list[Path]:
    """Walk through the tutorial, and take the pictures that its steps name."""
    written: list[Path] = []
    with TemporaryDirectory() as place:
        program = Program(Path(place))

        try:
            Walker(program, the_steps(), lambda name: written.append(taken(program, name, folder))).walk()
        finally:
            program.leave()
    return written


def taken(program: Program, name: str, folder: Path) -> Path:
    """What a picture's name says it is of: tutorial-card-both.png of the card."""
    if program.window is None:
        raise UserError(f"{name}: no window is open")
    part = name.removesuffix(".png").split("-")[1]
    return write_picture(_PARTS[part](program.window).toImage(), folder / name)


def _window(window: MainWindow) -> QPixmap:
    """Without the status line."""
    whole = window.rect()
    return window.grab(whole.adjusted(0, 0, 0, -window.statusBar().height()))


def _list(window: MainWindow) -> QPixmap:
    """Its head and the first disputes."""
    whole = window.disputes.rect()
    return window.disputes.grab(whole.adjusted(0, 0, 0, LIST_HEIGHT - whole.height()))


def _of(find: Callable[[MainWindow], QWidget]) -> Callable[[MainWindow], QPixmap]:
    return lambda window: find(window).grab()


def _choices(window: MainWindow) -> QWidget:
    dialog = window.commands.export_dialog
    return window if dialog is None else dialog.choices


def _account(window: MainWindow) -> QWidget:
    page = window.commands.account_page
    return window if page is None else page.editor


_PARTS: Mapping[str, Callable[[MainWindow], QPixmap]] = {
    "window": _window,
    "card": _of(lambda window: window.card),
    "list": _list,
    "finder": _of(lambda window: window.reach.finder.finder or window),
    "account": _of(_account),
    "choices": _of(_choices),
}
