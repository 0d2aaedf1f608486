"""In place of a text: the articles that one file holds, of which none is added until it is chosen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from variorum.article.article import Article, Unreadable
from variorum.gui.look.look import Look, Weight
from variorum.gui.review.remarks import heading_of
from variorum.gui.review.tick_delegate import TickDelegate
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import tr, trn
from variorum.wording.short_dates import short_date
from variorum.workspace.checking import Several

NUMBER = int(Qt.ItemDataRole.UserRole) + 1
CHECKED, EMPTY = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class SeveralPage(QWidget):
    """A list with ticks that narrows as one types."""

    chosen = Signal(object)  # the numbers of the articles to add
    taken_off = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._file: Several | None = None
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("A file that holds several articles"))
        self.name, self.said = Label(), Label()
        self.name.setFont(look.font(15, Weight.DemiBold))
        self.said.setObjectName("second")
        self.said.setWordWrap(True)
        self._build_list()
        self._build_buttons()
        self._arrange(look)

    def _build_list(self) -> None:
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Find an article in this file"))
        self.words.setAccessibleName(tr("Find an article in this file"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._narrow)
        self.list = QTreeWidget()
        self.list.setHeaderLabels([tr("Article"), tr("Outlet"), tr("Published"), tr("Words")])
        self.list.setAccessibleName(tr("Articles in this file"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setItemDelegateForColumn(0, TickDelegate(self._look, self.list))
        self.list.itemClicked.connect(_turn)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for at in (1, 2, 3):
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.ResizeToContents)
        self.list.itemChanged.connect(self._count)

    def _build_buttons(self) -> None:
        self.add_button, self.all_button = QPushButton(), QPushButton(tr("Tick all"))
        self.add_button.setObjectName("primary")
        self.off_button = QPushButton(tr("Take off the list"))
        self.off_button.setToolTip(as_it_stands(tr("Go on without this file (Delete in the list)")))
        self.add_button.clicked.connect(lambda: self.chosen.emit(self.ticked()))
        self.all_button.clicked.connect(self._tick_all)
        self.off_button.clicked.connect(self.taken_off)

    def _arrange(self, look: Look) -> None:
        column, buttons = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(look.px(34), look.px(18), look.px(34), look.px(18))
        column.setSpacing(look.px(10))
        buttons.setSpacing(look.px(8))
        for button in (self.add_button, self.all_button, self.off_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for widget in (self.name, self.said, self.words, self.list):
            column.addWidget(widget, 1 if widget is self.list else 0)
        column.addLayout(buttons)

    def show_file(self, file: Several) -> None:
        """Show a file; what was ticked in the same one stays."""
        if file is self._file:
            return
        self._file = file
        self.name.setText(file.path.name)
        count = trn("It holds {number} article.", "It holds {number} articles.", len(file.parts))
        self.said.setText(
            tr("{count} Tick those that tell of your event; none is added until then.", count=count)
        )
        self.words.clear()
        self.list.clear()
        self.list.addTopLevelItems([_item(number, part) for number, part in file.parts])
        for first in self.items()[:1]:
            self.list.setCurrentItem(first)
        self._count()

    def ticked(self) -> frozenset[int]:
        return frozenset(item.data(0, NUMBER) for item in self.items() if item.checkState(0) is CHECKED)

    def items(self) -> list[QTreeWidgetItem]:
        found = (self.list.topLevelItem(at) for at in range(self.list.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _tick_all(self) -> None:
        """Tick those that are shown; where all of them are, none."""
        shown = [i for i in self.items() if not i.isHidden() and i.flags() & Qt.ItemFlag.ItemIsUserCheckable]
        state = EMPTY if all(item.checkState(0) is CHECKED for item in shown) else CHECKED
        for item in shown:
            item.setCheckState(0, state)

    def _count(self) -> None:
        count = len(self.ticked())
        some = trn("Add {number} article", "Add {number} articles", count)
        self.add_button.setText(some if count else tr("Add what is ticked"))
        self.add_button.setEnabled(count > 0)

    def _narrow(self, words: str) -> None:
        sought = words.casefold().split()
        for item in self.items():
            line = f"{item.text(0)} {item.text(1)} {item.text(2)}".casefold()
            item.setHidden(not all(word in line for word in sought))

    def focus_page(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _turn(item: QTreeWidgetItem) -> None:
    """A click anywhere in a row ticks it, or takes the tick away."""
    if item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
        item.setCheckState(0, EMPTY if item.checkState(0) is CHECKED else CHECKED)


def _item(number: int, part: Article | Unreadable) -> QTreeWidgetItem:
    if isinstance(part, Unreadable):
        made = QTreeWidgetItem([f"{part.name.rpartition('#')[2]}: {part.reason}", "", "", ""])
        made.setFlags(Qt.ItemFlag.ItemIsSelectable)
        return made
    source, count = part.source, sum(len(p.text.split()) for p in part.story)
    day = short_date(source.published, weekday=False) if source.published else ""
    made = QTreeWidgetItem([heading_of(part), source.outlet or "", day, f"{count:,}"])
    made.setFlags(made.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    made.setCheckState(0, EMPTY)
    made.setData(0, NUMBER, number)
    made.setToolTip(0, as_it_stands(heading_of(part)))
    made.setTextAlignment(3, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    return made
