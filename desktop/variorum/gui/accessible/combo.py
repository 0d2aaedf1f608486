"""A combo box by its own name: elsewhere than on Windows Qt names it by what is chosen in it, and no more."""

from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from variorum.gui.widgets.combo import Combo
from variorum.translation import tr

_PRESS = QAccessibleActionInterface.pressAction()


class ComboBox(QAccessibleWidget):
    """Its name holds both: what is chosen has no other way to a reader on the accessibility bus."""

    def __init__(self, combo: Combo) -> None:
        super().__init__(combo, QAccessible.Role.ComboBox)

    @property
    def _combo(self) -> Combo:
        combo = self.widget()
        assert isinstance(combo, Combo)
        return combo

    # Qt's names from here on

    def text(self, t: QAccessible.Text) -> str:
        name, chosen = self._combo.accessibleName(), self._combo.currentText()
        match t:
            case QAccessible.Text.Name:
                return tr("{name}: {chosen}", name=name, chosen=chosen) if name else chosen
            case QAccessible.Text.Value:
                return chosen
        return super().text(t)

    def state(self) -> QAccessible.State:
        state = super().state()
        state.expandable = state.hasPopup = True
        state.expanded = self._combo.view().isVisible()
        state.collapsed = not state.expanded
        return state

    def childCount(self) -> int:
        return 1

    def child(self, index: int) -> QAccessibleInterface:
        """The list of what can be chosen, whether or not it is open."""
        if index != 0:
            return None  # type: ignore[return-value]
        return QAccessible.queryAccessibleInterface(self._combo.view())

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return 0 if child is not None and child.object() is self._combo.view() else -1

    def actionNames(self) -> list[str]:
        return [_PRESS, *super().actionNames()]

    def doAction(self, name: str) -> None:
        if name == _PRESS:
            self._combo.showPopup()
        else:
            super().doAction(name)
