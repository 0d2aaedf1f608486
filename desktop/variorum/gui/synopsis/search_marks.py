"""The places of words looked for, as they are shown: at each letter how many, in the text which."""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from variorum.alignment.link import Place
from variorum.gui.synopsis.finding import Found
from variorum.text.span import Span

if TYPE_CHECKING:
    from variorum.gui.synopsis.widget import Synopsis


class SearchMarks:
    """Holds what is shown of a search until the next one."""

    def __init__(self, synopsis: "Synopsis") -> None:
        self._synopsis = synopsis
        self.spans: Mapping[Place, tuple[Span, ...]] = {}
        self.hit: Found | None = None

    def show(self, found: Collection[Found], counts: Mapping[str, int] | None) -> None:
        """Show where words stand; `counts` by article are None where none are looked for."""
        spans: dict[Place, list[Span]] = {}
        for one in found:
            spans.setdefault(one.place, []).append(one.span)
        self.spans, self.hit = {place: tuple(of) for place, of in spans.items()}, None
        self._synopsis.header.show_counts(counts)
        self._synopsis.viewport().update()

    def go_to(self, hit: Found) -> None:
        """Frame one place and bring it into view; its fold, column and pill are opened for it."""
        synopsis = self._synopsis
        self.hit = hit
        synopsis.bring_column(hit.place.article, hit.row)
        synopsis.reveal(hit.row)
        if not self._show_lines(hit):
            synopsis.unfold(hit.place)
            synopsis.reveal(hit.row)
            self._show_lines(hit)
        synopsis.viewport().update()

    def _show_lines(self, hit: Found) -> bool:
        """Scroll to its first line; False where a pill hides it."""
        top, blocks = self._synopsis.blocks_of(hit.row, hit.place.article)
        for y, block in blocks:
            rects = block.rects_of(hit.span) if block.block.place == hit.place else []
            if rects:
                self._synopsis.reveal_height(top + y + rects[0].top(), rects[0].height())
                return True
        return False
