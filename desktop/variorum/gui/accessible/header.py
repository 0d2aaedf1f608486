"""The head of the synopsis as column headers: letter, title, date and length of each article in view."""

from collections.abc import Hashable, Mapping, Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface

from variorum.gui.accessible.painted import Painted, box_of
from variorum.gui.accessible.part import Deed, Part
from variorum.gui.synopsis.header import Header


class HeaderRow(Painted[Header]):
    """Its parts are the articles in view, by id."""

    ROLE = QAccessible.Role.Row

    def keys(self) -> Sequence[str]:
        return self.view.columns.ids

    def make(self, key: Hashable) -> Part:
        return HeadPart(self, key)


class HeadPart(Part):
    """The head of one column."""

    ROLE = QAccessible.Role.ColumnHeader
    painted: HeaderRow

    def name(self) -> str:
        letter, title, *_ = self.painted.view.lines_of(str(self.key))
        return f"{letter}, {title}"

    def more(self) -> str:
        view, key = self.painted.view, str(self.key)
        return ", ".join(line for line in (*view.lines_of(key)[2:], *view.sharing(key)) if line)

    def deeds(self) -> Mapping[str, Deed]:
        return {QAccessibleActionInterface.showMenuAction(): self._show_menu}

    def _show_menu(self) -> None:
        self.painted.view.ask_menu(self.painted.view.columns.ids.index(str(self.key)))

    def box(self) -> QRect:
        columns = self.painted.view.columns
        left = columns.x(columns.ids.index(str(self.key)))
        return box_of(left, 0, columns.width, self.painted.view.height())
