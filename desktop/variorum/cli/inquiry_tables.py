"""Tables for people of dated events and of quotations."""

from collections.abc import Sequence

from rich.console import Group, RenderableType

from variorum.article.article import Article
from variorum.cli.tables import cells, columns, letters_of, sources
from variorum.difference.quotations import Remark, Speaker
from variorum.wording.decisions import value_as_decided
from variorum.wording.names import state_name
from variorum.wording.values import value_text
from variorum.workspace.events import Event


def timeline_table(events: Sequence[Event], articles: Sequence[Article]) -> RenderableType:
    """The articles with their letters, and below them the events by their dates."""
    table = columns("when", "articles", "event", "state", "best account")
    for event in events:
        when = "\n".join(value_text(row.moment) for row in event.rows)
        whose = "\n".join(", ".join(row.letters) for row in event.rows)
        best = value_as_decided(event.decision.best) if event.decision and event.decision.best else ""
        state = state_name(event.state) if event.state else ""
        table.add_row(*cells(when, whose, event.what, state, best))
    return Group(sources(articles, letters_of(articles)), table)


def quotations_table(told: Sequence[tuple[Speaker, Remark]], articles: Sequence[Article]) -> RenderableType:
    """Each remark with the words of every article that quotes it."""
    letters = letters_of(articles)
    table = columns("speaker", "words", "differing")
    for speaker, remark in told:
        words, differing = [], []
        for one in remark.quoted:
            here = one.quotation.passage
            words.append(f"{letters[here.article]} ¶{here.paragraph}: “{here.quote}”")
            differing.append(", ".join(span.of(here.quote) for span in one.differing))
        table.add_row(*cells(speaker.name or "not said by whom", "\n".join(words), "\n".join(differing)))
    return Group(sources(articles, letters), table)
