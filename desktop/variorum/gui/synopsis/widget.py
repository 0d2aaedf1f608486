"""The synopsis: columns that scroll as one, laid out and painted only where they are looked at."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from variorum.alignment.link import Place
from variorum.gui.aligning.columns_shown import ColumnsShown
from variorum.gui.aligning.dragging import Dragging
from variorum.gui.aligning.hand_painting import paint_hand
from variorum.gui.aligning.letter_tabs import LetterTabs
from variorum.gui.aligning.pins import Pins
from variorum.gui.look.fact_types import FactType
from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role
from variorum.gui.session.pace import Pace
from variorum.gui.session.sheet import Sheet
from variorum.gui.synopsis.block_layout import BlockLayout
from variorum.gui.synopsis.folding import Fold, Folding, Show
from variorum.gui.synopsis.hand import Hand
from variorum.gui.synopsis.header import HEIGHT, TABS_HEIGHT, Header
from variorum.gui.synopsis.motion import Motion
from variorum.gui.synopsis.mouse import Mouse
from variorum.gui.synopsis.moved import Move, moves
from variorum.gui.synopsis.painting import paint_sheet
from variorum.gui.synopsis.row_actions import RowActions
from variorum.gui.synopsis.scene import Scene
from variorum.gui.synopsis.scroll_area import SheetScrollArea
from variorum.gui.synopsis.search_marks import SearchMarks
from variorum.gui.synopsis.sheet_layout import Columns, SheetLayout, columns_for
from variorum.gui.synopsis.spoken import spoken_row
from variorum.gui.synopsis.tips import tip_for
from variorum.gui.synopsis.wording_queue import WordingQueue
from variorum.gui.widgets.words import as_it_stands
from variorum.translation import tr


class Synopsis(SheetScrollArea):
    """Articles set side by side; more than ten share columns."""

    dispute_chosen = Signal(str)
    row_chosen = Signal(int)
    passage_offered = Signal(str, int, str)  # article, paragraph, words: evidence for the current dispute
    told = Signal(str)
    menu_wanted = Signal(QPoint, bool)  # where on the screen, and whether it was asked for by key
    stood = Signal()  # the keys work elsewhere

    def __init__(self, look: Look, parent: QWidget | None = None, *, pace: Pace | None = None) -> None:
        super().__init__(look, parent)
        self._pace = pace or Pace()
        self._sheet = Sheet()
        self._questions: dict[str, str] = {}
        self._dispute: str | None = None
        self._fresh = False  # whether nothing of this case was gone to yet
        self.moved: Mapping[int, tuple[Move, ...]] = {}
        self._opened: set[int] = set()  # folds, by their first row
        self.unfolded: set[Place] = set()  # paragraphs whose sentences are all shown
        self._show, self._fold_settled, self._folding = Show.DIFFERENCES, True, Folding()
        self.shown_types = frozenset(FactType)
        self.hand, self.search = Hand(self, look), SearchMarks(self)
        self.rows, self._mouse = RowActions(self, look), Mouse(self)
        self.columns, self.pins, self.dragging = ColumnsShown(self), Pins(self), Dragging(self)
        self.columns.changed.connect(self._show_otherwise)
        self._wording = WordingQueue(self)
        self._motion = Motion(look, self.verticalScrollBar(), self.viewport().update)
        self._wording.found.connect(self.viewport().update)
        self.header = Header(look, self)
        self.tabs = LetterTabs(look, self)
        self.tabs.chosen.connect(self.turn_column)
        self.tabs.all_wanted.connect(self.columns.close_cluster)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(look.px(360))
        self.setAccessibleName(tr("Synopsis"))
        self.viewport().setMouseTracking(True)
        look.changed.connect(self._lay_out)

    # What is shown

    def show_sheet(self, sheet: Sheet, questions: dict[str, str]) -> None:
        """Show the rows of a case; `questions` by dispute id serve as tooltips."""
        known, self._sheet, self._questions = self._sheet, sheet, questions
        if sheet.articles is not known.articles or len(sheet.rows) != len(known.rows):
            self._fresh = True
            self._wording.forget()
            self.hand.forget()
            self.moved = moves(sheet)
            self.pins.keep_to(sheet)
        if sheet is not known:
            self._lay_out(keep=True)

    def set_folding(self, *, show: Show, fold_settled: bool) -> None:
        self._show, self._fold_settled = show, fold_settled
        self._opened.clear()
        self._lay_out()

    def show_types(self, types: frozenset[FactType]) -> None:
        """Which types of marks are shown; none hides them all."""
        self.shown_types = types
        self.viewport().update()

    def go_to(self, dispute: str | None, row: int | None) -> None:
        """Make a dispute and a row current, and bring the row into view."""
        self._motion.stop()
        old, self._dispute, before = self._dispute, dispute, self.verticalScrollBar().value()
        self.hand.go_to_row(row)
        if old != dispute and not self._turn_to_accounts():
            self._layout.set_current(dispute)
        if row is not None:
            self.reveal(row)
            self.hand.show_words(dispute)
        self._update_range()
        if row is not None and not self._fresh:
            self._motion.go(before, lambda: self._arrive(dispute, row))
        if old != dispute and not self._fresh:
            self._motion.appear()
        self._fresh = self._fresh and row is None
        clusters = self._layout.columns.clusters
        self.setAccessibleDescription(spoken_row(self._sheet, row, clusters=clusters, dispute=dispute))
        self.stood.emit()
        self.viewport().update()
        self.scrolled.emit()

    def _arrive(self, dispute: str | None, row: int) -> None:
        self.reveal(row)
        self.hand.show_words(dispute)

    def reveal(self, row: int) -> None:
        """Bring a row into view, opening its fold when it is folded away."""
        index = self._layout.index_of_row(row)
        if index is None:
            return
        item = self._layout.items[index]
        if isinstance(item, Fold) and not item.open:
            self._opened.add(item.rows[0].number)
            self._lay_out(keep=True)
        index = self._layout.index_of_open_row(row)
        self._layout.make(index)
        self._update_range()
        top, height = self._layout.top(index), self._layout.height_of(index)
        bar, page = self.verticalScrollBar(), self.viewport().height()
        if top < bar.value() or top + height > bar.value() + page:
            bar.setValue(int(max(0, top - max(0, min(page - height, page * 0.25)))))

    @property
    def sheet(self) -> Sheet:
        return self._sheet

    @property
    def current_row(self) -> int | None:
        return self.hand.cursor.row

    @property
    def dispute(self) -> str | None:
        return self._dispute

    def _turn_to_accounts(self) -> bool:
        """Where not all columns fit, show those that say something about the current dispute."""
        home = self._sheet.home.get(self._dispute or "")
        saying = self._sheet.rows[home].saying(self._dispute) if home is not None else ()
        shown = self._layout.columns
        turned = self.columns.turn_to(shown.clusters.columns_of(saying), shown.ids)
        if turned:
            self._lay_out(keep=True)
        return turned

    def turn_column(self, article: str) -> None:
        """Hide a column that is in view, show one that is not."""
        if article not in self._layout.columns.ids:
            self.columns.show(article)
        elif not self.columns.hide(article, self.columns.listed(self._sheet)):
            self.told.emit(tr("One column stays in view."))
            self._lay_out()

    def _show_otherwise(self) -> None:
        if self._wording.base != self.columns.base:
            self._wording.forget()
            self._wording.base = self.columns.base
        self._lay_out()

    def _lay_out(self, *, keep: bool = False) -> None:
        """Lay the sheet out; `keep` what is laid out already of rows that did not change."""
        clusters, articles = self.columns.clusters_of(self._sheet), self.columns.listed(self._sheet)
        anchor = self.viewed_rows()[0]
        width = max(1, self.viewport().width())
        wanted, recent = self.columns.wanted(articles), self.columns.recent
        columns = (
            columns_for(wanted, recent, width, self._look, mirrored=self.isRightToLeft(), clusters=clusters)
            if articles
            else Columns((), 0, 0)
        )
        self._place_header(columns, tabs=bool(clusters) or len(columns.ids) < len(articles))
        items = self._folding.of(
            self._sheet, show=self._show, fold_settled=self._fold_settled, opened=self._opened
        )
        self._layout = SheetLayout(
            items,
            columns,
            self._look,
            current=self._dispute,
            opened=self.unfolded,
            kept=self._layout if keep else None,
        )
        self._update_range()
        index = self._layout.index_of_row(anchor)
        if index is not None:
            self.verticalScrollBar().setValue(int(self._layout.top(index)))
        self.viewport().update()
        self.scrolled.emit()

    def _place_header(self, columns: Columns, *, tabs: bool) -> None:
        self.header.show_columns(self._sheet, columns, base=self.columns.base)
        self.tabs.show_columns(self._sheet, columns, self.header.titles)
        self.tabs.setVisible(tabs)
        tabs_height = self._look.px(TABS_HEIGHT) if tabs else 0
        height = self._look.px(HEIGHT)
        self.setViewportMargins(0, tabs_height + height, 0, 0)
        self.tabs.setGeometry(0, 0, self.width(), tabs_height)
        self.header.setGeometry(0, tabs_height, self.width(), height)

    def _scene(self, view: QRect) -> Scene:
        return Scene(
            self._sheet,
            self._layout.columns,
            self._look,
            QRectF(view),
            QRectF(self.viewport().rect()),
            dispute=self._dispute,
            cursor=self.hand.cursor,
            focused=self.hasFocus(),
            types=self.shown_types,
            found=self.search.spans,
            hit=self.search.hit,
            selected=self.hand.selected,
            wording=self._wording.spans if self._show is Show.ALL else {},
            moved=self.moved,
            ribbon=self.hand.ribbon,
            strand=self._motion.strand,
        )

    # Opening what is folded

    def toggle_fold(self, bar: Fold) -> None:
        self._opened ^= {bar.rows[0].number}
        self._lay_out(keep=True)

    def unfold(self, place: Place) -> None:
        """Show all sentences of a paragraph, or fold again those that say nothing in its row."""
        self.unfolded ^= {place}
        self._lay_out()

    def blocks_of(self, row: int, article: str) -> tuple[float, list[tuple[float, BlockLayout]]]:
        """Where a row begins, and the paragraphs of one of its cells under one another."""
        index = self._layout.index_of_open_row(row)
        made = self._layout.laid_out(index)
        own = made is not None and made.row.number == row
        return self._layout.top(index), made.cells.get(article, []) if made and own else []

    def bring_column(self, article: str, row: int | None = None) -> None:
        """Bring an article into view, or what it has in a row."""
        self.hand.put_on(article)
        columns, there = self._layout.columns, self._sheet.rows[row - 1] if row is not None else None
        if article not in (columns.telling(there, self._dispute) if there else columns.ids):
            self.columns.bring(article, columns.clusters, row)

    # Qt's names from here on

    def paintEvent(self, event: QPaintEvent) -> None:
        with self._pace.frame():
            self._paint(event)

    def _paint(self, event: QPaintEvent) -> None:
        self._settle_heights()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._look[Role.PANE])
        scroll = self.verticalScrollBar().value()
        paint_sheet(painter, self._scene(event.rect()), self._layout, scroll, event.region())
        if self._show is Show.ALL:
            first, last = self.viewed_rows()
            self._wording.want(self._sheet.rows[first - 1 : last], self._layout.columns, self._dispute)
        paint_hand(painter, self)
        if self.hasFocus():
            painter.fillRect(QRectF(0, 0, self.viewport().width(), 2), self._look[Role.FOCUS])
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        first, last = self.viewed_rows()
        self._lay_out()
        # What the editor works on stays in sight, whatever moved.
        row = self.hand.cursor.row
        if row is not None and first <= row <= last:
            self.reveal(row)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._mouse.double_click(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.hand.asks_menu(event):
            self._ask_menu(self.mapToGlobal(QPoint()), by_key=True)
        elif not self.hand.press_key(event):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        if not by_key:
            self._mouse.point_at(QPointF(event.pos()))
        self._ask_menu(event.globalPos(), by_key=by_key)

    def _ask_menu(self, at: QPoint, *, by_key: bool) -> None:
        # The menu key may come twice: as a key, and as what the system makes of it.
        if QApplication.activePopupWidget() is None and self._sheet.articles:
            self.menu_wanted.emit(at, by_key)

    def focusInEvent(self, event: QEvent) -> None:
        self.viewport().update()

    def focusOutEvent(self, event: QEvent) -> None:
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            hit = self.hand.hit(QPointF(event.pos()))
            words = (
                tip_for(self._scene(self.viewport().rect()), hit, QPointF(event.pos()), self._questions)
                if hit
                else ""
            )
            QToolTip.showText(event.globalPos(), as_it_stands(words), self.viewport())
            return True
        return super().viewportEvent(event)
