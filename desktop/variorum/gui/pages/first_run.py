"""The page before there is a case: where articles are dropped, and what the program does and will not do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from variorum.article.readers.families import families_in_words
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.pages.drawing import Drawing, DropZone, Letters
from variorum.gui.pages.recent_cases import RecentCases
from variorum.gui.widgets.key_button import KeyButton
from variorum.gui.widgets.words import Label
from variorum.translation import later, tr

NARROW = 1100  # width at 100 % under which the side stands under the page
SIDE = 372
_KEYS = (
    (("F8", "F7"), later("Next, previous difference")),
    (("⇧F8", "⇧F7"), later("Next, previous unsettled dispute")),
    (("1", "–", "9"), later("Start from an account on the card")),
    (("Enter",), later("Settle, go to the next")),
)


class FirstRun(QWidget):
    """Shown whenever no case is open; put together when it first is."""

    choose_files = Signal()
    paste_text = Signal()
    open_sample = Signal()
    open_case = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.cases = RecentCases(look)
        self.cases.chosen.connect(self.open_case)
        self.cases.setParent(self)
        self._inside: QWidget | None = None

    def _fill(self) -> None:
        inside = self._inside = QWidget()
        inside.setObjectName("page")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._main(), 1)
        self._row.addWidget(self._side())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(_scrolled(inside))
        self._look.changed.connect(self._restyle)
        self._restyle()

    def _main(self) -> QWidget:
        px, page = self._look.px, QWidget()
        page.setObjectName("page")
        self._column = column = QVBoxLayout(page)
        column.setSpacing(px(14))
        column.addWidget(_label(tr("Set the accounts side by side"), self._look.font(26, Weight.DemiBold)))
        promise = _label(
            tr(
                "Add two to ten articles about one event. Variorum lines them up paragraph by paragraph, "
                "lists the facts they disagree on, and keeps a record of what you decide and why."
            ),
            self._look.font(15),
            "second",
        )
        promise.setMaximumWidth(px(650))
        column.addWidget(promise)
        column.addSpacing(px(6))
        column.addWidget(self._zone())
        column.addSpacing(px(6))
        column.addWidget(self._sample())
        column.addWidget(self._note())
        column.addStretch(1)
        return page

    def _zone(self) -> QWidget:
        px, zone = self._look.px, DropZone(self._look)
        column = QVBoxLayout(zone)
        column.setContentsMargins(px(24), px(20), px(24), px(26))
        column.setSpacing(px(6))
        column.addWidget(Drawing(self._look))
        middle = Qt.AlignmentFlag.AlignHCenter
        title = _label(tr("Drop articles anywhere in this window"), self._look.font(16, Weight.DemiBold))
        column.addWidget(title, 0, middle)
        kinds = _label(kinds_read(), self._look.font(13), "second")
        kinds.setAlignment(middle)
        column.addWidget(kinds)
        column.addSpacing(px(10))
        column.addLayout(self._buttons())
        return zone

    def _buttons(self) -> QHBoxLayout:
        look, row = self._look, QHBoxLayout()
        row.setSpacing(look.px(8))
        self.choose_button = KeyButton(
            tr("Choose files"), tr("Ctrl O"), look, kind="primary", tip=tr("Add articles from files")
        )
        self.paste_button = KeyButton(
            tr("Paste text"), tr("Ctrl V"), look, tip=tr("Add the text on the clipboard")
        )
        self.choose_button.clicked.connect(self.choose_files)
        self.paste_button.clicked.connect(self.paste_text)
        row.addStretch(1)
        row.addWidget(self.choose_button)
        row.addWidget(self.paste_button)
        row.addStretch(1)
        return row

    def _sample(self) -> QWidget:
        px, frame = self._look.px, QFrame()
        frame.setObjectName("sample")
        row = QHBoxLayout(frame)
        row.setContentsMargins(px(18), px(12), px(18), px(12))
        row.setSpacing(px(16))
        row.addWidget(Letters(self._look))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        title = _label(tr("New here? Start with the sample case"), self._look.font(14, Weight.DemiBold))
        words.addWidget(title)
        note = tr(
            "Five articles on one week in Idlib, February 2020. Nothing you do there touches your own cases."
        )
        words.addWidget(_label(note, self._look.font(13), "second"))
        row.addLayout(words, 1)
        self.sample_button = QPushButton(tr("Open the sample case"))
        self.sample_button.setToolTip(tr("Make a case of five articles that come with Variorum, and open it"))
        self.sample_button.clicked.connect(self.open_sample)
        row.addWidget(self.sample_button)
        return frame

    def _note(self) -> QWidget:
        words = tr(
            "Articles and decisions stay in one record on this computer. "
            "Scripts and remote images in saved pages never run or load."
        )
        line, row = QWidget(), QHBoxLayout()
        line.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        self._lock = Label()
        row.addWidget(self._lock)
        row.addWidget(_label(words, self._look.font(12), "second"), 1)
        return line

    def _side(self) -> QWidget:
        px, look, side = self._look.px, self._look, QWidget()
        self._side_box = side
        side.setObjectName("edge")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(side)
        column.setContentsMargins(px(28), px(56), px(28), px(24))
        column.setSpacing(px(10))
        strong = look.font(13, Weight.DemiBold)
        column.addWidget(_label(tr("Recent cases"), strong))
        column.addWidget(_rule())
        column.addWidget(self.cases)
        column.addSpacing(px(26))
        column.addWidget(_label(tr("Four keys to know"), strong))
        column.addWidget(_rule())
        column.addLayout(self._keys())
        column.addSpacing(px(26))
        column.addWidget(_label(tr("What it will not do"), strong))
        never = tr(
            "It never settles a fact by itself, never sends a text anywhere, "
            "and never drops an account because it disagrees."
        )
        column.addWidget(_label(never, look.font(13), "second"))
        column.addStretch(1)
        return side

    def _keys(self) -> QGridLayout:
        px, grid = self._look.px, QGridLayout()
        grid.setVerticalSpacing(px(7))
        grid.setHorizontalSpacing(px(16))
        grid.setColumnStretch(1, 1)
        for row, (keys, what) in enumerate(_KEYS):
            caps = QHBoxLayout()
            caps.setSpacing(px(4))
            for key in keys:
                caps.addWidget(_label(key, self._look.font(11), "" if key == "–" else "key"))
            caps.addStretch(1)
            grid.addLayout(caps, 2 * row, 0)
            words = _label(tr(what), self._look.font(13))
            words.setWordWrap(True)
            grid.addWidget(words, 2 * row, 1)
            if row < len(_KEYS) - 1:
                grid.addWidget(_rule(), 2 * row + 1, 0, 1, 2)
        return grid

    def _restyle(self) -> None:
        self._lock.setPixmap(self._look.pixmap("lock", Role.TEXT2, 14))

    def _fit(self) -> None:
        """In a narrow window the side stands under the page."""
        if self._inside is None:
            return
        px = self._look.px
        narrow = self.width() < px(NARROW)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if narrow else across)
        edge = px(28) if narrow else px(88)
        self._column.setContentsMargins(edge, px(28 if narrow else 56), px(28 if narrow else 72), px(24))
        self._side_box.setMinimumWidth(0 if narrow else px(SIDE))
        self._side_box.setMaximumWidth(self.width() if narrow else px(SIDE))
        # A scroll area goes by least heights, which words that go on in a next line do not tell.
        self._inside.setMinimumHeight(self._row.totalHeightForWidth(self.width()))

    # Qt's names from here on

    def setVisible(self, visible: bool) -> None:
        if visible and self._inside is None:
            self._fill()
            self._fit()
        super().setVisible(visible)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def kinds_read() -> str:
    """What can be dropped: every family of files that has a reader."""
    return tr("{families}. A case that was handed over (.variorum) too.", families=families_in_words())


def _scrolled(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def _rule() -> QFrame:
    rule = QFrame()
    rule.setObjectName("rule")
    rule.setFixedHeight(1)
    return rule


def _label(words: str, font: QFont, name: str = "") -> QLabel:
    made = Label(words)
    made.setFont(font)
    made.setWordWrap(len(words) > 60)
    if name:
        made.setObjectName(name)
    return made
