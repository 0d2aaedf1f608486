"""Paragraphs and lines of a DOCX: words in styles, links, marks, pictures and references to footnotes."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import count
from typing import Any

from variorum.picture.picture import Picture
from variorum.report.writers.documents.blocks import (
    Drawn,
    Footnote,
    Inline,
    Kind,
    Line,
    Look,
    Paragraph,
    SeeNote,
    Words,
)
from variorum.report.writers.documents.raster import points

_ALT = 2000  # characters of a description that every reader takes


class Lines:
    """Writes lines into parts of one document, each mark with a number of its own."""

    def __init__(self, part: Any, styles: Mapping[Kind | Look, str], drawn: Mapping[Picture, bytes]) -> None:
        self.part, self._styles, self._drawn = part, styles, drawn
        self._marks, self._pictures = count(1), count(1)

    def style(self, name: Kind | Look) -> str | None:
        """Its id, where the template has it."""
        return self._styles.get(name)

    def paragraph(self, paragraph: Paragraph) -> Any:
        element = self.empty(paragraph.kind)
        for part in self.marked(paragraph.mark, self.line(paragraph.line, self.part)):
            element.append(part)
        return element

    def empty(self, kind: Kind) -> Any:
        from docx.oxml import OxmlElement

        element = OxmlElement("w:p")
        if (style := self.style(kind)) is not None:
            element.get_or_add_pPr().style = style
        return element

    def marked(self, mark: str, elements: Iterator[Any]) -> Iterator[Any]:
        """With a bookmark around them, where there is a mark."""
        if not mark:
            yield from elements
            return
        number = str(next(self._marks))
        yield element("w:bookmarkStart", {"w:id": number, "w:name": bookmark(mark)})
        yield from elements
        yield element("w:bookmarkEnd", {"w:id": number})

    def line(self, line: Line, part: Any) -> Iterator[Any]:
        """`part` is what holds the line: the document, or its footnotes."""
        for inline in line:
            yield from self._inline(inline, part)

    def _inline(self, inline: Inline, part: Any) -> Iterator[Any]:
        match inline:
            case Words():
                yield self._words(inline, part)
            case Footnote(again=True):
                yield from _note_field(inline.number, self.style(Look.MARK))
            case Footnote():
                yield from self.marked(f"_Ref-note-{inline.number}", iter((self._reference(inline.number),)))
            case SeeNote():
                yield text_run("Note ", self.style(Look.SMALL))
                yield from _note_field(inline.number, self.style(Look.SMALL))
            case Drawn():
                yield self._picture(inline.picture)

    def _words(self, words: Words, part: Any) -> Any:
        run = text_run(words.text, self.style(words.look))
        if words.place:
            return element("w:hyperlink", {"w:anchor": bookmark(words.place), "w:history": "1"}, run)
        if words.url:
            from docx.opc.constants import RELATIONSHIP_TYPE

            link = text_run(words.text, self.style(Look.LINK))
            target = part.relate_to(words.url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
            return element("w:hyperlink", {"r:id": target, "w:history": "1"}, link)
        return run

    def _reference(self, number: int) -> Any:
        run = styled_run(self.style(Look.MARK))
        run.append(element("w:footnoteReference", {"w:id": str(number)}))
        return run

    def _picture(self, picture: Picture) -> Any:
        from docx.shared import Pt

        width, height = map(Pt, points(picture))
        inline = self.part.new_pic_inline(BytesIO(self._drawn[picture]), width, height)
        inline.docPr.set(
            "id", str(next(self._pictures))
        )  # python-docx counts only what is already in its place
        inline.docPr.set("descr", picture.description[:_ALT])
        run = styled_run(None)
        run.append(element("w:drawing", {}, inline))
        return run


def bookmark(mark: str) -> str:
    """A name as Word takes it: letters, digits and low lines."""
    return mark.replace("-", "_")


def element(name: str, attributes: Mapping[str, str], *children: Any) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(name, attrs={qn(key): value for key, value in attributes.items()})
    made.extend(children)
    return made


def styled_run(style: str | None) -> Any:
    run = element("w:r", {})
    if style is not None:
        run.style = style
    return run


def text_run(text: str, style: str | None = None) -> Any:
    run = styled_run(style)
    run.text = text
    return run


def field(code: str, shown: str, style: str | None = None) -> Iterator[Any]:
    """What the word processor works out, and what stands there until it does.

    In five runs: some readers drop what stands in a field of one element.
    """
    yield _with(styled_run(style), element("w:fldChar", {"w:fldCharType": "begin"}))
    instruction = element("w:instrText", {"xml:space": "preserve"})
    instruction.text = f" {code} "
    yield _with(styled_run(style), instruction)
    yield _with(styled_run(style), element("w:fldChar", {"w:fldCharType": "separate"}))
    yield text_run(shown, style)
    yield _with(styled_run(style), element("w:fldChar", {"w:fldCharType": "end"}))


def _with(run: Any, child: Any) -> Any:
    run.append(child)
    return run


def _note_field(number: int, style: str | None) -> Iterator[Any]:
    return field(f"NOTEREF {bookmark(f'_Ref-note-{number}')} \\h", str(number), style)
