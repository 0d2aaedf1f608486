"""Tells which blocks of a saved page are its article, and which stand beside it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from variorum.article.article import Role
from variorum.article.readers.web.markup import HINTS, Told, told
from variorum.article.readers.web.page_blocks import Block, letters
from variorum.article.roles import Assigned
from variorum.article.tongue import language_of
from variorum.article.traits import SENTENCE_END
from variorum.offline import no_socket_on_import

_LARGEST_FOR_EXTRACTION = 4_000_000  # characters; a larger page is read block by block alone
_MOST_ELEMENTS = 30_000
_MOST_AROUND = 500_000  # elements around all blocks, each counted for each
_KNOWN_BY = 40  # letters and digits that two extractions of a paragraph share at its head
_TELLING = 20  # letters; fewer are found anywhere
_PROSE = 25  # words of a paragraph that needs no further look where it ends as a sentence does
_MUCH = 40  # words of one that needs none at all
_SOME_PROSE = 15  # words of one that may have been left out wrongly
_MOSTLY_LINKS = 0.6
_AGAIN = 4  # times
_A_BUTTON = 25  # characters

_STORY = Assigned(Role.BODY)


@dataclass(frozen=True)
class Main:
    """What the extractor takes for the article; empty where it finds none."""

    text: str = ""

    @cached_property
    def _lines(self) -> frozenset[str]:
        lines = (line.lstrip("-#|> ") for line in self.text.splitlines())
        return frozenset(letters(cell) for line in lines for cell in (line, *line.split("|")))

    @cached_property
    def _letters(self) -> str:
        return letters(self.text)

    @cached_property
    def english(self) -> bool:
        return language_of(self.text) in ("en", None)

    def holds(self, block: Block) -> bool:
        """The extractor joins and parts blocks in its own way, so their letters are compared."""
        key = block.key
        if len(key) < _TELLING:
            return bool(key) and key in self._lines
        return key[:_KNOWN_BY] in self._letters


def main_of(text: str, blocks: Sequence[Block]) -> Main:
    if len(text) > _LARGEST_FOR_EXTRACTION or text.count("<") > 2 * _MOST_ELEMENTS:
        return Main()
    # The extractor looks at all elements around each text again and again.
    if sum(block.depth for block in blocks) > _MOST_AROUND:
        return Main()
    return Main(_extracted(text))


def _extracted(text: str) -> str:
    with no_socket_on_import():
        from trafilatura import extract

    try:
        return str(extract(text, include_comments=False, include_tables=True) or "")
    except (ValueError, TypeError, AttributeError, LookupError, AssertionError, RecursionError):
        # Pages built to confuse reach corners of the extractor; the blocks are then read as they are.
        return ""


def story_of(blocks: Sequence[Block], main: Main) -> list[Told]:
    """From the title to the last block of the article; of all else on the page, what reads like prose."""
    often = _often(blocks)
    held = {n for n, block in enumerate(blocks) if main.holds(block) and block.text not in often}
    inside = _closed(held, blocks)
    first, last = _stretch(blocks, inside)
    found: list[Told] = []
    titled = False
    for n, block in enumerate(blocks):
        if first <= n <= last:
            found.append((block, _hint(block, main, inside=n in inside or not inside, titled=titled)))
            titled = titled or block.kind == "title"
        elif _is_prose(block, _SOME_PROSE):
            found.append((block, HINTS["beside"]))
    return found


def _often(blocks: Sequence[Block]) -> frozenset[str]:
    """Words that a page says again and again, as its buttons do."""
    counts = Counter(block.text for block in blocks)
    return frozenset(text for text, count in counts.items() if count >= _AGAIN and len(text) <= _A_BUTTON)


def _closed(inside: set[int], blocks: Sequence[Block]) -> set[int]:
    """With the prose that the extractor skipped: between two blocks that it took, or where it took most."""
    prose = [n for n, b in enumerate(blocks) if b.kind == "text" and _is_prose(b, _SOME_PROSE)]
    told = Counter(blocks[n].home for n in prose)
    taken = Counter(blocks[n].home for n in prose if n in inside)
    homes = {home for home, count in taken.items() if home and 2 * count > told[home]}
    return inside | {n for n in prose if blocks[n].home in homes or {n - 1, n + 1} <= inside}


def _stretch(blocks: Sequence[Block], inside: set[int]) -> tuple[int, int]:
    if not inside:
        return 0, len(blocks) - 1
    first = min(inside)
    titles = [n for n, block in enumerate(blocks[:first]) if block.kind == "title"]
    return (titles[-1] if titles else first), max(inside)


def _hint(block: Block, main: Main, *, inside: bool, titled: bool) -> Assigned | None:
    if block.kind == "title":
        return HINTS["second title" if titled else "title"]
    if block.kind == "heading" and inside and _is_prose(block, _SOME_PROSE):
        return _STORY
    if not inside and block.kind != "caption":
        return HINTS["beside"]
    if not main.text:
        return HINTS["beside"] if block.kind == "margin" else told(block)
    return told(block) or (_STORY if _is_story(block, main) else None)


def _is_story(block: Block, main: Main) -> bool:
    """Whether markup and extractor together say enough; else the words themselves are weighed."""
    if block.linked > _MOSTLY_LINKS:
        return False
    much = len(block.text.split()) >= _MUCH
    return much or block.kind == "item" or not main.english or _is_prose(block, _PROSE)


def _is_prose(block: Block, least: int) -> bool:
    ended = bool(SENTENCE_END.search(block.text[-40:]))
    return ended and block.linked <= _MOSTLY_LINKS and len(block.text.split()) >= least
