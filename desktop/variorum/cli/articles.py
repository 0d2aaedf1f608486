"""Commands for the articles of a case: take-out, bring-in, order, changes."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from variorum.cli.console import Format, emit, emit_items, emit_json, emit_rich
from variorum.cli.lettered import with_id, with_ids
from variorum.cli.options import As, Case, Why
from variorum.cli.session import session_of

if TYPE_CHECKING:
    from variorum.difference.versions import Rewritten
    from variorum.workspace.versions import Versions

ArticleName = Annotated[
    str, typer.Argument(metavar="ARTICLE", help="An article: its letter or its id, from case show.")
]


def add_to(cases: typer.Typer) -> None:
    cases.command("take-out")(take_out)
    cases.command("bring-in")(bring_in)
    cases.command("order")(order)
    cases.command("changes")(changes)


def take_out(context: typer.Context, name: Case, article: ArticleName, reason: Why = "") -> None:
    """Set an article of a case aside.

    It is no longer compared. Its text, and all that was decided on it, stay in
    the record; what rests on it turns stale and says why.

    \b
    Example:
      variorum case take-out Idlib post --reason "retracted by its publisher"
    """
    workspace = session_of(context).workspace()
    article = with_id(workspace, name, article)
    workspace.take_out(name, article, reason=reason)
    emit(f"Took “{article}” out of “{name}”; “case bring-in” brings it back.")


def bring_in(
    context: typer.Context,
    name: Case,
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", help="The id of an article that was taken out.")
    ],
    reason: Why = "",
) -> None:
    """Compare an article again that was taken out.

    \b
    Example:
      variorum case bring-in Idlib post
    """
    session_of(context).workspace().bring_in(name, article, reason=reason)
    emit(f"Brought “{article}” into “{name}” again.")


def order(
    context: typer.Context,
    name: Case,
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE", help="Letters or ids of articles, the first one first.")
    ],
) -> None:
    """Say in which order the articles stand beside each other.

    Those that are not named follow in the order they had. What is found in
    them does not depend on it.

    \b
    Example:
      variorum case order Idlib times post
    """
    workspace = session_of(context).workspace()
    now = workspace.order(name, with_ids(workspace, name, articles)).value
    emit("In order: " + ", ".join(article.id for article in now.comparison.articles) + ".")


def changes(context: typer.Context, name: Case, article: ArticleName, format: As = Format.TABLE) -> None:
    """Show what the newer of two versions of an article says otherwise.

    Paragraphs side by side, words that went in [-…-] and words that came in
    {+…+}, and the values that changed.

    \b
    Example:
      variorum case changes Idlib post
    """
    workspace = session_of(context).workspace()
    versions = workspace.versions(name, with_id(workspace, name, article))
    if format is Format.TABLE:
        from variorum.cli.version_table import versions_table

        emit_rich(versions_table(versions))
    elif format is Format.JSON:
        emit_json(_versions_line(versions))
    else:
        emit_items([_paragraph_line(one) for one in versions.paragraphs], format=format)


def _versions_line(versions: "Versions") -> dict[str, Any]:
    return {
        "older": versions.older.id,
        "newer": versions.newer.id,
        "paragraphs": [_paragraph_line(one) for one in versions.paragraphs],
    }


def _paragraph_line(one: "Rewritten") -> dict[str, Any]:
    from variorum.report.writers.data.json import fact_json

    edits, gone, come = [], [], []
    if one.difference is not None and one.older is not None and one.newer is not None:
        gone, come = list(one.difference.left_only), list(one.difference.right_only)
        edits = [
            {
                "change": e.edit.change.value,
                "older": e.edit.left.of(one.older.text),
                "newer": e.edit.right.of(one.newer.text),
            }
            for e in one.difference.edits
        ]
    return {
        "change": one.fate.value,
        "older": one.older.number if one.older else None,
        "newer": one.newer.number if one.newer else None,
        "edits": edits,
        "gone": [fact_json(fact) for fact in gone],
        "come": [fact_json(fact) for fact in come],
    }
