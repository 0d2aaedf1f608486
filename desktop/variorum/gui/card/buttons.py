"""The actions of the card, as many as the state of a dispute has."""

from variorum.dispute.decision import Standing, State
from variorum.dispute.dispute import Verdict
from variorum.gui.look.look import Look
from variorum.gui.widgets.flow import Flow
from variorum.gui.widgets.key_button import KeyButton
from variorum.translation import tr


class Buttons(Flow):
    """In a line, and in two where they do not fit in one."""

    def __init__(self, look: Look) -> None:
        super().__init__(gap=look.px(8), sides=look.px(14))
        self.settle = KeyButton(
            tr("Settle, go to next"), "Enter", look, kind="primary", tip=tr("Record this and go to the next")
        )
        self.keep = KeyButton(
            tr("Keep"), "K", look, tip=tr("The value stands, and the new evidence is reviewed")
        )
        self.unresolved = KeyButton(
            tr("Leave disputed"), "U", look, tip=tr("The report gives every account and no best value")
        )
        self.trivial = KeyButton(
            tr("Trivial"), "T", look, tip=tr("The difference does not matter to the report")
        )
        self.withdraw = KeyButton(
            tr("Reopen"), "", look, kind="flat", tip=tr("Take the decision back; it stays in the history")
        )
        self.dismiss = KeyButton(
            tr("Dismiss…"),
            "X",
            look,
            kind="flat",
            tip=tr("Set this aside as no dispute; give the reason above"),
        )
        self.place(
            (self.settle, self.keep, self.unresolved, self.trivial, self.withdraw, self.dismiss),
        )

    def fit(self, standing: Standing | None) -> None:
        """Show what can be done to a dispute as it stands."""
        stale = standing is not None and standing.state is State.STALE
        decided_before = standing is not None and standing.decision is not None
        words_only = standing is not None and standing.dispute.verdict in (Verdict.SPELLING, Verdict.WORDING)
        self.keep.setVisible(stale)
        self.withdraw.setVisible(decided_before)
        self.trivial.setVisible(words_only and not stale)
        self.unresolved.setVisible(not stale and not words_only)
        self.dismiss.setVisible(not decided_before)
        self.settle.say(tr("Change, go to next") if decided_before else tr("Settle, go to next"))
        self.refit()
