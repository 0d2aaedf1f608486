"""The one remark on an article that matters most before it is compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from variorum.article.article import Article
from variorum.fact.moments import anchor_of
from variorum.gui.review.blocks import left_out
from variorum.gui.synopsis.header import title_of
from variorum.translation import later, tr, trn
from variorum.wording.short_dates import short_date
from variorum.workspace.text_dates import TextDate, TextDates, also_a_week_before

_NEAR = 6  # days from the middle of the dated articles within which both days may be meant
_DATED = {
    "front matter": later("Dated by its file"),
    "metadata": later("Dated by its file"),
    "text": later("Dated as printed"),
    "editor": later("Dated by you"),
    "estimated": later("Date worked out"),
}


@dataclass(frozen=True, slots=True)
class Remark:
    """A few words; with `asks` the editor had better look."""

    words: str
    asks: bool


def remark_on(article: Article, dates: TextDates, others: Sequence[Article]) -> Remark:
    """What matters most of one article among the others."""
    source = article.source
    if not article.story:
        return Remark(tr("Nothing of it is compared"), True)
    two = two_days(dates.relative, article, others)
    if two is not None and dates.relative is not None:
        earlier, later_day = (short_date(day, year=False, weekday=False) for day in two)
        if two[0][:7] == two[1][:7]:
            earlier = str(int(two[0][8:10]))
        day = dates.relative.words
        return Remark(
            tr("{day} could be {earlier} or {later}", day=day, earlier=earlier, later=later_day), True
        )
    if not source.published:
        return Remark(tr("No date") if source.outlet else tr("No date or outlet"), True)
    if source.published_from == "estimated":
        worked_out = (
            tr("No date; date worked out") if source.outlet else tr("No date or outlet; date worked out")
        )
        return Remark(worked_out, True)
    return Remark(_well(article), False)


def _well(article: Article) -> str:
    said = tr(_DATED.get(article.source.published_from or "", "Dated by its file"))
    out = left_out(article)
    return f"{said} · {trn('{number} left out', '{number} left out', out)}" if out else said


def two_days(told: TextDate | None, article: Article, others: Sequence[Article]) -> tuple[str, str] | None:
    """The two days that a weekday may mean, where the article's own day is only worked out."""
    if told is None or article.source.published_from != "estimated":
        return None
    earlier = also_a_week_before(told, article.source.published)
    middle = _middle(others)
    if earlier is None or middle is None:
        return None
    near = abs((date.fromisoformat(earlier) - middle).days) <= _NEAR
    return (earlier, told.start) if near else None


def _middle(articles: Sequence[Article]) -> date | None:
    """The middle of the days that articles state."""
    stated = (a.source.published for a in articles if a.source.published_from != "estimated")
    days = sorted(day for one in stated if (day := anchor_of(one)) is not None)
    return days[(len(days) - 1) // 2] if days else None


def words_in(article: Article) -> str:
    count = sum(len(p.text.split()) for p in article.story)
    return trn("{number} word", "{number} words", count)


def heading_of(article: Article) -> str:
    """An article as it is named in the list."""
    return " ".join(title_of(article).split())
