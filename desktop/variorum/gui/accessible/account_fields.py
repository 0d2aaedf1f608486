"""The fields of the account's text as a group beside it: question, state and how each reads.

In the text itself a field is one letter, which a reader would say as an
object; its text is Qt's, with caret and selection, and stays so.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface

from variorum.gui.accessible.painted import Painted
from variorum.gui.accessible.part import Deed, Part
from variorum.gui.account.chosen_field import ChosenField
from variorum.gui.account.telling import Said
from variorum.translation import tr
from variorum.wording.names import state_name

_PRESS = QAccessibleActionInterface.pressAction()


class FieldsGroup(Painted[ChosenField]):
    """Its parts are the fields, by name, in the order of the text."""

    ROLE = QAccessible.Role.Grouping

    def keys(self) -> Sequence[str]:
        return list(self.view.fields())

    def make(self, key: Hashable) -> Part:
        return FieldPart(self, key)

    def said(self, key: Hashable) -> Said:
        return self.view.fields()[str(key)]

    # Qt's names from here on

    def text(self, t: QAccessible.Text) -> str:
        return tr("Fields of the account") if t is QAccessible.Text.Name else super().text(t)


class FieldPart(Part):
    """Pressed, the text stands on it."""

    ROLE = QAccessible.Role.ListItem
    painted: FieldsGroup

    def name(self) -> str:
        said = self.painted.said(self.key)
        return said.question or tr("No dispute")

    def more(self) -> str:
        return state_name(self.painted.said(self.key).state)

    def words(self) -> str:
        return self.painted.said(self.key).words if self.painted.has(self.key) else ""

    def box(self) -> QRect:
        return self.painted.view.rect()

    def deeds(self) -> Mapping[str, Deed]:
        return {_PRESS: lambda: self.painted.view.field_wanted.emit(str(self.key))}

    def mark(self, state: QAccessible.State) -> None:
        given: Any = state
        given.readOnly = True
