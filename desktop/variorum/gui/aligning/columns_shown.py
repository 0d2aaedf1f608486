"""Which columns an editor wants in view, and which article the others are set against."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from variorum.gui.clusters.cluster import Clusters
from variorum.gui.clusters.clusters_shown import ClustersShown
from variorum.gui.session.sheet import Sheet


class ColumnsShown(QObject):
    """A view of the case and no part of it: nothing here is recorded, and nothing leaves the comparison."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hidden: frozenset[str] = frozenset()  # ids of articles
        self.base: str | None = None
        self.clusters = ClustersShown()
        self._recent: list[str] = []  # asked for where not all fit, the last one last

    @property
    def recent(self) -> Sequence[str]:
        """What was asked for, to be shown first where not all columns fit."""
        return tuple(self._recent)

    def clusters_of(self, sheet: Sheet) -> Clusters:
        """Which articles share a column; none where each has its own."""
        return self.clusters.of(sheet, base=self.base)

    def listed(self, sheet: Sheet) -> list[str]:
        """Every article that stands at the head of a column, shown or not."""
        return list(self.clusters_of(sheet).fronts) or [article.id for article in sheet.articles]

    def by_column(self, sheet: Sheet) -> tuple[tuple[str, ...], ...]:
        """The articles of each column, the one at its head first."""
        clusters = self.clusters_of(sheet)
        return tuple(cluster.in_turn for cluster in clusters.each) or tuple((a.id,) for a in sheet.articles)

    def wanted(self, articles: Sequence[str]) -> list[str]:
        """The articles that are not hidden; all of them where every one would be."""
        return [a for a in articles if a not in self.hidden] or list(articles)

    def turn_to(self, saying: Sequence[str], shown: Sequence[str]) -> bool:
        """Show these, the first last, before others where not all fit; hidden ones stay hidden.

        Answers whether the columns in view have to change for it.
        """
        turned = self.clusters.turn_back()
        wanted = [article for article in saying if article not in self.hidden]
        if set(wanted) <= set(shown):
            return turned
        self._prefer(wanted[::-1])
        return True

    def show(self, article: str) -> None:
        """Bring a column into view, also one that was hidden."""
        self._prefer([article])
        self._set(self.hidden - {article}, self.base)

    def bring(self, article: str, clusters: Clusters, row: int | None = None) -> None:
        """Bring an article into view: in one row's cell, or in front of those that share its column."""
        self.clusters.turned = None if row is None or not clusters else (row, article)
        if row is not None and clusters.of(article) is not None:
            self.show(clusters.front(article))
            return
        if clusters:
            self.clusters.bring(article, clusters)
        self.show(article)

    def close_cluster(self) -> None:
        """Show all articles again, not those of one cluster alone."""
        self.clusters.close()
        self.changed.emit()

    def hide(self, article: str, articles: Sequence[str]) -> bool:
        """Hide a column; False for the last one, which stays."""
        if self.wanted(articles) == [article] or article in self.hidden:
            return False
        self._set(self.hidden & set(articles) | {article}, self.base)
        return True

    def show_all(self) -> None:
        self._set(frozenset(), self.base)

    def set_base(self, article: str | None) -> None:
        """Set the others against this article; None: each against what is nearest."""
        self._set(self.hidden, article)

    def restore(self, hidden: Iterable[str], base: str | None) -> None:
        """As another case was left."""
        as_left = frozenset(hidden)
        if self._recent or (as_left, base) != (self.hidden, self.base):
            self._recent = []
            self._set(as_left, base)

    def _prefer(self, articles: Sequence[str]) -> None:
        self._recent = [*(a for a in self._recent if a not in articles), *articles]

    def _set(self, hidden: frozenset[str], base: str | None) -> None:
        self.hidden, self.base = hidden, base
        self.changed.emit()
