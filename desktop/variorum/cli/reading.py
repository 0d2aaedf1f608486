"""Looks over articles as they are read, before they come into a case: read."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from variorum.cli.comparing import name_unreadable
from variorum.cli.console import Format, emit, emit_items, emit_rich, progress
from variorum.cli.options import As, Item, TextColumn, chosen_of
from variorum.cli.session import session_of

if TYPE_CHECKING:
    from variorum.workspace.reviewing import Review


def add_to(app: typer.Typer) -> None:
    app.command("read")(read)


def read(
    context: typer.Context,
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE", help="An article, or a file that holds several.")
    ],
    item: Item = None,
    text_column: TextColumn = "",
    format: As = Format.TABLE,
) -> None:
    """Show articles as the program reads them.

    Of each its source card and how its date was found, what was left out of
    the story and why, every repair, and what it has in common with the others.
    A file that holds several articles is shown as a list; --item shows one.

    \b
    Examples:
      variorum read seeds/000_f004c274e01d32a7.txt
      variorum read seeds/*.txt
    """
    from variorum.article.dating import date_articles
    from variorum.article.reading import read_files
    from variorum.workspace.reviewing import reviews

    with progress(quiet=session_of(context).quiet) as advance:
        articles, unreadable = read_files(files, choice=chosen_of(item, text_column), progress=advance)
    name_unreadable(unreadable, readable=len(articles))
    show_reviews(reviews(date_articles(articles)), format=format, listed=len(articles) > len(files))


def show_reviews(found: "Sequence[Review]", *, format: Format, listed: bool) -> None:
    """`listed`: one line each, of a table for people."""
    from variorum.cli.review_table import review_line, review_list, review_table

    if format is not Format.TABLE:
        emit_items([review_line(review) for review in found], format=format)
    elif listed:
        emit_rich(review_list(found))
        emit(f"{len(found)} articles; --item N shows one, “case add --item N …” adds those you want.")
    else:
        for review in found:
            emit_rich(review_table(review))
