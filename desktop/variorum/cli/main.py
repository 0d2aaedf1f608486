"""The command line's front door: global options, and what becomes of an error."""

import os
from collections.abc import Sequence
from typing import Annotated

import typer

from variorum import __version__
from variorum.cli import (
    account,
    batching,
    by_hand,
    caring,
    cases,
    choosing,
    comparing,
    deciding,
    disputes,
    erasing,
    handing,
    inquiring,
    naming,
    opening,
    reading,
    several,
    telling,
)
from variorum.cli.console import emit, speak_utf8, tell
from variorum.cli.crash import keep_crash
from variorum.cli.hoisting import hoisted
from variorum.cli.session import Session, Window, session_of
from variorum.errors import UserError
from variorum.progress import Cancelled

INTERRUPTED = 130

app = typer.Typer(
    rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False, no_args_is_help=True
)
_COMMANDS = (
    *(
        comparing,
        batching,
        reading,
        naming,
        cases,
        handing,
        disputes,
        deciding,
        account,
        by_hand,
        several,
        inquiring,
        erasing,
        telling,
        caring,
        opening,
    ),
    choosing,
)
for group in _COMMANDS:
    group.add_to(app)


def _print_version(wanted: bool) -> None:
    if wanted:
        emit(f"variorum {__version__}")
        raise typer.Exit


@app.callback()
def with_global_options(
    context: typer.Context,
    record: Annotated[
        str | None,
        typer.Option(
            "--record", metavar="PATH", envvar="VARIORUM_RECORD", help="Use this record, not your own."
        ),
    ] = None,
    settings: Annotated[
        list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="Change a setting for this call.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="Show no progress.")] = False,
    read_only: Annotated[
        bool, typer.Option("--read-only", help="Open the record to be read, and change nothing on its disk.")
    ] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Set articles about one event side by side, and keep a best account of what they dispute.

    The global options may also stand after the command. Answers go to
    standard output, news to standard error.

    Exit status: 0 done, 1 refused or nothing found, 2 usage, 3 unreadable
    input, 4 the record cannot be used, 130 interrupted.
    """
    session = session_of(context)
    session.record, session.quiet, session.read_only = record, quiet, read_only
    session.chosen = choosing.values_from(settings or ())


def run(arguments: Sequence[str], *, window: Window | None = None) -> int:
    """Carry out one command and return its exit status; a user's error is one sentence, never a traceback."""
    speak_utf8()
    session = Session(window=window)
    try:
        status = _carried_out(arguments, session)
        if status == 0:
            _keep_copy(session)
        return status
    finally:
        session.close()


def _carried_out(arguments: Sequence[str], session: Session) -> int:
    try:
        app(hoisted(arguments), prog_name="variorum", obj=session)
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
    kept = keep_crash(error)
    where = f"a report is in {kept}" if kept else "no report could be written"
    return f"This is a bug in Variorum ({type(error).__name__}); {where}."
