"""What is shown of a case while it is still being compared: its articles, then its rows."""

from collections.abc import Sequence
from dataclasses import replace

from variorum.alignment.link import Row
from variorum.article.article import Article
from variorum.dispute.decision import Reconciliation


def shown_so_far(part: Reconciliation, before: Reconciliation | None) -> Reconciliation:
    """The part, with what was found in the case before in sight until it is found anew."""
    found = part.comparison
    if before is not None and before.comparison.rows:
        known = before.comparison
        found = replace(
            known, articles=found.articles, rows=found.rows or known.rows, links=found.links or known.links
        )
        return replace(before, comparison=found)
    return replace(part, comparison=replace(found, rows=found.rows or side_by_side(found.articles)))


def side_by_side(articles: Sequence[Article]) -> tuple[Row, ...]:
    """Rows for articles that are not lined up yet: their paragraphs as they come, and no gap between them."""
    stories = {a.id: [p.number for p in a.story] for a in articles if a.story}
    least = min((len(numbers) for numbers in stories.values()), default=0)
    rows = [Row({id: (numbers[at],) for id, numbers in stories.items()}) for at in range(least)]
    rest = {id: tuple(numbers[least:]) for id, numbers in stories.items() if len(numbers) > least}
    return (*rows, Row(rest)) if rest else tuple(rows)
