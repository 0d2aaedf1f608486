"""Commands that decide: settle, dismiss, withdraw, reinstate, undo, redo."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from variorum.cli.console import emit, plain, progress
from variorum.cli.decisions import Choice, decision_by_rule, decision_for
from variorum.cli.grading import grading_typed
from variorum.cli.lettered import with_ids
from variorum.cli.options import Case, DisputeName, Reason
from variorum.cli.session import session_of
from variorum.cli.variadic import SeveralValues
from variorum.dispute.decision import Confidence, Outcome, Rule, Standing

if TYPE_CHECKING:
    from variorum.record.revision import Revision
    from variorum.workspace.changes import Answer


def add_to(app: typer.Typer) -> None:
    app.command(cls=SeveralValues)(settle)
    for command in (dismiss, withdraw, reinstate, undo, redo):
        app.command()(command)


Accounts = Annotated[
    list[int] | None, typer.Option("--account", metavar="N", help="Accept this account; several: both true.")
]
Values = Annotated[
    list[str] | None, typer.Option("--value", metavar="V", help="A value of your own; several: both true.")
]
Low = Annotated[str | None, typer.Option("--low", metavar="L", help="The lowest value.")]
Best = Annotated[str | None, typer.Option("--best", metavar="B", help="The best value.")]
High = Annotated[str | None, typer.Option("--high", metavar="H", help="The highest value.")]
AsOutcome = Annotated[
    Outcome | None, typer.Option("--outcome", help="Where the accounts and values do not already say it.")
]
UnderRule = Annotated[
    Rule | None, typer.Option("--rule", help="Alone, it fills low, best and high; else it names how you did.")
]
Passages = Annotated[
    list[str] | None,
    typer.Option(
        "--evidence", metavar="ARTICLE:N", help="A passage it rests on, as B:4; else the chosen accounts'."
    ),
]
FromOutside = Annotated[
    list[str] | None,
    typer.Option("--outside", metavar="TITLE", help="Evidence from outside the case: what it is."),
]
Addresses = Annotated[
    list[str] | None,
    typer.Option("--url", metavar="URL", help="Where it is: https://…, or words. One for each --outside."),
]
LookedUp = Annotated[
    list[str] | None,
    typer.Option("--retrieved", metavar="DATE", help="When it was looked up. One for each --outside."),
]
HoldsOf = Annotated[
    list[str] | None,
    typer.Option("--holds", metavar="TEXT", help="Of what each value holds, where several are true."),
]
Grades = Annotated[
    list[str] | None,
    typer.Option("--grade", metavar="N=B2", help="Account N: source A-F, word 1-6; or N=derivative."),
]
WherePrec = Annotated[
    int | None, typer.Option("--where-prec", metavar="1-7", help="How exactly the place is known (UCDP).")
]
DatePrec = Annotated[
    int | None, typer.Option("--date-prec", metavar="1-5", help="How exactly the date is known (UCDP).")
]
HowSure = Annotated[Confidence | None, typer.Option("--confidence", help="How sure you are.")]


def settle(
    context: typer.Context,
    case: Case,
    dispute: DisputeName,
    account: Accounts = None,
    value: Values = None,
    low: Low = None,
    best: Best = None,
    high: High = None,
    outcome: AsOutcome = None,
    rule: UnderRule = None,
    reason: Reason = "",
    evidence: Passages = None,
    confidence: HowSure = None,
    outside: FromOutside = None,
    url: Addresses = None,
    retrieved: LookedUp = None,
    holds: HoldsOf = None,
    grade: Grades = None,
    where_prec: WherePrec = None,
    date_prec: DatePrec = None,
) -> None:
    """Record the best account of a dispute.

    It is printed, with exit status 0, only once it is on the disk.

    \b
    Examples:
      variorum settle Idlib 1 --account 4 --reason "the UN's own figure"
      variorum settle Idlib 1 --low 900000 --best 950000 --high 1000000 --reason "rounded differently"
      variorum settle Idlib 6 --account 1 2 --holds "Syrian troops" "Turkish troops" --reason "two armies"
      variorum settle Idlib 1 --account 4 --outside "Update 9" --url https://reliefweb.int/x --reason "OCHA"
      variorum settle Idlib 1 --account 4 --grade 1=C3 4=B2 4=original --reason "the UN's own figure"
    """
    chosen = Choice(
        accounts=tuple(account or ()),
        values=tuple(value or ()),
        low=low,
        best=best,
        high=high,
        outcome=outcome,
        rule=rule,
        reason=reason,
        evidence=tuple(evidence or ()),
        confidence=confidence,
        outside=tuple(outside or ()),
        urls=tuple(url or ()),
        retrieved=tuple(retrieved or ()),
        holds=tuple(holds or ()),
        grading=grading_typed(grade or (), where_prec=where_prec, date_prec=date_prec),
    )
    _record(context, case, dispute, chosen)


def _record(context: typer.Context, case: str, dispute: str, chosen: Choice) -> None:
    """Keeps the choice, by a rule where it leaves the values to one, and tells it once it is kept."""
    session = session_of(context)
    workspace = session.workspace()
    chosen = replace(chosen, evidence=tuple(with_ids(workspace, case, chosen.evidence)))
    if not chosen.leaves_it_to_a_rule:
        _tell(workspace.settle(case, dispute, decision_for(chosen)).value)
        return
    from variorum.workspace.naming import named

    with progress(quiet=session.quiet) as advance:
        opened = workspace.open_case(case, progress=advance)
    found = named(opened, dispute).dispute
    decision = decision_by_rule(chosen, found, opened.comparison.articles)
    _tell(workspace.settle(case, found.id, decision).value)


def dismiss(context: typer.Context, case: Case, dispute: DisputeName, reason: Reason = "") -> None:
    """Set a dispute aside as no dispute.

    \b
    Example:
      variorum dismiss Idlib 9 --reason "spelling only"
    """
    _tell(session_of(context).workspace().dismiss(case, dispute, reason=reason).value)


def withdraw(context: typer.Context, case: Case, dispute: DisputeName, reason: Reason = "") -> None:
    """Take a decision back.

    The dispute is open again, and the history keeps both.

    \b
    Example:
      variorum withdraw Idlib 3 --reason "the figure was corrected"
    """
    _tell(session_of(context).workspace().withdraw(case, dispute, reason=reason).value)


def reinstate(
    context: typer.Context,
    case: Case,
    dispute: DisputeName,
    revision: Annotated[
        int, typer.Option("--revision", metavar="N", help="A revision's number, from history.")
    ],
    reason: Reason = "",
) -> None:
    """Bring an earlier decision back.

    It becomes a new revision; what came between stays in the history.

    \b
    Example:
      variorum reinstate Idlib 3 --revision 7 --reason "it was right after all"
    """
    _tell(session_of(context).workspace().reinstate(case, dispute, revision=revision, reason=reason).value)


def undo(context: typer.Context, case: Case) -> None:
    """Undo the last thing done in a case.

    A decision, an article added or taken out, a link, a merge, a name: a new
    revision does it; nothing is deleted.

    \b
    Example:
      variorum undo Idlib
    """
    workspace = session_of(context).workspace()
    meant = workspace.turns(case).undo
    _tell_turn("Undone", meant, workspace.undo(case, seen=meant.hash if meant else None))


def redo(context: typer.Context, case: Case) -> None:
    """Do again what undo undid.

    \b
    Example:
      variorum redo Idlib
    """
    workspace = session_of(context).workspace()
    meant = workspace.turns(case).redo
    _tell_turn("Done again", meant, workspace.redo(case))


def _tell_turn(turned: str, meant: "Revision | None", answer: "Answer[Standing | None]") -> None:
    """Say what was undone or done again, by what it was called, and how its dispute stands now."""
    from variorum.record.telling import to_do

    if meant is not None:
        emit(plain(f"{turned}: {to_do(meant)}."))
    if answer.case is not None:
        emit(plain(f"The case is called “{answer.case}” from here on."))
    elif answer.value is not None:
        _tell(answer.value)


def _tell(standing: Standing) -> None:
    """Say how the dispute stands now; by then it is on the disk."""
    from variorum.cli.tables import best_account
    from variorum.wording.names import state_name
    from variorum.wording.sentences import say

    best = best_account(standing)
    number = f" (revision {standing.revision})" if standing.revision else ""
    state = state_name(standing.state)
    value = f": {best}" if best not in ("", state) else ""
    emit(f"{say(standing.dispute.question)} {state}{value}{number}")
