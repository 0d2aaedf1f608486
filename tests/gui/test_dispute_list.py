"""The list shows what the editor asks for, in the order asked for."""

from makers_gui import with_state
from PySide6.QtTest import QAbstractItemModelTester

from variorum.dispute.decision import State
from variorum.gui.disputes.item import items_of
from variorum.gui.disputes.model import DisputeFilter, DisputeModel, Sorting
from variorum.gui.fact_types import FactType
from variorum.gui.sheet import sheet_of


def listed(case) -> tuple[DisputeModel, DisputeFilter]:
    model = DisputeModel()
    proxy = DisputeFilter(model)
    model.show(items_of(case.standings, sheet_of(case)))
    return model, proxy


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
    proxy.narrow(states=frozenset())
    for sorting in Sorting:
        proxy.order_by(sorting)
    model.show(())
    assert testers
    assert proxy.ids() == ()


def test_importance_comes_first_and_other_orders_on_request(case, qtbot) -> None:
    _, proxy = listed(case)
    assert proxy.ids() == ("quantity-1", "date-2", "name-3", "quantity-4", "label-5")
    proxy.order_by(Sorting.KIND)
    assert proxy.ids() == ("quantity-1", "quantity-4", "date-2", "name-3", "label-5")
    proxy.order_by(Sorting.SPREAD)
    assert proxy.ids()[0] == "quantity-4"
    proxy.order_by(Sorting.TEXT)
    rows = [proxy.item(proxy.index(n, 0)).row for n in range(proxy.rowCount())]
    assert rows == sorted(rows)


def test_facets_add_and_words_narrow(case, qtbot) -> None:
    _, proxy = listed(case)
    proxy.narrow(types=frozenset({FactType.DATE, FactType.NAME}))
    assert proxy.ids() == ("date-2", "name-3")
    proxy.narrow(words="saraqeb")
    assert proxy.ids() == ("name-3",)
    proxy.narrow(types=frozenset(), words="turkish killed")
    assert proxy.ids() == ("quantity-4",)


def test_dismissed_disputes_are_hidden_until_asked_for(case, qtbot) -> None:
    _, proxy = listed(with_state(case, "label-5", State.DISMISSED))
    assert "label-5" not in proxy.ids()
    proxy.narrow(states=frozenset({State.DISMISSED}))
    assert proxy.ids() == ("label-5",)


def test_a_line_says_all_of_itself_to_a_screen_reader(case, qtbot) -> None:
    model, _ = listed(case)
    spoken = model.items[0].spoken
    assert "How many people" in spoken
    assert "Open" in spoken
    assert "A, B, C, D, E" in spoken
