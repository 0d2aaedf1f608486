"""The menu bar, made from the table of actions; recent cases, themes, and what undo would undo."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu

from variorum.gui.commands.deeds import deed
from variorum.gui.commands.table import ACTIONS
from variorum.gui.look.look import Look
from variorum.gui.session.session import Session
from variorum.gui.widgets.key_words import key_of
from variorum.gui.widgets.words import as_it_stands
from variorum.gui.window.menu_letters import MenuLetters
from variorum.paths import docs
from variorum.translation import later, tr
from variorum.workspace.changes import Turns

TITLES = (
    later("&File"),
    later("&Edit"),
    later("&View"),
    later("&Articles"),
    later("&Row"),
    later("&Dispute"),
    later("&Record"),
    later("&Window"),
    later("&Help"),
)
THEMES = (
    (later("&System"), "system"),
    (later("&Light"), "light"),
    (later("&Dark"), "dark"),
    (later("&High contrast"), "high-contrast"),
)
MOST_RECENT = 8
_LASTS = (
    "sample",
    "print",
    "rename",
    "close",
    "fold",
    "actual",
    "last",
    "settle",
    "split",
    "sign_off",
    "find_next",
)  # a line is drawn after these


class Menus(QObject):
    """Belongs to the window; holds the menus that change."""

    def __init__(
        self, window: QMainWindow, session: Session, look: Look, actions: Mapping[str, QAction]
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._look, self._actions = window, session, look, actions
        self.turns: Turns | None = None  # what undo and redo would do, as last told
        self.recent = QMenu(tr("&Recent cases"), window)
        self.by_title = self._filled()
        MenuLetters(self).keep(*window.findChildren(QMenu))
        session.record.listed.connect(self.show_recent)
        session.record.turns.connect(self.show_turns)
        self.show_recent(())

    def _filled(self) -> dict[str, QMenu]:
        menus: dict[str, QMenu] = {}
        titles = [*TITLES, *(s.menu for s in ACTIONS if s.menu and s.menu not in TITLES)]
        for title in dict.fromkeys(titles):
            specs = [s for s in ACTIONS if s.menu == title]
            if not specs:
                continue
            menu = menus[title] = self._window.menuBar().addMenu(tr(title))
            menu.setToolTipsVisible(True)
            for spec in specs:
                menu.addAction(self._actions[spec.name])
                if spec.name == "cases":
                    menu.addMenu(self.recent)
                if spec.name in _LASTS and spec is not specs[-1]:
                    menu.addSeparator()
        menus["&View"].addMenu(self._theme_menu())
        for name in ("manual", "help", "tutorial"):
            self._actions[name].setVisible(docs() is not None)
        return menus

    def _theme_menu(self) -> QMenu:
        menu, group = QMenu(tr("&Theme"), self._window), QActionGroup(self)
        self.themes = {setting: menu.addAction(tr(words)) for words, setting in THEMES}
        for setting, action in self.themes.items():
            action.setCheckable(True)
            action.triggered.connect(partial(self._set_theme, setting))
            group.addAction(action)
        self._look.changed.connect(self._check_theme)
        self._check_theme()
        return menu

    def _check_theme(self) -> None:
        """The preferences and another window change it too."""
        self.themes[self._look.theme_setting].setChecked(True)

    def _set_theme(self, setting: str, _: bool = False) -> None:
        self._look.set_theme(setting)

    def show_recent(self, cases: Sequence[Any]) -> None:
        """The cases last opened, the last one first."""
        self.recent.clear()
        for case in last_first(cases)[:MOST_RECENT]:
            action = self.recent.addAction(case.name.replace("&", "&&"))
            action.setToolTip(as_it_stands(case.name))
            action.triggered.connect(partial(self._open, case.name))
        self.recent.setEnabled(not self.recent.isEmpty())

    def _open(self, name: str, _: bool = False) -> None:
        self._session.open_case(name)

    def show_turns(self, turns: Turns | None) -> None:
        """Say what undo and redo would do; where it is not known yet, both may be asked for."""
        self.turns = turns
        for name, word in (("undo", tr("Undo")), ("redo", tr("Redo"))):
            step = getattr(turns, name) if turns is not None else None
            what = f"{word}: {deed(step, self._session.reconciliation)}" if step is not None else word
            action = self._actions[name]
            # A menu takes “&” for the mark of a key.
            action.setText("&" + what.replace("&", "&&"))
            action.setIconText(word)
            keys = key_of(action)
            action.setToolTip(as_it_stands(f"{what} ({keys})" if keys else what))
            has_case = self._session.case is not None
            action.setEnabled(has_case and (turns is None or step is not None))


def last_first(cases: Sequence[Any]) -> list[Any]:
    return sorted(cases, key=lambda case: str(case.opened or case.created), reverse=True)
