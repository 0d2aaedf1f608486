"""The field at the end of the tool bar that opens the finder."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy

from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role
from variorum.gui.widgets.key_words import key_of
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import tr

WIDE, TIGHT = 232, 40  # at 100 %


class FinderField(QPushButton):
    """Looks like a field, and is a button: what is typed goes into the finder that it opens."""

    def __init__(self, action: QAction, look: Look) -> None:
        super().__init__()
        self._action, self._look = action, look
        self._narrow, self._tight = False, False
        self.setObjectName("finderField")
        self.setAccessibleName(tr("Command or passage"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._glass, self._words, self._keys = Label(), Label(tr("Command or passage")), Label()
        self._keys.setObjectName("cap")
        self._keys.setFont(look.font(11))
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(look.px(8), 0, look.px(8), 0)
        row.setSpacing(look.px(8))
        row.addWidget(self._glass)
        row.addWidget(self._words, 1)
        row.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignVCenter)
        for part in (self._glass, self._words, self._keys):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        look.changed.connect(self._follow)
        self._follow()

    def fit(self, *, narrow: bool, tight: bool) -> None:
        """No wider than its words where there is little room, and only the glass where there is none."""
        self._narrow, self._tight = narrow, tight
        self._words.setVisible(not tight)
        self._keys.setVisible(not tight and not narrow)
        self.updateGeometry()

    def _follow(self) -> None:
        keys = key_of(self._action)
        self._glass.setPixmap(self._look.pixmap("search", Role.TEXT2, 14))
        self._keys.setText(keys.replace("+", " "))
        self.setToolTip(as_it_stands(f"{tr('Command or passage')} ({keys})"))
        self.updateGeometry()

    # Qt's names from here on

    def sizeHint(self) -> QSize:
        look = self._look
        inner = self._row.sizeHint().width()
        wide = look.px(TIGHT) if self._tight else inner if self._narrow else max(inner, look.px(WIDE))
        return QSize(wide, look.px(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
