"""What was decided about a dispute before: newest first; any of it can be brought back."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from variorum.dispute.decision import Decision
from variorum.gui.card.accounts import best_words
from variorum.gui.look import Look
from variorum.wording.names import outcome_name


class History(QListWidget):
    """A line a revision; Enter or a double click brings its decision back."""

    wanted = Signal(int)  # number of a revision

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAccessibleName("History")
        self.setObjectName("history")
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSpacing(look.px(2))
        self.itemActivated.connect(self._activated)

    def show_revisions(self, revisions: Sequence[Any]) -> None:
        self.clear()
        if not revisions:
            item = QListWidgetItem("Nothing has been decided here yet.")
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)
        for revision in sorted(revisions, key=lambda r: -r.number):
            item = QListWidgetItem(line(revision))
            item.setData(Qt.ItemDataRole.UserRole, revision.number)
            item.setToolTip("Double click to bring this back" if revision.decision else "")
            self.addItem(item)

    def _activated(self, item: QListWidgetItem) -> None:
        number = item.data(Qt.ItemDataRole.UserRole)
        if number is not None:
            self.wanted.emit(int(number))


def line(revision: Any) -> str:
    """When, who, what and why."""
    at = str(revision.at).replace("T", " ")[:16]
    words = f"{at}  {revision.editor} · {revision.action}"
    decision: Decision | None = revision.decision
    if decision is not None and not decision.dismissed:
        words += (
            f": {best_words(decision)}" if decision.values else f": {outcome_name(decision.outcome).lower()}"
        )
    reason = revision.reason or (decision.reason if decision else "")
    return f"{words}\n“{reason}”" if reason else words
