"""The linear view: heading, summary, accounts, best account and actions, each as words or a button."""

from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from variorum.dispute.decision import Outcome, Standing, State
from variorum.fact.fact import Kind
from variorum.gui.card.buttons import Buttons
from variorum.gui.card.card import Card
from variorum.gui.card.head import tool
from variorum.gui.card.history_words import entries_of
from variorum.gui.card.repair_words import proposals
from variorum.gui.card.room import Scrolled
from variorum.gui.commands.key_caps import first, on_buttons, retell
from variorum.gui.commands.key_map import KeyMap
from variorum.gui.linear.choice import Choice
from variorum.gui.linear.lent import Lent
from variorum.gui.linear.words import best, desk_said, news, starting_point, summary, told
from variorum.gui.linear.words_page import WordsPage
from variorum.gui.look.look import Look, Weight
from variorum.gui.session.session import Session
from variorum.gui.widgets.focus_ring import FocusRing
from variorum.gui.widgets.key_words import key_words
from variorum.gui.widgets.reading_order import lead_through
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import tr
from variorum.wording.names import state_name
from variorum.wording.sentences import say
from variorum.workspace.changes import Changes

KEYS = range(1, 10)


class LinearView(QWidget):
    """Stands in the card's place; what it does, the card does, so that both record the same."""

    left = Signal()

    def __init__(self, session: Session, card: Card, look: Look) -> None:
        super().__init__()
        self._session, self._card, self._look = session, card, look
        self._form, self._earlier = Lent(card.form), Lent(card.panes.earlier)
        self._choices: list[Choice] = []
        self._shown: Standing | None = None
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Linear view"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(look.px(320))
        self._build_head()
        self.heading = WordsPage(look, tr("Dispute"))
        self.best = WordsPage(look, tr("Best account"))
        self.buttons = Buttons(look)
        self.fields = self._toggle(tr("Change the values"), tr("The fields of what would be recorded"))
        self.history = self._toggle(tr("History"), tr("What was decided here before, and by whom"))
        self._arrange()
        self._connect()

    # Building

    def _build_head(self) -> None:
        look = self._look
        self._title, self._keys, self.position = Label(tr("Linear view")), Label(), Label()
        self._title.setFont(look.font(14, Weight.DemiBold))
        self.position.setWordWrap(True)
        self.position.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._keys.setObjectName("cap")
        self._keys.setFont(look.font(11))
        self._keys.setToolTip(tr("The card again"))
        self.previous, self.next = (
            tool("", tr("Previous dispute")),
            tool("", tr("Next dispute")),
        )

    def _toggle(self, words: str, tip: str) -> QPushButton:
        made = QPushButton(words)
        made.setCheckable(True)
        made.setObjectName("flat")
        made.setMinimumHeight(self._look.px(24))
        made.setToolTip(as_it_stands(tip))
        return made

    def _arrange(self) -> None:
        px, whole, head = self._look.px, QVBoxLayout(self), QHBoxLayout()
        bar = QWidget()
        bar.setObjectName("cardHead")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head.setContentsMargins(px(12), px(8), px(8), px(8))
        head.addWidget(self._title)
        head.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.position, 1)
        head.addWidget(self.previous)
        head.addWidget(self.next)
        bar.setLayout(head)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addWidget(Scrolled(self._page()), 1)
        FocusRing(self, self._look)

    def _page(self) -> QWidget:
        page, px = QWidget(), self._look.px
        page.setObjectName("pane")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, px(10), 0, px(10))
        column.setSpacing(0)
        self._list, self._past, self._lent = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._before = QVBoxLayout()
        for box in (self._list, self._past, self._before):
            box.setSpacing(0)
        self._lent.setContentsMargins(px(12), px(6), px(12), 0)
        column.addLayout(_padded(self.heading, px(10)))
        column.addLayout(self._list)
        column.addLayout(self._before)
        column.addSpacing(px(8))
        column.addLayout(_padded(self.best, px(10)))
        column.addSpacing(px(6))
        column.addWidget(self.buttons)
        more = QHBoxLayout()
        more.setContentsMargins(px(12), px(6), px(12), 0)
        more.addWidget(self.fields)
        more.addWidget(self.history)
        more.addStretch(1)
        column.addLayout(more)
        column.addLayout(self._lent)
        column.addLayout(self._past)
        column.addStretch(1)
        return page

    def _connect(self) -> None:
        card, buttons, session = self._card, self.buttons, self._session
        session.moved.connect(self._follow)
        session.changed.connect(self._refresh)
        card.form.edited.connect(self._show_draft)
        card.fields_wanted.connect(self._unfold)
        self._look.changed.connect(self.show_dispute)
        self.fields.toggled.connect(self._fold)
        self.history.toggled.connect(self._show_history)
        self.previous.clicked.connect(lambda: session.step(-1))
        self.next.clicked.connect(lambda: session.step(1))
        buttons.settle.clicked.connect(card.settle)
        buttons.keep.clicked.connect(card.keep)
        buttons.unresolved.clicked.connect(lambda: card.leave(Outcome.UNRESOLVED))
        buttons.trivial.clicked.connect(lambda: card.leave(Outcome.TRIVIAL))
        buttons.withdraw.clicked.connect(card.withdraw)
        buttons.dismiss.clicked.connect(card.dismiss)

    def show_keys(self, keys: KeyMap) -> None:
        """The keys beside what they do, as they are now."""
        on_buttons(self.buttons, keys)
        self._keys.setText(key_words(first(keys, "linear")).replace("+", " "))
        self._keys.setVisible(bool(self._keys.text()))
        retell(self.previous, key_words(first(keys, "previous")))
        retell(self.next, key_words(first(keys, "next")))

    # What it shows

    def _follow(self) -> None:
        if self._session.current is not self._shown:
            self.show_dispute()

    def _refresh(self, changes: Changes) -> None:
        if self._session.by_others and self._session.current == self._shown:
            self._shown = self._session.current
            self._say_position(self._shown)  # the fields that are open stay so
        elif changes & (Changes.ARTICLES | Changes.CASES | Changes.ALIGNMENT):
            self.show_dispute()
        else:
            self._follow()

    def show_dispute(self) -> None:
        """Say the current dispute anew; unseen it says nothing."""
        if not self.isVisible():
            self._shown = None
            return
        standing = self._shown = self._session.current
        self._say_position(standing)
        self.buttons.fit(standing)
        self.setEnabled(standing is not None)
        self._say_heading(standing)
        self._list_choices(standing)
        self._show_draft()
        self._show_history(self.history.isChecked())
        self.fields.setChecked(standing is not None and standing.state is State.STALE)

    def _say_position(self, standing: Standing | None) -> None:
        order, look = self._session.order, self._look
        at = order.index(standing.dispute.id) + 1 if standing and standing.dispute.id in order else 0
        state = state_name(standing.state).lower() if standing else ""
        words = tr("Dispute {number} of {count}, {state}", number=at, count=len(order), state=state)
        self.position.setText(words if at else state)
        for button, icon in ((self.previous, "up"), (self.next, "down")):
            button.setIcon(look.icon(icon))
            button.setMinimumSize(look.px(24), look.px(24))
            button.setIconSize(QSize(look.px(16), look.px(16)))

    def _say_heading(self, standing: Standing | None) -> None:
        if standing is None:
            self.heading.say(f"<p>{escape(tr('No dispute chosen'))}</p>")
            return
        dispute, sheet = standing.dispute, self._session.sheet
        question, size = escape(say(dispute.question)), self._look.px(15)
        desk = desk_said(standing, self._session.workspace.editor)
        parts = [summary(dispute), *news(standing, sheet), *desk, starting_point(dispute, sheet)]
        said = "".join(f"<p style='margin:4px 0 0 0'>{escape(part)}</p>" for part in parts if part)
        style = f"font-size:{size}px;font-weight:600"
        self.heading.say(f"<h2 style='margin:0'><span style='{style}'>{question}</span></h2>{said}")

    def _list_choices(self, standing: Standing | None) -> None:
        _empty(self._list)
        self._choices = []
        if standing is None:
            return
        keys = {self._card.panes.account_for(key): str(key) for key in reversed(KEYS)}
        for one in told(standing.dispute, self._session.sheet):
            choice = Choice(self._look, key=keys.get(one.number, ""), heading=one.heading, rest=one.rest)
            choice.setToolTip(tr("Start from this account"))
            choice.clicked.connect(lambda _=False, number=one.number: self._card.prefill(number))
            self._choices.append(choice)
            self._list.addWidget(choice)
            choice.show()
        if standing.dispute.kind is Kind.GARBLE:
            self._list_proposals(standing)
        lead_through(self)

    def _list_proposals(self, standing: Standing) -> None:
        """Words that others have at the damaged place."""
        others = (p for p in proposals(standing.dispute, self._session.sheet) if p.account is None)
        for one in others:
            choice = Choice(self._look, key="", heading=f"“{one.text}”", rest=one.source)
            choice.clicked.connect(lambda _=False, draft=one.draft: self._card.form.show_draft(draft))
            self._list.addWidget(choice)
            choice.show()

    def _show_draft(self) -> None:
        """Say what would be recorded, and which accounts it rests on."""
        standing = self._shown
        if standing is None or not self.isVisible():
            return
        decision = self._card.form.decision()
        words, name = escape(best(decision, standing)), escape(tr("Best account"))
        self.best.say(f"<p style='margin:0'><span style='font-weight:600'>{name}:</span> {words}</p>")
        taken = decision.accounts if decision is not None else ()
        for account, choice in zip(standing.dispute.accounts, self._choices, strict=False):
            choice.set_taken(account.number in taken)
            choice.set_current(self.hasFocus() and account.number in taken)
            if choice.hasFocus() and decision is not None:
                self.buttons.settle.setFocus()  # the next Enter settles

    def _show_current(self) -> None:
        """Where the keys are the view's, the ring stands on the account that Enter would settle."""
        for choice in self._choices:
            choice.set_current(self.hasFocus() and choice.taken)

    # The fields, and what was decided before

    def _unfold(self) -> None:
        """Something is asked for that stands in a field."""
        if self.isVisible():
            wanted = self._card.form.focusWidget()  # forgotten where the form changes its place
            self.fields.setChecked(True)
            if wanted is not None:
                wanted.setFocus()

    def _fold(self, wanted: bool) -> None:
        if wanted:
            self._form.lend(self._lent)
        else:
            self._form.give_back()
        lead_through(self if wanted else self._card)

    def borrow(self) -> None:
        """What was decided before on the same fact stands here, while this is shown."""
        self._earlier.lend(self._before)
        self._ask_earlier()

    def give_back(self) -> None:
        """The card has its form again, and what was decided before."""
        self.fields.setChecked(False)
        self._form.give_back()
        self._earlier.give_back()
        self._ask_earlier()

    def _ask_earlier(self) -> None:
        earlier = self._card.panes.earlier
        earlier.show_offers(())
        earlier.show_standing(self._session.current)

    def _show_history(self, wanted: bool) -> None:
        _empty(self._past)
        if wanted:
            self._session.history(self._list_history)

    def _list_history(self, revisions: tuple[object, ...]) -> None:
        _empty(self._past)
        for entry in entries_of(revisions):
            rest = tr("Bring this back") if entry.can_return else ""
            made = Choice(self._look, key="", heading=entry.spoken, rest=rest)
            made.setEnabled(entry.can_return)
            made.clicked.connect(lambda _=False, number=entry.number: self._session.reinstate(number))
            self._past.addWidget(made)
            made.show()
        if not revisions:
            self._past.addWidget(Label(tr("Nothing has been decided here yet.")))

    # Qt's names from here on

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_current()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_current()


def _empty(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _padded(widget: QWidget, side: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(side, 0, side, 0)
    row.addWidget(widget)
    return row
