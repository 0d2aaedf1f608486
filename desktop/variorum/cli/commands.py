"""All commands of the program, in the order in which help lists them, and the global options."""

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from typing import Annotated

import typer

from variorum import __version__
from variorum.cli.choosing import values_from
from variorum.cli.console import emit
from variorum.cli.hoisting import first_word
from variorum.cli.session import session_of

# Which module has which commands, in their order: one of them is loaded for a command, all for help.
MODULES = {
    "comparing": ("compare", "facts"),
    "batching": ("batch",),
    "reading": ("read",),
    "naming": ("names",),
    "cases": ("case",),
    "handing": ("case",),
    "disputes": ("disputes", "history", "earlier", "search", "verify"),
    "deciding": ("settle", "dismiss", "withdraw", "reinstate", "undo", "redo"),
    "account": ("account",),
    "by_hand": ("link", "unlink", "merge", "retype", "split", "join", "part"),
    "several": ("raise", "bulk"),
    "inquiring": ("timeline", "quotations"),
    "erasing": ("erase",),
    "telling": ("report",),
    "caring": ("backup", "restore"),
    "sharing": ("desk",),
    "opening": ("open",),
    "choosing": ("settings",),
}


def app_for(arguments: Sequence[str]) -> typer.Typer:
    """What carries out these arguments, global options first: the command that they name, or all."""
    word = first_word(arguments)
    return _made(tuple(name for name, words in MODULES.items() if word in words) or tuple(MODULES))


@cache
def _made(modules: tuple[str, ...]) -> typer.Typer:
    app = typer.Typer(
        rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False, no_args_is_help=True
    )
    app.callback()(with_global_options)
    for name in modules:
        import_module(f"variorum.cli.{name}").add_to(app)
    return app


def _print_version(wanted: bool) -> None:
    if wanted:
        emit(f"variorum {__version__}")
        raise typer.Exit


def with_global_options(
    context: typer.Context,
    record: Annotated[
        str | None,
        typer.Option(
            "--record",
            metavar="PLACE",
            envvar="VARIORUM_RECORD",
            help="Use this record, not your own: a file, or postgresql://HOST/DATABASE.",
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
    session.chosen = values_from(settings or ())
