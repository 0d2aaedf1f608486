"""An import review on paper: source card, what was left out, what was repaired, what is shared, the story."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from rich.console import Group, RenderableType
from rich.text import Text

from variorum.article.article import Paragraph, Repair
from variorum.cli.tables import cells, columns
from variorum.text.message import Message
from variorum.wording.names import dated_from
from variorum.wording.sentences import say

if TYPE_CHECKING:
    from variorum.workspace.reviewing import Review

_FIELDS = (
    *(("title", "Title"), ("outlet", "Outlet"), ("byline", "Byline"), ("agency", "Agency")),
    *(("updated", "Updated"), ("retrieved", "Retrieved"), ("url", "Address"), ("language", "Language")),
)


def review_list(found: "Sequence[Review]") -> RenderableType:
    """One line an article, for a file that holds several."""
    table = columns("#", "article", "title", "outlet", "date", "words")
    for number, review in enumerate(found, 1):
        article = review.article
        card = article.source
        words = sum(len(p.text.split()) for p in article.story)
        said = (card.title or "", card.outlet or "", card.published or "")
        table.add_row(*cells(str(number), article.id, *said, str(words)))
    return table


def review_table(review: "Review") -> RenderableType:
    """Everything about one article that an editor may want to put right."""
    parts: list[RenderableType] = [_heading(review.article.id), _card(review)]
    parts += [Text(sentence) for sentence in _sentences(review)]
    parts += _section("Left out of the story", _left_out(review))
    parts += _section("Repaired", _repairs(review.repaired, "was", "now"))
    parts += _section("Left as printed", _repairs(review.as_printed, "stands", "not"))
    parts += _section("The story", _story(review))
    return Group(*parts)


def review_line(review: "Review") -> dict[str, Any]:
    """The same for programs: the article by contract, with how it was read."""
    from variorum.cli.lines import article_line

    shared = [
        {"article": one.article, "one_copy": one.one_copy, "paragraphs": [list(p) for p in one.paragraphs]}
        for one in review.shared
    ]
    card = asdict(review.article.source)
    return {**article_line(review.article), "card": card, "shared": shared}


def _heading(words: str) -> Text:
    text = cells(words)[0]
    text.stylize("bold")
    return text


def _section(heading: str, table: RenderableType | None) -> list[RenderableType]:
    return [] if table is None else [Text(), _heading(say(Message(heading))), table]


def _card(review: "Review") -> RenderableType:
    card = review.article.source
    table = columns("source card", "", "")
    shown = [(label, getattr(card, name) or "", "") for name, label in _FIELDS if getattr(card, name)]
    how = (dated_from(card.published_from), card.published_step) if card.published else ()
    found = ": ".join(filter(None, how))
    shown.insert(min(3, len(shown)), ("Published", card.published or "not known", found))
    sure = review.article.original.encoding_sure
    shown.append(("Encoding", review.article.original.encoding, "" if sure else "a guess"))
    for row in shown:
        table.add_row(*cells(*row))
    return table


def _sentences(review: "Review") -> Iterable[str]:
    """What concerns the file as a whole, and what it has in common with the others."""
    yield from review.article.repairs
    for shared in review.shared:
        ours = ", ".join(str(own) for own, _ in shared.paragraphs)
        template = "Paragraphs {own} stand in “{other}” too."
        if shared.one_copy:
            template = (
                "Paragraphs {own} stand in “{other}” too: the two carry one copy and count as one origin."
            )
        yield say(Message(template, {"own": ours, "other": shared.article}))


def _left_out(review: "Review") -> RenderableType | None:
    return _paragraphs(review.left_out, reasons=True)


def _story(review: "Review") -> RenderableType | None:
    return _paragraphs(review.article.story, reasons=False)


def _paragraphs(paragraphs: Sequence[Paragraph], *, reasons: bool) -> RenderableType | None:
    table = columns("§", "role", "text", "why") if reasons else columns("§", "role", "text")
    for one in paragraphs:
        row = (str(one.number), one.role.value, one.text)
        table.add_row(*cells(*row, one.reason) if reasons else cells(*row))
    return table if paragraphs else None


def _repairs(repairs: Sequence[tuple[Paragraph, int, Repair]], was: str, now: str) -> RenderableType | None:
    table = columns("§", "#", was, now, "why")
    for paragraph, number, repair in repairs:
        table.add_row(*cells(str(paragraph.number), str(number), repair.was, repair.now, repair.reason))
    return table if repairs else None
