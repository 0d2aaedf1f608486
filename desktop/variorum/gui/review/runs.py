"""The words of a paragraph in stretches: as they stood, as they were mended, as they are."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from variorum.article.article import Article, Paragraph, Repair
from variorum.text.offsets import OffsetMap


class Stretch(Enum):
    """What happened to some words of a paragraph."""

    PLAIN = auto()
    STRUCK = auto()  # what stood there, before it was mended
    MENDED = auto()
    PRINTED = auto()  # a repair that was taken back: it stands as the article has it


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one kind; of a repair, its number within the paragraph among those of its kind."""

    words: str
    stretch: Stretch = Stretch.PLAIN
    repair: int = 0


def mended_runs(paragraph: Paragraph) -> tuple[Run, ...]:
    """The text as it is compared, with what was repaired struck out before what stands there now."""
    places = [
        *(
            (_clean_at(paragraph.offsets, one.source.start), n, one, False)
            for n, one in _of(paragraph.repairs)
        ),
        *(
            (_clean_at(paragraph.offsets, one.source.start), n, one, True)
            for n, one in _of(paragraph.as_printed)
        ),
    ]
    return tuple(
        run for run in _runs(paragraph.text, sorted(places, key=lambda place: place[:2])) if run.words
    )


def _of(repairs: tuple[Repair, ...]) -> Iterator[tuple[int, Repair]]:
    return iter(enumerate(repairs, 1))


def _runs(text: str, places: list[tuple[int, int, Repair, bool]]) -> Iterator[Run]:
    at = 0
    for start, number, repair, printed in places:
        start = max(at, start)
        end = min(len(text), start + len(repair.was if printed else repair.now))
        before, after = ("", "") if printed else _rest_of_word(text, at, start, end)
        yield Run(text[at : start - len(before)])
        if printed:
            yield Run(text[start:end], Stretch.PRINTED, number)
        else:
            yield Run(f"{before}{repair.was}{after}", Stretch.STRUCK, number)
            yield Run(" " if before else "")
            yield Run(f"{before}{text[start:end]}{after}", Stretch.MENDED, number)
        at = end + len(after)
    yield Run(text[at:])


def _rest_of_word(text: str, at: int, start: int, end: int) -> tuple[str, str]:
    """The letters before and after a repair inside a word, which is shown as a whole."""
    before = next((n for n in range(start, at, -1) if not text[n - 1].isalpha()), at)
    after = next((n for n in range(end, len(text)) if not text[n].isalpha()), len(text))
    return (text[before:start], text[end:after]) if before < start and end < after else ("", "")


def printed_runs(paragraph: Paragraph, article: Article) -> tuple[Run, ...]:
    """The paragraph as it came in."""
    return (Run(paragraph.source.of(article.extraction)),)


def _clean_at(offsets: OffsetMap, position: int) -> int:
    """Where in the clean text a place of the extraction is, or what follows it."""
    for piece in offsets.pieces:
        if piece.source.start >= position:
            return piece.clean.start
        if piece.verbatim and position < piece.source.end:
            return piece.clean.start + position - piece.source.start
    return offsets.pieces[-1].clean.end if offsets.pieces else 0
