"""The line on the card that says that another decided on its dispute while something was typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from variorum.dispute.decision import Standing
from variorum.gui.card.stale import Notice
from variorum.gui.card.stale_words import values_text
from variorum.gui.look.look import Look
from variorum.gui.widgets.words import as_it_stands
from variorum.translation import tr
from variorum.wording.clock import clock
from variorum.wording.names import outcome_in_line


class Meanwhile(QWidget):
    """Hidden until it has something to say, and when the dispute or the form is another."""

    wanted = Signal()  # to see what was decided
    dropped = Signal()  # what is typed: the other's decision is to stand in the form

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.notice = Notice(look)
        self.see, self.drop = QPushButton(tr("Show in the history")), QPushButton(tr("Drop what I typed"))
        self.see.setToolTip(
            as_it_stands(tr("Read what was decided, and why, in the history of this dispute"))
        )
        self.drop.setToolTip(as_it_stands(tr("Fill the form with what was decided; what you typed goes")))
        self.see.clicked.connect(self.wanted)
        self.drop.clicked.connect(self.dropped)
        self._arrange(look)
        self.hide()

    def _arrange(self, look: Look) -> None:
        row, column, buttons = QHBoxLayout(self), QVBoxLayout(), QHBoxLayout()
        row.setContentsMargins(look.px(12), look.px(6), look.px(12), look.px(2))
        for button in (self.see, self.drop):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addWidget(self.notice)
        column.addLayout(buttons)
        row.addLayout(column)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def tell(self, standing: Standing) -> None:
        """Say who decided what; what is typed stays in the form."""
        self.notice.say(said(standing), tr("What you typed is kept in the form, and is not recorded yet."))
        self.show()


def said(standing: Standing) -> str:
    """Who decided what meanwhile, and when."""
    if standing.decision is None:
        return tr("Reopened meanwhile by another editor")
    value = values_text(standing.decision) or outcome_in_line(standing.decision.outcome)
    if standing.decision.dismissed:
        return tr("{editor} dismissed this at {when}", editor=standing.editor, when=clock(standing.decided))
    return tr(
        "{editor} decided this at {when}: {value}",
        editor=standing.editor,
        when=clock(standing.decided),
        value=value,
    )
