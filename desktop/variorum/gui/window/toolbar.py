"""The tool bar: add, undo, the ways to the next difference, which rows are shown, export."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from variorum.gui.commands.table import ACTIONS
from variorum.gui.finder.field import FinderField
from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role
from variorum.gui.widgets.tool_button import ToolButton
from variorum.gui.widgets.words import Label
from variorum.translation import tr

_ICONS = {spec.name: spec.icon for spec in ACTIONS if spec.icon}
_WORDED = ("fold", "marks", "export")  # go without their words before they go altogether
LEAST = 1040  # width at 100 % under which the field that opens the finder goes without its words
_WITH_WORDS = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


class Toolbar(QToolBar):
    """Fixed, one line."""

    def __init__(self, actions: Mapping[str, QAction], look: Look) -> None:
        super().__init__(tr("Tools"))
        self._actions, self._look = actions, look
        self._captions: list[QAction] = []
        self._case_parts: list[QAction] = []
        self.field: FinderField | None = None
        self._worded: dict[str, ToolButton] = {}
        self.setObjectName("tools")
        self.setMovable(False)
        self.setIconSize(QSize(look.px(16), look.px(16)))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._fill()
        look.changed.connect(self.restyle)
        self.restyle()

    def _fill(self) -> None:
        self._add("add", tr("Add articles"))
        self.addSeparator()
        self._add("undo")
        self._add("redo")
        self._case_parts.append(self.addSeparator())
        self._caption(tr("Difference"))
        self._add("previous", "F7")
        self._add("next", "F8")
        self._caption(tr("Unsettled"))
        self._add("previous_open", "⇧F7")
        self._add("next_open", "⇧F8")
        self._case_parts.append(self.addSeparator())
        self._case_parts.append(self.addWidget(self._segments()))
        self._add("fold", tr("Fold settled"), kind="toggle")
        self._add("marks", tr("Highlights"), kind="toggle")
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self._add("export", tr("Export report"), kind="bordered")

    def _add(self, name: str, words: str = "", *, kind: str = "") -> None:
        button = ToolButton(self._look, kind)
        button.setDefaultAction(self._actions[name])
        button.setIconSize(QSize(self._look.px(16), self._look.px(16)))
        if words:
            # A button takes its words from its action, and again whenever that changes.
            self._actions[name].setIconText(words)
            button.setToolButtonStyle(_WITH_WORDS)
            self._worded[name] = button
        button.setAccessibleName(self._actions[name].text().replace("&", "").rstrip("…"))
        part = self.addWidget(button)
        if name not in ("add", "undo", "redo", "export"):
            self._case_parts.append(part)

    def add_field(self, field: FinderField) -> None:
        """The field that opens the finder stands before the last button."""
        self.field = field
        self.insertWidget(self.actions()[-1], field)
        self.setTabOrder(field, self._worded["export"])

    def add_menu(self, name: str, menu: QMenu) -> None:
        """Let the button of an action open a menu, of which the action itself is the first entry."""
        menu.insertAction(menu.actions()[0], self._actions[name])
        button = next(b for b in self.findChildren(ToolButton) if b.defaultAction() is self._actions[name])
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _caption(self, words: str) -> None:
        label = Label(f" {words} ")
        label.setObjectName("second")
        self._captions.append(self.addWidget(label))

    def _segments(self) -> QWidget:
        holder, row = QWidget(), QHBoxLayout()
        holder.setLayout(row)
        row.setContentsMargins(6, 0, 6, 0)
        row.setSpacing(0)
        group = QActionGroup(self)
        for name, words in (
            ("rows_all", tr("All rows")),
            ("rows_differences", tr("Differences")),
            ("rows_disputed", tr("Disputed")),
        ):
            action = self._actions[name]
            group.addAction(action)
            button = QToolButton()
            button.setDefaultAction(action)
            action.setIconText(words)
            button.setObjectName("segment")
            button.setProperty("first", "true" if row.count() == 0 else "false")
            row.addWidget(button)
        return holder

    def fit(self, *, narrow: bool, tight: bool, case: bool) -> None:
        """Leave out what means nothing without a case, and labels, then words, where there is no room."""
        self._fit_words(tight=tight)
        if self.field is not None:
            self.field.fit(narrow=tight, tight=self.width() < self._look.px(LEAST))
        for part in self._case_parts:
            part.setVisible(case)
        for label in self._captions:
            label.setVisible(case and not narrow)
        if self._overflows:
            for label in self._captions:
                label.setVisible(False)
        if self._overflows:
            self._fit_words(tight=True)

    @property
    def _overflows(self) -> bool:
        """Whether a language's words are longer than the window is wide."""
        layout = self.layout()
        if layout is not None:
            layout.invalidate()
        return self.sizeHint().width() > self.width()

    def _fit_words(self, *, tight: bool) -> None:
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if tight else _WITH_WORDS
        for name in _WORDED:
            self._worded[name].setToolButtonStyle(style)

    def restyle(self) -> None:
        for name, icon in _ICONS.items():
            self._actions[name].setIcon(self._look.icon(icon, Role.TEXT))
