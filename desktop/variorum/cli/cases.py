"""Commands for the cases of the record: case new, add, list, show, rename, remove."""

from typing import Annotated

import typer

from variorum.cli import articles, reviewing
from variorum.cli.console import Format, emit, emit_items, emit_json, emit_rich, plain, progress, tell
from variorum.cli.lettered import with_id
from variorum.cli.options import As, Case, Files, Item, TextColumn, chosen_of
from variorum.cli.session import session_of
from variorum.errors import UnreadableArticle

Name = Annotated[str, typer.Argument(metavar="NAME", help="A case's name.")]

case_commands = typer.Typer(
    rich_markup_mode=None, no_args_is_help=True, help="Make, fill, list, show, rename and remove cases."
)


def add_to(app: typer.Typer) -> None:
    articles.add_to(case_commands)
    reviewing.add_to(case_commands)
    app.add_typer(case_commands, name="case")


@case_commands.command()
def new(context: typer.Context, name: Name) -> None:
    """Make an empty case.

    \b
    Example:
      variorum case new Idlib
    """
    made = session_of(context).workspace().new_case(name).value
    emit(f"Made the case “{made.name}”.")


@case_commands.command()
def add(
    context: typer.Context,
    name: Case,
    files: Files,
    item: Item = None,
    text_column: TextColumn = "",
    replaces: Annotated[
        str | None,
        typer.Option(
            "--replaces", metavar="ARTICLE", help="The one file is a newer version of this article."
        ),
    ] = None,
) -> None:
    """Add articles to a case.

    An article it already holds is left as it is. Every decision is
    kept; a settled dispute that new articles touch is marked stale, and never
    changed. With --replaces both versions are kept and the newer is compared.

    \b
    Examples:
      variorum case add Idlib seeds/*.txt
      variorum case add Idlib --replaces post post-updated.txt
    """
    session = session_of(context)
    with progress(quiet=session.quiet) as advance:
        chosen = chosen_of(item, text_column)
        workspace = session.workspace()
        replaces = replaces and with_id(workspace, name, replaces)
        added = workspace.add(name, files, choice=chosen, replaces=replaces, progress=advance).value
    for one in added.unreadable:
        tell(f"{one.name}: {one.reason}")
    if not added.added and not added.already:
        raise UnreadableArticle("None of the files could be read.")
    were = "was" if len(added.already) == 1 else "were"
    already = f"; {len(added.already)} {were} there already" if added.already else ""
    emit(f"Added {_articles(len(added.added))} to “{name}”{already}.")
    if replaces is not None:
        emit(f"“{(*added.added, *added.already)[0].id}” stands in the place of “{replaces}”, which is kept.")


def _articles(count: int) -> str:
    return "1 article" if count == 1 else f"{count} articles"


@case_commands.command("list")
def list_cases(context: typer.Context, format: As = Format.TABLE) -> None:
    """List the cases of the record.

    \b
    Example:
      variorum case list
    """
    from variorum.cli.lines import case_line

    cases = session_of(context).workspace().cases()
    if format is not Format.TABLE:
        emit_items([case_line(case) for case in cases], format=format)
    elif cases:
        from variorum.cli.tables import cases_table

        emit_rich(cases_table(cases))
    else:
        tell("The record holds no cases yet; “variorum case new NAME” makes one.")


@case_commands.command()
def show(context: typer.Context, name: Case, format: As = Format.TABLE) -> None:
    """Show what a case holds.

    Its articles with their source cards, and how many disputes are open or settled.

    \b
    Example:
      variorum case show Idlib
    """
    session = session_of(context)
    workspace = session.workspace()
    with progress(quiet=session.quiet) as advance:
        reconciliation = workspace.open_case(name, progress=advance)
    out = [one for one in workspace.articles(name) if not one.inside]
    if format is Format.TABLE:
        from variorum.cli.tables import case_table

        emit_rich(case_table(reconciliation))
        if out:
            emit(plain(f"Taken out: {', '.join(one.id for one in out)}."))
        return
    from variorum.cli.lines import case_contents, held_line

    contents = case_contents(reconciliation) | {"taken_out": [held_line(one) for one in out]}
    emit_json(contents) if format is Format.JSON else emit_items([contents], format=format)


@case_commands.command()
def rename(
    context: typer.Context,
    name: Case,
    new: Annotated[str, typer.Argument(metavar="NEW", help="The name that it shall bear.")],
) -> None:
    """Give a case another name.

    Its history goes on under it; undo gives it the old name back.

    \b
    Example:
      variorum case rename Idlib "Idlib, February 2020"
    """
    renamed = session_of(context).workspace().rename_case(name, new).value
    emit(f"The case “{name}” is called “{renamed.name}” from here on.")


@case_commands.command()
def remove(context: typer.Context, name: Case) -> None:
    """Take a case out of the list.

    Its articles, decisions and history stay in the record.

    \b
    Example:
      variorum case remove Idlib
    """
    removed = session_of(context).workspace().remove_case(name).value
    emit(f"Removed the case “{removed.name}” from the list; the record keeps its history.")
