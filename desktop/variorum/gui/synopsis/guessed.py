"""How many lines rows take that nobody has seen yet: by their characters, near enough for a scroll bar."""

import math
from collections.abc import Collection

from variorum.gui.session.sheet import Block, Row

_NUMBER = 4  # characters before a paragraph's first word


class GuessedLines:
    """Counted once for each row, as long as the columns keep their width."""

    def __init__(self, per_line: float) -> None:
        """`per_line`: how many characters a line holds."""
        self.per_line = per_line
        self._counted: dict[int, tuple[Row, tuple[tuple[str, int], ...]]] = {}

    def of(self, row: Row, shown: Collection[str]) -> int:
        """Of the longest of the cells that are shown."""
        known = self._counted.get(row.number)
        if known is None or known[0] is not row:
            counted = tuple((article, self._lines(blocks)) for article, blocks in row.cells.items())
            known = self._counted[row.number] = row, counted
        longest = 0
        for article, lines in known[1]:
            if lines > longest and article in shown:
                longest = lines
        return longest

    def _lines(self, blocks: Collection[Block]) -> int:
        return sum(math.ceil((len(block.text) + _NUMBER) / self.per_line) for block in blocks)
