"""The right-hand list of disputed facts, with its counters, facets, filter and order."""

from collections import Counter

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from variorum.dispute.decision import State
from variorum.gui.combo import Combo
from variorum.gui.disputes.counters import StateBar, StateCounters, TypeChips
from variorum.gui.disputes.delegate import DisputeDelegate
from variorum.gui.disputes.item import Said, counts, items_of
from variorum.gui.disputes.model import DisputeFilter, DisputeModel, Sorting
from variorum.gui.look import Look, Weight
from variorum.gui.palette import Role
from variorum.gui.session import Session
from variorum.workspace.changes import Changes


class DisputePanel(QWidget):
    """What an editor works through, from the top."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session, self._look = session, look
        self._said: Said = {}
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
        self._title = QLabel("Disputes")
        self._title.setFont(look.font(13, Weight.DemiBold))
        self._total = QLabel()
        self._total.setObjectName("second")
        self._bar = StateBar(look)
        self._counters = StateCounters(look)
        self._chips = TypeChips(look)
        self.words = QLineEdit()
        self.words.setPlaceholderText("Filter")
        self.words.setClearButtonEnabled(True)
        self.words.setAccessibleName("Filter disputes")
        self._search = self.words.addAction(
            look.icon("search", Role.TEXT2), QLineEdit.ActionPosition.LeadingPosition
        )
        self._search.setText("Filter")
        self.sorting = Combo([sorting.value for sorting in Sorting], "Order of the list", look)

    def _build_list(self) -> None:
        self.list = QListView()
        self.list.setModel(self.filter)
        self.list.setItemDelegate(DisputeDelegate(self._look))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setAccessibleName("Disputes")
        self._empty = QLabel("No disputed facts of this type. Clear the filter.")
        self._empty.setObjectName("second")
        self._empty.setWordWrap(True)
        self._empty.setMargin(self._look.px(16))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)

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
        self._stack.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(rule)
        whole.addLayout(self._stack, 1)

    def _connect(self) -> None:
        self._session.changed.connect(self._refresh)
        self._session.moved.connect(self._follow)
        self._look.changed.connect(self._restyle)
        self.words.textChanged.connect(lambda words: self._narrow(words=words))
        self._counters.chosen.connect(lambda states: self._narrow(states=states))
        self._chips.chosen.connect(lambda types: self._narrow(types=types))
        self.sorting.currentTextChanged.connect(self._reorder)
        self.list.selectionModel().currentChanged.connect(self._chosen)

    def _refresh(self, changes: Changes) -> None:
        if not changes & (Changes.DISPUTES | Changes.ARTICLES | Changes.CASES):
            return
        items = items_of(self._session.standings, self._session.sheet, said=self._said)
        self.model.show(items)
        self._count()
        self._session.order = self.filter.ids()
        self._follow()

    def _count(self) -> None:
        items = self.model.items
        by_state = counts(items)
        dismissed = by_state[State.DISMISSED]
        facts = len(items) - dismissed
        words = f"{facts} fact{'s' * (facts != 1)}"
        self._total.setText(words + (f", {dismissed} dismissed" if dismissed else ""))
        self._bar.show_counts(by_state)
        self._counters.show_counts(by_state)
        self._chips.show_counts(Counter(item.type for item in items if item.state is not State.DISMISSED))
        self._stack.setCurrentIndex(0 if self.filter.rowCount() or not items else 1)

    def _narrow(self, **how: object) -> None:
        self.filter.narrow(**how)  # type: ignore[arg-type]
        self._session.order = self.filter.ids()
        self._stack.setCurrentIndex(0 if self.filter.rowCount() else 1)
        self._follow()

    def _reorder(self, sorting: str) -> None:
        self.filter.order_by(Sorting(sorting))
        self._session.order = self.filter.ids()
        self._follow()

    def _follow(self) -> None:
        index = self.filter.index_of(self._session.dispute)
        selection = self.list.selectionModel()
        if index.isValid() and index != selection.currentIndex():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def _chosen(self, index: QModelIndex) -> None:
        if index.isValid() and self.filter.item(index).id != self._session.dispute:
            # Choosing may relay the list out; not while Qt still moves its own selection.
            dispute = self.filter.item(index).id
            QTimer.singleShot(0, self, lambda: self._session.choose(dispute))

    def _restyle(self) -> None:
        self._search.setIcon(self._look.icon("search", Role.TEXT2))
        self._count()
        self.list.doItemsLayout()
