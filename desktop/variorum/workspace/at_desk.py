"""What a desk of several editors does: assigns disputes, comments on them, signs decisions off."""

from typing import TYPE_CHECKING

from variorum.dispute.decision import Standing
from variorum.record import desk_steps
from variorum.workspace.changes import DECIDED, Answer
from variorum.workspace.opened import Opened

if TYPE_CHECKING:
    from variorum.workspace.ruling import Ruling


class AtDesk(Opened):
    """Each method is one revision; nothing is decided or read again by it."""

    @property
    def editor(self) -> str:
        """The name under which this workspace writes."""
        return self._who

    def assign(self, case: str, dispute: str, to: str, *, reason: str = "") -> Answer[Standing]:
        """Say which editor is to settle a dispute; empty: nobody."""
        return self._at_desk(
            case,
            dispute,
            lambda seen: desk_steps.assign(seen.history, seen.pen, seen.snapshot, to, reason=reason),
        )

    def comment(self, case: str, dispute: str, text: str) -> Answer[Standing]:
        return self._at_desk(
            case, dispute, lambda seen: desk_steps.comment(seen.history, seen.pen, seen.snapshot, text)
        )

    def ask(self, case: str, dispute: str, of: str = "", *, reason: str = "") -> Answer[Standing]:
        """Ask an editor, or any second one, to sign off the decision in force."""
        return self._at_desk(
            case,
            dispute,
            lambda seen: desk_steps.ask(seen.history, seen.pen, seen.snapshot, of, reason=reason),
        )

    def sign_off(self, case: str, dispute: str, *, reason: str = "") -> Answer[Standing]:
        """Stand for the decision in force, which another editor made."""
        return self._at_desk(
            case,
            dispute,
            lambda seen: desk_steps.sign_off(seen.history, seen.pen, seen.snapshot, reason=reason),
        )

    def _at_desk(self, case: str, dispute: str, step: "Ruling") -> Answer[Standing]:
        standing = self._kept_in(case).rule(self._pen(case), dispute, step)
        return Answer(standing, DECIDED, frozenset({standing.dispute.id}))
