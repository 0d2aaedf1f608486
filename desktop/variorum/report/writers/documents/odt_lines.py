"""Paragraphs and lines of an ODT: words in styles, links, marks, pictures and footnotes."""

from collections.abc import Iterator, Mapping, Sequence
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
from variorum.translation import tr

_STYLES = {
    Kind.TITLE: "Title",
    Kind.SUMMARY: "Subtitle",
    Kind.SECTION: "Heading_20_1",
    Kind.QUESTION: "Heading_20_2",
    Kind.ACCOUNT: "Text_20_body",
    Kind.CAPTION: "Caption",
    Kind.HEAD: "Table_20_Heading",
    Kind.CELL: "Table_20_Contents",
    Kind.REMARK: "Table_20_Remark",
    Kind.ITEM: "List",
    Kind.METHOD: "Method",
    Kind.NOTE: "Footnote",
}
_LOOKS = {
    Look.STRONG: "Strong_20_Emphasis",
    Look.EMPHASIS: "Emphasis",
    Look.QUOTE: "Quoted_20_Words",
    Look.LETTER: "Article_20_Letter",
    Look.SMALL: "Small_20_Words",
}
_AGAIN = "Footnote_20_anchor"
_LEVELS = {Kind.SECTION: 1, Kind.QUESTION: 2}


class Lines:
    """Writes lines of one document; each picture has a name in its file."""

    def __init__(self, notes: Mapping[int, Line], names: Sequence[str], pictures: Sequence[Picture]) -> None:
        self._notes = notes
        self._names = dict(zip(pictures, names, strict=True))
        self._drawn = 0

    def paragraph(self, paragraph: Paragraph) -> Any:
        return styled(
            _STYLES[paragraph.kind],
            *_marked(paragraph.mark, self.line(paragraph.line)),
            level=_LEVELS.get(paragraph.kind),
        )

    def line(self, line: Line) -> Iterator[Any]:
        for inline in line:
            yield from self._inline(inline)

    def _inline(self, inline: Inline) -> Iterator[Any]:
        match inline:
            case Words():
                yield _words(inline)
            case Footnote(again=True):
                yield _see(inline.number, style=_AGAIN)
            case Footnote():
                yield self._footnote(inline.number)
            case SeeNote():
                yield _see(inline.number, before=tr("Note") + " ")
            case Drawn():
                yield self._picture(inline.picture)

    def _footnote(self, number: int) -> Any:
        from odf.text import Note, NoteBody, NoteCitation

        note = Note(id=_note(number), noteclass="footnote")
        note.addElement(NoteCitation(text=str(number)))
        body = NoteBody()
        body.addElement(styled(_STYLES[Kind.NOTE], *self.line(self._notes[number])))
        note.addElement(body)
        return note

    def _picture(self, picture: Picture) -> Any:
        from odf.draw import Frame, Image
        from odf.svg import Desc, Title

        self._drawn += 1
        width, height = (f"{side:.2f}pt" for side in points(picture))
        name = tr("Picture {number}", number=self._drawn)
        frame = Frame(name=name, width=width, height=height, anchortype="as-char")
        frame.addElement(Image(href=self._names[picture], type="simple", show="embed", actuate="onLoad"))
        frame.addElement(Title(text="Picture"))
        frame.addElement(Desc(text=picture.description))
        return frame


def styled(style: str, *parts: Any, level: int | None = None) -> Any:
    """A paragraph, or a heading of that level, of elements and words."""
    from odf.text import H, P

    element = P(stylename=style) if level is None else H(stylename=style, outlinelevel=level)
    for part in parts:
        _add(element, part)
    return element


def _add(element: Any, part: Any) -> None:
    if isinstance(part, str):
        element.addText(part)
    else:
        element.addElement(part)


def _words(words: Words) -> Any:
    from odf.text import A, Span

    look = _LOOKS.get(words.look)
    inner = Span(stylename=look, text=words.text) if look else Span(text=words.text)
    target = f"#{words.place}" if words.place else words.url
    if not target:
        return inner
    # Links to places look like the words around them; those to the web look like links.
    style = {} if words.url else {"stylename": look or _LOOKS[Look.SMALL], "visitedstylename": look or ""}
    link = A(href=target, type="simple", **{k: v for k, v in style.items() if v})
    link.addElement(inner)
    return link


def _marked(mark: str, parts: Iterator[Any]) -> Iterator[Any]:
    """With a bookmark around them, where there is a mark."""
    from odf.text import BookmarkEnd, BookmarkStart

    if not mark:
        yield from parts
        return
    yield BookmarkStart(name=mark)
    yield from parts
    yield BookmarkEnd(name=mark)


def _see(number: int, *, before: str = "", style: str = _LOOKS[Look.SMALL]) -> Any:
    from odf.text import NoteRef, Span

    span = Span(stylename=style, text=before)
    span.addElement(
        NoteRef(noteclass="footnote", referenceformat="text", refname=_note(number), text=str(number))
    )
    return span


def _note(number: int) -> str:
    return f"note-{number}"
