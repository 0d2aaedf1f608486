"""Which disputes are listed and in what order: facets that add, what was typed, and a sorting."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QModelIndex, QObject, QSortFilterProxyModel

from variorum.dispute.decision import State
from variorum.gui.at_desk.waiting import Waiting
from variorum.gui.disputes.item import Item
from variorum.gui.disputes.model import Data, DisputeModel, Index
from variorum.gui.disputes.query import Query, query_of
from variorum.gui.look.fact_types import GRAVITY, FactType
from variorum.translation import later

_KINDS = {type: place for place, type in enumerate(FactType)}
_GRAVITY = {state: place for place, state in enumerate(GRAVITY)}
_LAST = 1_000_000  # where what has no row comes in the order of the text


class Sorting(StrEnum):
    """The orders of the list; their values are what the settings keep."""

    IMPORTANCE = "Importance"
    SPREAD = "Spread"
    TEXT = "In the text"
    KIND = "Kind"
    STATE = "State"


NAMES = {
    Sorting.IMPORTANCE: later("Importance"),
    Sorting.SPREAD: later("Spread"),
    Sorting.TEXT: later("In the text"),
    Sorting.KIND: later("Kind"),
    Sorting.STATE: later("State"),
}


@dataclass(frozen=True, slots=True)
class Tally:
    """What each facet would list: of a type in the chosen states, of a state in the chosen types."""

    types: Mapping[FactType, int]
    states: Mapping[State, int]
    waits: Mapping[Waiting, int]


class DisputeFilter(QSortFilterProxyModel):
    """A dismissed dispute is listed only where dismissed ones are asked for."""

    def __init__(self, model: DisputeModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._types: frozenset[FactType] = frozenset()
        self._states: frozenset[State] = frozenset()
        self._waits: frozenset[Waiting] = frozenset()
        self._query = Query()
        self._sorting = Sorting.IMPORTANCE
        self._ids: tuple[str, ...] | None = None
        self.setSourceModel(model)
        # Order and filter hang on the whole item; Qt weighs a changed row anew only for these roles.
        self.setSortRole(Data.ITEM)
        self.setFilterRole(Data.ITEM)
        self.setDynamicSortFilter(True)
        self._forget_on_change()
        self.sort(0)

    def _forget_on_change(self) -> None:
        rows = (self.rowsInserted, self.rowsRemoved, self.rowsMoved)
        for change in (self.layoutChanged, self.modelReset, self.dataChanged, *rows):
            change.connect(self._forget)

    def _forget(self) -> None:
        self._ids = None

    @property
    def types(self) -> frozenset[FactType]:
        return self._types

    @property
    def states(self) -> frozenset[State]:
        return self._states

    @property
    def narrowed(self) -> bool:
        return bool(self._types or self._states or self._waits or self._query != Query())

    def narrow(
        self,
        *,
        types: frozenset[FactType] | None = None,
        states: frozenset[State] | None = None,
        waits: frozenset[Waiting] | None = None,
        words: str | None = None,
    ) -> None:
        """Show only what is of these types and states, waits so, has these words; what is None stays."""
        self.beginFilterChange()
        self._types = self._types if types is None else types
        self._states = self._states if states is None else states
        self._waits = self._waits if waits is None else waits
        self._query = self._query if words is None else query_of(words)
        self.endFilterChange()
        self._forget()

    def order_by(self, sorting: Sorting) -> None:
        self._sorting = sorting
        self.invalidate()
        self._forget()

    def tally(self) -> Tally:
        """Counts that add up to what is listed."""
        found = [item for item in self._model.items if self._query.accepts(item)]
        here = [item for item in found if self._waits_so(item)]
        types = Counter(item.type for item in here if self._in_states(item))
        states = Counter(item.state for item in here if self._of_types(item))
        listed = (item for item in found if self._of_types(item) and self._in_states(item))
        return Tally(types, states, Counter(one for item in listed for one in item.waits))

    def ids(self) -> tuple[str, ...]:
        """The disputes as they are shown, from the top."""
        if self._ids is None:
            # Asking Qt for a thousand rows one by one takes longer than sorting them once more.
            self._ids = tuple(
                item.id for item in sorted(filter(self._accepts, self._model.items), key=self._key)
            )
        return self._ids

    def item(self, index: Index) -> Item:
        return self._model.items[self.mapToSource(index).row()]

    def index_of(self, dispute: str | None) -> QModelIndex:
        row = self._model.row_of(dispute)
        return QModelIndex() if row is None else self.mapFromSource(self._model.index(row))

    def _accepts(self, item: Item) -> bool:
        if not (self._of_types(item) and self._waits_so(item)):
            return False
        return self._in_states(item) and self._query.accepts(item)

    def _of_types(self, item: Item) -> bool:
        return not self._types or item.type in self._types

    def _waits_so(self, item: Item) -> bool:
        return not self._waits or bool(item.waits & self._waits)

    def _in_states(self, item: Item) -> bool:
        if not self._states:
            return item.state is not State.DISMISSED
        return item.state in self._states

    def _key(self, item: Item) -> tuple[float, int]:
        match self._sorting:
            case Sorting.SPREAD:
                return -item.spread, item.rank
            case Sorting.TEXT:
                return item.row or _LAST, item.rank
            case Sorting.KIND:
                return _KINDS[item.type], item.rank
            case Sorting.STATE:
                return _GRAVITY[item.state], item.rank
            case _:
                return 0, item.rank

    # Qt's names from here on

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        return self._accepts(self._model.items[row])

    def lessThan(self, left: Index, right: Index) -> bool:
        items = self._model.items
        return self._key(items[left.row()]) < self._key(items[right.row()])
