"""What a worker is asked, wherever it runs: functions of what they are given, which touch no disk."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from threading import Lock

from variorum.article.article import Article, Unreadable
from variorum.article.dating import date_articles
from variorum.article.reading import read_original, with_own_ids
from variorum.batch.corpus import Item
from variorum.batch.fingerprint import Fingerprint, fingerprint
from variorum.errors import UnreadableArticle
from variorum.settings import Settings
from variorum.translation import in_english
from variorum.workspace.analysing import Analysis

MakeAnalysis = Callable[[Settings], Analysis]
# A worker of a cluster may be asked by several threads at once, and the language model is no thread's own.
_one_at_a_time = Lock()


@dataclass(frozen=True, slots=True)
class ToFingerprint:
    """Some articles that are to be told apart."""

    items: tuple[Item, ...]

    def __call__(self) -> tuple[Fingerprint | tuple[int, str], ...]:
        """Of each article its fingerprint, or its number and why it has none."""
        with in_english(), _one_at_a_time:
            return tuple(_fingerprint(item) for item in self.items)


@dataclass(frozen=True, slots=True)
class ToCompare:
    """The articles of one event, with what is needed to compare them on another machine."""

    items: tuple[Item, ...]
    make: MakeAnalysis
    settings: Settings

    def __call__(self) -> bytes:
        """The comparison as JSON."""
        from variorum.report.writers.data.json import comparison_json, json_text

        with in_english(), _one_at_a_time:
            articles, unreadable = _read(self.items)
            analysis = _analysis(self.make, self.settings)
            comparison = analysis.compare(articles, unreadable=unreadable)
            return json_text(comparison_json(comparison)).encode("utf-8")


@cache
def _analysis(make: MakeAnalysis, settings: Settings) -> Analysis:
    """One for all that a process is asked: the model is loaded once."""
    return make(settings)


def _fingerprint(item: Item) -> Fingerprint | tuple[int, str]:
    try:
        return fingerprint(read_original(item.original, id=item.id), number=item.number)
    except UnreadableArticle as error:
        return item.number, str(error)


def _read(items: Sequence[Item]) -> tuple[tuple[Article, ...], tuple[Unreadable, ...]]:
    articles, unreadable = [], []
    for item in items:
        try:
            articles.append(read_original(item.original, id=item.id))
        except UnreadableArticle as error:
            unreadable.append(Unreadable(item.original.name, str(error)))
    return date_articles(with_own_ids(articles)), tuple(unreadable)
