"""Opens a window for each picture and writes what it shows."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from variorum.dispute.decision import State
from variorum.fact.fact import Kind
from variorum.gui.shots.cases import Cases, cases
from variorum.gui.shots.made_case import made_case
from variorum.gui.shots.shot import CardShots, Look, Shot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from variorum.gui.app import application_of, speak
from variorum.gui.look import look as looks
from variorum.gui.look.style import apply_style
from variorum.gui.session.session import Session
from variorum.gui.shots.matrix import CARDS, SHOTS
from variorum.gui.shots.steps import fullest
from variorum.gui.window.main_window import MainWindow
from variorum.workspace.workspace import Workspace

BEAT = 20  # milliseconds in which what was asked for is laid out and painted


def take_all(folder: Path, *, only: str = "") -> list[Path]:
    """Take every picture whose name holds `only`; answers the files."""
    folder.mkdir(parents=True, exist_ok=True)
    with cases() as opened:
        taken = [take(shot, opened, folder) for shot in SHOTS if only in shot.name]
        for cards in CARDS:
            taken += take_cards(cards, opened, folder, only=only)
    return taken


def take(shot: Shot, opened: Cases, folder: Path) -> Path:
    record, case = opened.opened(shot.case)
    with window_on(record, shot.look, opened.place) as window:
        if case is not None:
            window.session.show(case)
        _settle(window)
        shot.prepare(window)
        _settle(window, busy=shot.busy)
        subject = shot.subject(window) if shot.subject else None
        path = folder / f"{shot.name}.png"
        return _save(subject, path) if subject else _save_with_dialog(window, path)


def take_cards(cards: CardShots, opened: Cases, folder: Path, *, only: str = "") -> list[Path]:
    """Each kind of card in each of the states, in one window after the other."""
    taken: list[Path] = []
    for state in cards.states:
        names = {kind: card_name(kind, state, cards) for kind in Kind}
        wanted = {kind: name for kind, name in names.items() if only in name}
        if wanted:
            taken += _cards_in(state, wanted, cards, opened, folder)
    return taken


def card_name(kind: Kind, state: str, cards: CardShots) -> str:
    side = "_right" if cards.upright else ""
    return f"card_{kind}_{state}_{cards.look.name}{side}"


def _cards_in(
    state: str, wanted: dict[Kind, str], cards: CardShots, opened: Cases, folder: Path
) -> Iterator[Path]:
    record, _ = opened.opened("made 10")
    stands = State.OPEN if state == "prefilled" else State(state)
    with window_on(record, cards.look, opened.place) as window:
        window.session.show(made_case(state=stands))
        window.set_card_upright(cards.upright)
        for kind, name in wanted.items():
            found = fullest(window, kind, stands)
            if found is None:
                continue
            window.session.choose(found.dispute.id)
            if state == "prefilled":
                window.card.prefill(found.dispute.accounts[0].number)
            _settle(window)
            yield _save(window.card, folder / f"{name}.png")


@contextmanager
def window_on(record: Workspace, look: Look, place: Path) -> Iterator[MainWindow]:
    """A window of its own, with nobody's settings."""
    application = application_of(["shots"])
    speak(application, language=look.language, layout="rtl" if look.mirrored else "system")
    how = looks.Look(theme=look.theme, scale=look.scale, zoom=look.zoom)
    apply_style(application, how)
    session = Session(record)
    store = QSettings(str(place / "window.ini"), QSettings.Format.IniFormat)
    store.clear()
    window = MainWindow(session, how, store)
    window.resize(*look.size)
    window.show()
    yield window
    session.jobs.close()
    window.close()
    window.deleteLater()
    speak(application, language="en", layout="system")


def _settle(window: MainWindow, *, busy: bool = False) -> None:
    """Let the window finish what was asked of it."""
    QTest.qWait(BEAT)
    for _ in range(100):
        if busy or not window.session.jobs.running:
            break
        QTest.qWait(BEAT)
    QTest.qWait(BEAT)


def _save_with_dialog(window: MainWindow, path: Path) -> Path:
    """The window, with the dialog that is open over its middle."""
    picture, dialog = window.grab(), QApplication.activeModalWidget()
    if dialog is not None:
        painter = QPainter(picture)
        at = window.rect().center() - dialog.rect().center()
        painter.drawPixmap(at, dialog.grab())
        painter.end()
        dialog.close()
    picture.save(str(path))
    return path


def _save(widget: QWidget, path: Path) -> Path:
    widget.grab().save(str(path))
    return path
