"""What was used last: commands are kept with the window, what is in a case only while it is open."""

from PySide6.QtCore import QSettings

KEPT = "finder/used"
MOST = 24
KEEPS = "command:"  # the window keeps nothing of what is in a case


class Used:
    """Ids of entries, the newest first."""

    def __init__(self, store: QSettings) -> None:
        self._store = store
        kept = str(store.value(KEPT, "") or "")
        self.ids: tuple[str, ...] = tuple(id for id in kept.split("\n") if id.startswith(KEEPS))[:MOST]

    def use(self, id: str) -> None:
        self.ids = (id, *(other for other in self.ids if other != id))[:MOST]
        self._store.setValue(KEPT, "\n".join(i for i in self.ids if i.startswith(KEEPS)))
