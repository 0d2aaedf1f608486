"""The words around a passage, so that an account can be judged without leaving the card."""

from dataclasses import dataclass

from variorum.article.article import Article
from variorum.dispute.dispute import Account, Dispute
from variorum.gui.session.sheet import emphasis

BEFORE, LONG = 42, 72
_ENDS = ".!?"


@dataclass(frozen=True, slots=True)
class Context:
    """A passage with the value's words told apart."""

    before: str
    value: str
    after: str


def context_of(account: Account, dispute: Dispute, article: Article | None) -> Context:
    passage = account.passage
    inner = emphasis(account, dispute)
    if article is None or not 1 <= passage.paragraph <= len(article.paragraphs):
        text, value = passage.quote, inner
    else:
        text = article.paragraph(passage.paragraph).text
        value = inner.shifted(passage.span.start)
    start = _start(text, value.start)
    before = ("… " if start > _sentence(text, value.start) else "") + text[start : value.start]
    return Context(before, value.of(text), text[value.end : _end(text, value.end)])


def _sentence(text: str, at: int) -> int:
    """Where the sentence that holds a place begins."""
    for index in range(at - 1, 0, -1):
        if text[index - 1] in _ENDS and text[index] == " " and text[index + 1 : index + 2].isupper():
            return index + 1
    return 0


def _start(text: str, at: int) -> int:
    """The sentence's beginning, or where a word begins not too far before."""
    first = _sentence(text, at)
    if at - first <= BEFORE:
        return first
    space = text.find(" ", at - BEFORE, at)
    return space + 1 if space >= 0 else first


def _end(text: str, at: int) -> int:
    for index in range(at, len(text)):
        if text[index] in _ENDS and text[index + 1 : index + 2] in ("", " "):
            return index + 1
    return len(text)
