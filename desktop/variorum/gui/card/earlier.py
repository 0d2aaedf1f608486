"""What was decided before on the same fact: a line until it is opened; nothing of it is taken by itself."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from variorum.dispute.decision import Standing
from variorum.gui.card.earlier_words import Offer, from_earlier, offer_of, title_of
from variorum.gui.card.room import Room
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.session.session import Session
from variorum.gui.widgets.elided import Elided
from variorum.gui.widgets.tool_button import ToolButton
from variorum.gui.widgets.words import as_it_stands
from variorum.translation import tr

if TYPE_CHECKING:
    from variorum.workspace.care import EarlierDecision

# Who steps from card to card reads none of them; and a decision is painted over before it is written.
PAUSE = 150  # milliseconds
LEAST = 48  # so much of the opened list is always seen


class Earlier(QWidget):
    """Asks the record behind the window's back; hidden where it offers nothing."""

    proposed = Signal(object)  # Draft
    unfolded = Signal(bool)
    answered = Signal()  # the record said what there is on the current dispute

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._session: Session | None = None
        self._standing: Standing | None = None
        self._offered: tuple[EarlierDecision, ...] = ()
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Earlier decisions"))
        self.fold = ToolButton(look, "small")
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.setCheckable(True)
        self.fold.setToolTip(tr("Decisions on the same name, place, figure or date, in this case and others"))
        self.first = Elided(look)
        self._list = QWidget()
        self._list.setObjectName("pane")
        self._list.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rows = QVBoxLayout(self._list)
        self._room = Room(self._list)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._ask)
        self.fold.toggled.connect(self._fit)
        self._arrange()
        self.hide()

    def _arrange(self) -> None:
        px = self._look.px
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.fold)
        head.addWidget(self.first, 1)
        head.addStretch(0)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(px(4))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(3), px(12), px(5))
        column.setSpacing(px(3))
        column.addLayout(head)
        column.addWidget(self._room)

    def attach(self, session: Session) -> None:
        self._session = session

    @property
    def offered(self) -> "tuple[EarlierDecision, ...]":
        return self._offered

    def show_standing(self, standing: Standing | None) -> None:
        """Ask anew; what was offered on another dispute goes at once."""
        before = self._standing.dispute.id if self._standing else None
        self._standing = standing
        if standing is None or standing.dispute.id != before:
            self.fold.setChecked(False)
            self.show_offers(())
        else:
            self.show_offers(self._offered)
        self._timer.start()

    def _ask(self) -> None:
        session, pane = self._session, self.parentWidget()
        if session is None or session.partial or pane is None or not pane.isVisible():
            return
        if session.case is None or session.dispute is None:
            return
        case, dispute, workspace = session.case, session.dispute, session.workspace

        def show(offered: "tuple[EarlierDecision, ...]") -> None:
            if (session.case, session.dispute) == (case, dispute):
                self.show_offers(offered)
                self.answered.emit()

        # A case whose articles are just being read is not analysed a second time for this.
        session.jobs.ask(lambda progress: workspace.earlier(case, dispute, read_anew=False), show)

    def show_offers(self, offered: "Sequence[EarlierDecision]") -> None:
        self._offered = tuple(offered)
        while (old := self._rows.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        case = self._session.case if self._session else None
        offers = [offer_of(one, case=case) for one in self._offered]
        for number, offer in enumerate(offers):
            self._rows.addWidget(self._row(offer, number))
        self.fold.setText(title_of(len(offers)))
        self.fold.setAccessibleName(title_of(len(offers)))
        self.first.say(f"{offers[0].best}, {offers[0].where}" if offers else "")
        self._fit()
        self.setVisible(bool(offers))

    def _fit(self) -> None:
        """Folded, the newest in a line; open, all, as far as there is room."""
        is_open, look = self.fold.isChecked(), self._look
        self.fold.setIcon(look.icon("chevron-down" if is_open else "chevron-right", Role.TEXT2))
        self.first.setVisible(not is_open)
        self._room.setMinimumHeight(look.px(LEAST) if is_open else 0)
        self._room.setVisible(is_open)
        self.unfolded.emit(is_open)

    def _row(self, offer: Offer, number: int) -> QWidget:
        from variorum.gui.card.name_beside import Boxed

        made, px = Boxed(self._look), self._look.px
        best = Elided(self._look, size=13, role=Role.TEXT, weight=Weight.DemiBold)
        where, why = Elided(self._look), Elided(self._look)
        best.say(offer.best)
        where.say(offer.where)
        why.say(offer.why, more=offer.asked)
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(best)
        top.addWidget(where, 1)
        top.addWidget(
            self._button(
                tr("Take over"),
                tr("Fill the form with {best}; nothing is settled by it", best=offer.best),
                self.take_over,
                number,
            )
        )
        top.addWidget(
            self._button(tr("Open case"), tr("Go to {where}", where=offer.where), self.open_case, number)
        )
        rows = QVBoxLayout(made)
        rows.setContentsMargins(px(8), px(3), px(4), px(4))
        rows.setSpacing(px(1))
        rows.addLayout(top)
        rows.addWidget(why)
        made.setAccessibleName(offer.spoken)
        return made

    def _button(self, words: str, tip: str, act: Callable[[int], None], number: int) -> QToolButton:
        made = QToolButton()
        made.setObjectName("link")
        made.setText(words)
        made.setToolTip(as_it_stands(tip))
        made.setAccessibleName(f"{words}: {tip}")
        made.setMinimumHeight(self._look.px(24))
        made.clicked.connect(lambda: act(number))
        return made

    def take_over(self, number: int) -> None:
        """Fill the form from an earlier decision; to settle it is the editor's."""
        if self._standing is not None and self._session is not None:
            draft = from_earlier(self._standing.dispute, self._offered[number], case=self._session.case)
            self.proposed.emit(draft)

    def open_case(self, number: int) -> None:
        """Go to the dispute that was decided before."""
        session, one = self._session, self._offered[number]
        if session is None:
            return
        if one.case == session.case:
            session.choose(one.dispute)
            return
        job = session.open_case(one.case)
        job.signals.done.connect(lambda _: session.choose(one.dispute))
