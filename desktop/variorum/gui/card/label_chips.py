"""What the articles call a thing, each word once with how many accounts use it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from variorum.gui.card.passage_words import Label
from variorum.gui.look import Look
from variorum.gui.tool_button import ToolButton

MOST, LONG = 6, 26


class LabelChips(QWidget):
    """One chip a word; pressed, the form starts from the first account that has it."""

    picked = Signal(int)  # number of an account

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._accounts: dict[int, int] = {}
        self._chips: list[ToolButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(look.px(10), 0, look.px(8), look.px(4))
        self._row.setSpacing(look.px(6))
        self._row.addStretch(1)
        self.setAccessibleName("What the articles call it")
        self.hide()

    def show_labels(self, labels: Sequence[Label]) -> None:
        self.setVisible(len(labels) > 1)
        for place, label in enumerate(labels[:MOST]):
            self._show(self._chip(place), label)
            self._accounts[place] = label.account
        for chip in self._chips[len(labels[:MOST]) :]:
            chip.hide()

    def _show(self, chip: ToolButton, label: Label) -> None:
        letters = "".join(label.letters)
        short = label.text if len(label.text) <= LONG else f"{label.text[: LONG - 1]}…"
        chip.setText(f"{short}  {label.count} {letters}")
        times = f"{label.count} account{'s' * (label.count > 1)}"
        chip.setToolTip(f"“{label.text}”: {times}, in {', '.join(label.letters)} ({label.account})")
        chip.setAccessibleName(f"{label.text}, {times}, articles {', '.join(label.letters)}")
        chip.show()

    def _chip(self, place: int) -> ToolButton:
        while len(self._chips) <= place:
            chip = ToolButton(self._look, "chip", self)
            chip.clicked.connect(lambda _=False, at=len(self._chips): self.picked.emit(self._accounts[at]))
            self._row.insertWidget(len(self._chips), chip)
            self._chips.append(chip)
        return self._chips[place]
