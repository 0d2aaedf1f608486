"""The timeline of a case: the axis, a line an event, and the way from each to its row or dispute."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton

from variorum.dispute.decision import Reconciliation
from variorum.gui.look.look import Look
from variorum.gui.pages.case_page import CasePage
from variorum.gui.session.sheet import Sheet
from variorum.gui.timeline.axis_head import TimelineAxis
from variorum.gui.timeline.delegate import EventDelegate
from variorum.gui.timeline.model import EventModel
from variorum.gui.timeline.view import EventView
from variorum.gui.widgets.reading_order import lead_through
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.picture.day_window import Window, window_around, window_of
from variorum.translation import tr, trn
from variorum.workspace.events import Event, events_of, publication_days
from variorum.workspace.telling import DateTold

EMPTY = Window(730_000.0, 730_030.0)


class TimelinePage(CasePage):
    """Shown a case; asks for nothing itself."""

    dispute_wanted = Signal(str)
    passage_wanted = Signal(object)  # Passage

    def __init__(self, look: Look) -> None:
        super().__init__(tr("Timeline"), look)
        self._days: tuple[float, ...] = ()
        self._ways: list[QPushButton] = []
        self.model = EventModel(self)
        self.axis = TimelineAxis(look, EMPTY)
        self.delegate = EventDelegate(look, EMPTY)
        self.view = EventView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(self.delegate)
        self.nothing = Label(tr("No article of this case gives a date."))
        self.nothing.setObjectName("waiting")
        self.nothing.setContentsMargins(*(look.px(16),) * 4)
        self.setFocusProxy(self.view)
        self._build()
        self._connect()

    def _build(self) -> None:
        for words, tip, fit in (
            (tr("Days around"), tr("Show the days of which most is told (0)"), False),
            (tr("All dates"), tr("Show everything, from the first date to the last (A)"), True),
        ):
            self.tools.addWidget(self._button(words, tip, lambda _=False, f=fit: self.fit(everything=f)))
        for words, tip, factor in (
            (tr("Zoom in"), tr("Show less time (+)"), 0.8),
            (tr("Zoom out"), tr("Show more time (-)"), 1.25),
        ):
            self.tools.addWidget(self._button(words, tip, lambda _=False, f=factor: self.zoom(f)))
        self.body.addWidget(self.axis)
        self.body.addWidget(self.view, 1)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.legend = self._legend()
        self.body.addWidget(self.nothing, 1)
        self.body.addWidget(self.legend)
        lead_through(self)

    def _button(self, words: str, tip: str, call: object) -> QPushButton:
        made = QPushButton(words)
        made.setToolTip(as_it_stands(tip))
        made.clicked.connect(call)
        self._ways.append(made)
        return made

    def _legend(self) -> QLabel:
        made = Label(
            tr(
                "Block: a day stated. Bar: some day within. Triangle: published. Diamond: best account. "
                "Arrow: the date lies outside what is shown."
            )
        )
        made.setObjectName("second")
        made.setWordWrap(True)
        px = self._look.px
        made.setContentsMargins(px(16), px(6), px(16), px(6))
        return made

    def _connect(self) -> None:
        self.axis.zoomed.connect(lambda factor, at: self.zoom(factor, at=at))
        self.axis.moved.connect(self.move_by)
        view = self.view
        view.zoomed.connect(self.zoom)
        view.zoomed_at.connect(lambda factor, x: self.zoom(factor, at=self.axis.moment_at(x)))
        view.moved.connect(self.move_by)
        view.fitted.connect(lambda everything: self.fit(everything=everything))
        view.widened.connect(self._align)
        view.gone_to.connect(self._go)
        self._look.changed.connect(self._align)

    # What it shows

    @property
    def events(self) -> tuple[Event, ...]:
        return self.model.events

    @property
    def window_shown(self) -> Window:
        return self.delegate.window

    def show_case(self, case: Reconciliation, sheet: Sheet, dates: Sequence[DateTold]) -> None:
        """Show the events of a case; the first time, the days of which most is told."""
        first = not self.model.events
        current = self._current
        self._days = publication_days(sheet)
        self.model.show(events_of(case, dates, sheet))
        self.count.setText(self._counted())
        self.nothing.setVisible(not self.events)
        self.setFocusProxy(self.view if self.events else self.back)
        for part in (self.view, self.axis, self.legend, *self._ways):
            part.setVisible(bool(self.events))
        if first:
            self.fit(everything=False)
        same = (n for n, e in enumerate(self.events) if current and e.dated == current.dated)
        self._stand_on(next(same, self._first_in_sight()))
        self._align()

    @property
    def _current(self) -> Event | None:
        line = self.view.currentIndex().row()
        return self.events[line] if 0 <= line < len(self.events) else None

    def _first_in_sight(self) -> int:
        window = self.window_shown
        lines = (n for n, e in enumerate(self.events) if any(s.end > window.low for s in e.stretches))
        return next(lines, 0)

    def _stand_on(self, line: int) -> None:
        index = self.model.index(line)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index, self.view.ScrollHint.PositionAtTop)

    def stand_at(self, dispute: str | None) -> None:
        """Make the line of a dispute the current one."""
        line = self.model.line_of(dispute)
        if line is not None:
            self._stand_on(line)

    def _counted(self) -> str:
        events = trn("{number} dated event", "{number} dated events", len(self.events))
        disputed = sum(event.standing is not None for event in self.events)
        return f"{events}, {trn('{number} disputed', '{number} disputed', disputed)}"

    def _align(self) -> None:
        """The axis stands over the lines, as wide as they are."""
        self.axis.width_of_lines = self.view.viewport().width()
        self.axis.update()

    # What is done

    def zoom(self, factor: float, *, at: float | None = None) -> None:
        window = self.window_shown
        self._show(window.zoomed(factor, at=(window.low + window.high) / 2 if at is None else at))

    def move_by(self, share: float) -> None:
        self._show(self.window_shown.moved(share))

    def fit(self, *, everything: bool) -> None:
        stretches = [stretch for event in self.events for stretch in event.stretches]
        if stretches:
            self._show(window_of(stretches) if everything else window_around(stretches, self._days))

    def _show(self, window: Window) -> None:
        self.delegate.window = self.axis.shown = window
        self.axis.update()
        self.view.viewport().update()

    def _go(self, line: int) -> None:
        index: QModelIndex = self.model.index(line)
        if not index.isValid():
            return
        event = self.events[line]
        if event.standing is not None:
            self.dispute_wanted.emit(event.standing.dispute.id)
        else:
            self.passage_wanted.emit(event.dated[0].passage)
