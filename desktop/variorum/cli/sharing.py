"""Commands for a record that several editors share: desk set-up, admit, exclude, members, take-over."""

from pathlib import Path
from typing import Annotated

import typer

from variorum.cli.console import Format, emit, emit_items, progress
from variorum.cli.options import As
from variorum.cli.session import session_of
from variorum.record.desk.role import Role

desk_commands = typer.Typer(
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Keep one record for a whole desk, in a PostgreSQL database.",
)

Login = Annotated[str, typer.Argument(metavar="LOGIN", help="Whom the database knows by this name.")]


def add_to(app: typer.Typer) -> None:
    app.add_typer(desk_commands, name="desk")


@desk_commands.command("set-up")
def set_up(context: typer.Context) -> None:
    """Make the record in a database, or bring it to this version.

    Whoever calls this owns the tables and must be allowed to make roles. It
    may be called again at any time; after an update of the program it is
    needed once.

    \b
    Example:
      variorum desk set-up --record postgresql://db.example.org/desk
    """
    members = session_of(context).workspace().set_up_desk()
    emit(f"The record is ready; {_many(len(members))} may use it.")


def _many(count: int) -> str:
    return "one login" if count == 1 else f"{count or 'no'} logins"


@desk_commands.command()
def admit(
    context: typer.Context,
    login: Login,
    role: Annotated[Role, typer.Option("--as", help="What the login may do.")] = Role.EDITOR,
    name: Annotated[
        str, typer.Option("--name", metavar="NAME", help="Under which it writes; else the login itself.")
    ] = "",
) -> None:
    """Let a login of the database use the record.

    A reader reads. An editor also decides, adds and exports, and writes under
    this one name. An owner also erases, brings in what others wrote
    elsewhere, and admits. The database itself refuses anything else.

    \b
    Example:
      variorum desk admit anna --as editor --name "Anna Vogel" --record postgresql://db.example.org/desk
    """
    member = session_of(context).workspace().admit(login, role=role, name=name)
    emit(f"{member.login} may use the record as {_article(member.role)}, and writes as “{member.name}”.")


def _article(role: Role) -> str:
    return f"{'a' if role is Role.READER else 'an'} {role}"


@desk_commands.command()
def exclude(context: typer.Context, login: Login) -> None:
    """Take a login's role away; what it wrote stays.

    \b
    Example:
      variorum desk exclude anna --record postgresql://db.example.org/desk
    """
    session_of(context).workspace().exclude(login)
    emit(f"{login} may use the record no longer.")


@desk_commands.command()
def members(context: typer.Context, format: As = Format.TABLE) -> None:
    """List who may use the record.

    \b
    Example:
      variorum desk members --record postgresql://db.example.org/desk
    """
    found = session_of(context).workspace().members()
    if format is not Format.TABLE:
        items = [{"login": one.login, "name": one.name, "role": one.role.value} for one in found]
        emit_items(items, format=format)
        return
    width = max((len(one.login) for one in found), default=0)
    for one in found:
        emit(f"{one.login:{width}}  {one.role:6}  {one.name}")


@desk_commands.command("take-over")
def take_over(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A record that has been kept in a file.")],
) -> None:
    """Put the whole record of a file into the database.

    The database must have a record without a case; the file stays as it is.
    Every entry, text and copy of a case is the same afterwards, and so is the
    head. “variorum backup FILE” copies a database to a file again.

    \b
    Example:
      variorum desk take-over desk.db --record postgresql://db.example.org/desk
    """
    session = session_of(context)
    with progress(quiet=session.quiet) as advance:
        head = session.workspace().take_over(file, progress=advance)
    emit(f"The record of {file} is in the database.")
    emit(f"Head: {head or 'none'}")
