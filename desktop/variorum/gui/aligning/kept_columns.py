"""Keeps for each case which columns are hidden and which article is its base, in the window's own file."""

from hashlib import sha256
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings

from variorum.workspace.changes import Turns

if TYPE_CHECKING:
    from variorum.gui.aligning.columns_shown import ColumnsShown
    from variorum.gui.session.session import Session

CLUSTERS = ("front", "own", "opened")  # in front of those it is like, with a column of its own, shown alone


class KeptColumns(QObject):
    """Knows a case by the hash of its first entry, which stays whatever name the case bears."""

    def __init__(self, columns: "ColumnsShown", session: "Session", store: QSettings) -> None:
        super().__init__(columns)
        self._columns, self._session, self._store = columns, session, store
        self._case: str | None = None
        self._first = ""
        self._restoring = False
        session.changed.connect(lambda _: self._follow())
        session.partly_shown.connect(self._follow)
        session.record.turns.connect(self._know)
        columns.changed.connect(self._keep)

    @property
    def known(self) -> str:
        """The hash of the first entry of the case that is shown; empty until the record has told it."""
        return self._first

    def _follow(self) -> None:
        """Show another case as it was left: by its name, until the record says which case that is."""
        if self._session.case == self._case:
            return
        self._case = self._session.case
        self._restore(str(self._store.value(_named(self._case), "")) if self._case else "")

    def _know(self, turns: Turns | None) -> None:
        if turns is None or self._case is None or turns.first == self._first:
            return
        self._restore(turns.first)

    def _restore(self, first: str) -> None:
        self._first = first
        hidden = str(self._store.value(_key(first, "hidden"), "")) if first else ""
        base = str(self._store.value(_key(first, "base"), "")) if first else ""
        self._columns.clusters.restore(*(self._listed(first, what) for what in CLUSTERS))
        self._restoring = True
        self._columns.restore(filter(None, hidden.split("\n")), base or None)
        self._restoring = False

    def _listed(self, first: str, what: str) -> list[str]:
        return str(self._store.value(_key(first, what), "")).split() if first else []

    def _keep(self) -> None:
        if self._restoring or not self._first or self._case is None:
            return
        self._put(_key(self._first, "hidden"), "\n".join(sorted(self._columns.hidden)))
        self._put(_key(self._first, "base"), self._columns.base or "")
        clusters = self._columns.clusters
        lists = (clusters.chosen, sorted(clusters.own), sorted(clusters.opened))
        for what, ids in zip(CLUSTERS, lists, strict=True):
            self._put(_key(self._first, what), "\n".join(ids))
        kept = self._columns.hidden or self._columns.base or any(lists)
        self._put(_named(self._case), self._first if kept else "")

    def _put(self, key: str, value: str) -> None:
        if value:
            self._store.setValue(key, value)
        else:
            self._store.remove(key)


def _key(first: str, what: str) -> str:
    return f"columns/{first}/{what}"


def _named(case: str) -> str:
    # A case may be called anything; a key of the file may not.
    return f"columns/named/{sha256(case.encode('utf-8', 'surrogatepass')).hexdigest()}"
