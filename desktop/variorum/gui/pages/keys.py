"""All that can be done, each with its keys: made from the table of actions, so that it is always right."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from variorum.gui.commands.table import ACTIONS
from variorum.gui.look.look import Look, Weight
from variorum.gui.widgets.key_words import key_words
from variorum.translation import later, tr

_ON_CARD = later("On the card")
_MORE = (
    (_ON_CARD, later("Start from that account"), "1–9"),
    (_ON_CARD, later("Take that account, settle, go on"), "Ctrl+1–9"),
    (later("&View"), later("Larger or smaller text"), "Ctrl+wheel"),
)


class Keys(QDialog):
    """A list that narrows as one types."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self.setModal(False)
        self.resize(look.px(560), look.px(620))
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Find a command or a key"))
        self.words.setAccessibleName(tr("Find a command or a key"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._narrow)
        self.list = QTreeWidget()
        self.list.setHeaderLabels([tr("Command"), tr("Keys")])
        self.list.setAccessibleName(tr("Commands and their keys"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(False)
        self._fill(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(12), look.px(12), look.px(12), look.px(12))
        column.addWidget(self.words)
        column.addWidget(self.list, 1)

    def begin(self) -> None:
        self.words.clear()
        self.show()
        self.activateWindow()
        self.words.setFocus()

    def _fill(self, look: Look) -> None:
        groups: dict[str, QTreeWidgetItem] = {}
        for group, words, keys in all_keys():
            if group not in groups:
                groups[group] = QTreeWidgetItem(self.list, [group])
                groups[group].setFont(0, look.font(13, Weight.DemiBold))
                groups[group].setFlags(Qt.ItemFlag.ItemIsEnabled)
            QTreeWidgetItem(groups[group], [words, keys])
        self.list.expandAll()

    def _narrow(self, words: str) -> None:
        sought = words.casefold().split()
        for at in range(self.list.topLevelItemCount()):
            group = self.list.topLevelItem(at)
            if group is not None:
                found = [self._suits(group.child(n), sought) for n in range(group.childCount())]
                group.setHidden(not any(found))

    def _suits(self, item: QTreeWidgetItem | None, sought: list[str]) -> bool:
        if item is None:
            return False
        line = f"{item.text(0)} {item.text(1)}".casefold()
        suits = all(word in line for word in sought)
        item.setHidden(not suits)
        return suits


def all_keys() -> Iterator[tuple[str, str, str]]:
    """Menu, words and keys of everything that can be done."""
    for spec in ACTIONS:
        menu = tr(spec.menu).replace("&", "") or (tr(_ON_CARD) if spec.local else tr("Anywhere"))
        yield (
            menu,
            tr(spec.text).replace("&&", "§").replace("&", "").replace("§", "&"),
            ", ".join(map(key_words, spec.keys)),
        )
    for menu, words, keys in _MORE:
        yield tr(menu).replace("&", ""), tr(words), key_words(keys)
