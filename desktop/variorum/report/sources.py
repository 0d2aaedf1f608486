"""Lists the articles a report rests on."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.article.article import Article
from variorum.dispute.dispute import Comparison
from variorum.report.citing.reference import first_words, reference
from variorum.report.citing.styled import styled
from variorum.report.house_style import PLAIN, style
from variorum.report.outline import Run, Runs, SourceLine
from variorum.report.plain import plain
from variorum.text.message import Message
from variorum.wording.dates import date_text, dates_in_words
from variorum.wording.names import dated_from
from variorum.wording.retold import retold
from variorum.wording.sentences import say


def source_lines(comparison: Comparison, letters: Mapping[str, str]) -> tuple[SourceLine, ...]:
    """In the order of the articles, each as the house in force cites it."""
    lines = tuple(_line(article, letters[article.id]) for article in comparison.articles)
    if style().citations == PLAIN or not style().lists("sources"):
        return lines
    return _cited(lines, comparison, letters, style().citations)


def _cited(
    lines: Sequence[SourceLine], comparison: Comparison, letters: Mapping[str, str], named: str
) -> tuple[SourceLine, ...]:
    """A citation in place of title, outlet and byline; its address stands beside it, where it is a link."""
    told = [reference(article, letters[article.id]) for article in comparison.articles]
    cited = styled([replace(one, url="", accessed=None) for one in told], style=named)
    return tuple(_as_cited(line, cited[line.letter]) if line.letter in cited else line for line in lines)


def _as_cited(line: SourceLine, citation: Runs) -> SourceLine:
    """The citation has the date; how it was found stands beside it."""
    how = say(Message("date {how}", {"how": line.dated_from})) if line.dated_from else ""
    step = ", ".join(part for part in (how, line.step) if part)
    bare = replace(line, outlet="", byline="", published="", dated_from="", step=step)
    last = citation[-1]
    citation = (*citation[:-1], Run(last.text.rstrip(". "), last.style))
    return replace(bare, title="".join(run.text for run in citation), titled=True, citation=citation)


def _line(article: Article, letter: str) -> SourceLine:
    source = article.source
    return SourceLine(
        letter=letter,
        title=plain(source.title) if source.title else first_words(article),
        titled=bool(source.title),
        outlet=plain(source.outlet or ""),
        byline=plain(source.byline or ""),
        published=plain(date_text(source.published)) if source.published else say(Message("no date")),
        dated_from=dated_from(source.published_from) if source.published and source.published_from else "",
        step=plain(dates_in_words(retold(source.published_step or ""))).rstrip("."),
        url=plain(source.url or ""),
        name=plain(article.original.name),
        sha256=article.original.sha256,
        left_out=sum(not p.in_story and p.role != "title" for p in article.paragraphs),
    )
