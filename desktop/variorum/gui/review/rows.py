"""The rows of the review's list: articles, files that hold several, files that could not be read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from variorum.article.article import Article, Unreadable
from variorum.gui.review.remarks import heading_of, remark_on, words_in
from variorum.gui.session.sheet import letters
from variorum.translation import tr, trn
from variorum.workspace.checking import Checked, Several


class Kind(StrEnum):
    """What a row stands for."""

    ARTICLE = "article"
    SEVERAL = "several"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it is shown and said; `key` tells it from every other."""

    kind: Kind
    key: str
    title: str
    about: str  # file and length
    remark: str
    asks: bool  # the editor had better look
    letter: str = ""

    @property
    def spoken(self) -> str:
        named = tr("Article {letter}", letter=self.letter) if self.letter else tr("File")
        return ", ".join((named, self.title, self.about, self.remark))


def rows_of(
    checked: Checked | None, several: Sequence[Several], unread: Sequence[Unreadable]
) -> tuple[Row, ...]:
    """The articles in their order, then what still waits or could not be read."""
    articles = checked.case.comparison.articles if checked else ()
    named = letters(articles)
    return (
        *(_of_article(one, named, checked) for one in articles if checked),
        *map(_of_several, several),
        *map(_of_unread, unread),
    )


def _of_article(article: Article, named: Mapping[str, str], checked: Checked) -> Row:
    remark = remark_on(article, checked.dates[article.id], checked.case.comparison.articles)
    return Row(
        Kind.ARTICLE,
        f"article {article.id}",
        heading_of(article),
        f"{Path(article.original.name).name} · {words_in(article)}",
        remark.words,
        remark.asks,
        named[article.id],
    )


def _of_several(file: Several) -> Row:
    count = trn("{number} article in it", "{number} articles in it", len(file.parts))
    waits = tr("None is added until you choose")
    return Row(Kind.SEVERAL, f"several {file.path}", file.path.name, count, waits, True)


def _of_unread(one: Unreadable) -> Row:
    name = Path(one.name).name
    return Row(Kind.UNREAD, f"unread {one.name}", name, tr("Cannot be read"), one.reason, True)
