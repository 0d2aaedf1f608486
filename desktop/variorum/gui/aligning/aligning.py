"""Rows, columns and articles by hand, and the menus that offer it at every head and in every row."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from variorum.gui.aligning.articles import ArticlesByHand
from variorum.gui.aligning.columns import ColumnsByHand
from variorum.gui.aligning.rows import RowsByHand
from variorum.gui.clusters.by_hand import ClustersByHand
from variorum.gui.widgets.words import as_it_stands
from variorum.translation import tr

if TYPE_CHECKING:
    from variorum.gui.window.main_window import MainWindow

COLUMN = (
    "hide_column",
    "show_columns",
    "base",
    "",
    "move_left",
    "move_right",
    "",
    "review",
    "replace",
    "changed",
    "take_out",
)
LONGEST = 60  # characters of a title in a menu
IN_ROW = ("pin", "join", "split_row", "choose_cell", "unlink", "", "why", "evidence", "copy")


class Aligning(QObject):
    """Belongs to the window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.rows, self.columns = RowsByHand(window), ColumnsByHand(window)
        self.articles = ArticlesByHand(window, self.columns)
        self.back = QMenu(tr("Bring bac&k"), window)
        self._actions = window.actions_by_name
        self._join_menu()
        synopsis = window.synopsis
        self.column_menu, self.row_menu = QMenu(window), QMenu(window)
        self._fill(self.column_menu, COLUMN)
        self.column_menu.addMenu(self.back)
        self.clusters = ClustersByHand(window, self.columns, self.column_menu)
        self._fill(self.row_menu, IN_ROW)
        synopsis.menu_wanted.connect(self._open)
        synopsis.header.menu_wanted.connect(self._open_at_head)
        self.articles.listed.connect(self._list_out)
        self._list_out()

    def _join_menu(self) -> None:
        """The articles that can be brought back stand in the Articles menu too."""
        menu = self._window.menus.by_title["&Articles"]
        menu.addMenu(self.back)
        self._check_while_open(menu)
        view = self._window.menus.by_title["&View"]
        view.addAction(self._actions["base"])
        self._check_while_open(view)

    def _fill(self, menu: QMenu, names: tuple[str, ...]) -> None:
        menu.setToolTipsVisible(True)
        for name in names:
            menu.addAction(self._actions[name]) if name else menu.addSeparator()
        self._check_while_open(menu)

    def _check_while_open(self, menu: QMenu) -> None:
        menu.aboutToShow.connect(self.check)
        menu.aboutToHide.connect(self._free)

    def _free(self) -> None:
        """A closed menu is out of date as soon as the keys go on: then each command looks for itself."""
        for name in filter(None, COLUMN):
            self._actions[name].setEnabled(self.columns.article is not None)

    def _list_out(self) -> None:
        self.back.clear()
        for one in self.articles.out:
            title = self.articles.title(one.id)
            short = title if len(title) <= LONGEST else title[: LONGEST - 1] + "…"
            action = self.back.addAction(short.replace("&", "&&"))
            action.setToolTip(as_it_stands(title))
            action.triggered.connect(partial(self._bring_back, one.id))
        if self.back.isEmpty():
            self.back.addAction(tr("No article was taken out")).setEnabled(False)

    def _bring_back(self, article: str, _: bool = False) -> None:
        self.articles.bring_back(article)

    def check(self) -> None:
        """Let the actions say which column they would work on, and whether they can."""
        columns, article = self.columns, self.columns.article
        shown, letter = columns.shown, columns.letter(article) if article else ""
        base = self._window.synopsis.columns.base
        for name, words, can in (
            ("hide_column", tr("&Hide {letter}", letter=letter), len(shown) > 1),
            ("show_columns", tr("&Show all columns"), len(shown) < len(columns.all)),
            ("base", tr("Set the others against {letter} (&base)", letter=letter), True),
            ("move_left", tr("Move {letter} &left", letter=letter), columns.can_step(-1)),
            ("move_right", tr("Move {letter} &right", letter=letter), columns.can_step(1)),
            ("replace", tr("Replace {letter} by a &newer version…", letter=letter), True),
            (
                "changed",
                tr("What {letter} says &otherwise than before…", letter=letter),
                self.articles.has_older(article or ""),
            ),
            ("take_out", tr("&Take {letter} out…", letter=letter), True),
        ):
            action = self._actions[name]
            action.setText(words if article else action.text())
            action.setEnabled(can and article is not None)
        self._actions["base"].setChecked(article is not None and base == article)

    def _open_at_head(self, article: str, at: QPoint) -> None:
        self._window.synopsis.hand.put_on(article)
        self.column_menu.popup(at)

    def _open(self, at: QPoint, by_key: bool) -> None:
        """By key the menu of the column where the keys work, under its head; by mouse that of the row."""
        header, article = self._window.synopsis.header, self.columns.article
        if not by_key:
            self.row_menu.popup(at)
        elif article is not None:
            header.ask_menu(self.columns.shown.index(article))
