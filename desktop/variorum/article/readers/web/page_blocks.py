"""Takes a saved page apart into its blocks of text: headings, paragraphs, captions, items of lists."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_SILENT = frozenset(
    (
        *(
            "audio",
            "button",
            "canvas",
            "datalist",
            "dialog",
            "embed",
            "head",
            "iframe",
            "input",
            "map",
            "math",
        ),
        *(
            "noscript",
            "object",
            "option",
            "script",
            "select",
            "style",
            "svg",
            "template",
            "textarea",
            "video",
        ),
    )
)
_INLINE = frozenset(
    (
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i"),
        *(
            "img",
            "ins",
            "kbd",
            "label",
            "mark",
            "picture",
            "q",
            "s",
            "samp",
            "small",
            "source",
            "span",
            "strike",
        ),
        *("strong", "sub", "sup", "time", "tt", "u", "var", "wbr"),
    )
)
_TITLES = ("h1",)
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_MARGINS = frozenset(("nav", "footer", "aside", "form", "header", "menu"))


_ITEMS = frozenset(("li", "dd", "dt"))
_CELLS = frozenset(("td", "th"))
_LONGEST_CAPTION = 400  # characters; what is longer in a figure is no caption of it
_NEAREST = 6  # elements around a text that say what it is


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a page that is set apart from what stands before and after it."""

    text: str
    kind: str  # title, heading, caption, margin, item (of a list, or set as it is) or text
    linked: float = 0.0  # share of its letters that lead elsewhere
    home: int = 0  # which element of the page holds it and its neighbours; 0: unknown
    depth: int = 0  # elements around it

    @property
    def key(self) -> str:
        """Its letters and digits, by which two extractions of one page are compared."""
        return letters(self.text[:2000])


def letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def blocks_of(tree: Any) -> Iterator[Block]:
    """The blocks of a page in its order; nothing is run, fetched or shown that the page hides."""
    from lxml import etree

    flow = _Flow()
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else "!"
        if tag not in _INLINE:
            yield from flow.block()
        if event == "start":
            flow.enter(element, tag)
        else:
            flow.leave(element, tag)
    yield from flow.block()


class _Flow:
    """The text gathered since the last block, and the elements that are open around it."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._linked = 0
        self._open: list[str] = []
        self._numbers = [0, 0]  # of the open elements
        self._met = 0
        self._silent = [False]
        self._links = 0

    def enter(self, element: Any, tag: str) -> None:
        self._open.append(tag)
        self._met += 1
        self._numbers.append(self._met)
        self._silent.append(self._silent[-1] or _is_silent(element, tag))
        self._links += tag == "a"
        self._add(element.text)

    def leave(self, element: Any, tag: str) -> None:
        self._open.pop()
        self._numbers.pop()
        self._silent.pop()
        self._links -= tag == "a"
        self._add(element.tail)

    def _add(self, words: str | None) -> None:
        if words and not self._silent[-1]:
            self._parts.append(words)
            self._linked += len(words) if self._links else 0

    def block(self) -> Iterator[Block]:
        if not self._parts:
            return
        text = " ".join("".join(self._parts).split())
        share = min(1.0, self._linked / max(1, len(text)))
        self._parts, self._linked = [], 0
        if text:
            yield Block(text, _kind(self._open, len(text)), share, self._numbers[-2], len(self._open))


def _kind(open_elements: list[str], length: int) -> str:
    nearest = open_elements[-_NEAREST:]
    if "pre" in nearest:
        return "item"
    if "figcaption" in nearest or ("figure" in nearest and length <= _LONGEST_CAPTION):
        return "caption"
    if any(tag in nearest for tag in _TITLES):
        return "title"
    if any(tag in nearest for tag in _HEADINGS):
        return "heading"
    if any(tag in nearest for tag in _MARGINS):
        return "margin"
    listed = any(tag in nearest for tag in _ITEMS) or nearest[-1] in _CELLS
    return "item" if listed else "text"


def _is_silent(element: Any, tag: str) -> bool:
    if tag in _SILENT or tag == "!":
        return True
    attributes = element.attrib
    if not attributes:
        return False
    style = attributes.get("style", "").replace(" ", "").lower()
    return "hidden" in attributes or attributes.get("aria-hidden") == "true" or "display:none" in style
