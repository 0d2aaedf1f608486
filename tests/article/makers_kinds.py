"""Reads bytes as if they were a file, whole or part by part."""

from variorum.article.article import Article
from variorum.article.files import original
from variorum.article.readers.content import Content
from variorum.article.readers.kinds import kind_of
from variorum.article.readers.parts import ALL, Part
from variorum.article.reading import read_original


def read_bytes(data: bytes, *, suffix: str = "") -> Article:
    return read_original(original(f"echo{suffix}", data), id="echo")


def parts_in(data: bytes, *, suffix: str = "") -> list[Part] | None:
    """The parts of a file; None where it is one article."""
    content = Content(data, suffix)
    divide = kind_of(content).parts
    found = divide(content, ALL) if divide else None
    return None if found is None else list(found)


def kind_name(data: bytes, *, suffix: str = "") -> str:
    return kind_of(Content(data, suffix)).name


def story(article: Article) -> list[str]:
    return [p.text for p in article.story]


def left_out(article: Article) -> dict[str, str]:
    """Paragraph → why it is not in the story."""
    return {p.text: p.reason for p in article.paragraphs if not p.in_story}
