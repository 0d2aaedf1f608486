"""Commands of a desk of several editors: assign, comment, ask, sign-off."""

from typing import Annotated

import typer

from variorum.cli.console import emit, plain
from variorum.cli.options import Case, DisputeName, Why
from variorum.cli.session import session_of
from variorum.dispute.decision import Standing
from variorum.errors import DecisionRefused


def add_to(app: typer.Typer) -> None:
    for command in (assign, comment, ask):
        app.command()(command)
    app.command("sign-off")(sign_off)


def assign(
    context: typer.Context,
    case: Case,
    dispute: DisputeName,
    editor: Annotated[
        str, typer.Argument(metavar="EDITOR", help="Who is to settle it; “me” is yourself.")
    ] = "",
    nobody: Annotated[bool, typer.Option("--nobody", help="It is for nobody any more.")] = False,
    reason: Why = "",
) -> None:
    """Assign a dispute to an editor.

    Anybody may still settle it; “disputes --assigned me” lists yours.

    \b
    Examples:
      variorum assign Idlib 3 "B. Editor"
      variorum assign Idlib 3 --nobody
    """
    if bool(editor.strip()) == nobody:
        raise DecisionRefused("Name an editor, or say --nobody.")
    workspace = session_of(context).workspace()
    to = workspace.editor if editor == "me" else editor
    _tell(workspace.assign(case, dispute, to, reason=reason).value)


def comment(
    context: typer.Context,
    case: Case,
    dispute: DisputeName,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What you say of it.")],
) -> None:
    """Comment on a dispute.

    It decides nothing, and stands in the history, not in a report.

    \b
    Example:
      variorum comment Idlib 3 "The UN office has a newer figure; I asked."
    """
    _tell(session_of(context).workspace().comment(case, dispute, text).value)


def ask(
    context: typer.Context,
    case: Case,
    dispute: DisputeName,
    editor: Annotated[
        str, typer.Argument(metavar="EDITOR", help="Whom you ask; without it, any second editor.")
    ] = "",
    reason: Why = "",
) -> None:
    """Ask a second editor to sign a decision off.

    The one in force; “disputes --to-sign-off” lists what waits for you.

    \b
    Example:
      variorum ask Idlib 3 "B. Editor"
    """
    _tell(session_of(context).workspace().ask(case, dispute, editor, reason=reason).value)


def sign_off(context: typer.Context, case: Case, dispute: DisputeName, reason: Why = "") -> None:
    """Sign off the decision in force.

    Refused of a decision of your own. It holds for this very decision: decided
    otherwise, or taken back, the dispute is signed off no longer.

    \b
    Example:
      variorum sign-off Idlib 3
    """
    _tell(session_of(context).workspace().sign_off(case, dispute, reason=reason).value)


def _tell(standing: Standing) -> None:
    """Say what the desk says of the dispute now; by then it is on the disk."""
    from variorum.wording.desk import desk_texts
    from variorum.wording.sentences import say

    said = "; ".join(desk_texts(standing.desk)) or "for nobody"
    emit(plain(f"{say(standing.dispute.question)} {said[0].upper()}{said[1:]}."))
