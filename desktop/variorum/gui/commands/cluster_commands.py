"""What the Articles menu does to articles that share a column."""

from variorum.gui.commands.desk import Desk


class ClusterCommands(Desk):
    """Each method is one thing an editor can ask for."""

    def put_next_in_front(self) -> None:
        self._window.aligning.clusters.next_in_front()

    def open_cluster(self) -> None:
        self._window.aligning.clusters.open()

    def close_cluster(self) -> bool:
        """Answers whether the articles of one cluster alone were shown."""
        return self._window.aligning.clusters.close()

    def share_column(self) -> None:
        self._window.aligning.clusters.share_column()
