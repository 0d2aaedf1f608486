"""What the finder lists of the open case and the record: disputes, passages, cases, earlier searches."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from variorum.alignment.link import Place
from variorum.dispute.decision import Standing, State
from variorum.gui.finder.entry import Entry, Group
from variorum.gui.session.sheet import Block, Row, Sheet
from variorum.translation import tr, trn
from variorum.wording.names import state_name
from variorum.wording.sentences import say

if TYPE_CHECKING:
    from variorum.record.cases import CaseSummary


def disputes_found(
    standings: Iterable[Standing], sheet: Sheet, choose: Callable[[str], object]
) -> Iterator[Entry]:
    """By importance, each with its state and what its accounts say."""
    for standing in standings:
        if standing.state is State.ORPHANED:
            continue
        dispute = standing.dispute
        home = sheet.home.get(dispute.id)
        row = tr("row {number}", number=sheet.rows[home].number) if home is not None else ""
        yield Entry(
            id=f"dispute:{dispute.id}",
            group=Group.DISPUTES,
            words=say(dispute.question),
            call=partial(choose, dispute.id),
            detail=", ".join(part for part in (state_name(standing.state), row) if part),
            more=" ".join(account.text for account in dispute.accounts),
        )


def passages_found(sheet: Sheet, go: Callable[[Row, Block], object]) -> Iterator[Entry]:
    """Every paragraph of every article, by row; one that stands in several rows only in the first."""
    seen: set[Place] = set()
    for row in sheet.rows:
        for block in (block for blocks in row.cells.values() for block in blocks):
            if block.place in seen:
                continue
            seen.add(block.place)
            letter = sheet.letter(block.place.article)
            yield Entry(
                id=f"passage:{block.place.article}:{block.number}",
                group=Group.PASSAGES,
                words=block.text,
                call=partial(go, row, block),
                detail=tr(
                    "{letter} ¶ {number}, row {row}", letter=letter, number=block.number, row=row.number
                ),
            )


def cases_found(
    cases: "Iterable[CaseSummary]", current: str | None, open_case: Callable[[str], object]
) -> Iterator[Entry]:
    for case in cases:
        yield Entry(
            id=f"case:{case.name}",
            group=Group.CASES,
            words=case.name,
            call=partial(open_case, case.name),
            detail=tr("Open case"),
            why_not=tr("This case is open") if case.name == current else "",
        )


def searches_found(searches: Iterable[tuple[str, int]], look_for: Callable[[str], object]) -> Iterator[Entry]:
    """Words that were looked for, the last first, with how often they stood there."""
    for words, count in searches:
        yield Entry(
            id=f"search:{words}",
            group=Group.SEARCHES,
            words=words,
            call=partial(look_for, words),
            detail=trn("{number} place", "{number} places", count),
        )
