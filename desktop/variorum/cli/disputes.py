"""Commands that look into the record: disputes, history, earlier, search, verify."""

from typing import Annotated

import typer

from variorum.cli.console import Format, emit, emit_items, emit_json, emit_rich, progress, tell
from variorum.cli.options import As, Case, DisputeName
from variorum.cli.session import session_of
from variorum.dispute.decision import State
from variorum.errors import RecordDamaged, UnknownThing
from variorum.fact.fact import Kind


def add_to(app: typer.Typer) -> None:
    for command in (disputes, history, earlier, search, verify):
        app.command()(command)


def disputes(
    context: typer.Context,
    case: Case,
    format: As = Format.TABLE,
    kind: Annotated[Kind | None, typer.Option("--kind", help="Only disputes of this kind.")] = None,
    state: Annotated[State | None, typer.Option("--state", help="Only disputes in this state.")] = None,
    assigned: Annotated[
        str | None,
        typer.Option("--assigned", metavar="NAME", help="Only disputes for this editor; “me” is yourself."),
    ] = None,
    to_sign_off: Annotated[
        bool, typer.Option("--to-sign-off", help="Only disputes whose decision waits for you to sign it off.")
    ] = False,
) -> None:
    """List the disputes of a case by rank.

    Those an editor must settle come first, each with how it stands.

    \b
    Examples:
      variorum disputes Idlib --state open --format jsonl
      variorum disputes Idlib --assigned me
    """
    session = session_of(context)
    workspace = session.workspace()
    with progress(quiet=session.quiet) as advance:
        reconciliation = workspace.open_case(case, progress=advance)
    me = workspace.editor
    whose = me if assigned == "me" else assigned
    wanted = [
        standing
        for standing in reconciliation.standings
        if kind in (None, standing.dispute.kind)
        and state in (None, standing.state)
        and (whose is None or standing.desk.is_for(whose))
        and (not to_sign_off or standing.desk.waits_for(me))
    ]
    if format is Format.TABLE:
        from variorum.cli.tables import standings_table

        emit_rich(standings_table(wanted, reconciliation.comparison.articles))
        return
    from variorum.cli.lines import standing_line

    emit_items([standing_line(standing) for standing in wanted], format=format)


def history(
    context: typer.Context,
    case: Case,
    dispute: Annotated[str | None, typer.Argument(metavar="[DISPUTE]", help="Only this dispute's.")] = None,
    format: As = Format.TABLE,
) -> None:
    """List what was decided, when, by whom and why.

    All revisions of a case, or those of one dispute.

    \b
    Example:
      variorum history Idlib 3
    """
    from variorum.cli.lines import revision_line

    revisions = session_of(context).workspace().history(case, dispute)
    if format is not Format.TABLE:
        emit_items([revision_line(revision) for revision in revisions], format=format)
    elif revisions:
        from variorum.cli.tables import history_table

        emit_rich(history_table(revisions, of_one=dispute is not None))
    else:
        tell("Nothing has been decided here yet.")


def earlier(
    context: typer.Context,
    case: Case,
    dispute: DisputeName,
    format: As = Format.TABLE,
) -> None:
    """List earlier decisions on the same fact.

    Decisions in force on the same name, place, figure or date, of this case
    and of others, the newest first; nothing of them is taken over.

    Exit status 1 where there are none.

    \b
    Example:
      variorum earlier Idlib 3
    """
    from variorum.cli.lines import earlier_line

    session = session_of(context)
    with progress(quiet=session.quiet) as advance:
        workspace = session.workspace()
        workspace.open_case(case, progress=advance)
        found = workspace.earlier(case, dispute)
    if not found:
        raise UnknownThing("Nothing was decided on this before, in this case or another.")
    if format is Format.TABLE:
        from variorum.cli.tables import earlier_table

        emit_rich(earlier_table(found))
    else:
        emit_items([earlier_line(one) for one in found], format=format)


def search(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="All of them must occur.")],
    format: As = Format.TABLE,
) -> None:
    """Find words in all articles and decisions.

    Exit status 1 where nothing is found.

    \b
    Example:
      variorum search displaced
    """
    from variorum.cli.lines import hit_line

    hits = session_of(context).workspace().search(" ".join(words))
    if not hits:
        raise UnknownThing(f"Nothing in the record has “{' '.join(words)}”.")
    if format is Format.TABLE:
        from variorum.cli.tables import hits_table

        emit_rich(hits_table(hits))
    else:
        emit_items([hit_line(hit) for hit in hits], format=format)


def verify(
    context: typer.Context,
    head: Annotated[
        str, typer.Option("--head", metavar="HASH", help="A head printed before: is it still in the history?")
    ] = "",
    format: As = Format.TABLE,
) -> None:
    """Check that the record is whole.

    Every original against its SHA-256, every revision against the chain of hashes.

    The head that it prints stands for all that was ever written: keep it elsewhere, and with --head a
    history that was cut or rewritten since shows. The hash of any entry does as well.

    Exit status 4 where something does not match; the first damaged entry is named.

    \b
    Examples:
      variorum verify
      variorum verify --head 1f0c…
    """
    from variorum.cli.lines import verification_line, verification_sentence

    verification = session_of(context).workspace().verify(head=head)
    if format is Format.TABLE and verification.ok:
        emit(verification_sentence(verification))
    elif format is not Format.TABLE:
        emit_json(verification_line(verification))
    if not verification.ok:
        raise RecordDamaged(verification_sentence(verification))
