"""Columns by hand: hidden and shown, moved, and one of them set as the base of the others."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from variorum.dispute.decision import Reconciliation
from variorum.gui.aligning import laying
from variorum.gui.aligning.kept_columns import KeptColumns
from variorum.gui.aligning.order import dropped, stepped
from variorum.gui.session.job import Job
from variorum.translation import tr

if TYPE_CHECKING:
    from variorum.gui.window.main_window import MainWindow


class ColumnsByHand(QObject):
    """Works on the column where the keys work, else on the first in view."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._session, self._synopsis = window.session, window.synopsis
        self.kept = KeptColumns(self._synopsis.columns, self._session, window.store)
        self._synopsis.header.pressed.connect(self._synopsis.hand.put_on)
        self._synopsis.header.moved.connect(self.drop)
        self._panes = window.card.panes
        self._synopsis.columns.changed.connect(self._set_against)

    @property
    def article(self) -> str | None:
        """The id of the column's article."""
        shown, here = (
            self.shown,
            self._synopsis.sheet_layout.columns.index(self._synopsis.hand.cursor.article),
        )
        return shown[here] if here is not None else next(iter(shown), None)

    @property
    def shown(self) -> tuple[str, ...]:
        return self._synopsis.sheet_layout.columns.ids

    @property
    def all(self) -> list[str]:
        return [article.id for article in self._session.sheet.articles]

    def hide(self) -> None:
        """Hide it; the last one stays."""
        article = self.article
        if article is not None:
            self._synopsis.turn_column(article)
            if article not in self.shown:
                words = tr(
                    "{letter} is hidden. Its letter over the columns shows it.", letter=self.letter(article)
                )
                self._session.told.emit(words)

    def show_all(self) -> None:
        self._synopsis.columns.show_all()

    def turn_base(self) -> None:
        """Set the others against it, or against none where it is the base already."""
        columns, article = self._synopsis.columns, self.article
        if article is None:
            return
        columns.set_base(None if columns.base == article else article)
        letter = self.letter(article)
        self._session.told.emit(
            tr("{letter} is the base: the others are set against it.", letter=letter)
            if columns.base
            else tr("No article is the base.")
        )

    def _set_against(self) -> None:
        self._panes.set_against(self._synopsis.columns.base)

    def drop(self, article: str, at: int) -> Job | None:
        """Put a column before the one shown there."""
        return self._put(dropped(self.all, self.shown, article, at), article)

    def step(self, by: int) -> Job | None:
        """Move it past its neighbour in view: 1 to the right, -1 to the left."""
        article = self.article
        if article is None:
            return None
        return self._put(stepped(self.all, self.shown, article, by * self._forward), article)

    def can_step(self, by: int) -> bool:
        """Whether it has a neighbour in view on that side."""
        shown, article = self.shown, self.article
        if self._synopsis.sheet_layout.columns.clusters:
            return False
        return article is not None and 0 <= shown.index(article) + by * self._forward < len(shown)

    @property
    def _forward(self) -> int:
        return self._synopsis.sheet_layout.columns.forward

    def _put(self, wanted: tuple[str, ...], article: str) -> Job | None:
        if self._synopsis.sheet_layout.columns.clusters:
            self._session.told.emit(tr("Columns that articles share stand in the order of their letters."))
            return None
        if list(wanted) == self.all:
            self._session.told.emit(tr("The column stands at this end already."))
            return None

        def then(_: Reconciliation) -> None:
            self._synopsis.hand.put_on(article)
            self._session.told.emit(tr("The column is {letter} now.", letter=self.letter(article)))

        return laying.put_in_order(self._session, wanted, then)

    def letter(self, article: str) -> str:
        return self._session.sheet.letter(article)
