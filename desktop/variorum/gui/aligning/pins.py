"""What an editor has marked to be pinned, joined or split, until it is done or given up."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Signal

from variorum.alignment.link import Place
from variorum.gui.aligning.where import places_of, row_of
from variorum.gui.session.sheet import Row, Sheet
from variorum.translation import tr

if TYPE_CHECKING:
    from variorum.gui.synopsis.widget import Synopsis


@dataclass(frozen=True, slots=True)
class Drag:
    """Something held by the mouse: a paragraph by its number, or a whole row by its head."""

    held: tuple[Place, ...]
    row: int
    whole: bool  # the row
    start: QPointF  # in the view
    at: QPointF
    onto: Place | None = None  # a paragraph of another article under the mouse
    onto_row: int | None = None  # another row whose head is under the mouse


class Pins(QObject):
    """Belongs to the synopsis; what is asked for is written by the window's commands."""

    pinned = Signal(object, object)  # two Places
    joined = Signal(object, object, str)  # Places, the Places that they tell the same as, and a reason
    parted = Signal(object, object)  # Places that go, and those that stay
    changed = Signal()

    def __init__(self, synopsis: "Synopsis") -> None:
        super().__init__(synopsis)
        self._synopsis = synopsis
        self.marked: Place | None = None
        self.chosen: tuple[Place, ...] = ()  # of one row
        self.drag: Drag | None = None
        self.changed.connect(synopsis.viewport().update)

    @property
    def _sheet(self) -> Sheet:
        return self._synopsis.sheet

    def forget(self) -> bool:
        """Give up what is marked, selected or held; answers whether anything was."""
        had = bool(self.marked or self.chosen or self.drag)
        self.marked, self.chosen, self.drag = None, (), None
        if had:
            self.changed.emit()
        return had

    def keep_to(self, sheet: Sheet) -> None:
        """What is no longer in the articles is no longer marked; a drag ends where rows move under it."""
        there = {place for row in sheet.rows for place in places_of(row)}
        self.marked = self.marked if self.marked in there else None
        self.chosen = self.chosen if set(self.chosen) <= there and self._one_row(self.chosen) else ()
        self.drag = None

    def name(self, place: Place) -> str:
        return name_of(self._sheet, place)

    # Pinning

    def pin_here(self) -> None:
        """Mark the paragraph where the keys work; with another marked, pin the two."""
        place = self._synopsis.hand.place
        if place is None:
            self._say(tr("Go to a paragraph with the arrow keys first."))
        elif self.marked is None or self.marked == place:
            self._mark(None if self.marked == place else place)
        else:
            self.pin(self.marked, place)

    def _mark(self, place: Place | None) -> None:
        self.marked = place
        if place is None:
            self._say(tr("Nothing is marked."))
        else:
            words = tr(
                "{paragraph} is marked. Go to a paragraph of another column and press Alt+S to pin it there.",
                paragraph=self.name(place),
            )
            self._say(words)
        self.changed.emit()

    def pin(self, one: Place, other: Place) -> None:
        """Ask that two paragraphs be pinned; two of one article cannot be."""
        if one.article == other.article:
            self._say(
                tr("Both are paragraphs of {article}. Pin it to one of another column.", **self._of(one))
            )
            return
        self.marked = None
        self.changed.emit()
        self.pinned.emit(one, other)

    # Joining

    def join_with(self, number: int, *, whole: bool, reason: str = "") -> None:
        """Ask that the paragraph where the keys work, or its whole row, be joined with a row."""
        row = self._synopsis.hand.row
        place = self._synopsis.hand.place
        if row is not None:
            held = places_of(row) if whole or place is None else (place,)
            self.join(held, number, reason)

    def join(self, held: tuple[Place, ...], number: int, reason: str = "") -> None:
        """Ask that paragraphs be joined with the row of that number."""
        rows = self._sheet.rows
        row = rows[number - 1] if 1 <= number <= len(rows) else None
        if row is None or row.left_out or set(held) & set(places_of(row)):
            self._say(tr("Name another row to join it with."))
            return
        if not any(a.article != b.article for a in held for b in places_of(row)):
            self._say(tr("Both hold paragraphs of {article} alone.", **self._of(held[0])))
            return
        self.joined.emit(held, places_of(row), reason)

    # Splitting

    def choose_here(self) -> None:
        """Select the paragraph where the keys work for a split, or take it from those selected."""
        place = self._synopsis.hand.place
        if place is not None:
            self.choose(place)

    def choose(self, place: Place) -> None:
        """Select a paragraph, or no longer; of another row than those selected, it alone."""
        if place in self.chosen:
            self.chosen = tuple(one for one in self.chosen if one != place)
        else:
            both = (*self.chosen, place)
            self.chosen = both if self._one_row(both) else (place,)
        names = ", ".join(map(self.name, self.chosen))
        self._say(tr("Selected: {paragraphs}", paragraphs=names) if names else tr("Nothing is selected."))
        self.changed.emit()

    def split(self) -> None:
        """Ask that what is selected, else the paragraph where the keys work, be split out of its row."""
        place = self._synopsis.hand.place
        going = self.chosen or ((place,) if place is not None else ())
        row = row_of(self._sheet, going[0]) if going else None
        if row is None:
            self._say(tr("Go to a paragraph with the arrow keys first."))
            return
        staying = tuple(one for one in places_of(row) if one not in going)
        if row.left_out or not any(a.article != b.article for a in going for b in staying):
            self._say(tr("Nothing stands beside it that it could be split from."))
            return
        self.chosen = ()
        self.parted.emit(going, staying)

    # What is held by the mouse

    def hold(self, drag: Drag | None) -> None:
        self.drag = drag
        self.changed.emit()

    def let_go(self) -> None:
        """Do what the place under the mouse stands for."""
        drag, self.drag = self.drag, None
        self.changed.emit()
        if drag is None:
            return
        if drag.onto is not None and not drag.whole:
            self.pin(drag.held[0], drag.onto)
        elif drag.onto_row is not None:
            self.join(drag.held, drag.onto_row)

    def _one_row(self, places: tuple[Place, ...]) -> bool:
        rows: list[Row | None] = [row_of(self._sheet, place) for place in places]
        return all(row is rows[0] for row in rows)

    def _of(self, place: Place) -> dict[str, str]:
        return {"article": self._sheet.letter(place.article)}

    def _say(self, words: str) -> None:
        self._synopsis.told.emit(words)


def name_of(sheet: Sheet, place: Place) -> str:
    """ "A ¶ 3"."""
    return f"{sheet.letter(place.article)} ¶\u2009{place.paragraph}"
