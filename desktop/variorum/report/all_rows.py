"""Every paragraph of the articles in its row: those that are linked side by side, each other one alone."""

from collections import defaultdict
from collections.abc import Mapping

from variorum.dispute.dispute import Comparison
from variorum.report.outline import RowCell, RowLine
from variorum.report.plain import plain
from variorum.report.quoting import quoted_within


def all_cells(comparison: Comparison) -> list[dict[str, tuple[int, ...]]]:
    """The comparison's rows, and after the row of the paragraph before it each paragraph that has none."""
    rows = [dict(row.cells) for row in comparison.rows]
    placed = {(a, n): i for i, cells in enumerate(rows) for a, numbers in cells.items() for n in numbers}
    strays: dict[int, list[dict[str, tuple[int, ...]]]] = defaultdict(list)
    for article in comparison.articles:
        after = -1
        for paragraph in article.story:
            at = placed.get((article.id, paragraph.number))
            if at is None:
                strays[after].append({article.id: (paragraph.number,)})
            else:
                after = max(after, at)
    made = strays[-1]
    for index, cells in enumerate(rows):
        made = [*made, cells, *strays[index]]
    return made


def row_lines(comparison: Comparison, letters: Mapping[str, str]) -> tuple[RowLine, ...]:
    """Numbered as the window numbers them; of each paragraph as much as may be quoted."""
    articles = {article.id: article for article in comparison.articles}
    return tuple(
        RowLine(
            number,
            tuple(
                RowCell(letter, paragraph, quoted_within(plain(articles[id].paragraph(paragraph).text)))
                for id, letter in letters.items()
                for paragraph in cells.get(id, ())
            ),
        )
        for number, cells in enumerate(all_cells(comparison), 1)
    )
