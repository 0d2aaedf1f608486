"""What the articles of a case tell beyond their disputes: every date, and who is quoted with which words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.article.article import Article
from variorum.fact.fact import Fact
from variorum.language.parse import Parse
from variorum.progress import Progress, silent
from variorum.workspace.opened import Opened

if TYPE_CHECKING:
    from variorum.difference.quotations import Speaker


@dataclass(frozen=True, slots=True)
class DateTold:
    """A date that an article gives, and the words that say of what."""

    fact: Fact
    words: str


class Telling(Opened):
    """Reads the articles of a case as they stand; nothing is written for it."""

    def dates(self, case: str, *, progress: Progress = silent) -> tuple[DateTold, ...]:
        """Every date that the articles of a case give, article by article, in the order of the text."""
        from variorum.fact.extraction import read_facts

        articles, parses = self._read(case, progress)
        found = (date for a in articles for date in read_facts(a, parses[a.id]).dates)
        return tuple(DateTold(date.fact, date.clause) for date in found)

    def speakers(self, case: str, *, progress: Progress = silent) -> "tuple[Speaker, ...]":
        """Who is quoted in a case, with which words, and where the articles differ."""
        from variorum.difference.quotations import compared
        from variorum.fact.quotations import quotations

        articles, parses = self._read(case, progress)
        return compared([one for a in articles for one in quotations(a, parses[a.id])])

    def _read(
        self, case: str, progress: Progress
    ) -> tuple[tuple[Article, ...], Mapping[str, tuple[Parse, ...]]]:
        articles = self.open_case(case, progress=progress).comparison.articles
        return articles, self._analysis.parses(articles, progress=progress)
