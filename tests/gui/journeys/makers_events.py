"""Random events over a real window on a real record: what an editor, a cat or a broken mouse might do.

Every event is drawn from one seed, so that a run can be had again; what was
done last is told when something goes wrong. Only what the articles say of one
another is made by hand, since that would load a language model.
"""

import os
import random
import string
import threading
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDockWidget,
    QFileDialog,
    QInputDialog,
    QMainWindow,
    QMenu,
    QWidget,
)

from variorum.alignment.link import Grade, Link, Place, Row
from variorum.article.article import Article
from variorum.dispute.dispute import Account, Comparison, Dispute, Verdict
from variorum.fact.fact import Certainty, Kind, Moment, Passage, Quantity, Statement, Term, Value
from variorum.gui.window.main_window import MainWindow
from variorum.text.message import Message
from variorum.text.span import Span

TOLD = 40  # events that are told when something goes wrong
NONE, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
KEYS = tuple(
    Qt.Key[f"Key_{name}"]
    for name in ("Tab", "Backtab", "Return", "Escape", "Space", "Up", "Down", "Left", "Right", "Home", "End")
) + tuple(
    Qt.Key[f"Key_{name}"] for name in ("PageUp", "PageDown", "Delete", "Backspace", "F6", "F7", "F8", "F3")
)
HELD = (
    NONE,
    NONE,
    NONE,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
HOLDING = {
    Qt.KeyboardModifier.ShiftModifier: Qt.Key.Key_Shift,
    Qt.KeyboardModifier.ControlModifier: Qt.Key.Key_Control,
    Qt.KeyboardModifier.AltModifier: Qt.Key.Key_Alt,
}
NEVER = {  # they would end the run, or leave it for another program
    "quit",
    "manual",
    "place",
}
SCRIPTS = (
    string.ascii_letters,
    string.digits + ".,-+%",
    "äöüßéñ",
    "шлюз",
    "غرقت",
    "渡船",
    "\u202e\u200f<>&\"'",
)
KINDS: tuple[tuple[Kind, Callable[[int, str], Value]], ...] = (
    (Kind.QUANTITY, lambda n, words: Quantity(float(10 + n), unit="people", what="killed")),
    (Kind.DATE, lambda n, words: Moment(f"2020-03-{2 + n % 25:02}")),
    (Kind.NAME, lambda n, words: Term(words, words)),
    (Kind.LABEL, lambda n, words: Term(words, words)),
    (Kind.CONTROL, lambda n, words: Statement(words)),
)


def compared(articles: Sequence[Article]) -> Comparison:
    """Paragraphs with the same number stand side by side, and dispute about their first word."""
    stories = {article.id: [p for p in article.story if p.text.strip()] for article in articles}
    rows = []
    for n in range(max((len(story) for story in stories.values()), default=0)):
        cells = {id: (story[n].number,) for id, story in stories.items() if n < len(story)}
        rows.append(Row(cells))
    found = [_dispute(n, row, articles) for n, row in enumerate(rows[:8]) if len(row.cells) > 1]
    links = tuple(link for row in rows for link in _links(row))
    return Comparison(tuple(articles), (), links, tuple(rows), tuple(found), (), ())


def _links(row: Row) -> list[Link]:
    places = [Place(id, numbers[0]) for id, numbers in row.cells.items()]
    return [Link(a, b, Grade.SAME, 0.9) for i, a in enumerate(places) for b in places[i + 1 :]]


def _dispute(n: int, row: Row, articles: Sequence[Article]) -> Dispute:
    kind, value = KINDS[n % len(KINDS)]
    accounts = []
    for number, article in enumerate((a for a in articles if a.id in row.cells), start=1):
        paragraph = article.paragraph(row.cells[article.id][0])
        word = paragraph.text.split()[0]
        start = paragraph.text.index(word)
        span = Span(start, start + len(word))
        where = Passage(article.id, paragraph.number, span, paragraph.offsets.to_source(span), word)
        accounts.append(
            Account(number, where, value(number, word), word, None, Certainty.ASSERTED, f"o{number}")
        )
    return Dispute(
        id=f"{kind}-{n}",
        rank=n + 1,
        kind=kind,
        question=Message(f"What of paragraph {n}?"),
        verdict=Verdict.CONTRADICTION,
        why=Message("The accounts differ."),
        accounts=tuple(accounts),
    )


class Answers:
    """Answers the questions that Qt asks in a loop of its own: files, names, menus."""

    def __init__(
        self, chance: random.Random, folder: Path, readable: Sequence[Path], monkeypatch: Any
    ) -> None:
        self._chance, self._folder, self._readable, self._written = chance, folder, tuple(readable), 0
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: (self._files(), ""))
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (self._file(), ""))
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (self._new(), ""))
        monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: (self._name(), self._yes()))
        monkeypatch.setattr(QMenu, "exec", lambda menu, *_: self._entry(menu))
        monkeypatch.setattr(QDialog, "exec", lambda dialog: QDialog.DialogCode.Rejected.value)
        monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda _: True)

    def _yes(self) -> bool:
        return self._chance.random() < 0.7

    def _files(self) -> list[str]:
        return [str(p) for p in self._chance.sample(self._readable, 2)] if self._yes() else []

    def _file(self) -> str:
        return str(self._chance.choice(self._readable)) if self._yes() else ""

    def _new(self) -> str:
        self._written += 1
        return str(self._folder / f"written-{self._written}.html") if self._yes() else ""

    def _name(self) -> str:
        return self._chance.choice(("One", "Two", "Three", "", " ", "a/b", "غرقت"))

    def _entry(self, menu: QMenu) -> Any:
        ways = [a for a in menu.actions() if a.isEnabled() and not a.isSeparator() and a.menu() is None]
        chosen = self._chance.choice(ways) if ways and self._yes() else None
        if chosen is not None:
            chosen.trigger()
        return chosen


class Events:
    """Does one thing after another to the windows that are open."""

    def __init__(
        self,
        qtbot: Any,
        first: MainWindow,
        seed: int,
        *,
        folder: Path,
        readable: Sequence[Path],
        unreadable: Sequence[Path],
    ) -> None:
        self._qtbot, self._first, self.seed = qtbot, first, seed
        self.chance = random.Random(seed)
        self._folder, self._readable, self._unreadable = folder, tuple(readable), tuple(unreadable)
        self.done: deque[str] = deque(maxlen=TOLD)
        self._watch = QTimer()
        self._watch.setInterval(40)
        self._watch.timeout.connect(self._close_what_waits)
        self._held: QWidget | None = None
        self._kinds: tuple[tuple[int, Callable[[], str]], ...] = (
            (26, self._click),
            (4, self._double_click),
            (5, self._ask_for_menu),
            (18, self._key),
            (10, self._type),
            (16, self._act),
            (4, self._wheel),
            (5, self._drag),
            (4, self._resize),
            (4, self._drop_files),
            (2, self._drop_words),
            (3, self._look),
            (2, self._move_docks),
            (2, self._open_anew),
            (2, self._change_case),
        )

    def go_on(self, count: int) -> None:
        """That many events; then the windows come to rest."""
        kinds = [kind for _, kind in self._kinds]
        weights = [weight for weight, _ in self._kinds]
        self._watch.start()
        for _ in range(count):
            self._bring_to_front()
            if not any(window.session.case for window in self.windows) and self.chance.random() < 0.15:
                self._first.session.open_case("One")
            done = self.chance.choices(kinds, weights)[0]
            self.done.append(done.__name__)
            self.done[-1] = f"{done.__name__[1:]} {done()}"
            QApplication.processEvents()
        self._watch.stop()
        self.rest()

    def rest(self) -> None:
        self._close_all_above()
        self._qtbot.waitUntil(lambda: not any(w.session.jobs.running for w in self.windows), timeout=60_000)

    @property
    def windows(self) -> list[MainWindow]:
        return [self._first, *(w for w in self._first.reach.together.windows if w is not self._first)]

    def told(self) -> str:
        return f"seed {self.seed}; the last events were:\n  " + "\n  ".join(self.done)

    # Where

    def _bring_to_front(self) -> None:
        if QApplication.activeModalWidget() is None and QApplication.activePopupWidget() is None:
            window = self.chance.choice(self.windows)
            if not window.isActiveWindow():
                window.activateWindow()

    def _somewhere(self) -> tuple[QWidget, QPoint] | None:
        """A widget that is seen, in what is in front, and a place in it."""
        front = (
            QApplication.activePopupWidget()
            or QApplication.activeModalWidget()
            or QApplication.activeWindow()
        )
        if front is None or not front.isVisible():
            return None
        seen = [w for w in front.findChildren(QWidget) if w.isVisible() and w.width() > 1 and w.height() > 1]
        widget = self.chance.choice([front, *seen])
        at = QPoint(self.chance.randrange(widget.width()), self.chance.randrange(widget.height()))
        return widget, at

    # What

    def _click(self) -> str:
        where = self._somewhere()
        if where is not None:
            QTest.mouseClick(where[0], LEFT, self.chance.choice(HELD), where[1])
        return _where(where)

    def _double_click(self) -> str:
        where = self._somewhere()
        if where is not None:
            QTest.mouseDClick(where[0], LEFT, NONE, where[1])
        return _where(where)

    def _ask_for_menu(self) -> str:
        where = self._somewhere()
        if where is not None:
            QTest.mouseClick(where[0], Qt.MouseButton.RightButton, NONE, where[1])
        return _where(where)

    def _drag(self) -> str:
        where = self._somewhere()
        if where is not None:
            widget, at = where
            there = QPoint(self.chance.randrange(widget.width()), self.chance.randrange(widget.height()))
            QTest.mousePress(widget, LEFT, NONE, at)
            QTest.mouseMove(widget, there)
            QTest.mouseRelease(widget, LEFT, NONE, there)
        return _where(where)

    def _wheel(self) -> str:
        where = self._somewhere()
        if where is not None:
            widget, at = where
            turn = QPoint(0, self.chance.choice((-360, -120, 120, 360)))
            held = self.chance.choice(HELD)
            event = QWheelEvent(
                QPointF(at),
                QPointF(widget.mapToGlobal(at)),
                QPoint(),
                turn,
                Qt.MouseButton.NoButton,
                held,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(widget, event)
        return _where(where)

    def _key(self) -> str:
        key, held = self.chance.choice(KEYS), self.chance.choice(HELD)
        # What is held may by itself close the window in front; QTest would press the key on it all the same.
        if held in HOLDING and (front := QGuiApplication.focusWindow()) is not None:
            QTest.keyPress(front, HOLDING[held])
        window = QGuiApplication.focusWindow()
        if window is not None:
            QTest.keyPress(window, key, held)
            if window in QGuiApplication.allWindows():  # else the press has closed it for good
                QTest.keyRelease(window, key, held)
        return f"{key.name} {held}"

    def _type(self) -> str:
        words = "".join(self.chance.choices(self.chance.choice(SCRIPTS), k=self.chance.randrange(1, 6)))
        for letter in words:
            window = QGuiApplication.focusWindow()
            if window is not None:
                QTest.sendKeyEvent(QTest.KeyAction.Click, window, Qt.Key.Key_unknown, letter, NONE)
        return repr(words)

    def _act(self) -> str:
        window = self.chance.choice(self.windows)
        ways = sorted(
            name
            for name, action in window.actions_by_name.items()
            if action.isEnabled() and name not in NEVER and (name != "new_window" or len(self.windows) < 2)
        )
        name = self.chance.choice(ways)
        if name == "close_window" and window is self._first:
            return "nothing"
        if QApplication.activeModalWidget() is None:
            window.actions_by_name[name].trigger()
        return name

    def _resize(self) -> str:
        width, height = self.chance.randrange(300, 1500), self.chance.randrange(200, 1000)
        self.chance.choice(self.windows).resize(width, height)
        return f"to {width} × {height}"

    def _drop_files(self) -> str:
        paths = self.chance.sample((*self._readable, *self._unreadable), self.chance.randrange(1, 3))
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        self._drop(data)
        return ", ".join(path.name for path in paths)

    def _drop_words(self) -> str:
        data, words = (
            QMimeData(),
            self.chance.choice(("", "https://example.org/a", "A ferry sank.\n\nIt was foggy.")),
        )
        data.setText(words)
        if self.chance.random() < 0.3:
            data.setHtml(f"<p>{words}</p><script>1</script>")
        self._drop(data)
        return repr(words)

    def _drop(self, data: QMimeData) -> None:
        if QApplication.activeModalWidget() is not None:
            return
        window, copy = self.chance.choice(self.windows), Qt.DropAction.CopyAction
        at = QPoint(self.chance.randrange(window.width()), self.chance.randrange(window.height()))
        QApplication.sendEvent(window, QDragEnterEvent(at, copy, data, LEFT, NONE))
        QApplication.sendEvent(window, QDropEvent(QPointF(at), copy, data, LEFT, NONE))

    def _look(self) -> str:
        look = self._first.look
        theme, zoom = (
            self.chance.choice(("light", "dark", "high-contrast")),
            self.chance.randrange(80, 251, 10),
        )
        way = self.chance.randrange(2)
        if way:
            look.zoom = zoom
        else:
            look.set_theme(theme)
        return f"{zoom} %" if way else theme

    def _move_docks(self) -> str:
        window = self.chance.choice(self.windows)
        upright = self.chance.random() < 0.5
        window.set_card_upright(upright)
        dock = self.chance.choice((window.docks.list_dock, window.docks.card_dock))
        if self.chance.random() < 0.3:
            dock.setFloating(not dock.isFloating())
        return f"{dock.objectName()} upright={upright}"

    def _open_anew(self) -> str:
        """Analysed again, whatever is going on."""
        session = self.chance.choice(self.windows).session
        if session.case is not None:
            session.open_anew(session.case, before=session.case)
        return str(session.case)

    def _change_case(self) -> str:
        session = self.chance.choice(self.windows).session
        case = self.chance.choice((None, "One", "Two"))
        if case is None:
            session.close_case()
        elif case in {known.name for known in session.workspace.cases()}:
            session.open_case(case)
        else:
            session.new_case(case)
        return str(case)

    # What waits for an answer

    def _close_what_waits(self) -> None:
        """A popup, or a dialog, that has stood for two looks gives way."""
        waits = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if waits is not None and waits is self._held:
            waits.close()
            waits = None
        self._held = waits

    def _close_all_above(self) -> None:
        for _ in range(20):
            others = [
                w
                for w in QApplication.topLevelWidgets()
                if w.isVisible() and not isinstance(w, QMainWindow | QDockWidget)
            ]
            if not others:
                return
            (QApplication.activePopupWidget() or QApplication.activeModalWidget() or others[0]).close()
            QApplication.processEvents()


def _where(where: tuple[QWidget, QPoint] | None) -> str:
    if where is None:
        return "nowhere"
    widget, at = where
    named = widget.accessibleName() or widget.objectName()
    return f"{type(widget).__name__} {named[:40]!r} at {at.x()}, {at.y()}"


def threads() -> set[str]:
    return {thread.name for thread in threading.enumerate() if not thread.daemon}


def asked_for(variable: str, otherwise: int) -> int:
    return int(os.environ.get(variable) or otherwise)


def left_open(before: set[int]) -> list[str]:
    """The windows that were not there before; docks belong to theirs, floating or not."""
    now = [w for w in QApplication.topLevelWidgets() if id(w) not in before and w.isVisible()]
    return [f"{type(w).__name__} {w.windowTitle()!r}" for w in now if not isinstance(w, QDockWidget)]
