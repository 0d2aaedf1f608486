"""Lays out the pages of a PDF: what stands in the columns of each, and what frames them."""

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.article.readers.pdf_letters import Page
from variorum.article.readers.pdf_lines import lines_of
from variorum.article.readers.pdf_margins import Margin, margins_of
from variorum.article.readers.pdf_order import Column, columns_of


@dataclass(frozen=True, slots=True)
class Layout:
    """One page as it is read."""

    page: Page
    columns: tuple[Column, ...]
    margins: tuple[Margin, ...]


def layouts_of(pages: Sequence[Page]) -> list[Layout]:
    lines = [lines_of(page.letters, page=page.number) for page in pages]
    layouts = []
    for page, of_page, margins in zip(pages, lines, margins_of(pages, lines), strict=True):
        framing = {id(margin.line) for margin in margins}
        story = [line for line in of_page if id(line) not in framing]
        layouts.append(Layout(page, tuple(columns_of(story)), tuple(margins)))
    return layouts
