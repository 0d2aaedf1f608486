"""All that was done in a case can be read, also what no single dispute's history tells."""

from typing import Any

import pytest

from variorum.dispute.decision import Decision, Outcome
from variorum.gui.pages.case_history import CaseHistory


def told(shown: CaseHistory) -> list[str]:
    items = [shown.list.topLevelItem(at) for at in range(shown.list.topLevelItemCount())]
    return [item.text(3) for item in items if not item.isHidden()]


@pytest.fixture
def shown(qtbot: Any, opened: Any) -> CaseHistory:
    """The history over a case in which articles were ordered and a dispute was settled."""
    ids = [article.id for article in opened.session.sheet.articles]
    opened.session.workspace.order("Sample", ids[::-1])
    decision = Decision(Outcome.ACCEPT, accounts=(4,), reason="The lowest.")
    opened.session.workspace.settle("Sample", "quantity-1", decision)
    opened.actions_by_name["case_history"].trigger()
    made = opened.commands.case_history
    qtbot.waitUntil(lambda: len(told(made)) == 8, timeout=30_000)
    return made


def test_each_entry_is_named_in_plain_words_the_newest_first(shown) -> None:
    assert told(shown)[:2] == ["settled: 900,000", "put the articles in order"]
    assert told(shown)[-1] == "made the case"
    newest = shown.list.topLevelItem(0)
    assert [newest.text(at) for at in (0, 2, 4)] == ["8", "ada", "The lowest."]


def test_words_narrow_it(shown) -> None:
    shown.words.setText("lowest")
    assert told(shown) == ["settled: 900,000"]


def test_it_follows_what_is_done(qtbot, opened, shown, recorded) -> None:
    recorded(opened.actions_by_name["undo"].trigger)
    qtbot.waitUntil(lambda: told(shown)[0] == "undid revision 8: reopened", timeout=30_000)


def test_it_goes_with_its_case(opened, shown) -> None:
    opened.session.close_case()
    assert not shown.isVisible()
