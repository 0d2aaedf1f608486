"""The command line's front door: what is asked for, and what becomes of an error."""

import os
import sys
from collections.abc import Sequence

from variorum.ahead import WORD
from variorum.ahead import tell as tell_ahead
from variorum.cli.console import speak_utf8, tell
from variorum.cli.hoisting import hoisted
from variorum.cli.session import Session, Window
from variorum.cli.window import asked_for, show
from variorum.errors import UserError
from variorum.progress import Cancelled

INTERRUPTED = 130
ASKED_BY_SHELL = "_VARIORUM_COMPLETE"  # whoever pressed TAB; a test holds it to `completing`


def run(arguments: Sequence[str], *, window: Window | None = None) -> int:
    """Carry out one command and return its exit status; a user's error is one sentence, never a traceback."""
    speak_utf8()
    if ASKED_BY_SHELL in os.environ:
        return _offer_to_shell()
    session = Session(window=window)
    try:
        status = _carried_out(arguments, session)
        if status == 0:
            _keep_copy(session)
        return status
    finally:
        session.close()


def _offer_to_shell() -> int:
    """What may follow on a line that is half typed; there no news is told, and nothing is anybody's fault."""
    try:
        from variorum.cli.completing import told

        sys.stdout.write(told(os.environ))
    except Exception:
        return 1
    return 0


def _carried_out(arguments: Sequence[str], session: Session) -> int:
    try:
        if arguments[:1] == [WORD]:
            return tell_ahead(arguments[1:])
        asked = asked_for(arguments)
        if asked is not None:
            session.record = asked.record
            return show(session, asked.case, asked.files)
        from variorum.cli.commands import app_for

        words = hoisted(arguments)
        app_for(words)(words, prog_name="variorum", obj=session)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    except UserError as error:
        tell(str(error))
        return error.exit_status
    except (KeyboardInterrupt, Cancelled):
        return INTERRUPTED
    except OSError as error:
        tell(_of_the_system(error))
    except Exception as error:
        tell(_of_ours(error))
    return 1


def _keep_copy(session: Session) -> None:
    """The command is done, so nothing of this changes its exit status; Ctrl+C puts it off to the next."""
    try:
        session.keep_daily_copy()
    except UserError as error:
        tell(str(error))
    except OSError as error:
        tell(_of_the_system(error))
    except (KeyboardInterrupt, Cancelled):
        return


def _of_the_system(error: OSError) -> str:
    """A disk that is full, a folder that may not be written: the system's own words, and where."""
    where = f"{os.fsdecode(error.filename)}: " if isinstance(error.filename, str | bytes) else ""
    return f"{where}{error.strerror or error}."


def _of_ours(error: Exception) -> str:
    from variorum.cli.crash import keep_crash

    kept = keep_crash(error)
    where = f"a report is in {kept}" if kept else "no report could be written"
    return f"This is a bug in Variorum ({type(error).__name__}); {where}."
