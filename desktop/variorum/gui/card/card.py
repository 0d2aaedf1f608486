"""The settlement card: every account of one dispute, and the form that records a decision on it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from variorum.dispute.decision import Evidence, Outcome, Rule, Standing, State
from variorum.gui.card.buttons import Buttons
from variorum.gui.card.choices import RULES_IN_LINE
from variorum.gui.card.draft import (
    Draft,
    both_true,
    decided,
    from_account,
    from_decision,
    from_estimate,
    left,
)
from variorum.gui.card.form import Form
from variorum.gui.card.head import CardHead
from variorum.gui.card.offered import offered
from variorum.gui.card.panes import Panes
from variorum.gui.card.room import Room
from variorum.gui.card.typed_here import TypedHere, stands_alike
from variorum.gui.look.look import Look
from variorum.gui.session.session import Session
from variorum.gui.widgets.focus_ring import FocusRing
from variorum.translation import tr
from variorum.workspace.changes import Changes

PANES, FORM = 77, 49  # how the width is shared where they stand side by side


class Card(QWidget):
    """Judge by eye at the left, by hand at the right."""

    dismissal_wanted = Signal()  # without a reason yet
    fields_wanted = Signal()  # something must be said in the form's fields
    source_wanted = Signal(str)  # id of the article whose date is to be changed

    def __init__(self, session: Session, look: Look, *, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._session, self._look = session, look
        self._shown: str | None = None
        self._standing: Standing | None = None
        self._sent: dict[str, tuple[Standing | None, Draft]] = {}  # see TypedHere.leave
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Settlement card"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Without this the form would keep the window from becoming narrow, where the card moves.
        self.setMinimumWidth(look.px(360))
        self.head = CardHead(look, me=lambda: session.workspace.editor)
        self.panes = Panes(look, session)
        self.form = Form(look, today=today)
        self.typed_here = TypedHere(self.form, self.panes, look)
        self.buttons = buttons = Buttons(look)
        self.settle_button, self.keep_button = buttons.settle, buttons.keep
        self.unresolved_button, self.trivial_button = buttons.unresolved, buttons.trivial
        self.withdraw_button, self.dismiss_button = buttons.withdraw, buttons.dismiss
        self._arrange()
        FocusRing(self, look)
        self._connect()

    def _arrange(self) -> None:
        px = self._look.px
        form_side = QWidget()
        form_side.setObjectName("pane")
        form_side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        form_side.setMinimumWidth(px(460))
        column = QVBoxLayout(form_side)
        column.setContentsMargins(0, px(6), 0, px(6))
        column.setSpacing(px(4))
        column.addWidget(Room(self._form_page()), 1)
        column.addWidget(self.buttons)
        self._rule = QFrame()
        self._rule.setObjectName("rule2")
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(0)
        self._sides.addWidget(self.panes, PANES)
        self._sides.addWidget(self._rule)
        self._sides.addWidget(form_side, FORM)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addLayout(self._sides, 1)
        self._fit_rule(upright=False)

    def _form_page(self) -> QWidget:
        """The form with room at its sides; what is left over stands under it."""
        page, px = QWidget(), self._look.px
        page.setObjectName("pane")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(page)
        column.setContentsMargins(px(14), 0, px(14), 0)
        column.addWidget(self.form)
        column.addStretch(1)
        return page

    def _fit_rule(self, *, upright: bool) -> None:
        """The line between the two sides."""
        most = 16_777_215
        self._rule.setFixedSize(most, most)
        self._rule.setMinimumSize(1, 1)
        self._rule.setMaximumSize(most if upright else 1, 1 if upright else most)

    def set_upright(self, upright: bool) -> None:
        """One column where it is docked at a side, two at the bottom."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._sides.setDirection(down if upright else across)
        self._sides.setStretch(0, 1 if upright else PANES)
        self._sides.setStretch(2, 0 if upright else FORM)
        self._fit_rule(upright=upright)
        self.head.set_upright(upright)
        self.panes.plot.set_upright(upright)
        self.head.show_standing(self._session.current, self._position())

    def _connect(self) -> None:
        self._session.moved.connect(self._follow)
        self._session.changed.connect(self._refresh)
        self._session.sent_back.connect(self._take_back)
        self._look.changed.connect(self._restyle)
        self.panes.picked.connect(self.prefill)
        self.panes.proposed.connect(self.form.show_draft)
        self.form.edited.connect(self._show_draft)
        self.typed_here.wanted.connect(lambda: self.head.history.setChecked(True))
        self.typed_here.dropped.connect(self._show)
        self.form.rule_chosen.connect(self.apply_rule)
        self.form.reason_field.offer(self._offered_reasons)
        self.panes.plot.ends_moved.connect(self.form.show_ends)
        self.panes.plot.source_wanted.connect(self.source_wanted)
        self.head.both.clicked.connect(self.begin_both_true)
        self.panes.revision_wanted.connect(self._session.reinstate)
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
            self.typed_here.leave(self._sent, self._shown, self._standing)
            self._show()

    def _refresh(self, changes: Changes) -> None:
        standing, before = self._session.current, self._standing
        decided = bool(changes & Changes.DISPUTES) and not stands_alike(standing, before)
        if before and standing and self._session.by_others and self.typed_here.keeps(before, standing):
            self._follow_others(before, standing)
            return
        if changes & (Changes.ARTICLES | Changes.CASES) or decided:
            self._show()
            return
        # Another dispute was decided, or a rule laid down: what is typed here stays.
        self._standing = standing
        if changes & Changes.DISPUTES:
            self.head.show_standing(standing, self._position())
            if self.head.history.isChecked():
                self._show_history(True)

    def _follow_others(self, before: Standing, standing: Standing) -> None:
        """Others wrote: what is typed here stays."""
        self._standing = standing
        self.head.show_standing(standing, self._position())
        self.panes.show_standing(standing, self._session.sheet)
        self.typed_here.follow(before, standing, self._session.sheet)
        self.buttons.fit(standing)
        self._show_history(self.head.history.isChecked())
        self._show_draft()

    def _restyle(self) -> None:
        self.form.restyle(self._session.sheet)
        self.head.show_standing(self._session.current, self._position())
        self.panes.show_standing(self._session.current, self._session.sheet)

    def _show(self) -> None:
        standing = self._standing = self._session.current
        self._shown = self._session.dispute
        self.head.show_standing(standing, self._position())
        self.panes.show_standing(standing, self._session.sheet)
        self.form.grading.follow(self._session)
        self.form.show_dispute(standing.dispute if standing else None, self._session.sheet)
        decision = standing.decision if standing else None
        if standing and decision and not decision.dismissed:
            draft = from_decision(standing.dispute, decision)
            # What came since must be answered: the earlier reason is in the history.
            stale = standing.state is State.STALE
            self.form.show_draft(replace(draft, reason="") if stale else draft, anew=True)
        self.typed_here.begin()
        sent = self._sent.get(self._shown or "")
        if sent is not None and sent[0] == standing:
            self.form.show_draft(sent[1], anew=True)
        self.setEnabled(standing is not None)
        self.buttons.fit(standing)
        self._show_history(self.head.history.isChecked())
        self._show_draft()

    def _show_draft(self) -> None:
        draft = self.form.draft()
        self.panes.show_draft(self.form.decision(), draft.accounts)

    def _show_history(self, wanted: bool) -> None:
        self.panes.show_history(wanted)
        if wanted:
            self._session.history(self.panes.history.show_revisions)

    def _offered_reasons(self) -> tuple[str, ...]:
        session = self._session
        return offered(session.current, session.standings, session.sheet, self.form.draft().accounts)

    def _position(self) -> str:
        order, dispute = self._session.order, self._session.dispute
        return (
            tr("{index} of {number}", index=order.index(dispute) + 1, number=len(order))
            if dispute in order
            else ""
        )

    # What is done

    def prefill(self, number: int) -> None:
        """Start from an account."""
        standing = self._session.current
        if standing and any(account.number == number for account in standing.dispute.accounts):
            self.form.show_draft(from_account(standing.dispute, number, self._session.sheet))

    def take(self, number: int) -> None:
        """Take an account, settle, go on; the number of no account settles nothing."""
        standing = self._session.current
        if standing and any(account.number == number for account in standing.dispute.accounts):
            self.prefill(number)
            self.settle()

    def apply_rule(self, rule: Rule) -> None:
        """Fill low, best and high by a named rule."""
        from variorum.dispute.estimate import estimates

        standing = self._session.current
        if standing is None or rule is Rule.OWN:
            return
        published = {a.id: a.source.published for a in self._session.sheet.articles}
        estimate = estimates(standing.dispute.accounts, rule=rule, published=published)
        if estimate is None:
            self._session.refused.emit(tr("That rule gives no value for these accounts."))
            return
        self.form.show_draft(from_estimate(standing.dispute, estimate, rule, tr(RULES_IN_LINE[rule])))

    def begin_both_true(self) -> None:
        standing = self._session.current
        if standing:
            self.form.show_draft(both_true(standing.dispute, self.form.draft().evidence))
            self.form.best.setFocus()
            self.fields_wanted.emit()

    def settle(self) -> None:
        decision = self.form.decision()
        if decision is None:
            self._session.told.emit(tr("Press the number of an account to start from it."))
        elif not self._refused():
            self._send(lambda then: self._session.settle(decision, then))

    def _refused(self) -> bool:
        """Whether the form lacks something, which it then says at its place."""
        refused = self.form.refuse()
        if refused:
            self.fields_wanted.emit()
            self._session.told.emit(refused)
        return bool(refused)

    def keep(self) -> None:
        """Confirm a stale value against the new evidence, and say why it stands."""
        standing = self._session.current
        if standing and standing.state is State.STALE and standing.decision and not self._refused():
            reason = self.form.reason_field.words
            kept = replace(standing.decision, reason=reason)
            self._send(lambda then: self._session.settle(kept, then))

    def leave(self, outcome: Outcome) -> None:
        """Record an outcome that has no value."""
        standing = self._session.current
        if standing is not None:
            draft = left(standing.dispute, outcome, self.form.reason_field.own_words)
            self._record(
                replace(
                    draft,
                    attached=self.form.evidence.attached,
                    outside=self.form.evidence.outside,
                    grading=self.form.grading.grading,
                )
            )

    def attach(self, article: str, paragraph: int, quote: str) -> None:
        """Take a passage of the columns as further evidence."""
        if self._session.current is not None:
            self.form.attach(Evidence(article, paragraph, quote))
            letter = self._session.sheet.letter(article)
            self._session.told.emit(
                tr("{letter} ¶ {paragraph} is attached as evidence.", letter=letter, paragraph=paragraph)
            )

    def dismiss(self) -> None:
        """Set it aside as no dispute; the reason is asked for where none is given."""
        reason = self.form.draft().reason.strip()
        if not reason:
            self.dismissal_wanted.emit()
            return
        self._send(lambda then: self._session.dismiss(reason, then))

    def withdraw(self) -> None:
        """Take the decision back; where evidence came to it, with a reason."""
        standing = self._session.current
        if standing is None or standing.state is not State.STALE:
            self._session.withdraw(tr("Reopened"))
        elif not self._refused():
            self._session.withdraw(self.form.reason_field.words)

    def _record(self, draft: Draft) -> None:
        if (standing := self._session.current) is not None:
            decision = decided(draft, standing.dispute)
            self._send(lambda then: self._session.settle(decision, then))

    def _send(self, record: Callable[[Callable[[], None]], object]) -> None:
        """Have a decision recorded, and go on; what was typed is kept until the record has it."""
        dispute = self._session.dispute
        if dispute is not None:
            self._sent[dispute] = self._session.current, self.form.draft()
            record(lambda: self._tell_settled(dispute))
            self.setFocus()

    def _tell_settled(self, dispute: str) -> None:
        self._sent.pop(dispute, None)
        self._session.told.emit(tr("Settled. {unsettled} open.", unsettled=self._session.unsettled()))

    def _take_back(self, dispute: str) -> None:
        """The record did not take a decision: it is laid before the editor again, unless another is begun."""
        case = self._session.reconciliation
        if dispute in self._sent and case is not None:  # others may have decided on it meanwhile
            self._sent[dispute] = case.standing(dispute), self._sent[dispute][1]
        if not self.form.filled:
            self._session.choose(dispute)
