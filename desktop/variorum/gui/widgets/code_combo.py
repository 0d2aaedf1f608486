"""A combo box of codes: closed it shows the code, open the code with its words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QStylePainter

from variorum.gui.look.look import Look
from variorum.gui.widgets.combo import Combo
from variorum.gui.widgets.words import as_it_stands

NONE = "–"


class CodeCombo(Combo):
    """The first entry says nothing; each other has its code and what that means."""

    def __init__(self, entries: Sequence[tuple[str, str]], nothing: str, name: str, look: Look) -> None:
        words = [f"{code}  {meaning}" if meaning != code else code for code, meaning in entries]
        super().__init__((nothing, *words), name, look)
        self._name = name
        self._codes = ("", *(code for code, _ in entries))
        self._means = (nothing, *(meaning for _, meaning in entries))
        for index, meaning in enumerate(self._means):
            self.setItemData(index, as_it_stands(meaning), Qt.ItemDataRole.ToolTipRole)
        self.setMinimumContentsLength(max(1, *(len(code) - 2 for code in self._codes)))
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.currentIndexChanged.connect(self._tell)
        self._tell()

    def name(self, words: str) -> None:
        """Say what it is the code of."""
        self._name = words
        self.setAccessibleName(words)
        self._tell()

    @property
    def code(self) -> str:
        """Empty where nothing is said."""
        return self._codes[self.currentIndex()]

    def show_code(self, code: str) -> None:
        self.setCurrentIndex(self._codes.index(code) if code in self._codes else 0)

    @property
    def meaning(self) -> str:
        return self._means[self.currentIndex()]

    def _tell(self) -> None:
        self.setToolTip(as_it_stands(f"{self._name}. {self.currentText()}"))

    # Qt's names from here on

    def paintEvent(self, event: QPaintEvent) -> None:
        option, painter = QStyleOptionComboBox(), QStylePainter(self)
        self.initStyleOption(option)
        option.currentText = self.code or NONE
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
        self._paint_arrow()

    def showPopup(self) -> None:
        # The list is as wide as its words, the box only as its codes.
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + self._look.px(24))
        super().showPopup()
