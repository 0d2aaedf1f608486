"""Commands that put right how an article was read: case review, put-back, leave-out, source, as-printed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from variorum.cli.articles import ArticleName
from variorum.cli.console import Format, emit, plain
from variorum.cli.lettered import with_id, with_ids
from variorum.cli.options import As, Case
from variorum.cli.session import session_of
from variorum.errors import UnknownThing

if TYPE_CHECKING:
    from variorum.workspace.reviewing import Review

Paragraphs = Annotated[
    list[int], typer.Argument(metavar="N", help="Numbers of paragraphs, as case review shows them.")
]


def add_to(cases: typer.Typer) -> None:
    cases.command("review")(review)
    cases.command("put-back")(put_back)
    cases.command("leave-out")(leave_out)
    cases.command("source")(source)
    cases.command("as-printed")(as_printed)


def review(
    context: typer.Context,
    name: Case,
    articles: Annotated[
        list[str] | None,
        typer.Argument(metavar="ARTICLE", help="Letters or ids of articles; all where none is named."),
    ] = None,
    format: As = Format.TABLE,
) -> None:
    """Show how the articles of a case were read, with what you put right.

    \b
    Example:
      variorum case review Idlib post
    """
    from variorum.cli.reading import show_reviews

    workspace = session_of(context).workspace()
    found, asked = workspace.reviews(name), with_ids(workspace, name, articles or ())
    known = {one.article.id for one in found}
    for article in asked:
        if article not in known:
            raise UnknownThing(f"The case “{name}” has no article “{article}”.")
    wanted = [one for one in found if not asked or one.article.id in asked]
    show_reviews(wanted, format=format, listed=False)


def put_back(context: typer.Context, name: Case, article: ArticleName, paragraphs: Paragraphs) -> None:
    """Make paragraphs part of the story that were left out of it.

    \b
    Example:
      variorum case put-back Idlib post 3 4
    """
    workspace = session_of(context).workspace()
    article = with_id(workspace, name, article)
    workspace.put_back(name, article, paragraphs=paragraphs)
    emit(plain(f"Put back {_paragraphs(paragraphs)} of “{article}”; undo leaves out again."))


def leave_out(context: typer.Context, name: Case, article: ArticleName, paragraphs: Paragraphs) -> None:
    """Leave paragraphs out of the story: an advertisement, a caption, another article's beginning.

    \b
    Example:
      variorum case leave-out Idlib post 12
    """
    workspace = session_of(context).workspace()
    article = with_id(workspace, name, article)
    workspace.leave_out(name, article, paragraphs=paragraphs)
    emit(plain(f"Left out {_paragraphs(paragraphs)} of “{article}”; put-back brings back."))


def source(
    context: typer.Context,
    name: Case,
    article: ArticleName,
    field: Annotated[str, typer.Argument(metavar="FIELD", help="title, outlet, byline, published, url …")],
    value: Annotated[str, typer.Argument(metavar="VALUE", help="What it is; an empty text clears it.")],
) -> None:
    """Correct an article's source card.

    \b
    Example:
      variorum case source Idlib post published 2020-02-24
    """
    workspace = session_of(context).workspace()
    article = with_id(workspace, name, article)
    answer = workspace.edit_source(name, article, field=field, value=value)
    now = next(one for one in answer.value.comparison.articles if one.id == article)
    emit(plain(f"“{article}”: {field} is {getattr(now.source, field) or 'not known'}."))


def as_printed(
    context: typer.Context,
    name: Case,
    article: ArticleName,
    paragraph: Annotated[int, typer.Argument(metavar="N", help="Number of the paragraph.")],
    repairs: Annotated[
        list[int] | None, typer.Option("--repair", metavar="K", help="Which repair; all where none is named.")
    ] = None,
    repaired: Annotated[
        bool, typer.Option("--repaired", help="Repair again what was left as printed.")
    ] = False,
) -> None:
    """Take back repairs of a paragraph: what stood in the article stands.

    \b
    Examples:
      variorum case as-printed Idlib bbc 14
      variorum case as-printed Idlib bbc 1 --repair 2
      variorum case as-printed Idlib bbc 14 --repaired
    """
    workspace = session_of(context).workspace()
    article = with_id(workspace, name, article)
    for number in sorted(
        repairs or _all_of(workspace.reviews(name), article, paragraph, repaired), reverse=True
    ):
        workspace.take_back_repair(name, article, paragraph=paragraph, repair=number, printed=not repaired)
    emit(plain(f"Paragraph {paragraph} of “{article}” is {'repaired' if repaired else 'as printed'}."))


def _all_of(found: "Sequence[Review]", article: str, paragraph: int, repaired: bool) -> range:
    """Numbers of all repairs of a paragraph, or of all that were taken back."""
    one = next((review.article for review in found if review.article.id == article), None)
    if one is None or not 1 <= paragraph <= len(one.paragraphs):
        raise UnknownThing(f"There is no paragraph {paragraph} of “{article}” in this case.")
    own = one.paragraph(paragraph)
    count = len(own.as_printed if repaired else own.repairs)
    if not count:
        raise UnknownThing(f"Nothing in paragraph {paragraph} of “{article}” {_what(repaired)}.")
    return range(1, count + 1)


def _what(repaired: bool) -> str:
    return "was left as printed" if repaired else "was repaired"


def _paragraphs(numbers: Sequence[int]) -> str:
    return f"paragraph{'s' if len(numbers) > 1 else ''} {', '.join(map(str, numbers))}"
