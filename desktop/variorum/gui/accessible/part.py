"""One thing that is painted and has no widget of its own, as a screen reader meets it."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QWindow
from shiboken6 import Shiboken

from variorum.gui.accessible.casts import Deeds, Position, Words

if TYPE_CHECKING:
    from variorum.gui.accessible.painted import Painted

Deed = Callable[[], None]
NOTHING = Shiboken.VoidPtr(0)  # what Qt takes for "has none of these"; it would follow None as an address


class Part(QAccessibleInterface):
    """A lens on its view: it holds no words, but asks for them whenever it is read.

    Qt cannot take an exception from what it calls here, so every answer must
    hold even when the view shows something else by now.
    """

    ROLE = QAccessible.Role.ListItem

    def __init__(self, painted: "Painted[Any]", key: Hashable) -> None:
        super().__init__()
        self.painted, self.key = painted, key
        self._casts: dict[QAccessible.InterfaceType, Any] = {}

    # What each kind of part says of itself

    def name(self) -> str:
        return ""

    def more(self) -> str:
        """What is said after the name."""
        return ""

    def words(self) -> str:
        """The text that can be read character by character; none where it is empty."""
        return ""

    def box(self) -> QRect:
        """Where it stands on the view's surface."""
        return QRect()

    def deeds(self) -> Mapping[str, Deed]:
        """What can be done to it, by Qt's names for actions."""
        return {}

    def position(self) -> tuple[int, int] | None:
        """Row and column, of a cell."""
        return None

    def inner(self) -> Sequence[Hashable]:
        """The keys of the parts inside it."""
        return ()

    def outer(self) -> Hashable | None:
        """The key of the part it stands in; None where that is the view itself."""
        return None

    def mark(self, state: QAccessible.State) -> None:
        """Add what else is true of it."""

    # Qt's names from here on

    def isValid(self) -> bool:
        return self.painted.is_alive and self.painted.has(self.key)

    def object(self) -> QObject:
        return None  # type: ignore[return-value]  # it has none

    def window(self) -> QWindow:
        return self.painted.window()

    def parent(self) -> QAccessibleInterface:
        outer = self.outer()
        return self.painted if outer is None else self.painted.part(outer)

    def childCount(self) -> int:
        return len(self.inner())

    def child(self, index: int) -> QAccessibleInterface:
        inner = self.inner()
        if not 0 <= index < len(inner):
            return None  # type: ignore[return-value]
        return self.painted.part(inner[index])

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return place_of(child, self.inner())

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        parts = (self.painted.part(key) for key in self.inner())
        return next((part for part in parts if part.rect().contains(x, y)), None)  # type: ignore[return-value]

    def focusChild(self) -> QAccessibleInterface:
        return None  # type: ignore[return-value]

    def rect(self) -> QRect:
        return self.painted.on_screen(self.box()) if self.painted.is_alive else QRect()

    def role(self) -> QAccessible.Role:
        return self.ROLE

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        if not self.isValid():
            state.invalid = True
            return state
        return self.painted.state_of(self, state)

    def text(self, t: QAccessible.Text) -> str:
        if not self.isValid():
            return ""
        match t:
            case QAccessible.Text.Name:
                return self.name()
            case QAccessible.Text.Description:
                return self.more()
            case QAccessible.Text.Value:
                return self.words()
        return ""

    def setText(self, t: QAccessible.Text, text: str) -> None:
        pass

    def relations(self, match: QAccessible.RelationFlag = QAccessible.RelationFlag.AllRelations) -> list[Any]:
        return []

    def foregroundColor(self) -> QColor:
        return QColor()

    def backgroundColor(self) -> QColor:
        return QColor()

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        if not self.isValid():
            return NOTHING  # type: ignore[return-value]
        if kind not in self._casts:
            self._casts[kind] = self._cast(kind)
        return self._casts[kind]  # type: ignore[no-any-return]

    def _cast(self, kind: QAccessible.InterfaceType) -> Any:
        """What Qt may ask more of it; kept here, since Qt keeps nothing of it alive."""
        kinds = QAccessible.InterfaceType
        if kind is kinds.ActionInterface:
            return Deeds(self)
        if kind is kinds.TextInterface and self.words():
            return Words(self)
        if kind is kinds.TableCellInterface and self.position() is not None:
            return Position(self)
        return NOTHING


def place_of(child: QAccessibleInterface, keys: Sequence[Hashable]) -> int:
    """Where a part stands among those of these keys; -1 where it does not."""
    key = getattr(child, "key", None)
    return keys.index(key) if key in keys else -1
