"""How an editor wants the clusters: who stands in front, who has a column of its own, which is open."""

from collections.abc import Iterable

from variorum.dispute.alike import LEAST_ALIKE, MOST
from variorum.gui.clusters.cluster import Cluster, Clusters
from variorum.gui.session.sheet import Sheet


class ClustersShown:
    """A view of the case and no part of it, as which columns are hidden."""

    def __init__(self) -> None:
        self.chosen: tuple[str, ...] = ()  # put in front by the editor, the last one last
        self.own: frozenset[str] = frozenset()  # with a column of their own
        self.opened: frozenset[str] = frozenset()  # the articles of the cluster that is open
        self.turned: tuple[int, str] | None = None  # a row, and the article gone to there
        self._brought: tuple[str, ...] = ()  # gone to: in front until others are
        self._made: tuple[object, Clusters] = None, Clusters()

    def of(self, sheet: Sheet, *, base: str | None = None) -> Clusters:
        """The columns of a case: none are shared up to ten articles."""
        if len(sheet.articles) <= MOST:
            return Clusters()
        key = (
            sheet.articles,
            sheet.alike,
            base,
            self.chosen,
            self.own,
            self.opened,
            self._brought,
            self.turned,
        )
        known = self._made[0]
        if not isinstance(known, tuple) or any(a is not b for a, b in zip(known, key, strict=True)):
            self._made = key, self._worked_out(sheet, base)
        return self._made[1]

    def _worked_out(self, sheet: Sheet, base: str | None) -> Clusters:
        ids = [article.id for article in sheet.articles]
        inside = [id for id in ids if id in self.opened]
        own = [id for id in ids if id in self.own and (not inside or id in self.opened)]
        shared = [id for id in (inside or ids) if id not in self.own]
        sets = [*sheet.alike.clusters(shared), *({id} for id in own)]
        ranks = {id: rank for rank, id in enumerate(ids)}
        sets.sort(key=lambda found: min(ranks[id] for id in found))
        each = tuple(self._cluster(sheet, sorted(found, key=ranks.__getitem__), base) for found in sets)
        return Clusters(each, {id: sheet.letter(id) for id in ids}, inside=bool(inside), turned=self.turned)

    def _cluster(self, sheet: Sheet, members: list[str], base: str | None) -> Cluster:
        wanted = [id for id in (base, *self.chosen, *self._brought) if id in members]
        front = wanted[-1] if wanted and wanted[-1] is not None else sheet.alike.fullest(members)
        alike = len(members) == 1 or sheet.alike.least_within(members) >= LEAST_ALIKE
        return Cluster(front, tuple(members), alike)

    def bring(self, article: str, clusters: Clusters) -> None:
        """Let an article stand in its column that was gone to; what the editor put in front is kept."""
        if self.opened and article not in self.opened:
            self.opened = frozenset()
        if clusters.front(article) != article or clusters.of(article) is None:
            self._brought = (*(id for id in self._brought if id != article), article)

    def turn_back(self) -> bool:
        """Let whoever tells the current dispute stand in every row; answers whether one cell was turned."""
        had, self.turned = self.turned is not None, None
        return had

    def put_in_front(self, article: str, clusters: Clusters) -> None:
        """Let an article stand for its cluster."""
        cluster = clusters.of(article)
        members = cluster.members if cluster is not None else (article,)
        self._brought = tuple(id for id in self._brought if id not in members)
        self.chosen = (*(id for id in self.chosen if id not in members), article)

    def give_own(self, article: str) -> None:
        self.own |= {article}

    def put_back(self, article: str) -> None:
        """Let an article share a column again."""
        self.own -= {article}

    def open(self, cluster: Cluster) -> None:
        """Show the articles of one cluster alone."""
        self.opened = frozenset(cluster.members)

    def close(self) -> None:
        self.opened = frozenset()

    def restore(self, chosen: Iterable[str], own: Iterable[str], opened: Iterable[str]) -> None:
        """As another case was left."""
        self.chosen, self.own, self.opened = tuple(chosen), frozenset(own), frozenset(opened)
        self._brought, self.turned = (), None
