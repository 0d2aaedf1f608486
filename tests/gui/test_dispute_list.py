"""The list shows what the editor asks for, in the order asked for."""

from dataclasses import replace

import pytest
from makers_gui import with_state
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester

from variorum.dispute.decision import AccountChange, Decision, Outcome, State, Turn
from variorum.fact.fact import Bound, Moment, Quantity, Statement, Term
from variorum.gui.disputes.delegate import DisputeDelegate, fitted
from variorum.gui.disputes.filter import DisputeFilter, Sorting
from variorum.gui.disputes.in_short import Short, in_short
from variorum.gui.disputes.item import Said, items_of
from variorum.gui.disputes.model import DisputeModel
from variorum.gui.disputes.panel import DisputePanel
from variorum.gui.disputes.query import query_of
from variorum.gui.look.fact_types import FactType
from variorum.gui.session.sheet import sheet_of

ALL = ("quantity-1", "date-2", "name-3", "quantity-4", "label-5")


def listed(case) -> tuple[DisputeModel, DisputeFilter]:
    model = DisputeModel()
    proxy = DisputeFilter(model)
    model.show(items_of(case.standings, sheet_of(case)))
    return model, proxy


@pytest.fixture
def panel(case, session, look, qtbot) -> DisputePanel:
    made = DisputePanel(session, look)
    qtbot.addWidget(made)
    made.resize(336, 800)
    made.show()
    session.show(case)
    return made


def shown_values(case, number: int, *values, text: str = "") -> Short:
    """What a dispute of the case would be listed with, had its accounts these values."""
    dispute = case.comparison.disputes[number]
    accounts = tuple(
        replace(dispute.accounts[n % len(dispute.accounts)], number=n + 1, value=value, text=text or str(n))
        for n, value in enumerate(values)
    )
    return in_short(replace(dispute, accounts=accounts))


# Order, facets and filter


def test_the_models_keep_qts_rules_while_they_change(case, qtbot) -> None:
    model, proxy = listed(case)
    testers = [
        QAbstractItemModelTester(m, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for m in (model, proxy)
    ]
    settled = with_state(case, "date-2", State.SETTLED)
    model.show(items_of(settled.standings, sheet_of(settled)))
    proxy.narrow(states=frozenset({State.SETTLED}))
    assert proxy.ids() == ("date-2",)
    model.show(items_of(case.standings, sheet_of(case)))
    assert proxy.ids() == ()
    proxy.narrow(states=frozenset(), words="row 1")
    for sorting in Sorting:
        proxy.order_by(sorting)
        model.show(items_of(settled.standings, sheet_of(settled)))
        model.show(items_of(case.standings, sheet_of(case)))
    model.show(())
    assert testers
    assert proxy.ids() == ()


def test_importance_comes_first_and_other_orders_on_request(case, qtbot) -> None:
    _, proxy = listed(case)
    assert proxy.ids() == ALL
    proxy.order_by(Sorting.KIND)
    assert proxy.ids() == ("quantity-1", "quantity-4", "date-2", "name-3", "label-5")
    proxy.order_by(Sorting.SPREAD)
    assert proxy.ids()[0] == "quantity-4"
    proxy.order_by(Sorting.TEXT)
    rows = [proxy.item(proxy.index(n, 0)).row for n in range(proxy.rowCount())]
    assert rows == sorted(rows)


def test_a_decision_moves_its_line_where_the_list_is_sorted_by_state(case, qtbot) -> None:
    model, proxy = listed(case)
    proxy.order_by(Sorting.STATE)
    assert proxy.ids() == ALL
    stale = with_state(case, "label-5", State.STALE)
    model.show(items_of(stale.standings, sheet_of(stale)))
    assert proxy.ids() == ("label-5", "quantity-1", "date-2", "name-3", "quantity-4")


def test_a_decision_changes_one_row_and_resets_nothing(case, qtbot) -> None:
    said, model = Said(), DisputeModel()
    model.show(items_of(case.standings, sheet_of(case), said=said))
    changed, resets = [], []
    model.dataChanged.connect(lambda first, last, roles: changed.append((first.row(), last.row())))
    model.modelReset.connect(lambda: resets.append(True))
    settled = with_state(case, "name-3", State.SETTLED)
    before = model.items
    model.show(items_of(settled.standings, sheet_of(settled), said=said))
    assert changed == [(2, 2)]
    assert not resets
    assert [a is b for a, b in zip(before, model.items, strict=True)] == [True, True, False, True, True]


def test_facets_add_and_words_narrow(case, qtbot) -> None:
    _, proxy = listed(case)
    proxy.narrow(types=frozenset({FactType.DATE, FactType.NAME}))
    assert proxy.ids() == ("date-2", "name-3")
    proxy.narrow(words="saraqeb")
    assert proxy.ids() == ("name-3",)
    proxy.narrow(types=frozenset(), words="turkish killed")
    assert proxy.ids() == ("quantity-4",)


def test_the_counts_of_a_facet_add_up_to_what_is_listed(case, qtbot) -> None:
    settled = with_state(with_state(case, "date-2", State.SETTLED), "label-5", State.DISMISSED)
    _, proxy = listed(settled)
    for types in (frozenset(), frozenset({FactType.NUMBER}), frozenset({FactType.DATE, FactType.LABEL})):
        for states in (frozenset(), frozenset({State.OPEN}), frozenset({State.SETTLED, State.DISMISSED})):
            for words in ("", "town", "E"):
                proxy.narrow(types=types, states=states, words=words)
                tally = proxy.tally()
                by_type = sum(n for type, n in tally.types.items() if not types or type in types)
                usual = states or frozenset(State) - {State.DISMISSED}
                by_state = sum(n for state, n in tally.states.items() if state in usual)
                assert by_type == by_state == proxy.rowCount()


def test_a_capital_is_an_article_and_a_row_has_its_number(case, qtbot) -> None:
    _, proxy = listed(case)
    proxy.narrow(words="B")
    assert proxy.ids() == ("quantity-1", "name-3", "label-5")
    proxy.narrow(words="D, E")
    assert proxy.ids() == ("quantity-1", "date-2", "quantity-4")
    row = proxy.item(proxy.index(0, 0)).row
    proxy.narrow(words=f"row {row}")
    assert "quantity-1" in proxy.ids()
    assert {proxy.item(proxy.index(n, 0)).row for n in range(proxy.rowCount())} == {row}
    assert query_of("article A Row 13 many").rows == {13}
    assert query_of("article A Row 13 many").letters == {"A"}
    assert query_of("article A Row 13 many").words == ("many",)


def test_dismissed_disputes_are_hidden_until_asked_for(case, qtbot) -> None:
    _, proxy = listed(with_state(case, "label-5", State.DISMISSED))
    assert "label-5" not in proxy.ids()
    proxy.narrow(states=frozenset({State.DISMISSED}))
    assert proxy.ids() == ("label-5",)


# What a line says


def test_a_line_says_all_of_itself_to_a_screen_reader(case, qtbot) -> None:
    model, _ = listed(case)
    spoken = model.items[0].spoken
    assert "How many people" in spoken
    assert "Open" in spoken
    assert "A, B, C, D, E" in spoken


def test_figures_are_told_from_the_least_to_the_greatest_with_their_unit_once(case) -> None:
    assert str(in_short(case.comparison.disputes[0])) == "900,000 … over 1 million people"
    assert str(in_short(case.comparison.disputes[3])) == "up to 16 / 19 soldiers"


def test_money_keeps_its_sign_and_mixed_units_none(case) -> None:
    money = shown_values(case, 0, Quantity(3e6, unit="USD"), Quantity(2e6, Bound.ABOUT, unit="USD"))
    assert str(money) == "about $2,000,000 / $3,000,000"
    mixed = shown_values(case, 0, Quantity(12, unit="people"), Quantity(30, unit="soldiers"))
    assert str(mixed) == "12 / 30"


def test_dates_are_days_and_have_a_year_only_where_years_differ(case) -> None:
    assert str(in_short(case.comparison.disputes[1])) == "Mon 24 Feb / Thu 27 Feb"
    years = shown_values(case, 1, Moment("2011-03-15"), Moment("2014"))
    assert str(years) == "15 Mar 2011 / 2014"


def test_spellings_say_how_often_they_stand(case) -> None:
    assert str(in_short(case.comparison.disputes[2])) == "Saraqib 2 times / Saraqeb 2 times"
    many = shown_values(case, 2, *(Term(name, name) for name in "VWXYZ"))
    assert many.parts == ("0", "1", "3 more")


def test_claims_show_the_words_that_differ_and_not_the_clause(case) -> None:
    dispute = case.comparison.disputes[4]
    said = ("the army firmly holds the town", "the army reportedly holds the town")
    accounts = tuple(
        replace(a, value=Statement(quote), text=quote, passage=replace(a.passage, quote=quote))
        for a, quote in zip(dispute.accounts[:2], said, strict=True)
    )
    assert in_short(replace(dispute, accounts=accounts)).parts[1] == "reportedly"


def test_no_value_loses_its_end_to_the_one_before_it(look) -> None:
    metrics = QFontMetrics(look.font(12))
    values = Short(("a statement that goes on and on for ever", "no", "another that does not end either"))
    cut = fitted(values, 180, metrics)
    assert " / no / " in cut
    assert cut.endswith("…")
    assert metrics.horizontalAdvance(cut) <= 180
    figures = Short(("900,000", "over 1 million"), " … ", "people")
    assert fitted(figures, metrics.horizontalAdvance(str(figures)) - 4, metrics) == "900,000 … over 1 million"


def test_a_stale_line_says_what_stands_and_what_came(case) -> None:
    change = AccountChange(Turn.NEW, case.comparison.articles[4].id, 18, "19", "19", number=2)
    stale = with_state(
        case,
        "quantity-4",
        State.STALE,
        decision=Decision(Outcome.ACCEPT, ("16",)),
        changed=(change,),
    )
    item = items_of(stale.standings, sheet_of(stale))[3]
    assert str(item.values) == "settled at 16; E adds 19"
    assert item.outcome == "New evidence"


def test_a_question_has_two_lines_and_the_rest_is_in_the_tooltip(case, look) -> None:
    delegate = DisputeDelegate(look)
    long = "How many people were displaced " + "in the north-western province " * 8 + "?"
    lines = delegate.question_lines(long, 336)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    model, _ = listed(case)
    assert model.items[0].told in model.data(model.index(0), Qt.ItemDataRole.ToolTipRole)


# The panel


def test_an_empty_list_says_why_and_its_link_clears_everything(panel, qtbot) -> None:
    panel.words.setText("no such words")
    assert panel.filter.rowCount() == 0
    assert panel.empty.isVisible()
    assert "Clear the filter." in panel.empty.text()
    panel.empty.linkActivated.emit("clear")
    assert panel.words.text() == ""
    assert panel.filter.ids() == ALL
    assert panel.list.isVisible()


def test_the_counters_show_what_a_click_would_list(panel, session, qtbot) -> None:
    panel.words.setText("town")
    chips = {chip.text(): chip for chip in panel._chips._chips.values()}
    assert "Date 1" in chips and "Number 0" in chips
    qtbot.mouseClick(chips["Date 1"], Qt.MouseButton.LeftButton)
    assert panel.filter.ids() == session.order == ("date-2",)
    assert panel._total.text() == "1 of 5 facts"


def test_typing_in_the_list_begins_the_filter_and_down_comes_back(panel, qtbot) -> None:
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_S)
    assert panel.words.hasFocus()
    qtbot.keyClicks(panel.words, "pelled")
    assert panel.words.text() == "spelled"
    assert panel.filter.ids() == ("name-3",)
    qtbot.keyClick(panel.words, Qt.Key.Key_Down)
    assert panel.list.hasFocus()


def test_escape_empties_the_filter(panel, qtbot) -> None:
    panel.words.setText("spelled")
    panel.words.setFocus()
    qtbot.keyClick(panel.words, Qt.Key.Key_Escape)
    assert panel.filter.ids() == ALL
    assert panel.list.hasFocus()


def test_enter_in_the_list_goes_to_the_card_and_records_nothing(opened, qtbot) -> None:
    opened.card.prefill(1)
    opened.disputes.list.setFocus()
    qtbot.keyClick(opened.disputes.list, Qt.Key.Key_Return)
    assert opened.card.hasFocus()
    assert opened.session.jobs.running == 0
    assert opened.session.current.state is State.OPEN


def test_arrows_home_and_end_go_through_the_list(panel, session, qtbot) -> None:
    panel.list.setFocus()
    for key, wanted in (
        (Qt.Key.Key_End, "label-5"),
        (Qt.Key.Key_Up, "quantity-4"),
        (Qt.Key.Key_Home, "quantity-1"),
        (Qt.Key.Key_Down, "date-2"),
    ):
        qtbot.keyClick(panel.list, key)
        qtbot.waitUntil(lambda wanted=wanted: session.dispute == wanted)


def test_the_order_of_the_list_is_remembered(panel, session, look, store, qtbot) -> None:
    panel.remember(store)
    panel.sorting.setCurrentText(Sorting.KIND)
    again = DisputePanel(session, look)
    qtbot.addWidget(again)
    again.remember(store)
    assert again.sorting.currentText() == "Kind"
    again.model.show(panel.model.items)
    assert again.filter.ids() == panel.filter.ids()
