"""Articles by their letters, as every list shows them: B, or B:4 for a paragraph."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from variorum.workspace.workspace import Workspace

_BY_LETTER = re.compile(r"(?P<letter>[A-Z]{1,2})(?P<rest>(?::.*)?)", re.DOTALL)


def with_id(workspace: "Workspace", case: str, word: str) -> str:
    """The word, with the id of an article where it begins with its letter; see `with_ids`."""
    return with_ids(workspace, case, (word,))[0]


def with_ids(workspace: "Workspace", case: str, words: Iterable[str]) -> list[str]:
    """The words, with the id of an article where one begins with its letter.

    An id goes before a letter. A letter that no article has is left, and
    refused by whoever looks for the article. The case is opened only where a
    word looks like a letter.
    """
    typed = list(words)
    if not any(map(_BY_LETTER.fullmatch, typed)):
        return typed
    from variorum.cli.tables import letters_of

    ids = {article.id for article in workspace.articles(case)}
    lettered = letters_of(workspace.open_case(case).comparison.articles)
    meant = {letter: id for id, letter in lettered.items() if letter not in ids}
    return [_put(word, meant) for word in typed]


def _put(word: str, meant: dict[str, str]) -> str:
    found = _BY_LETTER.fullmatch(word)
    if found is None or found["letter"] not in meant:
        return word
    return meant[found["letter"]] + found["rest"]
