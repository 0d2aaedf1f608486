"""The command for the reconciled account: shown as it reads, begun on a base, edited as plain text."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from variorum.cli.console import emit, emit_text, plain, tell
from variorum.cli.decisions import passage_named
from variorum.cli.lettered import with_id, with_ids
from variorum.cli.options import Case
from variorum.cli.session import session_of
from variorum.cli.variadic import SeveralPassages
from variorum.errors import AccountRefused
from variorum.wording.sentences import say

if TYPE_CHECKING:
    from variorum.report.copytext.composing import Block
    from variorum.workspace.accounts import AccountNow, Base
    from variorum.workspace.workspace import Workspace

_MOST_BYTES = 8_000_000


def add_to(app: typer.Typer) -> None:
    app.command(cls=SeveralPassages)(account)


def account(
    context: typer.Context,
    case: Case,
    base: Annotated[
        str | None, typer.Option("--base", metavar="ARTICLE", help="Begin it on this article's text.")
    ] = None,
    passages: Annotated[
        list[str] | None,
        typer.Option("--passages", metavar="ARTICLE:N", help="Begin it on these paragraphs."),
    ] = None,
    blank: Annotated[bool, typer.Option("--blank", help="Begin it with nothing.")] = False,
    edit: Annotated[
        Path | None, typer.Option("--edit", metavar="FILE", help="Keep what you made of its plain form.")
    ] = None,
    plain_form: Annotated[
        bool, typer.Option("--plain", help="Print the plain form, to be edited in any editor.")
    ] = False,
) -> None:
    """Show, begin or edit the reconciled account of a case.

    Settled facts stand in place of the base's own readings, and follow when
    you settle anew; words of yours are never changed. In the plain form a
    field is {{name|words}}: the words stand as long as its dispute is open.
    Move it, delete it, or put one in with {{DISPUTE|words}}. An account that
    is begun anew takes the place of the one before; undo brings that back.

    \b
    Examples:
      variorum account Idlib --base post
      variorum account Idlib --passages post:1 times:3 times:4
      variorum account Idlib --plain > account.txt
      variorum account Idlib --edit account.txt
      variorum account Idlib
    """
    workspace = session_of(context).workspace()
    wanted = [base is not None, bool(passages), blank, edit is not None]
    if sum(wanted) > 1:
        raise typer.BadParameter("Choose one of --base, --passages, --blank and --edit.")
    if edit is not None:
        now = workspace.write_account(case, _read(edit)).value
    elif any(wanted):
        now = _begun(workspace, case, base, passages)
    else:
        shown = workspace.account(case)
        if shown is None:
            raise AccountRefused(f"The case “{case}” has no account yet; begin one with --base or --blank.")
        now = shown
    _show(now, as_plain=plain_form)


def _with_notes(block: "Block") -> str:
    return "".join(f"[{one.run.text}]" if one.run.style == "note" else one.run.text for one in block.said)


def _begun(workspace: "Workspace", case: str, base: str | None, passages: list[str] | None) -> "AccountNow":
    chosen: Base = base and with_id(workspace, case, base)
    if passages:
        named = map(passage_named, with_ids(workspace, case, passages))
        chosen = [(one.article, one.paragraph) for one in named]
    return workspace.start_account(case, chosen).value


def _read(path: Path) -> str:
    """The file as it is: no line end is changed."""
    data = path.read_bytes()
    if len(data) > _MOST_BYTES:
        raise AccountRefused(f"“{path}” is too long for an account.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise AccountRefused(f"“{path}” is not UTF-8 text.") from error


def _show(now: "AccountNow", *, as_plain: bool) -> None:
    if as_plain:
        emit_text(now.plain)
        return
    for block in now.composed.blocks:
        emit(f"# {block.text}" if block.heading else _with_notes(block))
        emit("")
    for standing in now.untold:
        tell(plain(f"Not in the text: {say(standing.dispute.question)} ({standing.dispute.id[:8]})"))
