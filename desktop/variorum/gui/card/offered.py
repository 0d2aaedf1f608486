"""The sentences that are offered for the reason of a decision, from what the case knows of its accounts."""

from collections.abc import Sequence

from variorum.dispute.decision import Standing
from variorum.fact.fact import Kind
from variorum.gui.session.sheet import Sheet
from variorum.wording.reasons import Known, reasons


def offered(
    standing: Standing | None, standings: Sequence[Standing], sheet: Sheet, chosen: Sequence[int]
) -> tuple[str, ...]:
    """Those on the chosen accounts first."""
    if standing is None:
        return ()
    known = Known(
        {article.id: sheet.letter(article.id) for article in sheet.articles},
        {article.id: article.source.published for article in sheet.articles},
        _damaged(standings),
    )
    return reasons(standing.dispute, known, chosen=chosen)


def _damaged(standings: Sequence[Standing]) -> frozenset[tuple[str, int]]:
    """The paragraphs in which the program found text that came damaged."""
    return frozenset(
        (account.passage.article, account.passage.paragraph)
        for standing in standings
        if standing.dispute.kind is Kind.GARBLE
        for account in standing.dispute.accounts
    )
