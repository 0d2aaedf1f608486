"""Turns an account into what the editor's document holds, and back: a paragraph a block, a field a chip."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from variorum.dispute.edited_text import EditedText, Field, Manner, Piece
from variorum.gui.account.chips import CHIP, HOLDER, MANNER, NAME, chip_format

LINE = "\u2028"  # how a document writes a line end within a paragraph
_PLAIN = QTextCharFormat()
_LEADING, _BELOW = 118.0, 10.0  # percent of a line, and pixels under a paragraph


def _paragraph() -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    made.setBottomMargin(_BELOW)
    return made


def insert_text(cursor: QTextCursor, text: EditedText) -> None:
    """Put an account in place of what is selected; one step for undo."""
    from variorum.report.copytext.composing import blocks_of

    cursor.beginEditBlock()
    cursor.removeSelectedText()
    blocks = [block for block in blocks_of(text.pieces) if _is_shown(block)]
    for at, block in enumerate(blocks):
        if at:
            cursor.insertBlock()
        cursor.setBlockFormat(_paragraph())
        insert_pieces(cursor, _trimmed(block))
    cursor.endEditBlock()


def _is_shown(pieces: tuple[Piece, ...]) -> bool:
    return any(not isinstance(piece, str) or piece.strip() for piece in pieces)


def _trimmed(pieces: tuple[Piece, ...]) -> list[Piece]:
    """Without the line ends around a paragraph."""
    kept = list(pieces)
    if kept and isinstance(kept[0], str):
        kept[0] = kept[0].lstrip("\r\n")
    if kept and isinstance(kept[-1], str):
        kept[-1] = kept[-1].rstrip("\r\n")
    return kept


def insert_pieces(cursor: QTextCursor, pieces: "list[Piece] | tuple[Piece, ...]") -> None:
    """Words, and a chip for each field."""
    for piece in pieces:
        if isinstance(piece, Field):
            cursor.insertText(HOLDER, chip_format(piece.name, piece.manner))
        else:
            words = piece.replace("\r\n", "\n").replace("\r", "\n").replace("\n", LINE)
            cursor.insertText(words, _PLAIN)


def text_in(document: QTextDocument, fields: Mapping[str, Field], base: tuple[str, ...]) -> EditedText:
    """What the document holds; a field that stands twice has a name of its own the second time."""
    return EditedText(tuple(pieces_in(document, fields, 0, document.characterCount())), base)


def pieces_in(document: QTextDocument, fields: Mapping[str, Field], start: int, end: int) -> list[Piece]:
    """What stands between two places of the document."""
    from variorum.report.copytext.naming import Names
    from variorum.report.copytext.starting import merged

    names, met, out = Names(fields), set[str](), list[Piece]()
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        if out:
            out.append("\n\n")
        for piece in _of_block(block, start, end):
            if isinstance(piece, str):
                out.append(piece.replace(LINE, "\n").replace(HOLDER, ""))
            elif piece[0] in fields:
                name = names.free(piece[0]) if piece[0] in met else piece[0]
                met.add(piece[0])
                out.append(replace(fields[piece[0]], name=name, manner=Manner(piece[1])))
        block = block.next()
    return list(merged([*out, "\n"])) if any(_is_said(piece) for piece in out) else []


def _is_said(piece: Piece) -> bool:
    return isinstance(piece, Field) or bool(piece.strip())


def _of_block(block: QTextBlock, start: int, end: int) -> "Iterator[str | tuple[str, str]]":
    """Words, and the name and manner of each chip."""
    part = block.begin()
    while not part.atEnd():
        fragment = part.fragment()
        format, at = fragment.charFormat(), fragment.position()
        words = fragment.text()[max(0, start - at) : max(0, end - at)]
        if format.objectType() == CHIP:
            for _ in range(words.count(HOLDER)):
                yield str(format.property(NAME)), str(format.property(MANNER))
        elif words:
            yield words
        part += 1
