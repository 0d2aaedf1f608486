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
        ),
        *(
            "map",
            "math",
            "noscript",
            "object",
            "option",
            "script",
            "select",
            "style",
            "svg",
        ),
        *(
            "template",
            "textarea",
            "video",
        ),
    )
)
_INLINE = frozenset(
    (
        *(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
        ),
        *(
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "img",
            "ins",
            "kbd",
            "label",
        ),
        *(
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
        *(
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
        ),
    )
)
_TITLES = ("h1",)
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_MARGINS = frozenset(("nav", "footer", "aside", "form", "header", "menu"))


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a page that is set apart from what stands before and after it."""

    text: str
    kind: str  # title, heading, caption, margin or text

    @property
    def key(self) -> str:
        """Its letters and digits, by which two extractions of one page are compared."""
        return "".join(c for c in self.text[:2000].casefold() if c.isalnum())


def blocks_of(tree: Any) -> Iterator[Block]:
    """The blocks of a page in its order; nothing is run, fetched or shown that the page hides."""
    return (Block(text, kind) for text, kind in _flow(tree))


def _flow(tree: Any) -> Iterator[tuple[str, str]]:
    from lxml import etree

    parts: list[str] = []
    open_elements: list[str] = []
    silent: list[bool] = [False]
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else "!"
        if tag not in _INLINE:
            yield from _block(parts, open_elements)
        if event == "start":
            open_elements.append(tag)
            silent.append(silent[-1] or _is_silent(element, tag))
            words = element.text
        else:
            open_elements.pop()
            silent.pop()
            words = element.tail
        if words and not silent[-1]:
            parts.append(words)
    yield from _block(parts, open_elements)


def _block(parts: list[str], open_elements: list[str]) -> Iterator[tuple[str, str]]:
    text = " ".join("".join(parts).split())
    parts.clear()
    if text:
        yield text, _kind(open_elements)


def _kind(open_elements: list[str]) -> str:
    nearest = open_elements[-6:]
    if "figcaption" in nearest or "figure" in nearest:
        return "caption"
    if any(tag in nearest for tag in _TITLES):
        return "title"
    if any(tag in nearest for tag in _HEADINGS):
        return "heading"
    return "margin" if any(tag in _MARGINS for tag in nearest) else "text"


def _is_silent(element: Any, tag: str) -> bool:
    if tag in _SILENT or tag == "!":
        return True
    attributes = element.attrib
    if not attributes:
        return False
    style = attributes.get("style", "").replace(" ", "").lower()
    return "hidden" in attributes or attributes.get("aria-hidden") == "true" or "display:none" in style
