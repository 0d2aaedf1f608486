"""The synopsis as a table: rows with how their disputes stand, cells with what is disputed of their words."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from variorum.gui.accessible.painted import Painted, box_of
from variorum.gui.accessible.part import Deed, Part
from variorum.gui.clusters.cell_words import beneath
from variorum.gui.session.sheet import Row
from variorum.gui.synopsis.folding import Fold
from variorum.gui.synopsis.scene import Cursor
from variorum.gui.synopsis.spoken import spoken_beside, spoken_block, spoken_place, spoken_title
from variorum.gui.synopsis.widget import Synopsis
from variorum.translation import tr

_PRESS = QAccessibleActionInterface.pressAction()
_FOCUS = QAccessibleActionInterface.setFocusAction()
_MENU = QAccessibleActionInterface.showMenuAction()


class SynopsisTable(Painted[Synopsis]):
    """Its parts are rows and fold bars, by the cursor that stands on them; all of them, seen or not."""

    ROLE = QAccessible.Role.Table

    def follow(self, view: Synopsis) -> None:
        view.stood.connect(self.tell_current)

    @property
    def surface(self) -> QWidget:
        return self.view.viewport()

    def widgets(self) -> Sequence[QWidget]:
        bars = (self.view.verticalScrollBar().parentWidget(), self.view.horizontalScrollBar().parentWidget())
        return [w for w in super().widgets() if w not in bars and w is not self.surface and not w.isHidden()]

    def keys(self) -> Sequence[Cursor]:
        return [key_of(item) for item in self.view.sheet_layout.items]

    def has(self, key: Hashable) -> bool:
        if not isinstance(key, Cursor) or self.item(key) is None:
            return False
        return key.article is None or key.article in self.view.sheet_layout.columns.ids

    def make(self, key: Hashable) -> Part:
        assert isinstance(key, Cursor)
        if key.fold is not None:
            return BarPart(self, key)
        return RowPart(self, key) if key.article is None else CellPart(self, key)

    def current(self) -> Cursor | None:
        cursor = self.view.hand.cursor
        if cursor.fold is not None:
            return Cursor(fold=cursor.fold)
        here = Cursor(cursor.row, self.view.sheet_layout.columns.clusters.front(cursor.article or "") or None)
        return here if self.has(here) else Cursor(cursor.row)

    def key_at(self, point: QPoint) -> Cursor | None:
        hit = self.view.hand.hit(QPointF(point))
        if hit is None:
            return None
        if hit.row is not None:
            clusters = self.view.sheet_layout.columns.clusters
            return Cursor(hit.row.number, hit.article and clusters.front(hit.article))
        return Cursor(fold=hit.item.numbers[0])

    # What its parts ask of it

    def index_of(self, key: Cursor) -> int | None:
        """The item of the layout a cursor stands on."""
        layout = self.view.sheet_layout
        if key.fold is not None:
            return layout.index_of_row(key.fold)
        return layout.index_of_open_row(key.row) if key.row is not None and layout.items else None

    def item(self, key: Cursor) -> Row | Fold | None:
        index = self.index_of(key)
        item = self.view.sheet_layout.items[index] if index is not None else None
        number = key.fold if key.fold is not None else key.row
        wanted = Fold if key.fold is not None else Row
        return item if isinstance(item, wanted) and item.numbers[0] == number else None

    def box(self, key: Cursor) -> QRect:
        """Where a row stands on the view; a row is as high as is known of it."""
        index, layout = self.index_of(key), self.view.sheet_layout
        if index is None:
            return QRect()
        top = layout.top(index) - self.view.verticalScrollBar().value()
        return box_of(0, top, self.surface.width(), layout.height_of(index))

    def go_to(self, key: Cursor) -> None:
        """Stand there, as a click does."""
        view, item = self.view, self.item(key)
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(item, Fold):
            view.hand.stand_on(item)
        elif item is not None:
            view.row_chosen.emit(item.number)
            view.hand.put_on(key.article)
            view.stood.emit()


class BarPart(Part):
    """A bar in place of the rows it folds away; a deed opens it."""

    ROLE = QAccessible.Role.Row
    painted: SynopsisTable
    key: Cursor

    def _bar(self) -> Fold:
        item = self.painted.item(self.key)
        assert isinstance(item, Fold)  # as it is asked only where it is valid
        return item

    def name(self) -> str:
        return f"{self._bar().title}: {self._bar().reason}"

    def box(self) -> QRect:
        return self.painted.box(self.key)

    def deeds(self) -> Mapping[str, Deed]:
        return {
            _PRESS: lambda: self.painted.view.toggle_fold(self._bar()),
            _FOCUS: lambda: self.painted.go_to(self.key),
        }

    def mark(self, state: QAccessible.State) -> None:
        given: Any = state
        given.expandable = True
        given.expanded, given.collapsed = self._bar().open, not self._bar().open


class RowPart(Part):
    """A row: what it is about and how its disputes stand; its cells are the columns in view."""

    ROLE = QAccessible.Role.Row
    painted: SynopsisTable
    key: Cursor

    def row(self) -> Row:
        item = self.painted.item(self.key)
        assert isinstance(item, Row)
        return item

    def name(self) -> str:
        return spoken_title(self.row())

    def box(self) -> QRect:
        return self.painted.box(self.key)

    def inner(self) -> Sequence[Cursor]:
        if not self.painted.has(self.key):
            return ()
        return [Cursor(self.key.row, article) for article in self.painted.view.sheet_layout.columns.ids]

    def deeds(self) -> Mapping[str, Deed]:
        go = lambda: self.painted.go_to(self.key)  # noqa: E731
        return {_PRESS: go, _FOCUS: go}


class CellPart(RowPart):
    """What one article has of a row; disputed words are told apart in its text."""

    ROLE = QAccessible.Role.Cell

    def name(self) -> str:
        view, row = self.painted.view, self.row()
        cluster = view.sheet_layout.columns.clusters.of(self._article)
        if cluster is not None and not row.cells.get(self._telling):
            letters = tr(" and ").join(map(view.sheet.letter, cluster.members))
            return tr("Nothing in {letter} matches this row", letter=letters)
        return spoken_place(view.sheet, row, self._telling)

    def more(self) -> str:
        row, clusters = self.row(), self.painted.view.sheet_layout.columns.clusters
        beside = spoken_beside(self.painted.view.sheet, row, self._telling)
        behind = beneath(clusters, row, self._telling, self.painted.view.dispute)
        return ". ".join(filter(None, (beside, behind)))

    def words(self) -> str:
        item = self.painted.item(self.key)
        blocks = item.cells.get(self._telling, ()) if isinstance(item, Row) else ()
        return "\n".join(spoken_block(block) for block in blocks)

    @property
    def _article(self) -> str:
        return self.key.article or ""

    @property
    def _telling(self) -> str:
        """The article that stands in the cell, where several share the column."""
        view, item = self.painted.view, self.painted.item(self.key)
        if not isinstance(item, Row):
            return self._article
        return view.sheet_layout.columns.clusters.telling(item, self._article, view.dispute)

    def box(self) -> QRect:
        columns, row = self.painted.view.sheet_layout.columns, self.painted.box(self.key)
        if self._article not in columns.ids:
            return QRect()
        left = columns.x(columns.ids.index(self._article))
        return box_of(left, row.top(), columns.width, row.height())

    def inner(self) -> Sequence[Cursor]:
        return ()

    def outer(self) -> Cursor:
        return Cursor(self.key.row)

    def position(self) -> tuple[int, int] | None:
        columns, index = self.painted.view.sheet_layout.columns.ids, self.painted.index_of(self.key)
        if index is None or self._article not in columns:
            return None
        return index, columns.index(self._article)

    def deeds(self) -> Mapping[str, Deed]:
        return {**super().deeds(), _MENU: self._show_menu}

    def _show_menu(self) -> None:
        self.painted.go_to(self.key)
        self.painted.view.rows.explain()

    # Qt's names from here on

    def relations(self, match: QAccessible.RelationFlag = QAccessible.RelationFlag.AllRelations) -> list[Any]:
        """A ribbon leads from here to the cell of each article that is aligned with it."""
        if not self.isValid() or not match & QAccessible.RelationFlag.FlowsTo:
            return []
        others, columns = self.row().aligned(self._telling), self.painted.view.sheet_layout.columns
        telling = columns.telling(self.row(), self.painted.view.dispute)
        shown = [id for id, a in zip(columns.ids, telling, strict=True) if a in others]
        flows = QAccessible.RelationFlag.FlowsTo
        return [(self._cell(article), flows) for article in shown]

    def _cell(self, article: str) -> QAccessibleInterface:
        return self.painted.part(Cursor(self.key.row, article))


def key_of(item: Row | Fold) -> Cursor:
    return Cursor(fold=item.rows[0].number) if isinstance(item, Fold) else Cursor(item.number)
