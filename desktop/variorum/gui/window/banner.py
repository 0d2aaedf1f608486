"""Lines under the tool bar: what could not be done or was done elsewhere, and a thin bar for long work."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role
from variorum.gui.session.job import Job
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import tr

BESIDE = 2  # offers stand beside the words; more of them stand under them
PATIENCE = 400  # milliseconds before a running job shows


@dataclass(frozen=True, slots=True)
class Offer:
    """A button on the line: its words and what it does."""

    words: str
    call: Callable[[], None]
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """What the line says; a grave one has a red edge."""

    words: str
    offers: tuple[Offer, ...] = ()
    grave: bool = True


class Banner(QWidget):
    """Says a sentence until it is closed, another takes its place, or a mere refusal is past."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._notice = self._refusal = Notice("")
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(6), look.px(8), look.px(6))
        row.setSpacing(look.px(8))
        self._glyph, self._words, self._close = Label(), Label(), QToolButton()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close.setToolTip(tr("Close this line (Esc)"))
        self._close.setAccessibleName(tr("Close"))
        self._close.clicked.connect(self.hide)
        self._offers, self._under = QHBoxLayout(), QHBoxLayout()
        self._under.addStretch(1)
        self.buttons: list[QPushButton] = []
        said = QVBoxLayout()
        said.addWidget(self._words)
        said.addLayout(self._under)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(said, 1)
        row.addLayout(self._offers)
        row.addWidget(self._close)
        look.changed.connect(self._restyle)
        self.hide()

    @property
    def words(self) -> str:
        return self._words.text() if self.isVisible() else ""

    def say(self, words: str) -> None:
        """Say what could not be done."""
        self._refusal = Notice(words)
        self.show_notice(self._refusal)

    def show_notice(self, notice: Notice) -> None:
        self._notice = notice
        self._words.setText(notice.words)
        self.setAccessibleName(notice.words)
        self._make_buttons()
        self._restyle()
        self.show()

    def reword(self, words: str) -> None:
        """Say it in other words, by the same buttons; whoever hears the window is not told again."""
        self._words.setText(words)

    def refusal_is_past(self) -> None:
        """Something was recorded or written since: what could not be done before is news no longer."""
        self.take_back(self._refusal)

    def take_back(self, notice: Notice) -> None:
        """Say it no longer, where it is still said."""
        if self._notice is notice:
            self.hide()

    def _make_buttons(self) -> None:
        for button in self.buttons:
            for places in (self._offers, self._under):
                places.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for offer in self._notice.offers:
            button = QPushButton(offer.words)
            button.setToolTip(as_it_stands(offer.tip or offer.words))
            button.clicked.connect(lambda _=False, call=offer.call: call())
            if len(self._notice.offers) > BESIDE:
                self._under.insertWidget(self._under.count() - 1, button)
            else:
                self._offers.addWidget(button)
            self.buttons.append(button)

    def _restyle(self) -> None:
        role = Role.DANGER if self._notice.grave else Role.TEXT2
        name = "banner" if self._notice.grave else "news"
        if self.objectName() != name:
            self.setObjectName(name)
            self.style().unpolish(self)
            self.style().polish(self)
        self._glyph.setPixmap(self._look.pixmap("info", role, 16))
        self._close.setIcon(self._look.icon("close", Role.TEXT2, 12))


class Busy(QProgressBar):
    """Two pixels that tell how far a job is; unseen when it is quick."""

    said = Signal(str)  # what it is doing, once it has taken a while

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(2)
        self.setTextVisible(False)
        self.setAccessibleName(tr("Progress"))
        self.doing = ""
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self._appear)
        self._shown = False
        self.reset()

    def watch(self, job: Job) -> None:
        if not self._shown and not self._patience.isActive():
            self._patience.start()
        job.signals.progressed.connect(self._advance)

    def rest(self) -> None:
        self._patience.stop()
        if self._shown:
            self.setRange(0, 1)
            self.reset()  # which paints at once
        self.doing, self._shown = "", False

    def _appear(self) -> None:
        self._shown = True
        if self.maximum() <= 1:
            self.setRange(0, 0)
        self.said.emit(self.doing or tr("Working"))

    def _advance(self, done: int, total: int, doing: str) -> None:
        if doing:
            self.doing = (
                tr("{doing} {min} of {total}", doing=doing, min=min(done + 1, total), total=total)
                if total > 1
                else doing
            )
            self.setToolTip(as_it_stands(self.doing))
        if self._shown:
            self.setRange(0, total)
            self.setValue(done)
            self.said.emit(self.doing)


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

    def add(self, banner: Banner) -> None:
        """Another line, above the one that says what was done last."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(1, banner)
