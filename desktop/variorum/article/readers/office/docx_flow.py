"""Walks the flow of a Word document: paragraphs, tables and boxes in their order, changes as accepted."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from variorum.article.readers.blocks import AS_CAPTION, AS_CONTENTS, AS_HEADING, AS_TITLE, Block
from variorum.article.readers.office.xml import attribute, child, local, value
from variorum.article.roles import Assigned

_DEEPEST_STYLE = 20
_MARKS = {
    "tab": "\t",
    "cr": "\n",
    "noBreakHyphen": "-",
    "ptab": "\t",
}
_PASSED_OVER = frozenset(
    (
        *("pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr", "instrText"),
        *("delInstrText", "rt", "annotation", "commentReference", "footnoteReference", "endnoteReference"),
        *("footnoteRef", "endnoteRef", "annotationRef", "fldData", "oMathParaPr", "Fallback", "binData"),
    )
)
_BY_STYLE = {"title": AS_TITLE, "caption": AS_CAPTION, "subtitle": AS_HEADING, "toc heading": AS_CONTENTS}


def styles_of(tree: Any) -> dict[str, Assigned | None]:
    """What each paragraph style says of its paragraphs, by its id; what it does not say is inherited."""
    found = [] if tree is None else [style for style in tree if local(style) == "style"]
    styles = {name: style for style in found if (name := attribute(style, "styleId"))}
    return {name: _of_style(styles, name) for name in styles}


def _of_style(styles: dict[str, Any], name: str | None) -> Assigned | None:
    for _ in range(_DEEPEST_STYLE):
        style = styles.get(name or "")
        if style is None:
            return None
        said = _of_name(value(style, "name") or "")
        if said:
            return said
        if (value(style, "pPr", "outlineLvl") or "9") < "9":
            return AS_HEADING
        name = value(style, "basedOn")
    return None


def _of_name(name: str) -> Assigned | None:
    name = name.lower()
    if name.startswith("heading "):
        return AS_HEADING
    return AS_CONTENTS if name.startswith("toc ") else _BY_STYLE.get(name)


@dataclass(slots=True)
class Flow:
    """The walk through one document, and what was met on the way."""

    styles: dict[str, Assigned | None]
    inserted: int = 0
    deleted: int = 0
    hidden: int = 0
    embedded: int = 0
    _boxes: list[Block] = field(default_factory=list)
    _carried: str = ""  # of a paragraph whose end was deleted

    def blocks(self, element: Any) -> Iterator[Block]:
        """The blocks within an element, in the order of the story."""
        name = local(element)
        if name == "p":
            yield from self._paragraph(element)
        elif name in ("ins", "moveTo"):
            self.inserted += name == "ins"
            yield from self._within(element)
        elif name in ("del", "moveFrom"):
            self.deleted += name == "del"
        elif name == "altChunk":
            self.embedded += 1
        elif name == "tr" and child(element, "trPr", "del") is not None:
            self.deleted += 1
        elif name and name not in _PASSED_OVER:
            yield from self._within(element)

    def _within(self, element: Any) -> Iterator[Block]:
        for one in element:
            yield from self.blocks(one)

    def _paragraph(self, element: Any) -> Iterator[Block]:
        outer, self._boxes = self._boxes, []
        text = self._carried + self._text(element)
        boxes, self._boxes = self._boxes, outer
        self._carried = ""
        if child(element, "pPr", "rPr", "del") is not None:
            self._carried = text
        elif text.strip():
            yield Block(text, self._said(element))
        yield from boxes

    def _said(self, element: Any) -> Assigned | None:
        """What a paragraph's style says; an outline level given by hand makes a heading too."""
        said = self.styles.get(value(element, "pPr", "pStyle") or "")
        by_hand = (value(element, "pPr", "outlineLvl") or "9") < "9"
        return said or (AS_HEADING if by_hand else None)

    def _text(self, element: Any) -> str:
        return "".join(self._pieces(element))

    def _pieces(self, element: Any) -> Iterator[str]:
        for one in element:
            name = local(one)
            if name in ("t", "MathText"):
                yield one.text or ""
            elif name in _MARKS:
                yield _MARKS[name]
            elif name == "br":
                yield "\n"
            elif name == "txbxContent":
                self._boxes += [Block(b.text, b.hint, boxed=True) for b in self._within(one)]
            elif name == "r":
                yield from self._run(one)
            elif name in ("ins", "moveTo"):
                self.inserted += name == "ins"
                yield from self._pieces(one)
            elif name in ("del", "moveFrom"):
                self.deleted += name == "del"
            elif name and name not in _PASSED_OVER:
                yield from self._pieces(one)

    def _run(self, run: Any) -> Iterator[str]:
        if _is_on(child(run, "rPr", "vanish")):
            self.hidden += any(local(one) == "t" and (one.text or "").strip() for one in run)
            return
        yield from self._pieces(run)


def _is_on(switch: Any) -> bool:
    return switch is not None and (attribute(switch, "val") or "true") not in ("0", "false", "off")
