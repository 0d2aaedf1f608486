"""Which rows are folded away, and in what words: never one with a dispute that still waits."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from variorum.dispute.decision import State
from variorum.gui.look.fact_types import LIVE
from variorum.gui.session.sheet import Row, Sheet
from variorum.translation import later, tr, trn

_FOLDED = later("Row {first} folded"), later("Rows {first}–{last} folded")
_OPENED = later("Row {first} shown"), later("Rows {first}–{last} shown")


class Show(StrEnum):
    """Which rows the editor wants to see."""

    ALL = "all"
    DIFFERENCES = "differences"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Fold:
    """Neighbouring rows folded into one bar."""

    rows: tuple[Row, ...]
    title: str
    reason: str
    open: bool = False

    @property
    def numbers(self) -> tuple[int, ...]:
        return tuple(row.number for row in self.rows)


class Folding:
    """The rows and bars of a sheet, put together once for each way of folding it."""

    def __init__(self) -> None:
        self._sheet = Sheet()
        self._asked: tuple[object, ...] = ()
        self._items: tuple[Row | Fold, ...] = ()

    def of(
        self, sheet: Sheet, *, show: Show, fold_settled: bool, opened: Collection[int]
    ) -> tuple[Row | Fold, ...]:
        """The same object where nothing about it changed."""
        asked = show, fold_settled, frozenset(opened)
        if self._sheet is not sheet or self._asked != asked:
            self._sheet, self._asked = sheet, asked
            self._items = fold(sheet, show=show, fold_settled=fold_settled, opened=opened)
        return self._items


def fold(
    sheet: Sheet, *, show: Show, fold_settled: bool, opened: Collection[int] = ()
) -> tuple[Row | Fold, ...]:
    """Rows and fold bars in order; `opened` holds the first row number of each fold that was opened."""
    items: list[Row | Fold] = []
    waiting: list[Row] = []
    for row in sheet.rows:
        if row.left_out or not _folds(row, show=show, fold_settled=fold_settled):
            items += _folded(waiting, sheet, opened)
            waiting = []
            items += _left_out(row, opened) if row.left_out else [row]
        else:
            waiting.append(row)
    return tuple(items + _folded(waiting, sheet, opened))


def _folds(row: Row, *, show: Show, fold_settled: bool) -> bool:
    if row.states and any(state in LIVE for state in row.states):
        return False
    if State.SETTLED in row.states:
        return fold_settled
    match show:
        case Show.ALL:
            return False
        case Show.DIFFERENCES:
            return row.only is None
        case Show.DISPUTED:
            return True


def _folded(rows: Sequence[Row], sheet: Sheet, opened: Collection[int]) -> list[Row | Fold]:
    if not rows:
        return []
    first, last = rows[0].number, rows[-1].number
    is_open = first in opened
    words = _OPENED if is_open else _FOLDED
    title = tr(words[first != last], first=first, last=last)
    bar = Fold(tuple(rows), title, _reason(rows, sheet), is_open)
    return [bar, *rows] if is_open else [bar]


def _left_out(row: Row, opened: Collection[int]) -> list[Row | Fold]:
    count = sum(len(blocks) for blocks in row.cells.values())
    is_open = row.number in opened
    bar = Fold(
        (row,),
        tr("Left out of the story"),
        trn("{number} block, kept as read", "{number} blocks, kept as read", count),
        is_open,
    )
    return [bar, row] if is_open else [bar]


def _reason(rows: Sequence[Row], sheet: Sheet) -> str:
    settled = sum(State.SETTLED in row.states for row in rows)
    only = [row.only for row in rows if row.only and State.SETTLED not in row.states]
    agree = len(rows) - settled - len(only)
    words = [tr("{settled} settled", settled=settled)] if settled else []
    words += [trn("{number} agrees", "{number} agree", agree)] if agree else []
    for article in dict.fromkeys(only):
        words.append(tr("{count} only in {letter}", count=only.count(article), letter=sheet.letter(article)))
    return ", ".join(words)
