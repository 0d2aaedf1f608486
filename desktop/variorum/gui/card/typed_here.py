"""Whether something is typed on the card that is not recorded, and that it stays when others write."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from variorum.dispute.decision import Standing
from variorum.gui.card.draft import Draft
from variorum.gui.card.form import Form
from variorum.gui.card.panes import Panes
from variorum.gui.look.look import Look
from variorum.gui.session.sheet import Sheet

if TYPE_CHECKING:
    from variorum.gui.card.meanwhile import Meanwhile


class TypedHere(QObject):
    """Belongs to a card; what it says stands over the accounts."""

    wanted = Signal()  # to see what was decided meanwhile
    dropped = Signal()  # what is typed

    def __init__(self, form: Form, panes: Panes, look: Look) -> None:
        super().__init__(panes)
        self._form, self._panes, self._look = form, panes, look
        self._began = Draft()
        self.meanwhile: Meanwhile | None = None  # once there was something to say

    def begin(self) -> None:
        """What the form holds now is what the record has, or nothing."""
        self._began = self._form.draft()
        if self.meanwhile is not None:
            self.meanwhile.hide()

    def leave(
        self, kept: dict[str, tuple[Standing | None, Draft]], dispute: str | None, standing: Standing | None
    ) -> None:
        """Keep, by dispute, what was typed and how the dispute stood: there it is when the editor comes back.

        Until the record has answered, what was sent to it is kept in the same way.
        """
        if dispute is None:
            return
        if self.typed:
            kept[dispute] = standing, self._form.draft()
        else:
            kept.pop(dispute, None)

    @property
    def typed(self) -> bool:
        return self._form.filled and self._form.draft() != self._began

    def keeps(self, before: Standing | None, now: Standing | None) -> bool:
        """Whether the form is left as it is where others wrote."""
        if before is None or now is None or before.dispute.id != now.dispute.id:
            return False
        return now == before or self.typed

    def follow(self, before: Standing, now: Standing, sheet: Sheet) -> None:
        """Keep what is typed, and say so where another decided on this very dispute."""
        if now.dispute != before.dispute:
            self._form.follow(now.dispute, sheet)
        if now.ruled != before.ruled:
            self._made().tell(now)

    def _made(self) -> "Meanwhile":
        if self.meanwhile is None:
            from variorum.gui.card.meanwhile import Meanwhile

            self.meanwhile = Meanwhile(self._look)
            self.meanwhile.wanted.connect(self.wanted)
            self.meanwhile.dropped.connect(self.dropped)
            column = self._panes.layout()
            assert isinstance(column, QVBoxLayout)
            column.insertWidget(0, self.meanwhile)
        return self.meanwhile


def stands_alike(one: Standing | None, other: Standing | None) -> bool:
    """Whether nothing is decided otherwise, whatever the desk says: what is typed in the form stays."""
    if one is None or other is None or one is other:
        return one is other
    return replace(one, desk=other.desk) == other
