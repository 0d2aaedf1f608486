"""A line under the tool bar: what could not be done, and a thin bar while something takes its time."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QVBoxLayout, QWidget

from variorum.gui.job import Job
from variorum.gui.look import Look
from variorum.gui.palette import Role

PATIENCE = 400  # milliseconds before a running job shows


class Banner(QWidget):
    """Says a sentence until it is closed or another takes its place."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(6), look.px(8), look.px(6))
        self._glyph, self._words, self._close = QLabel(), QLabel(), QToolButton()
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close.setToolTip("Close this line")
        self._close.setAccessibleName("Close")
        self._close.clicked.connect(self.hide)
        row.addWidget(self._glyph)
        row.addWidget(self._words, 1)
        row.addWidget(self._close)
        self.hide()

    @property
    def words(self) -> str:
        return self._words.text() if self.isVisible() else ""

    def say(self, words: str) -> None:
        self._words.setText(words)
        self.setAccessibleName(words)
        self._glyph.setPixmap(self._look.pixmap("info", Role.DANGER, 16))
        self._close.setIcon(self._look.icon("close", Role.TEXT2, 12))
        self.show()


class Busy(QProgressBar):
    """Two pixels that tell how far a job is; unseen when it is quick."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(2)
        self.setTextVisible(False)
        self.setAccessibleName("Progress")
        self.doing = ""
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self._appear)
        self.reset()

    def watch(self, job: Job) -> None:
        if not self._patience.isActive():
            self._patience.start()
        job.signals.progressed.connect(self._advance)

    def rest(self) -> None:
        self._patience.stop()
        self.doing = ""
        self.setRange(0, 1)
        self.reset()

    def _appear(self) -> None:
        if self.maximum() <= 1:
            self.setRange(0, 0)

    def _advance(self, done: int, total: int, doing: str) -> None:
        self.doing = f"{doing} {done} of {total}" if total > 1 else doing
        self.setToolTip(self.doing)
        if not self._patience.isActive() and total > 0:
            self.setRange(0, total)
            self.setValue(done)


class Notices(QWidget):
    """The banner and the busy bar, one under the other."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.banner, self.busy = Banner(look), Busy()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.busy)
        column.addWidget(self.banner)
