"""The plot as a group: each account with its article, paragraph, value and origin."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QWidget

from variorum.dispute.dispute import Account
from variorum.gui.accessible.painted import Painted, box_of
from variorum.gui.accessible.part import Deed, Part
from variorum.gui.card.accounts import AccountsView
from variorum.gui.card.best_row import BestRow
from variorum.gui.card.rows import Placed
from variorum.translation import tr

_PRESS = QAccessibleActionInterface.pressAction()
_FOCUS = QAccessibleActionInterface.setFocusAction()
_MENU = QAccessibleActionInterface.showMenuAction()


class PlotGroup(Painted[AccountsView]):
    """Its parts are the accounts, by number."""

    ROLE = QAccessible.Role.Grouping

    def follow(self, view: AccountsView) -> None:
        view.focused.connect(lambda _: self.tell_current())

    def keys(self) -> Sequence[int]:
        return [placed.account.number for placed in self.view.rows.placed]

    def make(self, key: Hashable) -> Part:
        return AccountPart(self, key)

    def current(self) -> int | None:
        return self.view.current_number

    def key_at(self, point: QPoint) -> int | None:
        placed = self.view.rows.at(point.y() / self.view.scale)
        return placed.account.number if placed is not None else None

    def placed(self, number: Hashable) -> Placed:
        return next(placed for placed in self.view.rows.placed if placed.account.number == number)

    def origin_of(self, account: Account) -> str:
        """What an account rests on, as the head over it says."""
        groups = (group for group, _ in self.view.rows.heads if account in group.accounts)
        group = next(groups, None)
        if group is None or not group.named:
            return tr("origin not stated")
        return tr("origin {origin}", origin=group.title)

    # Qt's names from here on

    def text(self, t: QAccessible.Text) -> str:
        return tr("Accounts") if t is QAccessible.Text.Name else super().text(t)


class BestGroup(Painted[BestRow]):
    """The best account, with its handles as they stand on the axis: low, best, high."""

    def widgets(self) -> Sequence[QWidget]:
        return [knob for knob in self.view.knobs.values() if not knob.isHidden()]


class AccountPart(Part):
    """One account: pressed, the form starts from it; its menu corrects what it rests on."""

    ROLE = QAccessible.Role.ListItem
    painted: PlotGroup

    def name(self) -> str:
        account = self.painted.placed(self.key).account
        return tr(
            "Account {number}, {letter}, paragraph {paragraph}: {value}, {origin}",
            number=account.number,
            letter=self.painted.view.letter(account.passage.article),
            paragraph=account.passage.paragraph,
            value=account.text,
            origin=self.painted.origin_of(account),
        )

    def more(self) -> str:
        return f"“{self.words()}”"

    def words(self) -> str:
        return self.painted.placed(self.key).account.passage.quote if self.painted.has(self.key) else ""

    def box(self) -> QRect:
        view, placed = self.painted.view, self.painted.placed(self.key)
        return box_of(0, placed.top * view.scale, view.width(), view.rows.row * view.scale)

    def deeds(self) -> Mapping[str, Deed]:
        view, number = self.painted.view, int(str(self.key))
        return {
            _PRESS: lambda: view.picked.emit(number),
            _FOCUS: self._stand_here,
            _MENU: lambda: view.origins_wanted.emit(number, self.rect().center()),
        }

    def _stand_here(self) -> None:
        self.painted.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.painted.view.stand_on(int(str(self.key)))

    def mark(self, state: QAccessible.State) -> None:
        given: Any = state
        given.checkable = True
        given.checked = self.key in self.painted.view.chosen
