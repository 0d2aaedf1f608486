"""Finds what stands at the head and foot of a PDF's pages: running titles, numbers, a browser's stamps."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from variorum.article.printed_dates import printed_dates
from variorum.article.readers.pdf.lines import Line

_MARGIN = 0.14  # of a page's height, at its head and at its foot
_MOST_ROWS = 4  # at either end
_SAME_HEIGHT = 8.0  # points
_NUMBER = re.compile(
    r"[\W_]{0,3}(?:(?:page|seite|página|pagina|side|sida|sivu|strona|стр\.?|p\.|s\.)\s?)?"
    r"(?:\d{1,4}|[ivxlc]{1,7})(?:\s?(?:/|\||of|von|de|di|sur|av|af|z|из)\s?\d{1,4})?[\W_]{0,3}",
    re.IGNORECASE,
)
_STAMP = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}[:.]\d\d\b.{0,200}")
_ADDRESS = re.compile(r"(?P<url>(?:https?|file)://\S{3,500})(?:\s\d{1,4}\s?/\s?\d{1,4})?(?:\s.{0,60})?")


@dataclass(frozen=True, slots=True)
class Margin:
    """A line at the head or the foot of a page that is no part of what the page tells."""

    line: Line
    at_head: bool
    is_number: bool

    @property
    def is_dated(self) -> bool:
        """Whether it prints a day; a browser's stamp tells when it was printed, which is another thing."""
        return not _STAMP.fullmatch(self.line.text) and bool(printed_dates(self.line.text[:200]))

    @property
    def url(self) -> str | None:
        """The address that a browser printed below the page."""
        match = _ADDRESS.fullmatch(self.line.text)
        return match["url"] if match and match["url"].startswith("http") and "…" not in match["url"] else None


def margins_of(heights: Sequence[float], lines: Sequence[Sequence[Line]]) -> list[list[Margin]]:
    """Of each page, the lines that stand in its margins."""
    candidates = [_outer(height, of_page) for height, of_page in zip(heights, lines, strict=True)]
    repeated = _repeated(candidates)
    return [
        [
            Margin(line, head, bool(_NUMBER.fullmatch(line.text)))
            for line, head in outer
            if _is_margin(line, repeated)
        ]
        for outer in candidates
    ]


def _outer(height: float, lines: Sequence[Line]) -> list[tuple[Line, bool]]:
    """The lines near the edges, and whether at the head."""
    head = sorted((x for x in lines if x.y > (1 - _MARGIN) * height), key=lambda x: -x.y)
    foot = sorted((x for x in lines if x.y < _MARGIN * height), key=lambda x: x.y)
    return [(line, True) for line in _rows(head)] + [(line, False) for line in _rows(foot)]


def _rows(lines: Sequence[Line]) -> Iterable[Line]:
    """The lines of the outermost rows."""
    rows: list[float] = []
    for line in lines:
        if not any(abs(line.y - y) < 2 for y in rows):
            rows.append(line.y)
        if len(rows) > _MOST_ROWS:
            return
        yield line


def _key(line: Line) -> str:
    return re.sub(r"\d{1,9}", "#", line.text.casefold())


def _repeated(candidates: Sequence[Sequence[tuple[Line, bool]]]) -> set[str]:
    """Texts, their numbers apart, that stand on one height of two pages."""
    heights: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, outer in enumerate(candidates):
        for line, _ in outer:
            heights[_key(line)].append((number, line.y))
    return {key for key, places in heights.items() if _on_two_pages(places)}


def _on_two_pages(places: Sequence[tuple[int, float]]) -> bool:
    ordered = sorted(places, key=lambda place: place[1])
    return any(a[0] != b[0] and abs(a[1] - b[1]) <= _SAME_HEIGHT for a, b in pairwise(ordered))


def _is_margin(line: Line, repeated: set[str]) -> bool:
    forms = (_NUMBER, _STAMP, _ADDRESS)
    return _key(line) in repeated or any(form.fullmatch(line.text) for form in forms)
