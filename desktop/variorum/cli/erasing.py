"""The command that erases for good: erase."""

from enum import StrEnum
from typing import Annotated

import typer

from variorum.cli.console import emit
from variorum.cli.session import session_of
from variorum.errors import DecisionRefused


class Quotes(StrEnum):
    """What becomes of the words that decisions quote."""

    KEEP = "keep"
    REDACT = "redact"


def add_to(app: typer.Typer) -> None:
    app.command()(erase)


def erase(
    context: typer.Context,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why; it stays in the history.")],
    case: Annotated[
        str | None, typer.Option("--case", metavar="CASE", help="The case of an article.")
    ] = None,
    article: Annotated[
        str | None, typer.Option("--article", metavar="ARTICLE", help="Erase the text of this article.")
    ] = None,
    quotes: Annotated[
        Quotes, typer.Option("--quotes", help="Keep what decisions quote of it, or redact it.")
    ] = Quotes.KEEP,
    editor: Annotated[
        str | None, typer.Option("--editor", metavar="NAME", help="Erase this editor's name instead.")
    ] = None,
    instead: Annotated[
        str, typer.Option("--as", metavar="NAME", help="What stands where the name stood.")
    ] = "former editor",
    yes: Annotated[bool, typer.Option("--yes", help="Do it: it cannot be undone.")] = False,
) -> None:
    """Erase a text or an editor's name from the record for good.

    Every case that holds the article loses its text. The history says that it was erased, when, by whom
    and why; hashes stay, so that the record still verifies. Decisions, their values and reasons stay.
    Files that were written before, like reports and exported cases, are not touched.

    \b
    Examples:
      variorum erase --case Idlib --article bbc --quotes redact --reason "taken down by court order" --yes
      variorum erase --editor ada --as "editor 1" --reason "left, asked for it" --yes
    """
    if (article is None) == (editor is None) or (article is not None and case is None):
        raise DecisionRefused("Name an article with its case (--case, --article), or an editor (--editor).")
    if not yes:
        raise DecisionRefused("What is erased cannot be brought back. Say --yes to do it.")
    workspace = session_of(context).workspace()
    if editor is not None:
        erased = workspace.erase_editor(editor, instead=instead, reason=reason).value
    else:
        redact = quotes is Quotes.REDACT
        erased = workspace.erase_article(case or "", article or "", quotes=redact, reason=reason).value
    where = ", ".join(f"“{name}”" for name in erased.cases)
    emit(f"Erased; {erased.revisions} revisions were redacted. The history of {where} says so.")
