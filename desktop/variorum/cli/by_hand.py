"""Commands by which an editor joins and parts: link, unlink, merge, split; and corrects a type."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from variorum.alignment.link import Place
from variorum.cli.console import emit, plain
from variorum.cli.decisions import passage_named
from variorum.cli.lettered import with_ids
from variorum.cli.options import Case, DisputeName, Why
from variorum.cli.session import session_of
from variorum.cli.variadic import SeveralValues
from variorum.dispute.decision import Reconciliation
from variorum.fact.fact import Kind
from variorum.wording.sentences import say

if TYPE_CHECKING:
    from variorum.workspace.workspace import Workspace

Passage = Annotated[
    str, typer.Argument(metavar="ARTICLE:N", help="A paragraph: an article's letter or id, and its number.")
]


def add_to(app: typer.Typer) -> None:
    for command in (link, unlink, merge, retype):
        app.command()(command)
    for several in (split, join, part):
        app.command(cls=SeveralValues)(several)


def link(context: typer.Context, case: Case, one: Passage, other: Passage, reason: Why = "") -> None:
    """Link two paragraphs that tell the same.

    They stay linked whatever the program finds, also when the articles are
    read again.

    \b
    Example:
      variorum link Idlib post:3 times:5
    """
    workspace = session_of(context).workspace()
    workspace.link(case, *_places(workspace, case, (one, other)), reason=reason)
    emit(plain(f"Linked {one} and {other}."))


def unlink(context: typer.Context, case: Case, one: Passage, other: Passage, reason: Why = "") -> None:
    """Unlink two paragraphs that do not tell the same.

    They are never linked again unless you link them.

    \b
    Example:
      variorum unlink Idlib post:3 times:5
    """
    workspace = session_of(context).workspace()
    workspace.unlink(case, *_places(workspace, case, (one, other)), reason=reason)
    emit(plain(f"Unlinked {one} and {other}."))


def join(
    context: typer.Context,
    case: Case,
    paragraphs: Annotated[list[str], typer.Argument(metavar="ARTICLE:N…", help="Paragraphs of one row.")],
    others: Annotated[
        list[str], typer.Option("--with", metavar="ARTICLE:N", help="Paragraphs that tell the same.")
    ],
    reason: Why = "",
) -> None:
    """Join paragraphs with those of another row.

    \b
    Example:
      variorum join Idlib post:3 --with times:5 herald:4
    """
    workspace = session_of(context).workspace()
    these, those = _places(workspace, case, paragraphs), _places(workspace, case, others)
    workspace.join(case, these, those, reason=reason)
    emit(plain(f"Joined {', '.join(paragraphs)} with {', '.join(others)}."))


def part(
    context: typer.Context,
    case: Case,
    paragraphs: Annotated[list[str], typer.Argument(metavar="ARTICLE:N…", help="Paragraphs of a row.")],
    others: Annotated[
        list[str], typer.Option("--from", metavar="ARTICLE:N", help="Paragraphs that tell something else.")
    ],
    reason: Why = "",
) -> None:
    """Split paragraphs off from others of a row.

    \b
    Example:
      variorum part Idlib post:3 --from times:5 herald:4
    """
    workspace = session_of(context).workspace()
    going, staying = _places(workspace, case, paragraphs), _places(workspace, case, others)
    workspace.part(case, going, staying, reason=reason)
    emit(plain(f"Split {', '.join(paragraphs)} off from {', '.join(others)}."))


def merge(
    context: typer.Context,
    case: Case,
    disputes: Annotated[
        list[str], typer.Argument(metavar="DISPUTE", help="Two or more: ranks, ids, or beginnings of ids.")
    ],
    asks: Annotated[
        str, typer.Option("--asks", metavar="DISPUTE", help="The one whose question it asks from here on.")
    ] = "",
    reason: Why = "",
) -> None:
    """Make one dispute of several that are about the same fact.

    It keeps the id of the one that is decided, else of the first; what was
    decided turns stale and says why.

    \b
    Example:
      variorum merge Idlib 4 5
    """
    answer = session_of(context).workspace().merge(case, disputes, asks=asks, reason=reason)
    _tell(answer.value, answer.disputes)


def split(
    context: typer.Context,
    case: Case,
    dispute: DisputeName,
    account: Annotated[
        list[int], typer.Option("--account", metavar="N", help="An account that leaves the dispute.")
    ],
    reason: Why = "",
) -> None:
    """Take accounts out of a dispute that are about something else.

    Two or more become a dispute of their own; one alone stands apart. At least
    two must stay.

    \b
    Example:
      variorum split Idlib 4 --account 4 5
    """
    answer = session_of(context).workspace().split(case, dispute, account, reason=reason)
    _tell(answer.value, answer.disputes)


def retype(
    context: typer.Context,
    case: Case,
    dispute: DisputeName,
    kind: Annotated[Kind, typer.Argument(metavar="KIND", help="What sort of fact it is about.")],
    question: Annotated[
        str, typer.Option("--question", metavar="TEXT", help="What it asks; else what fits the kind.")
    ] = "",
    reason: Why = "",
) -> None:
    """Correct the type of a dispute.

    Its accounts are read as another kind. The dispute of the old type is set
    aside; one undo takes both back. Refused where an account says nothing of
    that kind.

    \b
    Example:
      variorum retype Idlib 14 quantity
    """
    answer = session_of(context).workspace().retype(case, dispute, kind, question=question, reason=reason)
    _tell(answer.value, answer.disputes)


def _places(workspace: "Workspace", case: str, typed: Sequence[str]) -> list[Place]:
    named = map(passage_named, with_ids(workspace, case, typed))
    return [Place(one.article, one.paragraph) for one in named]


def _tell(now: Reconciliation, touched: frozenset[str]) -> None:
    """One line for each dispute that there is now of those touched."""
    for standing in now.standings:
        if standing.dispute.id in touched:
            dispute = standing.dispute
            count = len(dispute.accounts)
            emit(plain(f"{dispute.rank}. {say(dispute.question)} {count} accounts ({dispute.id})"))
