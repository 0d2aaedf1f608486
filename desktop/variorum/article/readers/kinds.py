"""The kinds of files that articles come in: each is known by what it holds, its name has the second word."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from variorum.article.readers import corpus, page, plain
from variorum.article.readers.content import Content
from variorum.article.readers.extract import Extract
from variorum.article.readers.parts import Choice, Part


@dataclass(frozen=True, slots=True)
class Kind:
    """One family of files, and who reads it."""

    name: str  # as `variorum read` names it
    holds: Callable[[Content], bool]
    read: Callable[[Content], Extract]  # UnreadableArticle, in a sentence
    parts: Callable[[Content, Choice], Iterable[Part] | None] | None = None  # None: it is one article


# In the order in which they are asked; those that look at bytes come before those that ask for the text.
KINDS = (
    Kind("corpus", corpus.holds_corpus, corpus.read_corpus, corpus.parts_of),
    Kind("page", page.holds_page, page.read_content),
    Kind("text", lambda content: True, plain.read_content),
)


def kind_of(content: Content) -> Kind:
    """UnreadableArticle where the bytes are neither a kind that is known nor a text."""
    return next(kind for kind in KINDS if kind.holds(content))
