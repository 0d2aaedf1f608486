"""The map as a slider: "Row 13 of 32"."""

from PySide6.QtGui import QAccessible

from variorum.gui.accessible.casts import Value
from variorum.gui.accessible.painted import Painted
from variorum.gui.accessible.part import NOTHING
from variorum.gui.overview.widget import Overview
from variorum.translation import tr


class MapSlider(Painted[Overview]):
    """Its value is the number of a row; its name says it, since not every reader gives a value words."""

    ROLE = QAccessible.Role.Slider

    def follow(self, view: Overview) -> None:
        self._value = Value(view)

    def _where(self) -> str:
        return tr("Row {value} of {maximum}", value=self.view.value(), maximum=self.view.maximum())

    # Qt's names from here on

    def text(self, t: QAccessible.Text) -> str:
        match t:
            case QAccessible.Text.Name | QAccessible.Text.Value:
                return self._where()
            case QAccessible.Text.Description:
                return self.view.accessibleName()
        return super().text(t)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        if kind is QAccessible.InterfaceType.ValueInterface:
            return self._value  # type: ignore[return-value]
        other: int | None = super().interface_cast(kind)
        return NOTHING if other is None else other  # type: ignore[return-value]
