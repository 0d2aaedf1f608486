"""Chips that narrow the list to what waits for the editor at this window; only where something does."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon

from variorum.gui.at_desk.waiting import COUNTED, ONLY, Waiting
from variorum.gui.disputes.counters import facet
from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role
from variorum.gui.widgets.flow import Flow
from variorum.gui.widgets.words import as_it_stands
from variorum.translation import tr

_ICONS = {Waiting.MINE: "person", Waiting.TO_SIGN: "pen", Waiting.SIGNED: "check"}


class DeskChips(Flow):
    """Pressed chips add."""

    chosen = Signal(object)  # frozenset[Waiting]

    def __init__(self, look: Look) -> None:
        super().__init__(gap=look.px(6))
        self._look = look
        size = QSize(look.px(13), look.px(13))
        self._chips = {one: facet(self, look, "chip", self._tell, size) for one in Waiting}
        self.place(list(self._chips.values()))
        self.hide()

    def show_counts(self, counts: Mapping[Waiting, int]) -> None:
        for one, chip in self._chips.items():
            number = counts.get(one, 0)
            words = tr(COUNTED[one], number=number)
            icon = self._look.icon(_ICONS[one], Role.TEXT, 13)
            icon.addPixmap(self._look.pixmap(_ICONS[one], Role.ON_INK, 13), QIcon.Mode.Normal, QIcon.State.On)
            chip.setText(words)
            chip.setIcon(icon)
            chip.setToolTip(as_it_stands(tr(ONLY[one])))
            chip.setAccessibleName(words)
            chip.setVisible(bool(number) or chip.isChecked())
        self.setVisible(any(not chip.isHidden() for chip in self._chips.values()))
        self.refit()

    def choose(self, one: Waiting) -> None:
        """Press a chip, whether it was to be seen or not."""
        self._chips[one].click()

    def clear(self) -> None:
        """Let everything in again; tells nobody."""
        for chip in self._chips.values():
            chip.setChecked(False)

    def _tell(self) -> None:
        self.chosen.emit(frozenset(one for one, chip in self._chips.items() if chip.isChecked()))
