"""Rows by hand: pins, joins, splits and unlinks are written, and the editor is led to what came of them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from variorum.alignment.link import Place
from variorum.gui.aligning import laying
from variorum.gui.aligning.join_field import JoinField
from variorum.gui.aligning.reasons import Reasons
from variorum.gui.aligning.where import row_of
from variorum.gui.session.job import Job
from variorum.translation import tr

if TYPE_CHECKING:
    from variorum.gui.window.main_window import MainWindow

Pairs = tuple[tuple[Place, ...], tuple[Place, ...]]  # each of these with each of those


class RowsByHand(QObject):
    """Listens to what is pinned, joined, split and unlinked in the synopsis of a window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._session, self._synopsis, self._look = window.session, window.synopsis, window.look
        self.field = JoinField(window.look, self._synopsis)
        self.reasons = Reasons(window)
        pins = self._synopsis.pins
        pins.pinned.connect(self.pin)
        pins.joined.connect(self.join)
        pins.parted.connect(self.part)
        self._synopsis.rows.why.unlink_wanted.connect(self.unlink)
        self._synopsis.rows.why.freeing_wanted.connect(self.leave_to_program)
        self.field.wanted.connect(self._join_with)

    def pin(self, one: Place, other: Place) -> Job | None:
        names = {"one": self._name(one), "other": self._name(other)}

        def told(row: int) -> str:
            return tr("{one} is pinned to {other}, in row {row}.", row=row, **names)

        return laying.pin(
            self._session, one, other, lambda _: self._lead_to(one, told, why=((one,), (other,)))
        )

    def join(self, these: tuple[Place, ...], those: tuple[Place, ...], reason: str) -> Job | None:
        names = self._names(these)

        def told(row: int) -> str:
            return tr("{paragraphs}: joined with row {row}.", paragraphs=names, row=row)

        why = None if reason else (these, those)
        return laying.join(
            self._session, these, those, reason, lambda _: self._lead_to(these[0], told, why=why)
        )

    def part(self, going: tuple[Place, ...], staying: tuple[Place, ...]) -> Job | None:
        names = self._names(going)

        def told(row: int) -> str:
            return tr("{paragraphs}: split off, in row {row} now.", paragraphs=names, row=row)

        return laying.part(
            self._session, going, staying, lambda _: self._lead_to(going[0], told, why=(going, staying))
        )

    def unlink(self, one: Place, other: Place, reason: str = "") -> Job | None:
        names = {"one": self._name(one), "other": self._name(other)}

        def told(row: int) -> str:
            return tr("{one} and {other} are unlinked.", **names)

        return laying.unlink(self._session, one, other, reason, lambda _: self._lead_to(one, told))

    def leave_to_program(self, one: Place, other: Place, reason: str = "") -> Job | None:
        names = {"one": self._name(one), "other": self._name(other)}

        def told(row: int) -> str:
            return tr("{one} and {other} stand as the program finds them.", **names)

        return laying.leave_to_program(self._session, one, other, reason, lambda _: self._lead_to(one, told))

    def begin_joining(self) -> None:
        """Ask for the row that the current paragraph, or its whole row, is joined with."""
        row, place = self._synopsis.hand.row, self._synopsis.hand.place
        if row is None or row.left_out:
            self._session.told.emit(tr("Go to a row with the arrow keys first."))
            return
        at = self._synopsis.viewport().mapTo(self._synopsis, QPoint(self._look.px(48), self._look.px(8)))
        self.field.begin(self._name(place) if place is not None else None, row.number, at)

    def _join_with(self, number: int, whole: bool, reason: str) -> None:
        self._synopsis.pins.join_with(number, whole=whole, reason=reason)

    def _lead_to(self, place: Place, told: Callable[[int], str], *, why: Pairs | None = None) -> None:
        """Go to where a paragraph stands now, say what was done, and offer to say `why` of these."""
        row = row_of(self._session.sheet, place)
        if row is not None:
            self._session.choose_row(row.number)
            self._synopsis.hand.put_on(place.article, place.paragraph)
            self._session.told.emit(told(row.number))
        if why is not None:
            self.reasons.offer(*why)

    def _name(self, place: Place) -> str:
        return self._synopsis.pins.name(place)

    def _names(self, places: tuple[Place, ...]) -> str:
        return ", ".join(map(self._name, places))
