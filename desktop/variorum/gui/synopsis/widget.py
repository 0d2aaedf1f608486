"""The synopsis: columns that scroll as one, laid out and painted only where they are looked at."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from variorum.alignment.link import Place
from variorum.gui.look import Look
from variorum.gui.pace import Pace
from variorum.gui.palette import Role
from variorum.gui.sheet import Row, Sheet
from variorum.gui.synopsis.folding import Fold, Show, fold
from variorum.gui.synopsis.header import HEIGHT, TABS_HEIGHT, Header, LetterTabs
from variorum.gui.synopsis.hits import mark_at, pill_at
from variorum.gui.synopsis.painting import Scene, paint_fold, paint_row
from variorum.gui.synopsis.sheet_layout import Columns, SheetLayout, columns_for
from variorum.gui.synopsis.spoken import counts_of, spoken_row


class Synopsis(QAbstractScrollArea):
    """Two to ten articles set side by side."""

    dispute_chosen = Signal(str)
    row_chosen = Signal(int)
    scrolled = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None, *, pace: Pace | None = None) -> None:
        super().__init__(parent)
        self._look, self._pace = look, pace or Pace()
        self._sheet = Sheet()
        self._questions: dict[str, str] = {}
        self._dispute: str | None = None
        self._row: int | None = None
        self._chosen: list[str] = []
        self._opened: set[int] = set()  # folds, by their first row
        self._unfolded: set[Place] = set()  # paragraphs whose sentences are all shown
        self._show, self._fold_settled = Show.DIFFERENCES, True
        self._marks_hidden, self._found = False, ""
        self._header = Header(look, self)
        self._tabs = LetterTabs(look, self)
        self._tabs.chosen.connect(self._choose_column)
        self._layout = SheetLayout((), Columns((), 0, 0), look, current=None)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(look.px(360))
        self.setAccessibleName("Synopsis")
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        look.changed.connect(self._lay_out)

    # What is shown

    def show_sheet(self, sheet: Sheet, questions: dict[str, str]) -> None:
        """Show the rows of a case; `questions` by dispute id serve as tooltips."""
        known, self._sheet, self._questions = self._sheet, sheet, questions
        if sheet is not known:
            self._lay_out(keep=True)

    def set_folding(self, *, show: Show, fold_settled: bool) -> None:
        self._show, self._fold_settled = show, fold_settled
        self._opened.clear()
        self._lay_out()

    def set_marks_hidden(self, hidden: bool) -> None:
        self._marks_hidden = hidden
        self.viewport().update()

    def mark_words(self, words: str) -> dict[str, int]:
        """Show where words stand; answers how often in each article."""
        self._found = words
        self.viewport().update()
        return counts_of(self._sheet, words)

    def go_to(self, dispute: str | None, row: int | None) -> None:
        """Make a dispute and a row current, and bring the row into view."""
        old, self._dispute, self._row = self._dispute, dispute, row
        touched = [self._sheet.home[d] for d in (old, dispute) if d is not None and d in self._sheet.home]
        touched += [i for i, r in enumerate(self._sheet.rows) if {old, dispute} & set(r.disputes)]
        if old != dispute and not self._turn_to_accounts():
            self._layout.set_current(dispute, touched)
        if row is not None:
            self.reveal(row)
        self._update_range()
        self.setAccessibleDescription(spoken_row(self._sheet, row))
        self.viewport().update()
        self.scrolled.emit()

    def reveal(self, row: int) -> None:
        """Bring a row into view, opening its fold when it is folded away."""
        index = self._layout.index_of_row(row)
        if index is None:
            return
        item = self._layout.items[index]
        if isinstance(item, Fold) and not item.open:
            self._opened.add(item.rows[0].number)
            self._lay_out()
        index = self._layout.index_of_open_row(row)
        self._layout.make(index)
        self._update_range()
        top, height = self._layout.top(index), self._layout.height_of(index)
        bar, page = self.verticalScrollBar(), self.viewport().height()
        if top < bar.value() or top + height > bar.value() + page:
            bar.setValue(int(max(0, top - max(0, min(page - height, page * 0.25)))))

    def viewed_rows(self) -> tuple[int, int]:
        """Numbers of the first and last row in view."""
        if not self._layout.items:
            return 0, 0
        top = self.verticalScrollBar().value()
        ends = (self._layout.at(top), self._layout.at(top + self.viewport().height() - 1))
        first, last = (self._layout.items[i] for i in ends)
        return _first_number(first), _last_number(last)

    def scroll_to_row(self, row: int) -> None:
        """Set a row to the middle of the view without making it current."""
        index = self._layout.index_of_row(row)
        if index is not None:
            self.verticalScrollBar().setValue(int(self._layout.top(index) - self.viewport().height() / 2))

    @property
    def sheet_layout(self) -> SheetLayout:
        return self._layout

    @property
    def sheet(self) -> Sheet:
        return self._sheet

    @property
    def current_row(self) -> int | None:
        return self._row

    def _turn_to_accounts(self) -> bool:
        """Where not all columns fit, show those that say something about the current dispute."""
        home = self._sheet.home.get(self._dispute or "")
        if home is None:
            return False
        cells = self._sheet.rows[home].cells
        saying = [
            a
            for a, blocks in cells.items()
            if any(m.dispute == self._dispute for b in blocks for m in b.marks)
        ]
        if set(saying) <= set(self._layout.columns.ids):
            return False
        self._chosen = [*(a for a in self._chosen if a not in saying), *reversed(saying)]
        self._lay_out()
        return True

    def _choose_column(self, article: str) -> None:
        self._chosen = [*(a for a in self._chosen if a != article), article]
        self._lay_out()

    def _lay_out(self, *, keep: bool = False) -> None:
        """Lay the sheet out; `keep` what is laid out already of rows that did not change."""
        articles = [article.id for article in self._sheet.articles]
        anchor = self.viewed_rows()[0]
        width = max(1, self.viewport().width())
        columns = columns_for(articles, self._chosen, width, self._look) if articles else Columns((), 0, 0)
        self._place_header(columns, tabs=len(columns.ids) < len(articles))
        items = fold(self._sheet, show=self._show, fold_settled=self._fold_settled, opened=self._opened)
        self._layout = SheetLayout(
            items,
            columns,
            self._look,
            current=self._dispute,
            opened=self._unfolded,
            kept=self._layout if keep else None,
        )
        self._update_range()
        index = self._layout.index_of_row(anchor)
        if index is not None:
            self.verticalScrollBar().setValue(int(self._layout.top(index)))
        self.viewport().update()
        self.scrolled.emit()

    def _place_header(self, columns: Columns, *, tabs: bool) -> None:
        self._header.show_columns(self._sheet, columns)
        self._tabs.show_columns(self._sheet, columns)
        self._tabs.setVisible(tabs)
        tabs_height = self._look.px(TABS_HEIGHT) if tabs else 0
        height = self._look.px(HEIGHT)
        self.setViewportMargins(0, tabs_height + height, 0, 0)
        self._tabs.setGeometry(0, 0, self.width(), tabs_height)
        self._header.setGeometry(0, tabs_height, self.width(), height)

    def _update_range(self) -> None:
        page = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setPageStep(page)
        bar.setSingleStep(self._look.px(38))
        bar.setRange(0, max(0, int(self._layout.height - page + 1)))

    def _settle_heights(self) -> bool:
        """Lay out what is in view, and keep it where it stands when rows above turn out taller.

        Answers whether any row moved.
        """
        bar, height = self.verticalScrollBar(), self._layout.height
        top = bar.value()
        grown = self._layout.make_between(top, top + self.viewport().height())
        if self._layout.height != height:
            self._update_range()
        if grown:
            bar.setValue(int(top + grown))
        return self._layout.height != height

    def _scene(self) -> Scene:
        return Scene(
            self._sheet,
            self._layout.columns,
            self._look,
            self._dispute,
            self._row,
            self._marks_hidden,
            self._found,
        )

    def _paint_invitation(self, painter: QPainter) -> None:
        """What to do while there is nothing to show."""
        painter.setFont(self._look.font(15))
        painter.setPen(self._look[Role.TEXT2])
        words = "Drop two or more articles here, or press Ctrl+O."
        painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, words)

    def _item_at(self, point: QPoint) -> tuple[int, float] | None:
        y = point.y() + self.verticalScrollBar().value()
        if not self._layout.items or y >= self._layout.height:
            return None
        index = self._layout.at(y)
        return index, y - self._layout.top(index)

    def _mark_at(self, point: QPoint) -> str | None:
        hit = self._item_at(point)
        made = self._layout.laid_out(hit[0]) if hit else None
        if hit is None or made is None or self._marks_hidden:
            return None
        return mark_at(self._look, self._layout.columns, made, QPointF(point.x(), hit[1]))

    def _pill_at(self, point: QPoint) -> Place | None:
        hit = self._item_at(point)
        made = self._layout.laid_out(hit[0]) if hit else None
        if hit is None or made is None:
            return None
        return pill_at(self._look, self._layout.columns, made, QPointF(point.x(), hit[1]))

    def _step_row(self, by: int) -> None:
        rows: Sequence[int] = [item.number for item in self._layout.items if isinstance(item, Row)]
        if rows:
            at = rows.index(self._row) if self._row in rows else -1
            self.row_chosen.emit(rows[max(0, min(len(rows) - 1, at + by))])

    # Qt's names from here on

    def paintEvent(self, event: QPaintEvent) -> None:
        with self._pace.frame():
            self._paint(event)

    def _paint(self, event: QPaintEvent) -> None:
        self._settle_heights()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._look[Role.PANE])
        scene, scroll = self._scene(), self.verticalScrollBar().value()
        index = self._layout.at(scroll + event.rect().top()) if self._layout.items else 0
        while index < len(self._layout.items):
            top = self._layout.top(index) - scroll
            if top > event.rect().bottom():
                break
            made, item = self._layout.laid_out(index), self._layout.items[index]
            box = QRectF(0, top, self.viewport().width(), self._layout.height_of(index))
            if not event.region().intersects(box.toAlignedRect()):
                pass
            elif isinstance(item, Fold):
                paint_fold(painter, scene, item, box)
            elif made is not None:
                paint_row(painter, scene, made, top)
            index += 1
        if not self._layout.items:
            self._paint_invitation(painter)
        if self.hasFocus():
            painter.fillRect(QRectF(0, 0, self.viewport().width(), 2), self._look[Role.FOCUS])
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        first, last = self.viewed_rows()
        self._lay_out()
        # What the editor works on stays in sight, whatever moved.
        if self._row is not None and first <= self._row <= last:
            self.reveal(self._row)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted, and paint only what comes into view; where rows turn out taller, all."""
        if self._settle_heights() or abs(dy) >= self.viewport().height():
            self.viewport().update()
        else:
            self.viewport().scroll(dx, dy)
            self._update_edge(dy)
        self.scrolled.emit()

    def _update_edge(self, dy: int) -> None:
        """The line that shows the focus stays at the top while the rest moves."""
        if self.hasFocus():
            self.viewport().update(0, 0, self.viewport().width(), abs(dy) + 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        hit = self._item_at(point)
        if hit is None:
            return
        item = self._layout.items[hit[0]]
        if isinstance(item, Fold):
            self._opened ^= {item.rows[0].number}
            self._lay_out()
        elif (place := self._pill_at(point)) is not None:
            self._unfolded.add(place)
            self._lay_out()
        elif (dispute := self._mark_at(point)) is not None:
            self.dispute_chosen.emit(dispute)
        else:
            self.row_chosen.emit(item.number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        over = self._mark_at(point) is not None or self._pill_at(point) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self._step_row(1)
            case Qt.Key.Key_Up:
                self._step_row(-1)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QEvent) -> None:
        self.viewport().update()

    def focusOutEvent(self, event: QEvent) -> None:
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            dispute = self._mark_at(event.pos())
            QToolTip.showText(event.globalPos(), self._questions.get(dispute or "", ""), self.viewport())
            return True
        return super().viewportEvent(event)


def _first_number(item: Row | Fold) -> int:
    return item.number if isinstance(item, Row) else item.rows[0].number


def _last_number(item: Row | Fold) -> int:
    return item.number if isinstance(item, Row) else item.rows[-1].number
