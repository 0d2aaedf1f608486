"""The head of the card: what is asked, how it stands, and the way to its neighbours."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from variorum.dispute.decision import Standing, State
from variorum.dispute.desk import NOTHING_SAID
from variorum.dispute.desk import Desk as DeskSaid
from variorum.fact.fact import Kind
from variorum.gui.at_desk.row import DeskRow
from variorum.gui.card.origins import named_origins
from variorum.gui.look.fact_types import state_icon, state_role, type_of
from variorum.gui.look.look import Look, Weight
from variorum.gui.look.palette import Role
from variorum.gui.widgets.elided import Elided
from variorum.gui.widgets.turning import turned
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import later, laterc, tr, trn
from variorum.wording.names import kind_name, verdict_in_line
from variorum.wording.sentences import say

_SHORT = {
    State.OPEN: laterc("state", "Open"),
    State.SETTLED: later("Settled"),
    State.STALE: later("Stale"),
    State.UNRESOLVED: later("Left disputed"),
    State.DISMISSED: later("Dismissed"),
    State.ORPHANED: later("No longer in the articles"),
}

_QUOTED = (Kind.QUOTATION, Kind.ATTRIBUTION)


class StatePill(QWidget):
    """A state's glyph and name in a rounded frame; dashed where it is stale."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._state = State.OPEN
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, state: State) -> None:
        self._state = state
        self.setAccessibleName(tr(_SHORT[state]))
        self.updateGeometry()
        self.update()

    # Qt's names from here on

    def sizeHint(self) -> QSize:
        look = self._look
        self.setFont(look.font(12, Weight.Medium))
        return QSize(self.fontMetrics().horizontalAdvance(tr(_SHORT[self._state])) + look.px(36), look.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        pen = QPen(look[state_role(self._state)], 1.2)
        if self._state is State.STALE:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        size = look.px(13)
        glyph = QRectF(look.px(8), box.center().y() - size / 2, size, size)
        whole, mirrored = QRectF(self.rect()), self.isRightToLeft()
        glyph = turned(glyph, whole, mirrored=mirrored)
        look.draw_icon(painter, state_icon(self._state), state_role(self._state), glyph)
        painter.setFont(look.font(12, Weight.Medium))
        painter.setPen(look[state_role(self._state)])
        words = box.adjusted(look.px(26), 0, 0, 0)
        words = turned(words, whole, mirrored=mirrored)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), tr(_SHORT[self._state]))
        painter.end()


FEWEST = 2  # accounts that a dispute has; of more, some can leave


class CardHead(QWidget):
    """Sign, question, state, what is known of it, and where it stands; below it what the desk says."""

    sign_wanted = Signal()

    def __init__(self, look: Look, *, me: Callable[[], str] = str) -> None:
        """`me` gives the name of the editor at this window."""
        super().__init__()
        self._look, self._me = look, me
        self.setObjectName("cardHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sign, self._whole = Label(), Label()
        self._kind, self._about = Label(), Elided(look)
        self._kind.setObjectName("second")
        self._question = Elided(look, size=15, role=Role.TEXT, weight=Weight.DemiBold)
        self._whole.setFont(look.font(15, Weight.DemiBold))
        self._whole.setWordWrap(True)
        # What is said of the dispute gives way to the question.
        self._about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._pill = StatePill(look)
        self.both = tool(
            tr("Both true…"), tr("Several accounts hold, each of its own place, time or scope (B)")
        )
        self.quotations = tool(
            tr("Quotations"),
            tr("Compare who is quoted with which words, article beside article (Ctrl+Shift+Q)"),
        )
        self.split = tool(tr("Split…"), tr("Take accounts out of this dispute that are about something else"))
        self.history = tool(tr("History"), tr("What was decided here before, and by whom"))
        self.history.setCheckable(True)
        self.desk = tool(tr("Desk"), tr("Desk: assign it, comment on it, ask for a sign-off, sign off"))
        self.desk.setObjectName("menu")
        self.desk.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.desk.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.desk_row = DeskRow(look)
        self.desk_row.hide()
        self.desk_row.sign_wanted.connect(self.sign_wanted)
        self.desk_row.comments_wanted.connect(lambda: self.history.setChecked(True))
        self.position = Label()
        self.position.setObjectName("second")
        self.previous, self.next = tool("", tr("Previous dispute")), tool("", tr("Next dispute"))
        self._upright = False
        self._kind.hide()
        self._whole.hide()
        self._arrange()

    def _arrange(self) -> None:
        px, whole = self._look.px, QVBoxLayout(self)
        whole.setContentsMargins(px(14), px(6), px(10), px(6))
        whole.setSpacing(px(4))
        self._line = QHBoxLayout()
        self._line.setSpacing(px(8))
        before: tuple[QWidget, ...] = (self._sign, self._kind, self._question, self._pill)
        after: tuple[QWidget, ...] = (
            *(self.both, self.split, self.quotations, self.desk, self.history),
            *(self.position, self.previous, self.next),
        )
        for widget in before:
            self._line.addWidget(widget)
        self._line.addWidget(self._about, 1)
        for widget in after:
            self._line.addWidget(widget)
        whole.addLayout(self._line)
        whole.addWidget(self._whole)
        whole.addWidget(self.desk_row)

    def set_upright(self, upright: bool) -> None:
        """Give the question lines of its own where the card is narrow; menus and keys have what goes."""
        self._upright = upright
        self._whole.setVisible(upright)
        self._kind.setVisible(upright)
        self._question.setVisible(not upright)
        for button in (self.both, self.split, self.desk):
            button.setVisible(not upright)
        self.quotations.setVisible(self.quotations.isVisibleTo(self) and not upright)

    def show_standing(self, standing: Standing | None, position: str) -> None:
        self.position.setText(position)
        for button in (self.previous, self.next):
            button.setIconSize(QSize(self._look.px(16), self._look.px(16)))
        self.previous.setIcon(self._look.icon("up"))
        self.desk.setIconSize(QSize(self._look.px(16), self._look.px(16)))
        self.desk.setIcon(self._look.icon("person"))
        self.next.setIcon(self._look.icon("down"))
        self._pill.setVisible(standing is not None)
        quoted = standing is not None and standing.dispute.kind in _QUOTED
        self.quotations.setVisible(quoted and not self._upright)
        self.split.setEnabled(standing is not None and len(standing.dispute.accounts) > FEWEST)
        self._show_desk(standing.desk if standing is not None else NOTHING_SAID)
        if standing is None:
            self._ask(tr("No dispute chosen"))
            self._about.say("")
            self._kind.clear()
            self._sign.clear()
            return
        dispute = standing.dispute
        kind = type_of(dispute.kind)
        self._sign.setPixmap(self._look.pixmap(kind.value, kind.role, 18))
        self._sign.setAccessibleName(kind.words)
        self._sign.setToolTip(as_it_stands(kind_name(dispute.kind)))
        self._kind.setText(kind_name(dispute.kind))
        self._ask(say(dispute.question))
        self._pill.show_state(standing.state)
        self._about.say(about(standing), more=say(dispute.why))

    def _show_desk(self, desk: DeskSaid) -> None:
        self.desk_row.show_desk(desk, self._me())
        self.desk_row.setVisible(self.desk_row.tells)

    def _ask(self, question: str) -> None:
        self._question.say(question)
        self._whole.setText(question)


def about(standing: Standing) -> str:
    """How many accounts and named origins, and what the program takes the difference for."""
    dispute = standing.dispute
    count, origins = len(dispute.accounts), named_origins(dispute)
    words = [trn("{number} account", "{number} accounts", count)]
    named = trn("{number} named origin", "{number} named origins", origins)
    words.append(named if origins else tr("no named origins"))
    if dispute.verdict is not None:
        words.append(verdict_in_line(dispute.verdict))
    if dispute.raised:
        words.append(tr("raised by hand"))
    return " · ".join(words)


def tool(words: str, tip: str) -> QToolButton:
    made = QToolButton()
    made.setText(words)
    made.setToolTip(as_it_stands(tip))
    made.setAccessibleName(words or tip)
    made.setAutoRaise(True)
    return made
