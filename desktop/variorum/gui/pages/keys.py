"""All that can be done, each with its keys, which can be changed: made from the table of actions."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from variorum.gui.commands.key_map import KeyMap
from variorum.gui.commands.spec import PAGES, Spec
from variorum.gui.commands.table import ACTIONS
from variorum.gui.look.look import Look, Weight
from variorum.gui.pages.key_field import KeyField
from variorum.gui.widgets.key_words import key_words
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import later, tr

NAME = int(Qt.ItemDataRole.UserRole)
_ON_CARD = later("On the card")
_ANYWHERE = later("Anywhere")
_MORE = (
    (_ON_CARD, later("Start from that account"), "1–9"),
    (_ON_CARD, later("Take that account, settle, go on"), "Ctrl+1–9"),
    (later("&View"), later("Larger or smaller text"), "Ctrl+wheel"),
)


class Keys(QDialog):
    """A list that narrows as one types; the key of the command that is current can be changed under it."""

    def __init__(self, keys: KeyMap, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._keys, self._look = keys, look
        self._wanted = ""  # a key that another command has, until it is taken from there
        self.setWindowTitle(tr("Keys"))
        self.setModal(False)
        self.resize(look.px(560), look.px(640))
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Find a command or a key"))
        self.words.setAccessibleName(tr("Find a command or a key"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._narrow)
        self._build_list()
        self._build_change()
        self._fill()
        self._arrange()
        keys.changed.connect(self._show_keys)
        self._show_current()

    def _build_list(self) -> None:
        self.list = QTreeWidget()
        self.list.setHeaderLabels([tr("Command"), tr("Keys")])
        self.list.setAccessibleName(tr("Commands and their keys"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(False)
        self.list.currentItemChanged.connect(lambda *_: self._show_current())
        self.list.itemActivated.connect(lambda *_: self.field.setFocus())

    def _build_change(self) -> None:
        self.command, self.said = Label(), Label()
        self.command.setFont(self._look.font(13, Weight.DemiBold))
        self.said.setObjectName("refusal")
        self.said.setWordWrap(True)
        self.field = KeyField()
        self.field.pressed.connect(self._press)
        self.swap = _button(tr("Swap the two"), tr("Each gets the key of the other"), self._swap)
        self.none = _button(tr("No key"), tr("Leave this command without a key"), self._clear)
        self.reset = _button(tr("Reset"), tr("The key that this command came with"), self._reset)
        self.reset_all = _button(tr("Reset all"), tr("The keys that all commands came with"), self._reset_all)

    def _arrange(self) -> None:
        px, column, row = self._look.px, QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(px(12), px(12), px(12), px(12))
        column.setSpacing(px(8))
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        column.addWidget(self.command)
        row.addWidget(self.field, 1)
        for button in (self.swap, self.none, self.reset, self.reset_all):
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(self.said)

    def begin(self) -> None:
        self.words.clear()
        self.show()
        self.activateWindow()
        self.words.setFocus()

    # What it shows

    def _fill(self) -> None:
        groups: dict[str, QTreeWidgetItem] = {}
        for group, words, keys, name in self._lines():
            if group not in groups:
                groups[group] = QTreeWidgetItem(self.list, [group])
                groups[group].setFont(0, self._look.font(13, Weight.DemiBold))
                groups[group].setFlags(Qt.ItemFlag.ItemIsEnabled)
            QTreeWidgetItem(groups[group], [words, keys]).setData(0, NAME, name)
        self.list.expandAll()

    def _lines(self) -> Iterator[tuple[str, str, str, str]]:
        for name, spec in self._keys.specs.items():
            yield menu_of(spec), bare(tr(spec.text)), self._keys.shown(name), name
        for group, words, key in _MORE:
            yield bare(tr(group)), tr(words), key_words(key), ""

    def item(self, name: str) -> QTreeWidgetItem | None:
        """The line of a command."""
        return next((item for item in self._items() if item.data(0, NAME) == name), None)

    def choose(self, name: str) -> None:
        """Make a command the one whose key can be changed."""
        item = self.item(name)
        if item is not None:
            self.list.setCurrentItem(item)

    def _items(self) -> Iterator[QTreeWidgetItem]:
        for at in range(self.list.topLevelItemCount()):
            group = self.list.topLevelItem(at)
            for n in range(group.childCount() if group is not None else 0):
                child = group.child(n) if group is not None else None
                if child is not None:
                    yield child

    def _show_keys(self) -> None:
        for item in self._items():
            name = item.data(0, NAME)
            if name:
                item.setText(1, self._keys.shown(name))
                font = self._look.font(13, Weight.DemiBold if self._keys.is_own(name) else Weight.Normal)
                item.setFont(1, font)
        self._show_current()

    @property
    def current(self) -> str:
        """The name of the command whose key can be changed; empty where none is chosen."""
        item = self.list.currentItem()
        return str(item.data(0, NAME) or "") if item is not None else ""

    def _show_current(self) -> None:
        name = self.current
        item = self.list.currentItem()
        fixed = item is not None and item.parent() is not None and not name
        words = item.text(0) if item is not None and item.parent() is not None else ""
        self.command.setText(
            tr("{command} always has its key.", command=words)
            if fixed
            else tr("New key for {command}", command=words)
            if name
            else tr("Choose a command to change its key.")
        )
        self.field.clear()
        for part in (self.field, self.none, self.reset):
            part.setEnabled(bool(name))
        self.none.setEnabled(bool(name) and bool(self._keys.keys(name)))
        self.reset.setEnabled(bool(name) and self._keys.is_own(name))
        self.reset_all.setEnabled(any(self._keys.is_own(one) for one in self._keys.specs))
        self._say("")

    def _say(self, words: str, *, wanted: str = "") -> None:
        self._wanted = wanted
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self.swap.setVisible(bool(wanted))
        self.field.setAccessibleDescription(words)

    # What an editor does

    def _press(self, keys: str) -> None:
        name = self.current
        refusal = self._keys.refusal(name, keys)
        holder = self._keys.holder(name, keys)
        if refusal:
            self._say(refusal)
        elif holder is not None:
            other = bare(tr(self._keys.specs[holder].text))
            self._say(
                tr("{key} is the key of “{command}”.", key=self.field.text(), command=other), wanted=keys
            )
        else:
            self._keys.set_key(name, keys)

    def _swap(self) -> None:
        self._keys.set_key(self.current, self._wanted, swap=True)
        self.field.setFocus()

    def _clear(self) -> None:
        self._keys.clear(self.current)

    def _reset(self) -> None:
        """Its own key again, unless another command has it by now."""
        holders = self._keys.taken_from(self.current)
        if holders:
            other = bare(tr(self._keys.specs[holders[0]].text))
            self._say(tr("“{command}” has that key now; reset that one first, or all.", command=other))
        else:
            self._keys.reset(self.current)

    def _reset_all(self) -> None:
        self._keys.reset()

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


def _button(words: str, tip: str, call: object) -> QPushButton:
    made = QPushButton(words)
    made.setToolTip(as_it_stands(tip))
    made.setAutoDefault(False)
    made.clicked.connect(call)
    return made


def menu_of(spec: Spec) -> str:
    """The menu that a command stands in, else where its key works."""
    return bare(tr(spec.menu or PAGES.get(spec.page, ""))) or tr(_ON_CARD if spec.local else _ANYWHERE)


def bare(text: str) -> str:
    """A menu's words without the mark of the letter that opens it."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def all_keys() -> Iterator[tuple[str, str, str]]:
    """Menu, words and keys of everything that can be done, as the program comes."""
    for spec in ACTIONS:
        yield menu_of(spec), bare(tr(spec.text)), ", ".join(map(key_words, spec.keys))
    for menu, words, keys in _MORE:
        yield bare(tr(menu)), tr(words), key_words(keys)
