"""Works out when an undated article was written, from its own words and from the case's other articles."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from variorum.article.article import Article, Source
from variorum.article.dating_clues import Clues, clues_of, fit

FARTHEST = timedelta(days=366)  # a stated date farther from all others is not believed
_ABOUT = 14  # days before and after the others' middle that are weighed
_AWAY = 0.04  # what a day away from the others' middle costs
_BEFORE_A_TOLD_DAY = 0.5  # what it costs to be written before a day that the article tells of
_NEAR = timedelta(days=60)  # a full date in a text speaks for its own time only if it is no history
_ESTIMATED = "estimated"


def date_articles(articles: Sequence[Article], *, of_one_case: bool = True) -> tuple[Article, ...]:
    """The same articles, each with a publication date where one can be worked out, whatever their order.

    Articles of one case were written about one time, so a stated date far from
    all the others is not believed; articles of a corpus need not be of one time.
    """
    stated = {n: day for n, article in enumerate(articles) if (day := _stated(article)) is not None}
    doubted = {n for n, day in stated.items() if of_one_case and _is_far(day, articles, stated, n)}
    anchors = sorted(day for n, day in stated.items() if n not in doubted)
    if not anchors:
        anchors = sorted(day for article in articles if (day := _own_day(clues_of(article))) is not None)
    return tuple(
        _dated(article, anchors, doubted=n in doubted) if n not in stated or n in doubted else article
        for n, article in enumerate(articles)
    )


def _stated(article: Article) -> date | None:
    """The full day that the article, its file or an editor gives; none for an earlier estimate of ours."""
    source = article.source
    if source.published_from == _ESTIMATED:
        return None
    return _day(source.published)


def _day(text: str | None) -> date | None:
    """A full day of the newspaper age; others are slips of some program."""
    try:
        day = date.fromisoformat((text or "")[:10])
    except ValueError:
        return None
    return day if 1600 <= day.year <= 2400 else None


def _is_far(day: date, articles: Sequence[Article], stated: dict[int, date], n: int) -> bool:
    """Whether a stated day lies far from the others, which agree among themselves; an editor is believed."""
    others = sorted(other for m, other in stated.items() if m != n)
    if len(others) < 2 or articles[n].source.published_from == "editor":
        return False
    middle = _middle(others)
    agreed = sum(abs(other - middle) <= FARTHEST for other in others) > len(others) / 2
    return agreed and abs(day - middle) > FARTHEST


def _middle(days: Sequence[date]) -> date:
    return days[(len(days) - 1) // 2]


def _dated(article: Article, anchors: Sequence[date], *, doubted: bool) -> Article:
    clues = clues_of(article)
    source = article.source
    if source.published_from != _ESTIMATED and source.published and not doubted:
        return article  # a coarse date, such as a month, is better than a guess
    if not anchors:
        day, step = None, None
    else:
        day, step = _estimate(clues, anchors)
    return replace(article, source=_told(source, day, step, doubted=doubted))


def _told(source: Source, day: date | None, step: str | None, *, doubted: bool) -> Source:
    if day is None:
        return replace(source, published=None, published_from=None, published_step=None)
    if doubted:
        step = (
            f"The stated date, {source.published}, is more than a year from the other articles' dates. {step}"
        )
    return replace(source, published=day.isoformat(), published_from=_ESTIMATED, published_step=step)


def _own_day(clues: Clues) -> date | None:
    """The day an article is of by its own full dates alone: the latest one, moved on to its weekday."""
    if not clues.dates:
        return None
    last = max(clues.dates)
    return max(
        (last + timedelta(days=n) for n in range(7)), key=lambda day: fit(day, clues) - _lag(day, last)
    )


def _lag(day: date, last: date) -> float:
    return _AWAY * abs((day - last).days)


def _estimate(clues: Clues, anchors: Sequence[date]) -> tuple[date, str]:
    """The best day near the middle of the dated articles, and how it was chosen."""
    middle = _middle(anchors)
    days = [middle + timedelta(days=n) for n in range(-_ABOUT, _ABOUT + 1)]
    told = _told_days(clues, middle)
    best = max(
        days, key=lambda day: (_score(day, clues, told, middle), -abs((day - middle).days), day < middle)
    )
    return best, _step(clues, told, middle, best)


def _score(day: date, clues: Clues, told: Sequence[date], middle: date) -> float:
    early = sum(day < other for other in told)
    return fit(day, clues) - _AWAY * abs((day - middle).days) - _BEFORE_A_TOLD_DAY * bool(early)


def _told_days(clues: Clues, middle: date) -> list[date]:
    """The days near the others' middle that an article names; it was hardly written before them."""
    guesses = [guess for month, day in clues.days if (guess := _nearest(month, day, middle)) is not None]
    return sorted(
        {d for d in (*guesses, *clues.dates) if middle - _NEAR <= d <= middle + timedelta(days=_ABOUT)}
    )


def _nearest(month: int, day: int, middle: date) -> date | None:
    """A day without its year, in the year that brings it nearest to the others."""
    found = []
    for year in (middle.year - 1, middle.year, middle.year + 1):
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    return min(found, key=lambda d: abs(d - middle), default=None)


def _step(clues: Clues, told: Sequence[date], middle: date, best: date) -> str:
    """One sentence for the source card."""
    reasons = [f"the dated articles of the case lie about {middle.isoformat()}"]
    names = sorted({clue.words for clue in clues.weekdays})
    if names:
        reasons.append(f"it tells of {' and '.join(names[:3])} without a date")
    past = [d for d in told if d <= best]
    if past:
        reasons.append(f"it names {past[-1].isoformat()}")
    return f"No date is given; {', '.join(reasons)}, so {best:%A} {best.isoformat()} fits best."
