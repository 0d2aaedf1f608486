"""Walks the flow of an OpenDocument text: paragraphs, lists, tables and boxes in their order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from variorum.article.readers.blocks import (
    AS_CAPTION,
    AS_CONTENTS,
    AS_ENDNOTE,
    AS_FOOTNOTE,
    AS_HEADING,
    AS_TITLE,
    Block,
)
from variorum.article.readers.office.xml import attribute, child, local
from variorum.article.roles import Assigned

_DEEPEST_STYLE = 20
_BLANKS = re.compile(r"[ \t\r\n]+")
_MOST_BLANKS = 1000  # that one element may stand for
_CAPTIONS = ("caption", "illustration", "figure")
_CONTENTS = frozenset(
    (
        *("table-of-content", "illustration-index", "table-index", "object-index", "user-index"),
        *("alphabetical-index", "bibliography"),
    )
)
_PASSED_OVER = frozenset(
    (
        *(
            "tracked-changes",
            "sequence-decls",
            "variable-decls",
            "user-field-decls",
            "forms",
            "dde-connection-decls",
        ),
        *("title", "desc", "event-listeners", "ruby-text", "index-title-template", "table-of-content-source"),
        *(
            "alphabetical-index-source",
            "bibliography-source",
            "binary-data",
            "object",
            "object-ole",
            "script",
        ),
        *("hidden-text", "annotation-end", "note-citation", "sender-initials", "table-columns", "shapes"),
    )
)


def styles_of(*trees: Any) -> dict[str, Assigned | None]:
    """What each paragraph style says of its paragraphs, inherited where it says nothing."""
    styles: dict[str, Any] = {}
    for tree in trees:
        for element in () if tree is None else tree.iter():
            if local(element) == "style" and attribute(element, "family") == "paragraph":
                styles[attribute(element, "name") or "nameless"] = element
    return {name: _of_style(styles, name) for name in styles}


def _of_style(styles: dict[str, Any], name: str | None) -> Assigned | None:
    for _ in range(_DEEPEST_STYLE):
        said = _of_name(name or "")
        style = styles.get(name or "")
        if said or style is None:
            return said
        name = attribute(style, "parent-style-name")
    return None


def _of_name(name: str) -> Assigned | None:
    name = name.lower().replace("_20_", " ")
    if name == "title":
        return AS_TITLE
    if name.startswith("contents ") or name == "contents heading":
        return AS_CONTENTS
    return AS_CAPTION if name in _CAPTIONS else AS_HEADING if name == "subtitle" else None


@dataclass(slots=True)
class Flow:
    """The walk through one document, and what was met on the way."""

    styles: dict[str, Assigned | None]
    inserted: int = 0
    deleted: int = 0
    hidden: int = 0
    comments: int = 0
    notes: list[Block] = field(default_factory=list)
    _boxes: list[Block] = field(default_factory=list)

    def blocks(self, element: Any) -> Iterator[Block]:
        """The blocks within an element, in the order of the story."""
        name = local(element)
        if name in ("p", "h"):
            yield from self._paragraph(element)
        elif name in _CONTENTS:
            yield from (Block(block.text, AS_CONTENTS) for block in self._within(element))
        elif name == "text-box":
            yield from (Block(block.text, block.hint, boxed=True) for block in self._within(element))
        elif name == "tracked-changes":
            self._count_changes(element)
        elif name == "section" and attribute(element, "display") == "none":
            self.hidden += 1
        elif name and name not in _PASSED_OVER:
            yield from self._within(element)

    def _within(self, element: Any) -> Iterator[Block]:
        for one in element:
            yield from self.blocks(one)

    def _count_changes(self, changes: Any) -> None:
        for region in changes:
            self.inserted += child(region, "insertion") is not None
            self.deleted += child(region, "deletion") is not None

    def _paragraph(self, element: Any) -> Iterator[Block]:
        outer, self._boxes = self._boxes, []
        text = "".join(self._pieces(element))
        boxes, self._boxes = self._boxes, outer
        if text.strip():
            style = attribute(element, "style-name") or ""
            said = self.styles.get(style) or _of_name(style)
            yield Block(text, said or (AS_HEADING if local(element) == "h" else None))
        yield from boxes

    def _pieces(self, element: Any) -> Iterator[str]:
        yield _evened(element.text)
        for one in element:
            yield from self._piece(one, local(one))
            yield _evened(one.tail)

    def _piece(self, one: Any, name: str) -> Iterator[str]:
        if name == "s":
            count = attribute(one, "c") or "1"
            yield " " * (min(int(count), _MOST_BLANKS) if count.isdecimal() and len(count) < 6 else 1)
        elif name in ("tab", "tab-stop"):
            yield "\t"
        elif name == "line-break":
            yield "\n"
        elif name in ("note", "footnote", "endnote"):
            self._note(one)
        elif name == "annotation":
            self.comments += 1
        elif name in ("frame", "text-box", "custom-shape", "rect", "g", "a") and _holds_paragraphs(one):
            self._boxes += [Block(b.text, b.hint, boxed=True) for b in self._within(one)]
        elif name and name not in _PASSED_OVER:
            yield from self._pieces(one)

    def _note(self, note: Any) -> None:
        kind = AS_ENDNOTE if "endnote" in (attribute(note, "note-class") or "", local(note)) else AS_FOOTNOTE
        self.notes += [Block(block.text, kind) for block in self._within(note)]


def _holds_paragraphs(element: Any) -> bool:
    return any(local(one) in ("p", "h") for one in element.iter())


def _evened(text: str | None) -> str:
    """Blanks and line ends of the XML stand for one blank each, as OpenDocument says."""
    return _BLANKS.sub(" ", text or "")
