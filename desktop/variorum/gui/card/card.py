"""The settlement card: every account of one dispute, and the form that records a decision on it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from variorum.dispute.decision import Outcome, Rule, Standing, State
from variorum.dispute.dispute import Verdict
from variorum.dispute.estimate import estimates
from variorum.gui.card.draft import (
    Draft,
    both_true,
    decided,
    from_account,
    from_decision,
    from_estimate,
    left,
)
from variorum.gui.card.form import RULES, Form
from variorum.gui.card.head import CardHead
from variorum.gui.card.origins_menu import show_origins_menu
from variorum.gui.card.panes import Panes
from variorum.gui.key_button import KeyButton
from variorum.gui.look import Look
from variorum.gui.session import Session
from variorum.wording.sentences import say
from variorum.workspace.changes import Changes


class Card(QWidget):
    """Judge by eye at the left, by hand at the right."""

    settled = Signal()

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session, self._look = session, look
        self._shown: str | None = None
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Settlement card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Without this the form would keep the window from becoming narrow, where the card moves.
        self.setMinimumWidth(look.px(360))
        self.head = CardHead(look)
        self.panes = Panes(look)
        self.form = Form(look)
        self._build_notice()
        self._build_buttons()
        self._arrange()
        self._connect()

    def _build_notice(self) -> None:
        self._notice = QLabel()
        self._notice.setObjectName("stale")
        self._notice.setWordWrap(True)
        self._notice.hide()

    def _build_buttons(self) -> None:
        look = self._look
        self.settle_button = KeyButton(
            "Settle, go to next", "Enter", look, kind="primary", tip="Record this and go to the next"
        )
        self.keep_button = KeyButton(
            "Keep", "K", look, tip="The value stands, and the new evidence is reviewed"
        )
        self.unresolved_button = KeyButton(
            "Leave disputed", "U", look, tip="The report gives every account and no best value"
        )
        self.trivial_button = KeyButton(
            "Trivial", "T", look, tip="The difference does not matter to the report"
        )
        self.withdraw_button = KeyButton(
            "Reopen", "", look, kind="flat", tip="Take the decision back; it stays in the history"
        )
        self.dismiss_button = KeyButton(
            "Dismiss…", "X", look, kind="flat", tip="Set this aside as no dispute; give the reason above"
        )

    def _arrange(self) -> None:
        px = self._look.px
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        for button in (self.settle_button, self.keep_button, self.unresolved_button, self.trivial_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.withdraw_button)
        buttons.addWidget(self.dismiss_button)
        form_side = QWidget()
        form_side.setObjectName("pane")
        form_side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        form_side.setMinimumWidth(px(470))
        column = QVBoxLayout(form_side)
        column.setContentsMargins(px(14), px(8), px(14), px(8))
        column.setSpacing(px(6))
        column.addWidget(self.form)
        column.addStretch(1)
        column.addLayout(buttons)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedWidth(1)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(0)
        self._sides.addWidget(self.panes, 72)
        self._sides.addWidget(rule)
        self._sides.addWidget(form_side, 54)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self._notice)
        whole.addLayout(self._sides, 1)

    def set_upright(self, upright: bool) -> None:
        """One column where it is docked at a side, two at the bottom."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._sides.setDirection(down if upright else across)
        self._sides.setStretch(0, 1 if upright else 72)
        self._sides.setStretch(2, 0 if upright else 54)
        self.head.set_upright(upright)
        self.head.show_standing(self._session.current, self._position())

    def _connect(self) -> None:
        self._session.moved.connect(self._follow)
        self._session.changed.connect(self._refresh)
        self._look.changed.connect(self._restyle)
        self.panes.picked.connect(self.prefill)
        self.panes.proposed.connect(self.form.show_draft)
        self.panes.spelling.attach(self._session)
        self.panes.plot.accounts.origins_wanted.connect(
            lambda number, at: show_origins_menu(number, at, self._session, self._look, self)
        )
        self.form.edited.connect(self._show_draft)
        self.form.rule_chosen.connect(self.apply_rule)
        self.panes.history.wanted.connect(self._session.reinstate)
        self.settle_button.clicked.connect(self.settle)
        self.keep_button.clicked.connect(self.keep)
        self.unresolved_button.clicked.connect(lambda: self.leave(Outcome.UNRESOLVED))
        self.trivial_button.clicked.connect(lambda: self.leave(Outcome.TRIVIAL))
        self.withdraw_button.clicked.connect(self.withdraw)
        self.dismiss_button.clicked.connect(self.dismiss)
        self.head.previous.clicked.connect(lambda: self._session.step(-1))
        self.head.next.clicked.connect(lambda: self._session.step(1))
        self.head.history.toggled.connect(self._show_history)

    # What it shows

    def _follow(self) -> None:
        if self._session.dispute != self._shown:
            self._show()

    def _refresh(self, changes: Changes) -> None:
        if changes & (Changes.DISPUTES | Changes.ARTICLES | Changes.CASES):
            self._show()

    def _restyle(self) -> None:
        self.form.restyle(self._session.sheet)
        self.head.show_standing(self._session.current, self._position())
        self.panes.show_standing(self._session.current, self._session.sheet)

    def _show(self) -> None:
        standing = self._session.current
        self._shown = self._session.dispute
        self.head.show_standing(standing, self._position())
        self.panes.show_standing(standing, self._session.sheet)
        self.form.show_dispute(standing.dispute if standing else None, self._session.sheet)
        decision = standing.decision if standing else None
        if standing and decision and not decision.dismissed:
            self.form.show_draft(from_decision(standing.dispute, decision))
        self._fit_state(standing)
        self._show_history(self.head.history.isChecked())
        self._show_draft()

    def _fit_state(self, standing: Standing | None) -> None:
        state = standing.state if standing else State.ORPHANED
        stale = state is State.STALE
        decided_before = standing is not None and standing.decision is not None
        self.setEnabled(standing is not None)
        self.keep_button.setVisible(stale)
        self.withdraw_button.setVisible(decided_before)
        words_only = standing is not None and standing.dispute.verdict in (Verdict.SPELLING, Verdict.WORDING)
        self.trivial_button.setVisible(words_only and not stale)
        self.unresolved_button.setVisible(not stale and not words_only)
        self.dismiss_button.setVisible(not decided_before)
        self.settle_button.say("Change, go to next" if decided_before else "Settle, go to next")
        self._notice.setVisible(stale)
        if stale and standing and standing.stale_because:
            because = say(standing.stale_because)
            self._notice.setText(
                f"New evidence since you settled this. {because} "
                "Your value stands until you confirm or change it."
            )

    def _show_draft(self) -> None:
        draft = self.form.draft()
        self.panes.show_draft(self.form.decision(), draft.accounts)

    def _show_history(self, wanted: bool) -> None:
        self.panes.show_history(wanted)
        if wanted:
            self._session.history(self.panes.history.show_revisions)

    def _position(self) -> str:
        order, dispute = self._session.order, self._session.dispute
        return f"{order.index(dispute) + 1} of {len(order)}" if dispute in order else ""

    # What is done

    def prefill(self, number: int) -> None:
        """Start from an account."""
        standing = self._session.current
        if standing and any(account.number == number for account in standing.dispute.accounts):
            self.form.show_draft(from_account(standing.dispute, number, self._session.sheet))

    def take(self, number: int) -> None:
        """Take an account, settle, go on."""
        self.prefill(number)
        self.settle()

    def apply_rule(self, rule: Rule) -> None:
        """Fill low, best and high by a named rule."""
        standing = self._session.current
        if standing is None or rule is Rule.OWN:
            return
        published = {a.id: a.source.published for a in self._session.sheet.articles}
        estimate = estimates(standing.dispute.accounts, rule=rule, published=published)
        if estimate is None:
            self._session.refused.emit("That rule gives no value for these accounts.")
            return
        self.form.show_draft(from_estimate(standing.dispute, estimate, rule, RULES[rule].lower()))

    def begin_both_true(self) -> None:
        standing = self._session.current
        if standing:
            self.form.show_draft(both_true(standing.dispute, self.form.draft().evidence))
            self.form.best.setFocus()

    def settle(self) -> None:
        decision = self.form.decision()
        if decision is None:
            self._session.told.emit("Press the number of an account to start from it.")
            return
        self._session.settle(decision, self._go_on)

    def keep(self) -> None:
        """Confirm a stale value against the new evidence."""
        standing = self._session.current
        if standing and standing.state is State.STALE and standing.decision:
            self._session.settle(standing.decision, self._go_on)

    def leave(self, outcome: Outcome) -> None:
        """Record an outcome that has no value."""
        standing = self._session.current
        if standing is not None:
            reason = self.form.draft().reason if not self.form.draft().accounts else ""
            self._record(left(standing.dispute, outcome, reason))

    def dismiss(self) -> None:
        """Set it aside as no dispute; the reason is asked in its own field."""
        reason = self.form.draft().reason.strip()
        if not reason:
            self.form.reason.setFocus()
            self._session.told.emit("Say in the reason why this is no dispute, then dismiss it.")
            return
        self._session.dismiss(reason, self._go_on)

    def withdraw(self) -> None:
        self._session.withdraw("Reopened")

    def _record(self, draft: Draft) -> None:
        standing = self._session.current
        if standing is not None:
            self._session.settle(decided(draft, standing.dispute), self._go_on)

    def _go_on(self) -> None:
        self._session.told.emit(f"Settled. {self._session.unsettled()} open.")
        self._session.step(1, unsettled=True)
        self.setFocus()
        self.settled.emit()
