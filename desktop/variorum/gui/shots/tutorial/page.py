"""The tutorial's page, read as steps that somebody could carry out who has nothing but the page.

A step is an item of a numbered list. In it **bold** is what is chosen or
clicked, `code` a key or a file, “quoted” what is typed and *italic* what must
then be seen. Whatever is marked and is part of no phrase below is a fault of
the page: nothing is passed over.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from variorum.errors import UserError


class Verb(StrEnum):
    """What one phrase of a step asks for."""

    START = "start"  # the program, or start it again
    CHOOSE = "choose"  # an entry of a menu: File > Quit
    SET = "set"  # a box to one of its lines
    CLICK = "click"
    PRESS = "press"
    TYPE = "type"
    COPY = "copy"  # the text that stands under the step
    SEE = "see"
    FILE = "file"  # there is one of this name
    HOLDS = "holds"  # a file holds these words
    PICTURE = "picture"  # shows what is seen at this place of the text


@dataclass(frozen=True, slots=True)
class Deed:
    verb: Verb
    words: str = ""
    more: str = ""  # of SET the line that is chosen, of HOLDS the words, of COPY nothing


@dataclass(frozen=True, slots=True)
class Step:
    """One item of a list."""

    number: int
    text: str
    deeds: tuple[Deed, ...]

    def __str__(self) -> str:
        return f"step {self.number}: {' '.join(self.text.split())}"


class NotUnderstood(UserError):
    """A step says something that nobody could carry out from its text."""


_PHRASES: tuple[tuple[Verb, str], ...] = (
    (Verb.PICTURE, r"!\[[^\]]*\]\(pictures/(?P<words>[^)]+)\)"),
    (Verb.START, r"\b[Ss]tart the program(?: again)?"),
    (Verb.SET, r"\b[Ii]n \*\*(?P<words>[^*]+)\*\* choose \*\*(?P<more>[^*]+)\*\*"),
    (Verb.CHOOSE, r"\b[Cc]hoose \*\*(?P<words>[^*]+ > [^*]+)\*\*"),
    (Verb.CLICK, r"\b[Cc](?:lick|hoose) \*\*(?P<words>[^*]+)\*\*"),
    (Verb.CLICK, r"\b[Tt]ick \*\*(?P<words>[^*]+)\*\*"),
    (Verb.PRESS, r"\b[Pp]ress `(?P<words>[^`]+)`"),
    (Verb.TYPE, r"\b[Tt]ype “(?P<words>[^”]+)”"),
    (Verb.COPY, r"\b[Cc]opy this text:"),
    (Verb.FILE, r"the file `(?P<words>[^`]+)`"),
    (Verb.HOLDS, r"`(?P<words>[^`]+)` holds \*(?P<more>[^*]+)\*"),
    (Verb.SEE, r"\*(?P<words>[^*]+)\*"),
)
_ITEM = re.compile(r"^(\d+)\. +(.*)$")
_FENCED = re.compile(r"^ *```text\n(.*?)^ *```$", re.DOTALL | re.MULTILINE)
_MARKED = re.compile(r"\*|`|“|”")


def steps(page: str) -> tuple[Step, ...]:
    """All steps of a page in their order; NotUnderstood names the first that cannot be carried out."""
    found = tuple(_step(number, text) for number, text in _items(page))
    for expected, step in enumerate(found, start=1):
        if step.number != expected:
            raise NotUnderstood(f"{step} should be step {expected}")
    return found


def _items(page: str) -> Iterator[tuple[int, str]]:
    """What begins with a number, and all that is indented under it."""
    number, lines = 0, list[str]()
    for line in (*page.splitlines(), "end"):
        item = _ITEM.match(line)
        if item or (line and not line.startswith(" ")):
            if number:
                yield number, "\n".join(lines)
            number, lines = (int(item[1]), [item[2]]) if item else (0, [])
        elif number:
            lines.append(line)


def _step(number: int, text: str) -> Step:
    fenced = _FENCED.search(text)
    said = " ".join(_FENCED.sub("", text).split())
    deeds = tuple(_deeds(number, said, _unindented(fenced[1]) if fenced else ""))
    if not deeds:
        raise NotUnderstood(f"step {number} asks for nothing: {said}")
    return Step(number, text, deeds)


def _deeds(number: int, said: str, copied: str) -> Iterator[Deed]:
    at = 0
    while found := _first(said, at):
        verb, phrase = found
        _nothing_marked(number, said[at : phrase.start()])
        groups = phrase.groupdict()
        yield Deed(verb, copied if verb is Verb.COPY else groups.get("words", ""), groups.get("more", ""))
        at = phrase.end()
    _nothing_marked(number, said[at:])


def _first(said: str, at: int) -> tuple[Verb, re.Match[str]] | None:
    """The phrase that begins first; of two at one place that which stands first in the table."""
    found = [(verb, m) for verb, p in _PHRASES if (m := re.compile(p).search(said, at))]
    return min(found, key=lambda pair: pair[1].start(), default=None)


def _nothing_marked(number: int, words: str) -> None:
    if _MARKED.search(words):
        raise NotUnderstood(f"step {number} marks what is no phrase of a tutorial: {words.strip()}")


def _unindented(block: str) -> str:
    lines = block.splitlines()
    least = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return "\n".join(line[least:] for line in lines)
