"""The form that makes a dispute of selected words: passages, kind, question, and why."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from variorum.fact.fact import Kind
from variorum.fact.said import KINDS
from variorum.gui.look.look import Look, Weight
from variorum.gui.raising.gathered import Gathered
from variorum.gui.session.by_hand import propose, raise_dispute
from variorum.gui.session.session import Session
from variorum.gui.widgets.combo import Combo
from variorum.gui.widgets.focus_ring import FocusRing
from variorum.gui.widgets.key_button import KeyButton
from variorum.gui.widgets.reading_order import lead_through
from variorum.gui.widgets.tick import Tick
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import tr, trn
from variorum.wording.names import kind_name
from variorum.workspace.changes import Changes
from variorum.workspace.raising import LONGEST_QUESTION, Heard, Proposal, Words

SIDE_BY_SIDE = 600  # width from which on the fields stand beside the passages
FEWEST = 2  # passages that make a dispute


class RaisingForm(QWidget):
    """Stands where the card stands, so that the columns stay free to be selected in."""

    closed = Signal()

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session, self._look = session, look
        self.gathered = Gathered()
        self._kind: Kind | None = None  # as the editor chose it; None: as it is guessed
        self._shown: Proposal | None = None
        self._asked = 0  # how often the words were asked about: only the last answer counts
        self.ticks: list[Tick] = []
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("New dispute"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build()
        self._arrange()
        self._connect()

    # Building

    def _build(self) -> None:
        look = self._look
        self._title = Label(tr("New dispute"))
        self._title.setFont(look.font(15, Weight.DemiBold))
        self.hint = Label()
        self.hint.setObjectName("second")
        self.hint.setWordWrap(True)
        self.kind = Combo([kind_name(kind) for kind in KINDS], tr("Kind of dispute"), look)
        self.question = QLineEdit()
        self.question.setMaxLength(LONGEST_QUESTION)
        self.question.setAccessibleName(tr("Question"))
        self.question.setToolTip(
            as_it_stands(tr("What the accounts differ on; proposed until you change it"))
        )
        self.reason = QLineEdit()
        self.reason.setAccessibleName(tr("Reason"))
        self.reason.setToolTip(as_it_stands(tr("Why; it is kept in the history and may be left empty")))
        self.record = KeyButton(
            tr("Raise"), "Ctrl+Enter", look, kind="primary", tip=tr("Record the dispute; undo takes it back")
        )
        self.cancel = KeyButton(tr("Cancel"), "Esc", look, kind="flat", tip=tr("Leave the list as it is"))

    def _arrange(self) -> None:
        px, whole = self._look.px, QVBoxLayout(self)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        whole.setContentsMargins(px(14), px(10), px(14), px(10))
        whole.setSpacing(px(6))
        whole.addWidget(self._title)
        whole.addWidget(self.hint)
        self._sides.setSpacing(px(16))
        self._sides.addWidget(self._passages(), 3)
        self._sides.addLayout(self._fields(), 2)
        whole.addLayout(self._sides, 1)
        lead_through(self)
        FocusRing(self, self._look)

    def _passages(self) -> QWidget:
        page, self._lines = QWidget(), QVBoxLayout()
        page.setObjectName("pane")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lines.setContentsMargins(*(self._look.px(6),) * 4)
        self._lines.setSpacing(self._look.px(4))
        self._lines.addStretch(1)
        page.setLayout(self._lines)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.StyledPanel)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(tr("Passages"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setMinimumHeight(self._look.px(60))
        area.setWidget(page)
        return area

    def _fields(self) -> QVBoxLayout:
        column, buttons = QVBoxLayout(), QHBoxLayout()
        column.setSpacing(self._look.px(4))
        for name, field in (
            (tr("Kind"), self.kind),
            (tr("Question"), self.question),
            (tr("Reason (may be left empty)"), self.reason),
        ):
            caption = Label(name)
            caption.setObjectName("caption")
            caption.setBuddy(field)
            column.addWidget(caption)
            column.addWidget(field)
        column.addStretch(1)
        buttons.setSpacing(self._look.px(8))
        buttons.addWidget(self.record)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        column.addLayout(buttons)
        return column

    def _connect(self) -> None:
        self.kind.activated.connect(self._choose_kind)
        self.question.textEdited.connect(lambda _: self._fit())
        self.record.clicked.connect(self._record)
        self.cancel.clicked.connect(self.close_form)
        self._session.changed.connect(self._leave_case)

    # What it holds

    def begin(self, words: Words) -> None:
        """Begin anew with these words."""
        self.gathered, self._kind, self._shown = Gathered(), None, None
        for field in (self.question, self.reason):
            field.clear()
        self.question.setModified(False)
        self.add(words)

    def add(self, words: Words) -> None:
        """Take words of another column, or others of the same."""
        self.gathered.add(words)
        self._ask()

    def _ask(self) -> None:
        """Have the words read; without any there is nothing to read."""
        self._asked += 1
        number, words = self._asked, self.gathered.words
        if not words:
            self._fit()
            return
        propose(
            self._session,
            words,
            self._kind,
            lambda proposal: self.show_proposal(proposal) if number == self._asked else None,
        )

    def show_proposal(self, proposal: Proposal) -> None:
        """Show what the words say, what is asked, and what else is offered."""
        self._shown = proposal
        self.kind.setCurrentIndex(KINDS.index(proposal.kind))
        if not self.question.isModified():
            self.question.setText(proposal.question)
            self.question.setCursorPosition(0)
        self._show_passages(proposal)
        self._fit()

    def _show_passages(self, proposal: Proposal) -> None:
        focused = next((n for n, tick in enumerate(self.ticks) if tick.hasFocus()), None)
        for tick in self.ticks:
            self._lines.removeWidget(tick)
            tick.deleteLater()
        listed = self.gathered.listed(proposal)
        self.ticks = [self._tick(heard, on=on) for heard, on in listed]
        for place, tick in enumerate(self.ticks):
            self._lines.insertWidget(place, tick)
        lead_through(self)
        if focused is not None and self.ticks:
            self.ticks[min(focused, len(self.ticks) - 1)].setFocus()

    def _tick(self, heard: Heard, *, on: bool) -> Tick:
        made, words = Tick(self._look, self, wraps=True), self._told(heard)
        made.setChecked(on)
        made.say(words, words)
        made.toggled.connect(lambda checked: self._turn(heard.words, on=checked))
        return made

    def _told(self, heard: Heard) -> str:
        """Letter, paragraph, words, and what they are read as."""
        words = heard.words
        place = f"{self._session.sheet.letter(words.article)} ¶ {words.paragraph}"
        if not heard.text:
            return tr("{place}: “{quote}”", place=place, quote=words.quote)
        if heard.text.casefold() == words.quote.casefold():
            return tr("{place}: “{quote}”", place=place, quote=words.quote)
        return tr("{place}: “{quote}”, read as {value}", place=place, quote=words.quote, value=heard.text)

    def _turn(self, words: Words, *, on: bool) -> None:
        self.gathered.tick(words, on=on)
        self._ask()

    def _choose_kind(self, index: int) -> None:
        self._kind = KINDS[index]
        self._ask()

    def _unread(self) -> Heard | None:
        """Words that give no value of the kind."""
        heard = self._shown.heard if self._shown else ()
        return next((one for one in heard if one.value is None), None)

    def _fit(self) -> None:
        """Say what is still wanted, and let the dispute be raised where nothing is."""
        count, unread = len(self.gathered.words), self._unread()
        if unread is not None and self._shown is not None:
            kind = kind_name(self._shown.kind).lower()
            words = tr("No {kind} is read in “{words}”.", kind=kind, words=unread.words.quote)
            self.hint.setText(tr("{refusal} Choose another kind, or other words.", refusal=words))
        elif count < FEWEST:
            self.hint.setText(
                tr("Select the words of another column and press D, or tick a passage that is offered.")
            )
        else:
            self.hint.setText(trn("{number} account. D adds more.", "{number} accounts. D adds more.", count))
        asked = bool(self.question.text().strip())
        self.record.setEnabled(count >= FEWEST and unread is None and asked and self._shown is not None)

    # What is done

    def _record(self) -> None:
        if self._shown is not None and self.record.isEnabled():
            raise_dispute(
                self._session,
                self.gathered.words,
                kind=self._shown.kind,
                question=self.question.text(),
                reason=self.reason.text(),
            )
            self.close_form()

    def close_form(self) -> None:
        self._asked += 1
        self.closed.emit()

    def _leave_case(self, changes: Changes) -> None:
        """Another case is open, or its articles are read otherwise: the words are no longer those."""
        if changes & (Changes.CASES | Changes.ARTICLES) and self.isVisible():
            self.close_form()

    # Qt's names from here on

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._look.px(SIDE_BY_SIDE)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(across if wide else down)
