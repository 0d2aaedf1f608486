"""The timeline, the quotations and the rules of spelling as the window offers them."""

from dataclasses import replace

import pytest
from makers_gui import reconciliation, seed_comparison, with_state
from PySide6.QtCore import Qt

from variorum.difference.quotations import compared
from variorum.dispute.decision import State
from variorum.fact.fact import Fact, Kind, Moment, Passage
from variorum.fact.passages import passage
from variorum.fact.quotations import Quotation
from variorum.text.span import Span
from variorum.workspace.telling import DateTold


@pytest.fixture
def told(case, workspace, monkeypatch):
    """What the articles tell beyond the disputes, as if it had been read."""
    article = case.comparison.articles[2]
    paragraph = article.story[3]
    words = passage(article, paragraph, Span(0, 12))
    date = DateTold(Fact(Kind.DATE, words, Moment("2020-02-03")), "the convoy came")
    monkeypatch.setattr(workspace, "dates", lambda case, progress: (date,))
    quoted = compared([Quotation(words, "Ilse Marrant", "marrant")])
    monkeypatch.setattr(workspace, "speakers", lambda case, progress: quoted)
    return words


def shown(window, case, qtbot):
    window.session.show(case)
    return window


def passages(page) -> list[Passage]:
    """The first passage of every line of the timeline."""
    return [event.dated[0].passage for event in page.events]


def rest(window, qtbot) -> None:
    qtbot.waitUntil(lambda: not window.session.jobs.running)


def test_ctrl_t_shows_the_timeline_and_escape_the_case(window, case, told, qtbot) -> None:
    shown(window, case, qtbot)
    qtbot.keyClick(window.synopsis, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    rest(window, qtbot)
    page = window.commands.timeline_page
    assert window.stage.page is page
    assert told in passages(page)
    qtbot.keyClick(page.view, Qt.Key.Key_Escape)
    assert window.stage.page is None and window.card.hasFocus()


def test_it_stands_at_the_dispute_that_is_current_and_enter_goes_to_another(
    window, case, told, qtbot
) -> None:
    shown(window, case, qtbot)
    window.session.choose("date-2")
    window.commands.show_timeline()
    rest(window, qtbot)
    page = window.commands.timeline_page
    event = page.events[page.view.currentIndex().row()]
    assert event.standing is not None and event.standing.dispute.id == "date-2"
    window.session.choose("quantity-1")
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert window.stage.page is None and window.session.dispute == "date-2"


def test_what_is_not_disputed_leads_to_its_row_with_its_words_selected(window, case, told, qtbot) -> None:
    shown(window, case, qtbot)
    window.commands.show_timeline()
    rest(window, qtbot)
    page = window.commands.timeline_page
    line = passages(page).index(told)
    page.view.setCurrentIndex(page.model.index(line))
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    block, span = window.synopsis.hand.selected
    assert (block.place.article, block.number, span) == (told.article, told.paragraph, told.span)
    row = window.session.sheet.rows[window.session.row - 1]
    assert any(b.place == block.place for b in row.cells[told.article])


def test_a_decision_made_meanwhile_is_seen_on_the_timeline(window, case, told, qtbot) -> None:
    shown(window, case, qtbot)
    window.commands.show_timeline()
    rest(window, qtbot)
    page = window.commands.timeline_page
    window.session.show(with_state(case, "date-2", State.UNRESOLVED))
    rest(window, qtbot)
    states = {e.standing.dispute.id: e.state for e in page.events if e.standing}
    assert states["date-2"] is State.UNRESOLVED
    assert told in passages(page)


def test_quotations_are_read_and_enter_goes_to_the_passage(window, case, told, qtbot) -> None:
    shown(window, case, qtbot)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window.synopsis, Qt.Key.Key_Q, keys)
    page = window.commands.quotations_page
    assert page.nothing.text() == "Looking for quotations…"
    rest(window, qtbot)
    assert window.stage.page is page and page.view.hasFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert window.stage.page is None
    assert window.synopsis.hand.selected[1] == told.span


def test_the_card_offers_quotations_where_a_dispute_is_about_one(window, told, qtbot) -> None:
    comparison = seed_comparison()
    first, *others = comparison.disputes
    said = replace(first, id="quotation-1", kind=Kind.QUOTATION)
    case = reconciliation(replace(comparison, disputes=(said, *others)))
    shown(window, case, qtbot)
    window.session.choose("date-2")
    assert not window.card.head.quotations.isVisible()
    window.session.choose("quotation-1")
    qtbot.mouseClick(window.card.head.quotations, Qt.MouseButton.LeftButton)
    rest(window, qtbot)
    assert window.stage.page is window.commands.quotations_page


def test_closing_the_case_closes_what_is_asked_of_it(window, case, told, qtbot) -> None:
    shown(window, case, qtbot)
    for ask in (window.commands.show_timeline, window.commands.compare_quotations):
        window.session.show(case)
        ask()
        rest(window, qtbot)
        window.session.close_case()
        assert window.stage.page is None


def test_rules_are_listed_beside_the_case(window, case, qtbot) -> None:
    shown(window, case, qtbot)
    window.session.workspace.new_case(case.case)
    window.actions_by_name["rules"].trigger()
    rest(window, qtbot)
    dialog = window.commands.rules_dialog
    assert dialog.isVisible() and dialog.nothing.isVisible()
