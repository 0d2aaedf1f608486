"""Lists the articles a report rests on."""

from collections.abc import Mapping

from variorum.article.article import Article
from variorum.dispute.dispute import Comparison
from variorum.report.outline import SourceLine
from variorum.report.plain import plain
from variorum.text.message import Message
from variorum.wording.dates import date_text
from variorum.wording.names import dated_from
from variorum.wording.sentences import say

_FIRST_WORDS = 60


def source_lines(comparison: Comparison, letters: Mapping[str, str]) -> tuple[SourceLine, ...]:
    return tuple(_line(article, letters[article.id]) for article in comparison.articles)


def _line(article: Article, letter: str) -> SourceLine:
    source = article.source
    return SourceLine(
        letter=letter,
        title=plain(source.title) if source.title else _first_words(article),
        titled=bool(source.title),
        outlet=plain(source.outlet or ""),
        byline=plain(source.byline or ""),
        published=plain(date_text(source.published)) if source.published else say(Message("no date")),
        dated_from=dated_from(source.published_from) if source.published and source.published_from else "",
        step=plain(source.published_step or ""),
        url=plain(source.url or ""),
        name=plain(article.original.name),
        sha256=article.original.sha256,
        left_out=sum(not p.in_story and p.role != "title" for p in article.paragraphs),
    )


def _first_words(article: Article) -> str:
    told = plain(article.story[0].text if article.story else article.extraction)
    if len(told) <= _FIRST_WORDS:
        return told
    return told[:_FIRST_WORDS].rsplit(" ", 1)[0] + "…"
