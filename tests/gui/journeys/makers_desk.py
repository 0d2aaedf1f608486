"""An editor's desk: the real window on a real record, and the two hands an editor has.

Everything is asked for by names that an editor could say: a key, a button's
accessible name, a place where something is drawn.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from variorum.bootstrap import workspace
from variorum.dispute.decision import Standing, State
from variorum.gui.look.look import Look
from variorum.gui.look.style import apply_style
from variorum.gui.session.session import Session
from variorum.gui.window.main_window import MainWindow
from variorum.paths import seeds
from variorum.settings import Settings
from variorum.workspace.workspace import Workspace

PATIENCE = 150_000  # the machine may be busy, and the language model is loaded
Wanted = Callable[[Standing], bool]
Fields = (QLineEdit, QPlainTextEdit, QAbstractSpinBox)


class Desk:
    """One record on the disk, and a window on it that can be closed and opened again."""

    def __init__(self, qtbot: Any, folder: Path) -> None:
        self.qtbot, self.folder = qtbot, folder
        self._kept: list[object] = []
        self.open()

    def open(self) -> None:
        """Start the program on the record, as another day would."""
        self.workspace = self.fresh()
        self.session = Session(self.workspace)
        look = Look(theme="light")
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        apply_style(application, look)
        store = QSettings(str(self.folder / "window.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(self.session, look, store)
        self._kept.append((self.window, self.session, look))
        self.qtbot.addWidget(self.window)
        self.window.resize(1600, 1000)
        self.window.show()
        self.to_front()
        self.qtbot.waitUntil(lambda: not self.session.jobs.running)

    def to_front(self) -> None:
        """As a window manager does with the window that is left when a dialog has closed."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)

    def fresh(self) -> Workspace:
        """Another look at the same record."""
        return workspace(record=str(self.folder / "record.db"), settings=Settings(editor="ada"))

    def close(self) -> None:
        self.window.close()
        self.workspace.close()

    @contextmanager
    def recorded(self) -> Iterator[None]:
        """What is done inside reaches the record and comes back to the window."""
        with self.qtbot.waitSignal(self.session.changed, timeout=PATIENCE):
            yield
        self.qtbot.waitUntil(lambda: not self.session.jobs.running, timeout=PATIENCE)

    @property
    def current(self) -> Standing:
        standing = self.session.current
        assert standing is not None
        return standing

    def drop(self, paths: tuple[Path, ...]) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        copy = Qt.DropAction.CopyAction
        QApplication.sendEvent(self.window, QDragEnterEvent(QPoint(400, 300), copy, data, left, none))
        with self.recorded():
            QApplication.sendEvent(self.window, QDropEvent(QPointF(400, 300), copy, data, left, none))

    def named(self, kind: type[QWidget] | tuple[type[QWidget], ...], name: str) -> QWidget:
        """The control that is seen and bears a name, in what is in front."""
        front = QApplication.activeModalWidget() or self.window
        found = [w for w in front.findChildren(QWidget) if isinstance(w, kind) and w.isVisible()]
        for widget in found:
            if widget.accessibleName().startswith(name):
                return widget
        raise LookupError(f"{name} is not among {[w.accessibleName() for w in found]}")

    def export(self, name: str) -> str:
        path = self.folder / name
        with self.qtbot.waitSignal(self.session.told, timeout=PATIENCE):
            self.session.export(path)
        self.qtbot.waitUntil(lambda: not self.session.jobs.running, timeout=PATIENCE)
        return path.read_text(encoding="utf-8")


class Hand(Protocol):
    """What an editor can do, whichever way."""

    desk: Desk

    def go_to(self, wanted: Wanted) -> Standing: ...
    def start_from(self, account: int) -> None: ...
    def choose(self, box: str, words: str) -> None: ...
    def write(self, field: str, words: str) -> None: ...
    def settle(self) -> None: ...
    def press(self, action: str) -> None: ...
    def reopen(self, case: str) -> None: ...


class Keys:
    """Works without a mouse."""

    KEYS = {  # noqa: RUF012 -- a table
        "Leave disputed": Qt.Key.Key_U,
        "Trivial": Qt.Key.Key_T,
        "Both true": Qt.Key.Key_B,
        "Dismiss": Qt.Key.Key_X,
    }

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def _key(self, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
        with_ = Qt.KeyboardModifier.NoModifier
        for one in held:
            with_ |= one
        self.desk.qtbot.keyClick(QApplication.focusWidget() or self.desk.window, key, with_)

    def _tab_to(self, name: str) -> QWidget:
        """Go on with Tab until the control that bears a name has the focus."""
        seen = []
        for _ in range(120):
            focus = QApplication.focusWidget()
            seen.append(focus.accessibleName() if focus else "")
            if focus is not None and focus.accessibleName().startswith(name):
                return focus
            self._key(Qt.Key.Key_Tab)
        raise LookupError(f"Tab does not lead to {name}; it leads to {seen}")

    def _to_card(self) -> None:
        """Round the panes with F6 until the card is reached."""
        card = self.desk.window.card
        for _ in range(8):
            focus = QApplication.focusWidget()
            if focus is card:
                return
            self._key(Qt.Key.Key_F6)
        card.setFocus()

    def go_to(self, wanted: Wanted) -> Standing:
        """Walk from the first dispute on."""
        self._key(Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
        for _ in self.desk.session.order:
            if wanted(self.desk.current):
                self._to_card()
                return self.desk.current
            self._key(Qt.Key.Key_F8)
        raise LookupError("no such dispute was walked past")

    def start_from(self, account: int) -> None:
        self._to_card()
        self._key(Qt.Key(Qt.Key.Key_0 + account))

    def choose(self, box: str, words: str) -> None:
        self._to_card()
        combo = self._tab_to(box)
        assert isinstance(combo, QComboBox)
        self.desk.qtbot.keyClicks(combo, words)
        assert combo.currentText().startswith(words), combo.currentText()

    def write(self, field: str, words: str) -> None:
        self._to_card()
        at = self._tab_to(field)
        self._key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.desk.qtbot.keyClicks(at, words)

    def settle(self) -> None:
        with self.desk.recorded():
            self._key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def press(self, action: str) -> None:
        control = Qt.KeyboardModifier.ControlModifier
        match action:
            case "Undo":
                with self.desk.recorded():
                    self._key(Qt.Key.Key_Z, control)
            case "Redo":
                with self.desk.recorded():
                    self._key(Qt.Key.Key_Y, control)
            case "Both true":
                self._to_card()
                self._key(self.KEYS[action])
            case "Dismiss":
                with self.desk.recorded():
                    self._tab_to(action)
                    self._key(Qt.Key.Key_Space)
            case _:
                self._to_card()
                with self.desk.recorded():
                    self._key(self.KEYS[action])

    def reopen(self, case: str) -> None:
        """Choose the case from the list of cases."""
        self._key(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
        dialog = _dialog(self.desk)
        view = dialog.findChild(QAbstractItemView)
        with self.desk.recorded():
            self.desk.qtbot.keyClick(view, Qt.Key.Key_Return)
        self.desk.to_front()


class Mouse:
    """Works without keys, but for the words that are written."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def _click(self, widget: QWidget, at: QPoint | None = None) -> None:
        self.desk.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())

    def go_to(self, wanted: Wanted) -> Standing:
        """Click its line in the list, which is scrolled there."""
        panel = self.desk.window.disputes
        for row in range(panel.filter.rowCount()):
            index = panel.filter.index(row, 0)
            found = self.desk.session.reconciliation.standing(panel.filter.item(index).id)  # type: ignore[union-attr]
            if found is not None and wanted(found):
                panel.list.scrollTo(index)
                self._click(panel.list.viewport(), panel.list.visualRect(index).center())
                self.desk.qtbot.waitUntil(lambda id=found.dispute.id: self.desk.session.dispute == id)
                return found
        raise LookupError("no such dispute is listed")

    def start_from(self, account: int) -> None:
        """Click the account where it is drawn: on its row, its passage, or its spelling."""
        for place in self.desk.window.card.findChildren(QWidget):
            middle = getattr(place, "middle_of", None)
            if middle is not None and place.isVisible():
                self._click(place, QPoint(40, middle(account)))
                return
        buttons = self.desk.window.card.panes.findChildren(QAbstractButton)
        drawn = [b for b in buttons if b.isVisible()]
        named = [b for b in drawn if b.accessibleName().startswith(f"Account {account},")]
        spelled = [b for b in drawn if " uses:" in b.accessibleName() or " use:" in b.accessibleName()]
        self._click((named or spelled[account - 1 :])[0])

    def choose(self, box: str, words: str) -> None:
        combo = self.desk.named(QComboBox, box)
        assert isinstance(combo, QComboBox)
        self._click(combo)
        view = combo.view()
        self.desk.qtbot.waitUntil(view.isVisible)
        at = next(n for n in range(combo.count()) if combo.itemText(n).startswith(words))
        where = view.visualRect(combo.model().index(at, 0)).center()
        # The popup takes a release only after the pointer has moved over it.
        over = view.viewport()
        QApplication.sendEvent(over, _moved(over, where))
        self.desk.qtbot.mousePress(over, Qt.MouseButton.LeftButton, pos=where)
        self.desk.qtbot.waitUntil(lambda: view.currentIndex().row() == at)
        self.desk.qtbot.waitUntil(lambda: _released(self.desk.qtbot, over, where, combo))
        assert combo.currentText().startswith(words), combo.currentText()

    def write(self, field: str, words: str) -> None:
        at = self.desk.named(Fields, field)
        self._click(at)
        at.selectAll()  # type: ignore[attr-defined]
        self.desk.qtbot.keyClicks(at, words)

    def settle(self) -> None:
        with self.desk.recorded():
            self._click(self.desk.named(QAbstractButton, "Settle"))

    def press(self, action: str) -> None:
        match action:
            case "Both true":
                self._pull_down("both")
            case _:
                with self.desk.recorded():
                    self._click(self.desk.named(QAbstractButton, action))

    def _pull_down(self, name: str) -> None:
        """Click an entry of a menu."""
        window, wanted = self.desk.window, self.desk.window.actions_by_name[name]
        bar = window.menuBar()
        title = next(a for a in bar.actions() if wanted in a.menu().actions())  # type: ignore[union-attr]
        menu = title.menu()
        assert isinstance(menu, QMenu)
        self._click(bar, bar.actionGeometry(title).center())
        self.desk.qtbot.waitUntil(menu.isVisible)
        self._click(menu, menu.actionGeometry(wanted).center())
        self.desk.qtbot.waitUntil(lambda: not menu.isVisible())

    def reopen(self, case: str) -> None:
        """Click the case on the first page."""
        self.desk.qtbot.waitUntil(lambda: bool(self._listed(case)))
        with self.desk.recorded():
            self._click(self._listed(case)[0])

    def _listed(self, case: str) -> list[QAbstractButton]:
        buttons = self.desk.window.first_run.findChildren(QAbstractButton)
        return [b for b in buttons if b.text().startswith(case) and b.isVisible()]


def _released(qtbot: Any, over: QWidget, where: QPoint, combo: QComboBox) -> bool:
    """Whether the popup has closed; it takes no click within its double-click time, so it is clicked anew."""
    if combo.view().isVisible():
        qtbot.mouseRelease(over, Qt.MouseButton.LeftButton, pos=where)
    return not combo.view().isVisible()


def _moved(widget: QWidget, at: QPoint) -> QMouseEvent:
    left, none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    return QMouseEvent(QEvent.Type.MouseMove, QPointF(at), widget.mapToGlobal(QPointF(at)), left, left, none)


def pointed_at(widget: QWidget, step: tuple[int, int] = (14, 9)) -> Iterator[QPoint]:
    """The places of a view over which the pointer becomes a hand."""
    for y in range(4, widget.height(), step[1]):
        for x in range(4, widget.width(), step[0]):
            QApplication.sendEvent(widget, _moved(widget, QPoint(x, y)))
            if widget.cursor().shape() is Qt.CursorShape.PointingHandCursor:
                yield QPoint(x, y)


def _dialog(desk: Desk) -> QDialog:
    def seen() -> list[QDialog]:
        return [d for d in desk.window.findChildren(QDialog) if d.isVisible()]

    desk.qtbot.waitUntil(lambda: bool(seen()), timeout=PATIENCE)
    return seen()[0]


def is_open(standing: Standing) -> bool:
    return standing.state is State.OPEN


def the_seeds() -> tuple[Path, ...]:
    return tuple(seeds())
