"""Only the story is read, and only once."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from makers_record import article

from variorum.article.article import Article, Role
from variorum.language.parse import Parse, Token
from variorum.progress import Cancelled, Progress, silent
from variorum.record.cache import ParseCache
from variorum.workspace.parsing import parses_of


class Echo:
    """Reads each text as one token."""

    version = "echo 1"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def parse(self, texts: Sequence[str], *, progress: Progress = silent) -> list[Parse]:
        progress(0, len(texts), "Reading")
        self.asked += texts
        return [Parse((Token(0, len(t), t, t, "X", "X", "ROOT", 0, "", False),), (0,)) for t in texts]


def with_roles(made: Article, *roles: Role) -> Article:
    paragraphs = tuple(replace(p, role=role) for p, role in zip(made.paragraphs, roles, strict=True))
    return replace(made, paragraphs=paragraphs)


PAGE = with_roles(
    article("page", "A title", "Share this", "A story"), Role.TITLE, Role.BOILERPLATE, Role.BODY
)
OTHER = article("other", "Another story")


def words(parses: Sequence[Parse]) -> list[list[str]]:
    return [[token.text for token in parse.tokens] for parse in parses]


def test_each_paragraph_has_one_parse_and_furniture_an_empty_one() -> None:
    echo = Echo()
    found = parses_of([PAGE, OTHER], analyser=echo, cache=None)
    assert words(found["page"]) == [["A title"], [], ["A story"]]
    assert words(found["other"]) == [["Another story"]]
    assert echo.asked == ["A title", "A story", "Another story"]


def test_what_is_in_the_cache_is_not_read(tmp_path: Path) -> None:
    first, second = Echo(), Echo()
    cache = ParseCache(tmp_path)
    found = parses_of([PAGE], analyser=first, cache=cache)
    again = parses_of([PAGE, OTHER], analyser=second, cache=cache)
    assert again["page"] == found["page"]
    assert second.asked == ["Another story"]


def test_a_paragraph_put_back_is_read(tmp_path: Path) -> None:
    cache = ParseCache(tmp_path)
    parses_of([PAGE], analyser=Echo(), cache=cache)
    back = with_roles(PAGE, Role.TITLE, Role.BODY, Role.BODY)
    assert words(parses_of([back], analyser=Echo(), cache=cache)["page"])[1] == ["Share this"]


def test_an_article_without_a_story_needs_no_reading() -> None:
    echo = Echo()
    assert parses_of([with_roles(OTHER, Role.CAPTION)], analyser=echo, cache=None) == {
        "other": (Parse((), ()),)
    }
    assert echo.asked == []


def test_reading_can_be_cancelled() -> None:
    def no_longer(done: int, total: int, doing: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        parses_of([PAGE], analyser=Echo(), cache=None, progress=no_longer)
