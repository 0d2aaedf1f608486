"""The right-hand list of disputed facts, with its counters, facets, filter and order."""

from PySide6.QtCore import QModelIndex, QSettings, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from variorum.dispute.decision import State
from variorum.gui.disputes.bulk_bar import BulkBar
from variorum.gui.disputes.counters import StateBar, StateCounters, TypeChips
from variorum.gui.disputes.delegate import DisputeDelegate
from variorum.gui.disputes.filter import NAMES, DisputeFilter, Sorting
from variorum.gui.disputes.item import Said, counts, items_of
from variorum.gui.disputes.model import DisputeModel
from variorum.gui.disputes.view import DisputeView, FilterField
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.session.session import Session
from variorum.gui.widgets.combo import Combo
from variorum.gui.widgets.words import Label
from variorum.translation import tr, trn
from variorum.workspace.changes import Changes

SORTING = "list/sorting"
CLEAR = '<a href="clear">{words}</a>'


class DisputePanel(QWidget):
    """What an editor works through, from the top."""

    card_wanted = Signal()

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session, self._look = session, look
        self._said = Said()
        self._store: QSettings | None = None
        self._several = False  # whether more than one is selected
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = DisputeModel(self)
        self.filter = DisputeFilter(self.model, self)
        self.setMinimumWidth(look.px(260))
        self._build_head()
        self._build_list()
        self._arrange()
        self._connect()

    def _build_head(self) -> None:
        look = self._look
        self._title = Label(tr("Disputes"))
        self._title.setFont(look.font(13, Weight.DemiBold))
        self._total = Label()
        self._total.setObjectName("second")
        self._bar = StateBar(look)
        self._counters = StateCounters(look)
        self._chips = TypeChips(look)
        self.words = FilterField()
        self.words.setPlaceholderText(tr("Filter by word, article, row"))
        self.words.setToolTip(tr("Words, an article's letter, or “row 13” (type in the list, or /)"))
        self.words.setFont(look.font(12))
        self.words.setClearButtonEnabled(True)
        self.words.setAccessibleName(tr("Filter disputes"))
        self._search = self.words.addAction(
            look.icon("search", Role.TEXT2), QLineEdit.ActionPosition.LeadingPosition
        )
        self._search.setText(tr("Filter"))
        self.sorting = Combo([tr(NAMES[sorting]) for sorting in Sorting], tr("Order of the list"), look)
        self.sorting.setFixedWidth(look.px(112))

    def _build_list(self) -> None:
        self.list = DisputeView()
        self.list.setModel(self.filter)
        self.bulk_bar = BulkBar(self._look)
        self._delegate = DisputeDelegate(self._look)
        self.list.setItemDelegate(self._delegate)
        self.empty = Label()
        self.empty.setObjectName("second")
        self.empty.setWordWrap(True)
        self.empty.setMargin(self._look.px(16))
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )

    def _arrange(self) -> None:
        px = self._look.px
        head = QVBoxLayout()
        head.setContentsMargins(px(12), px(10), px(12), px(8))
        head.setSpacing(px(7))
        top = QHBoxLayout()
        top.addWidget(self._title)
        top.addStretch(1)
        top.addWidget(self._total)
        head.addLayout(top)
        for part in (self._bar, self._counters, self._chips):
            head.addWidget(part)
        bottom = QHBoxLayout()
        bottom.setSpacing(px(8))
        bottom.addWidget(self.words, 1)
        bottom.addWidget(self.sorting)
        head.addLayout(bottom)
        rule = QFrame()
        rule.setObjectName("rule2")
        rule.setFixedHeight(1)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(rule)
        whole.addWidget(self.bulk_bar)
        whole.addLayout(self._stack, 1)

    def _connect(self) -> None:
        self._session.changed.connect(self._refresh)
        self._session.moved.connect(self._follow)
        self._look.changed.connect(self._restyle)
        self.words.textChanged.connect(lambda words: self._narrow(words=words))
        self.words.left.connect(self.list.setFocus)
        self._counters.chosen.connect(lambda states: self._narrow(states=states))
        self._chips.chosen.connect(lambda types: self._narrow(types=types))
        self.sorting.currentIndexChanged.connect(self._reorder)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.list.selectionModel().selectionChanged.connect(self._tell_selected)
        self.model.modelReset.connect(self._tell_selected)
        self.bulk_bar.cleared.connect(self._select_current)
        self.list.entered.connect(self.card_wanted)
        self.list.typed.connect(self._begin_filter)
        self.empty.linkActivated.connect(lambda _: self.clear_filter())

    @property
    def chosen(self) -> tuple[str, ...]:
        """The disputes that are selected, from the top."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedRows())
        return tuple(self.filter.item(self.filter.index(row, 0)).id for row in rows)

    def _tell_selected(self, *_: object) -> None:
        count = len(self.list.selectionModel().selectedRows())
        self.bulk_bar.show_count(count)
        # Qt paints the lines that were selected or let go; a tick comes and goes with the second one.
        if self._several is not (count > 1):
            self._several = count > 1
            self.list.viewport().update()

    def _select_current(self) -> None:
        self.list.go_to(self.list.currentIndex())
        self.list.setFocus()

    def remember(self, store: QSettings) -> None:
        """Take the order of the list from the store, and keep it there."""
        self._store = store
        kept = str(store.value(SORTING, ""))
        if kept in list(Sorting):
            self.sorting.setCurrentIndex(list(Sorting).index(Sorting(kept)))

    def clear_filter(self) -> None:
        """Show every dispute again."""
        for facet in (self._counters, self._chips):
            facet.clear()
        self.words.clear()
        self._narrow(types=frozenset(), states=frozenset(), words="")
        self.list.setFocus()

    def show_only(self, state: State) -> None:
        """List the disputes of one state, whatever narrowed the list before."""
        self.clear_filter()
        self._counters.choose(state)

    def _begin_filter(self, words: str) -> None:
        self.words.setFocus()
        self.words.selectAll()
        if words:
            self.words.insert(words)

    def _refresh(self, changes: Changes) -> None:
        if not changes & (Changes.DISPUTES | Changes.ARTICLES | Changes.CASES):
            return
        self.model.show(items_of(self._session.standings, self._session.sheet, said=self._said))
        self._show_order()

    def _show_order(self) -> None:
        """What follows from a change of the list: the way F8 goes, the counts, the current line."""
        self._session.order = self.filter.ids()
        self._count()
        self._follow()

    def _count(self) -> None:
        items = self.model.items
        by_state = counts(items)
        tally = self.filter.tally()
        dismissed, shown = by_state[State.DISMISSED], self.filter.rowCount()
        facts = len(items) - dismissed
        words = trn("{number} fact", "{number} facts", facts)
        if self.filter.narrowed:
            words = trn("{shown} of {number} fact", "{shown} of {number} facts", facts, shown=shown)
        self._total.setText(words + (tr(", {dismissed} dismissed", dismissed=dismissed) if dismissed else ""))
        self._bar.show_counts(by_state)
        self._counters.show_counts(tally.states)
        self._chips.show_counts(tally.types)
        self._stack.setCurrentIndex(0 if shown else 1)
        if not shown:
            self.empty.setText(self._why_empty(facts))

    def _why_empty(self, facts: int) -> str:
        if len(self._session.sheet.articles) < 2:
            return tr("Add a second article to compare.")
        if not facts:
            return tr("No disputed facts were found in these articles.")
        words = self.words.text().strip()
        nothing = (
            tr("No disputed facts with these words.") if words else tr("No disputed facts of this type.")
        )
        return f"{nothing} {CLEAR.format(words=tr('Clear the filter.'))}"

    def _narrow(self, **how: object) -> None:
        self.filter.narrow(**how)  # type: ignore[arg-type]
        self._show_order()

    def _reorder(self, index: int) -> None:
        sorting = list(Sorting)[index]
        self.filter.order_by(sorting)
        if self._store is not None:
            self._store.setValue(SORTING, sorting.value)
        self._show_order()

    def _follow(self) -> None:
        index = self.filter.index_of(self._session.dispute)
        selection = self.list.selectionModel()
        # Where the line of a dismissed dispute goes, Qt makes another current without selecting it.
        is_shown = index == selection.currentIndex() and selection.isSelected(index)
        if index.isValid() and not is_shown:
            self.list.go_to(index)
            self.list.scrollTo(index)

    def _chosen(self, index: QModelIndex) -> None:
        if index.isValid() and self.filter.item(index).id != self._session.dispute:
            # Choosing may relay the list out; not while Qt still moves its own selection.
            dispute = self.filter.item(index).id
            QTimer.singleShot(0, self, lambda: self._session.choose(dispute))

    def _restyle(self) -> None:
        self._search.setIcon(self._look.icon("search", Role.TEXT2))
        self._delegate.forget()
        self._count()
        self.list.doItemsLayout()
