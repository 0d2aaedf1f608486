"""Clusters by hand: another article in front, a column of its own, the articles of one cluster alone."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from variorum.gui.clusters.cluster import Cluster, Clusters
from variorum.gui.widgets.words import as_it_stands
from variorum.translation import tr, trn

if TYPE_CHECKING:
    from variorum.gui.aligning.columns import ColumnsByHand
    from variorum.gui.window.main_window import MainWindow

COMMANDS = ("next_in_front", "open_cluster", "close_cluster", "share_column")
NOW_AND_THEN = ("close_cluster", "share_column")  # offered only where there is something to go back from
LONGEST = 60  # characters of a title in a menu


class ClustersByHand(QObject):
    """Works on the column where the keys work, else on the first in view; stands in the menu of its head."""

    def __init__(self, window: "MainWindow", columns: "ColumnsByHand", menu: QMenu) -> None:
        super().__init__(window)
        self._window, self._columns = window, columns
        self._session, self._synopsis = window.session, window.synopsis
        self._actions = window.actions_by_name
        self.front, self.own = (
            QMenu(tr("Put in &front"), window),
            QMenu(tr("Give a col&umn of its own"), window),
        )
        self._fill(menu)
        self._session.changed.connect(lambda _: self.check())
        self._synopsis.columns.changed.connect(self.check)
        self.check()

    def _fill(self, menu: QMenu) -> None:
        lines = [n for n, action in enumerate(menu.actions()) if action.isSeparator()]
        first = menu.actions()[lines[0] + 1]
        for inner in (self.front, self.own):
            inner.setToolTipsVisible(True)
            menu.insertMenu(first, inner)
        menu.insertActions(first, [self._actions[name] for name in COMMANDS])
        self._line = menu.insertSeparator(first)
        articles = self._window.menus.by_title["&Articles"]
        for inner in (self.front, self.own):
            articles.insertMenu(self._actions[COMMANDS[0]], inner)
        for opened in (menu, articles):
            opened.aboutToShow.connect(self.check)
            opened.aboutToShow.connect(self._list)
        self._list()

    @property
    def _all(self) -> Clusters:
        return self._synopsis.columns.clusters_of(self._session.sheet)

    @property
    def cluster(self) -> Cluster | None:
        """That of the column; None where every article has its own."""
        return self._all.of(self._columns.article)

    def check(self) -> None:
        """Offer what can be done with the column, and nothing of it where no column is shared."""
        clusters, cluster = self._all, self.cluster
        shared = cluster is not None and len(cluster.members) > 1
        letter = clusters.letter(cluster.front) if cluster is not None else ""
        number = len(cluster.members) if cluster is not None else 0
        own = cluster is not None and cluster.front in self._synopsis.columns.clusters.own
        for name, can in (
            ("next_in_front", shared),
            ("open_cluster", shared),
            ("close_cluster", clusters.inside),
            ("share_column", own),
        ):
            self._actions[name].setVisible(bool(clusters) and (can or name not in NOW_AND_THEN))
            self._actions[name].setEnabled(can)
        words = trn("Sho&w this {number} article alone", "Sho&w these {number} articles alone", number)
        self._actions["open_cluster"].setText(words if shared else tr("Sho&w its articles alone"))
        self._actions["share_column"].setText(tr("L&et {letter} share a column again", letter=letter))
        for menu in (self.front, self.own):
            menu.menuAction().setVisible(bool(clusters))
            menu.setEnabled(shared)
        self._line.setVisible(bool(clusters))

    def _list(self) -> None:
        """List the articles of the column: as the menu opens, and never while one of them is chosen."""
        cluster = self.cluster
        members = cluster.members if cluster is not None and len(cluster.members) > 1 else ()
        for menu, deed in ((self.front, self.put_in_front), (self.own, self.give_own)):
            menu.clear()
            for member in members:
                title = f"{self._all.letter(member)}  {self._synopsis.header.titles.get(member, '')}"
                short = title if len(title) <= LONGEST else title[: LONGEST - 1] + "…"
                action = menu.addAction(short.replace("&", "&&"))
                action.setToolTip(as_it_stands(title))
                action.triggered.connect(partial(deed, member))
            if not members:
                menu.addAction(tr("No other article shares the column")).setEnabled(False)
        for member, action in zip(members, self.front.actions(), strict=False):
            action.setCheckable(True)
            action.setChecked(cluster is not None and member == cluster.front)

    # What can be done

    def put_in_front(self, article: str, _: bool = False) -> None:
        """Let an article stand for its cluster."""
        clusters = self._all
        self._synopsis.columns.clusters.put_in_front(article, clusters)
        self._shown(article, tr("{letter} stands in front.", letter=clusters.letter(article)))

    def next_in_front(self) -> None:
        """Let the next article of the column stand in front, after the last the first."""
        cluster = self.cluster
        if cluster is None or len(cluster.members) < 2:
            self._session.told.emit(tr("The column holds one article."))
            return
        at = cluster.members.index(cluster.front)
        self.put_in_front(cluster.members[(at + 1) % len(cluster.members)])

    def give_own(self, article: str, _: bool = False) -> None:
        self._synopsis.columns.clusters.give_own(article)
        words = tr("{letter} has a column of its own.", letter=self._all.letter(article))
        self._shown(article, words, show=True)

    def share_column(self) -> None:
        """Let an article go back to those that it is like."""
        article = self._columns.article
        if article is None or article not in self._synopsis.columns.clusters.own:
            self._session.told.emit(tr("The article was given no column of its own."))
            return
        self._synopsis.columns.clusters.put_back(article)
        self._shown(article, tr("{letter} shares a column again.", letter=self._all.letter(article)))

    def open(self) -> None:
        """Show the articles of the column alone, as columns."""
        cluster, clusters = self.cluster, self._all
        if cluster is None or len(cluster.members) < 2:
            self._session.told.emit(tr("The column holds one article."))
            return
        self._synopsis.columns.clusters.open(cluster)
        letters = ", ".join(clusters.letter(member) for member in cluster.members)
        self._shown(cluster.front, tr("Shown alone: {letters}. Esc goes back to all.", letters=letters))

    def close(self) -> bool:
        """Show all articles again; answers whether only some were shown."""
        if not self._all.inside:
            return False
        self._synopsis.columns.clusters.close()
        self._shown(self._columns.article, tr("All articles are shown again."))
        return True

    def _shown(self, article: str | None, words: str, *, show: bool = False) -> None:
        columns = self._synopsis.columns
        if article is not None:
            self._synopsis.hand.put_on(article)
        columns.show(article) if show and article is not None else columns.changed.emit()
        self._session.told.emit(words)
