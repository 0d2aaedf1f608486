"""All commands of the program, in the order in which help lists them, and the global options."""

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
from variorum.cli.console import emit
from variorum.cli.session import session_of

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
app = typer.Typer(
    rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False, no_args_is_help=True
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
