"""What a desk of several editors asks for: assigning, commenting, signing off, and what waits for oneself."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from variorum.dispute.decision import Standing
from variorum.gui.commands.desk import Desk
from variorum.gui.disputes.asking import Asking
from variorum.gui.look.look import Look
from variorum.gui.session.session import Session

Form = Callable[[Standing, Session, Look, QWidget], Asking]


class AtDeskCommands(Desk):
    """Each method is one thing an editor can ask for."""

    spoken: Asking | None = None  # the form that was last opened

    def assign_dispute(self) -> None:
        from variorum.gui.at_desk.forms import AssignForm

        self._open(AssignForm)

    def comment_on_dispute(self) -> None:
        from variorum.gui.at_desk.forms import CommentForm

        self._open(CommentForm)

    def ask_for_sign_off(self) -> None:
        from variorum.gui.at_desk.forms import AskForm, why_not_asked

        standing = self._session.current
        why = why_not_asked(standing) if standing is not None else ""
        if why:
            self._session.told.emit(why)
        else:
            self._open(AskForm)

    def sign_off(self) -> None:
        from variorum.gui.session.at_desk import sign_off

        sign_off(self._session)

    def _open(self, form: Form) -> None:
        """Ask of the current dispute."""
        standing = self._session.current
        if standing is not None:
            self.spoken = form(standing, self._session, self._look, self._window)
            self.spoken.open()

    # In the list

    def show_mine(self) -> None:
        from variorum.gui.at_desk.waiting import Waiting

        self._window.disputes.show_waiting(Waiting.MINE)

    def show_to_sign_off(self) -> None:
        from variorum.gui.at_desk.waiting import Waiting

        self._window.disputes.show_waiting(Waiting.TO_SIGN)
