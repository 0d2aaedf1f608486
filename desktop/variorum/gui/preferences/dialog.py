"""The dialog of preferences: every described setting, grouped, searchable, in effect at once if it can be."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from variorum.gui.look.look import Look, Weight
from variorum.gui.preferences.described import described
from variorum.gui.preferences.keeping import Keeper
from variorum.gui.preferences.row import SettingRow
from variorum.gui.widgets.words import Label
from variorum.settings import SettingRefused, Settings, checked
from variorum.translation import tr


class Preferences(QDialog):
    """Nothing is asked at the end: what is changed is kept."""

    def __init__(self, keeper: Keeper, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._keeper, self._look = keeper, look
        self.setWindowTitle(tr("Preferences"))
        self.setModal(False)
        self.resize(look.px(720), look.px(640))
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Find a setting"))
        self.words.setAccessibleName(tr("Find a setting"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._narrow)
        self.rows: dict[str, SettingRow] = {}
        self.headings: dict[str, Label] = {}
        self._empty = Label(tr("No setting is called that."))
        self.all_back = QPushButton(tr("Reset all"))
        self.compare = QPushButton(tr("Compare anew"))
        self.close_button = QPushButton(tr("Close"))
        self._arrange()
        self._connect()
        self._show(keeper.settings)
        self._narrow("")

    def _arrange(self) -> None:
        px, column, foot = self._look.px, QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(8))
        area = QScrollArea()
        area.setWidget(self._page())
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.words)
        column.addWidget(area, 1)
        for button in (self.all_back, self.compare, self.close_button):
            button.setAutoDefault(False)
        self.all_back.setToolTip(tr("Set everything back to what Variorum came with"))
        self.compare.setToolTip(tr("Compare the articles of the open case by the new settings"))
        self.compare.hide()
        foot.addWidget(self.all_back)
        foot.addStretch(1)
        foot.addWidget(self.compare)
        foot.addWidget(self.close_button)
        column.addLayout(foot)

    def _page(self) -> QWidget:
        page, column = QWidget(), QVBoxLayout()
        column.setContentsMargins(0, 0, self._look.px(12), 0)
        for setting in described():
            if setting.group not in self.headings:
                self.headings[setting.group] = self._heading(setting.group)
                column.addWidget(self.headings[setting.group])
            row = self.rows[setting.name] = SettingRow(setting, self._look)
            row.chosen.connect(self.choose)
            column.addWidget(row)
        column.addWidget(self._empty)
        column.addStretch(1)
        page.setLayout(column)
        return page

    def _heading(self, words: str) -> Label:
        made = Label(words)
        made.setFont(self._look.font(15, Weight.DemiBold))
        made.setContentsMargins(0, self._look.px(10), 0, 0)
        return made

    def _connect(self) -> None:
        self.all_back.clicked.connect(self._reset_all)
        self.compare.clicked.connect(self._compare)
        self.close_button.clicked.connect(self.close)
        self._keeper.kept.connect(self._kept)
        self._look.changed.connect(self._follow_look)
        self._keeper.refused.connect(lambda name, words: self.rows[name].say(words, grave=True))

    def begin(self) -> None:
        self._show(self._keeper.settings)
        self.words.clear()
        self.show()
        self.activateWindow()
        self.words.setFocus()

    # What an editor does

    def choose(self, name: str, value: Any) -> None:
        """Keep a value, or say why it cannot be."""
        row = self.rows[name]
        try:
            self._keeper.keep(name, checked(row.setting.field, value))
        except SettingRefused as error:
            row.say(str(error), grave=True)

    def _reset_all(self) -> None:
        for name, row in self.rows.items():
            if getattr(self._keeper.settings, name) != row.setting.field.default:
                self._keeper.keep(name, row.setting.field.default)

    def _compare(self) -> None:
        self.compare.hide()
        self._keeper.compare_anew()

    def _kept(self, name: str, settings: Settings) -> None:
        row = self.rows[name]
        row.show_value(getattr(settings, name))
        row.say(row.setting.note)
        self._fit_buttons()

    def _show(self, settings: Settings) -> None:
        for name, row in self.rows.items():
            row.show_value(getattr(settings, name))
        self._fit_buttons()

    def _follow_look(self) -> None:
        """Theme and size of the text can be changed in the window as well."""
        if self.isVisible():
            for name in ("theme", "text_zoom"):
                self.rows[name].show_value(getattr(self._keeper.settings, name))
            self._fit_buttons()

    def _fit_buttons(self) -> None:
        settings = self._keeper.settings
        self.all_back.setEnabled(settings != Settings())
        self.compare.setVisible(self._keeper.must_compare)

    def _narrow(self, words: str) -> None:
        sought = words.casefold().split()
        shown: set[str] = set()
        for row in self.rows.values():
            suits = all(word in row.setting.sought for word in sought)
            row.setVisible(suits)
            if suits:
                shown.add(row.setting.group)
        for group, heading in self.headings.items():
            heading.setVisible(group in shown)
        self._empty.setVisible(not shown)
