"""A window on a case made by hand that has no record: it is shown, gone about in, and not decided in."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSettings

from variorum.gui.app import application_of
from variorum.gui.look.look import Look
from variorum.gui.session.session import Session
from variorum.gui.shots.cases import ShownOnly
from variorum.gui.shots.made_case import made_case
from variorum.gui.window.main_window import MainWindow


def shown_window(place: Path, *, articles: int = 5) -> Iterator[MainWindow]:
    """One window for all tests of a module; each leaves it as it found it."""
    application_of(["variorum"])
    made = made_case(articles)
    session = Session(ShownOnly(made, place))
    store = QSettings(str(place / "window.ini"), QSettings.Format.IniFormat)
    window = MainWindow(session, Look(theme="light"), store)
    window.resize(1600, 1000)
    window.show()
    session.show(made)
    yield window
    window.close()
    window.deleteLater()


def said_as(words: str) -> str:
    """Words without what a menu or a list adds to them."""
    return words.replace("&", "").rstrip("…")
