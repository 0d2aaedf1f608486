"""Lays a document's blocks one after another: its extraction, its paragraphs, what is left out and why."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from variorum.article.article import Role, Source
from variorum.article.printed_dates import printed_dates
from variorum.article.readers.extract import Extract
from variorum.article.roles import Assigned
from variorum.errors import UnreadableArticle
from variorum.text.paragraphs import cut
from variorum.text.span import Span
from variorum.translation import later, tr

MOST_BLOCKS = 20_000
AS_TITLE = Assigned(Role.TITLE, later("The document sets it as its title."))
AS_HEADING = Assigned(Role.HEADING, later("The document sets it as a heading."))
AS_CAPTION = Assigned(Role.CAPTION, later("The document sets it as a caption."))
AS_CONTENTS = Assigned(Role.BOILERPLATE, later("It is a line of the table of contents."))
AS_HEADER = Assigned(Role.BOILERPLATE, later("It stands at the head of the pages."))
AS_FOOTER = Assigned(Role.BOILERPLATE, later("It stands at the foot of the pages."))
AS_FOOTNOTE = Assigned(Role.BOILERPLATE, later("It is a footnote."))
AS_ENDNOTE = Assigned(Role.BOILERPLATE, later("It is an endnote."))
AS_PULL_QUOTE = Assigned(Role.BOILERPLATE, later("It repeats words of the story in a box."))

_EMPTY_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_LONGEST_STAMP = 200
_SHORTEST_QUOTE = 20  # letters that a box must share with the story to be a repetition of it


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a document, and what the document itself says of it."""

    text: str
    hint: Assigned | None = None
    boxed: bool = False  # it stands in a box beside the story

    @property
    def letters(self) -> str:
        return letters_of(self.text)


def letters_of(text: str) -> str:
    """A text's letters and digits, by which two printings of it are compared."""
    return "".join(c for c in text.casefold() if c.isalnum())


def margin(text: str, hint: Assigned) -> Block:
    """What stands at the head or the foot of pages; a date there is the article's own, and is looked for."""
    dated = bool(printed_dates(text[:_LONGEST_STAMP]))
    return Block(text, replace(hint, role=Role.METADATA) if dated else hint)


def extract_of(blocks: Sequence[Block], card: Source, *, repairs: Sequence[str] = ()) -> Extract:
    """The extract that the blocks make, in their order, a blank line between any two."""
    blocks = list(_whole(_without_repetition(blocks)))
    if len(blocks) > MOST_BLOCKS:
        raise UnreadableArticle(
            tr(
                "It has more than {most_blocks} paragraphs, too many for an article.",
                most_blocks=f"{MOST_BLOCKS:,}",
            )
        )
    if not any(block.letters for block in blocks):
        raise UnreadableArticle(tr("There is no text in this document."))
    spans: list[Span] = []
    hints: list[tuple[Span, Assigned]] = []
    position = 0
    for block in blocks:
        for span in cut(block.text, Span(0, len(block.text))):
            spans.append(span.shifted(position))
            hints += [(spans[-1], block.hint)] if block.hint else []
        position += len(block.text) + 2
    text = "\n\n".join(block.text for block in blocks)
    return Extract(text, tuple(spans), card, tuple(hints), repairs=tuple(repairs))


def counted(number: int, one: str, many: str) -> str:
    """A number with what it counts: "1 comment", "1,204 words"."""
    return f"{number:,} {one if number == 1 else many}"


def _whole(blocks: Iterable[Block]) -> Iterable[Block]:
    """The blocks that hold anything; an empty line within one sets two paragraphs apart."""
    for block in blocks:
        for piece in _EMPTY_LINES.split(_without_half_characters(block.text).strip()):
            if piece.strip():
                yield replace(block, text=piece.strip())


def _without_half_characters(text: str) -> str:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _without_repetition(blocks: Sequence[Block]) -> Iterable[Block]:
    """A box that repeats the story is no second account of anything."""
    if not any(block.boxed and not block.hint for block in blocks):
        return blocks
    story = " ".join(block.letters for block in blocks if not block.boxed and not block.hint)
    return [
        replace(block, hint=AS_PULL_QUOTE) if _repeats(block, story) and not block.hint else block
        for block in blocks
    ]


def _repeats(block: Block, story: str) -> bool:
    return block.boxed and len(block.letters) >= _SHORTEST_QUOTE and block.letters in story
