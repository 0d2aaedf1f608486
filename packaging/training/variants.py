"""Other forms of the same case that must give the same findings: reordered, re-set, padded, repeated.

A case is the texts of its files by name. Each form knows which articles are its own additions,
so that what is said about the case's own articles can be told from what is said about those.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from textwrap import wrap

Texts = Mapping[str, str]

# Lines as they stand between and below the paragraphs of news pages.
BOILERPLATE = (
    "Advertisement",
    "Share this article on Facebook, Twitter or by e-mail.",
    "Sign up for our morning newsletter and never miss a story.",
    "Read more: Ten recipes for a quick dinner",
    "Copyright 2016. All rights reserved. This material may not be published or redistributed.",
    "Follow us on Twitter for the latest news.",
)
UNRELATED = """---
title: "Choir fills village hall for its hundredth concert"
outlet: "The Valley Courier"
published: "{published}"
---

The Lower Brindle choir sang its hundredth concert on Saturday evening, and every seat
in the village hall was taken. Some 240 listeners came, more than in any year since the
choir was founded in 1961.

Conductor Marta Oldenkott, 58, chose folk songs from four countries and one mass. "We
wanted to sing what our grandmothers sang," she said before the concert.

Tickets cost 12 euros. The money, about 2,900 euros after costs, goes to the repair of
the hall's roof, which has leaked since the storms of last autumn.

The next concert is planned for the second week of December. Rehearsals are open to new
singers on Tuesday evenings, the choir's secretary, Jonas Wielander, said.
"""
UNRELATED_NAME, COPY_NAME = "zz_choir.txt", "zz_{name}"


@dataclass(frozen=True)
class Variant:
    """One other form of a case; `added` names files that were not in it."""

    texts: Texts = field(repr=False)
    added: tuple[str, ...] = ()
    copy_of: str = ""  # the file that an added one repeats


def split(text: str) -> tuple[str, list[str]]:
    """The front matter as it stands, and the paragraphs set off by blank lines."""
    head = ""
    if text.startswith("---\n") and (end := text.find("\n---\n", 3)) > 0:
        head, text = text[: end + 5] + "\n", text[end + 5 :]
    return head, [part for part in text.split("\n\n") if part.strip()]


def joined(head: str, paragraphs: Sequence[str]) -> str:
    return head + "\n\n".join(part.strip("\n") for part in paragraphs) + "\n"


def reordered(texts: Texts, order: Sequence[int] | None = None) -> Variant:
    """The same files in another order; the reverse unless one is given."""
    names = list(texts)
    chosen = order if order is not None else range(len(names) - 1, -1, -1)
    return Variant({names[n]: texts[names[n]] for n in chosen})


def padded(texts: Texts, lines: Sequence[str] = BOILERPLATE[:4], *, every: int = 4) -> Variant:
    """Each file with lines of the page between its paragraphs and below the last."""
    return Variant({name: _padded(text, lines, every) for name, text in texts.items()})


def _padded(text: str, lines: Sequence[str], every: int) -> str:
    head, paragraphs = split(text)
    put, left = [], list(lines)
    for number, paragraph in enumerate(paragraphs, 1):
        put.append(paragraph)
        if number % every == 0 and len(left) > 1:
            put.append(left.pop(0))
    return joined(head, [*put, *left])


def repeated(texts: Texts, name: str | None = None) -> Variant:
    """The same files and one of them once more, under another name; the first unless one is given."""
    chosen = name or next(iter(texts))
    copy = COPY_NAME.format(name=chosen)
    return Variant({**texts, copy: texts[chosen]}, added=(copy,), copy_of=chosen)


def accompanied(texts: Texts, article: str = UNRELATED, *, published: str = "2016-06-20") -> Variant:
    """The same files and an article on something else."""
    added = {UNRELATED_NAME: article.format(published=published)}
    return Variant({**texts, **added}, added=tuple(added))


def spaced(texts: Texts, *, end: str = " \r\n", blank: int = 2) -> Variant:
    """The same files with other line ends, blanks behind the lines and more blank lines between."""
    return Variant({name: _spaced(text, end, blank) for name, text in texts.items()})


def _spaced(text: str, end: str, blank: int) -> str:
    head, paragraphs = split(text)
    return head.replace("\n", end.strip(" ")) + (end * (blank + 1)).join(
        part.strip("\n").replace("\n", end) for part in paragraphs
    )


def wrapped(texts: Texts, *, width: int = 80) -> Variant:
    """The same files with their paragraphs wrapped by hand."""
    return Variant({name: _wrapped(text, width) for name, text in texts.items()})


def _wrapped(text: str, width: int) -> str:
    """Where each line is a paragraph, blank lines must tell them apart from now on."""
    head, paragraphs = split(text)
    lines = [line for paragraph in paragraphs for line in paragraph.split("\n") if line.strip()]
    filled = (wrap(line, width, break_long_words=False, break_on_hyphens=False) for line in lines)
    return joined(head, ["\n".join(lines) for lines in filled])


FORMS: Mapping[str, Callable[[Texts], Variant]] = {
    "order of the articles": reordered,
    "adverts and share lines": padded,
    "an article twice": repeated,
    "an unrelated article": accompanied,
    "line ends and blanks": spaced,
    "paragraphs wrapped": wrapped,
}
