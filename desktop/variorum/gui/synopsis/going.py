"""Where "13" or "A14" leads: to a row, or to a paragraph of an article."""

import re

from variorum.alignment.link import Place
from variorum.gui.session.sheet import Sheet

_WANTED = re.compile(r"(?P<letter>[A-Za-z]{0,2})[\s¶]*(?P<number>\d{1,6})")


def target_of(sheet: Sheet, words: str) -> tuple[int, Place | None] | None:
    """The number of a row and, where a letter is given, the paragraph; None where there is no such thing."""
    found = _WANTED.fullmatch(words.strip())
    if found is None:
        return None
    number, letter = int(found["number"]), found["letter"].upper()
    if not letter:
        return (number, None) if 1 <= number <= len(sheet.rows) else None
    article = next((a.id for a in sheet.articles if sheet.letter(a.id) == letter), None)
    return row_of(sheet, Place(article, number)) if article else None


def row_of(sheet: Sheet, place: Place) -> tuple[int, Place] | None:
    return next(
        (
            (row.number, place)
            for row in sheet.rows
            if any(block.place == place for block in row.cells.get(place.article, ()))
        ),
        None,
    )
