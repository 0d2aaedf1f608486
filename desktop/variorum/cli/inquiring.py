"""Commands that set what a case tells beside each other: its dated events, its quotations."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any

import typer

from variorum.article.article import Article
from variorum.cli.console import Format, emit_items, emit_rich, progress, tell
from variorum.cli.options import As, Case
from variorum.cli.session import session_of
from variorum.difference.quotations import Remark, Speaker
from variorum.fact.fact import Kind
from variorum.workspace.events import Event

Line = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Lettered:
    """The articles of a case, called as its other tables call them."""

    articles: Sequence[Article]
    letters: dict[str, str]

    def letter(self, article_id: str) -> str:
        return self.letters.get(article_id, "–")


def add_to(app: typer.Typer) -> None:
    for command in (timeline, quotations):
        app.command()(command)


def timeline(context: typer.Context, case: Case, format: As = Format.TABLE) -> None:
    """List every dated event of a case.

    The earliest first, each with the days that the articles give; of a dispute also how it stands
    and the best account.

    \b
    Example:
      variorum timeline Idlib
    """
    from variorum.cli.tables import letters_of
    from variorum.workspace.events import events_of

    session = session_of(context)
    with progress(quiet=session.quiet) as advance:
        workspace = session.workspace()
        opened = workspace.open_case(case, progress=advance)
        dates = workspace.dates(case, progress=advance)
    articles = opened.comparison.articles
    events = events_of(opened, dates, Lettered(articles, letters_of(articles)))
    if format is not Format.TABLE:
        emit_items([event_line(event) for event in events], format=format)
    elif events:
        from variorum.cli.inquiry_tables import timeline_table

        emit_rich(timeline_table(events, articles))
    else:
        tell("The articles date nothing.")


def quotations(
    context: typer.Context,
    case: Case,
    format: As = Format.TABLE,
    differing: Annotated[
        bool, typer.Option("--differing", help="Only remarks that articles quote in different words.")
    ] = False,
) -> None:
    """Set quotations side by side.

    Who is quoted, with which words, by which article. Speakers whom articles
    quote in different words come first.

    \b
    Example:
      variorum quotations Idlib --differing
    """
    session = session_of(context)
    with progress(quiet=session.quiet) as advance:
        workspace = session.workspace()
        articles = workspace.open_case(case, progress=advance).comparison.articles
        speakers = workspace.speakers(case, progress=advance)
    told = [(s, r) for s in speakers for r in s.remarks if r.differs or not differing]
    if format is not Format.TABLE:
        emit_items([remark_line(speaker, remark) for speaker, remark in told], format=format)
    elif told:
        from variorum.cli.inquiry_tables import quotations_table

        emit_rich(quotations_table(told, articles))
    else:
        tell("Nobody is quoted." if not differing else "Nobody is quoted in different words.")


def event_line(event: Event) -> Line:
    """One event, with each date as an article gives it."""
    from variorum.report.writers.data.json import passage_json, value_json

    standing = event.standing
    return {
        "event": event.what,
        "dates": [passage_json(one.passage) | value_json(one.moment, kind=Kind.DATE) for one in event.dated],
        "dispute": standing.dispute.id if standing else None,
        "state": standing.state.value if standing else None,
        "best": event.decision.best if event.decision else None,
    }


def remark_line(speaker: Speaker, remark: Remark) -> Line:
    """One remark, with the words of each article and those of them that the others do not have."""
    from variorum.report.writers.data.json import passage_json

    return {
        "speaker": speaker.name or None,
        "differs": remark.differs,
        "quotations": [
            {
                **passage_json(one.quotation.passage),
                "speaker": one.quotation.speaker or None,
                "differing": [span.of(one.quotation.passage.quote) for span in one.differing],
            }
            for one in remark.quoted
        ],
    }
