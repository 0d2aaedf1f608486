"""Words to be read or heard: a text of its own height, in which nothing is followed or loaded."""

from math import ceil

from PySide6.QtCore import QSize, QSizeF, Qt, QUrl
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from variorum.gui.look.look import Look


class WordsPage(QTextBrowser):
    """Scrolls with what stands around it; the keys of a reader go through it letter by letter."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("words")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def say(self, html: str) -> None:
        """Show it; where there is nothing to say it takes no place."""
        self.document().setDefaultFont(self._look.font(14))
        self.setHtml(html)
        self.document().setDocumentMargin(0)
        self.setVisible(bool(html))

    def _fit(self, size: QSizeF) -> None:
        edges = self.height() - self.viewport().height()
        self.setFixedHeight(ceil(size.height()) + max(edges, 2 * self._look.px(3)))

    # Qt's names from here on

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(320), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self.minimumHeight())

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None
