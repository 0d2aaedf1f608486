"""What was done to a case by hand elsewhere is shown truly in the window, and undone from it."""

from makers_gui import only_of

from variorum.alignment.link import Place
from variorum.dispute.decision import Decision, Outcome, State


def shown_again(qtbot, opened) -> None:
    with qtbot.waitSignal(opened.session.changed, timeout=30_000):
        opened.session.open_case(opened.session.case)


def test_a_decision_whose_article_is_out_is_shown_as_it_stood_until_undo_brings_it_in(
    qtbot, opened, monkeypatch
) -> None:
    monkeypatch.setattr(
        "variorum.workspace.analysing.Analysis.compare", lambda self, articles, **how: only_of(articles)
    )
    session = opened.session
    session.workspace.settle("Sample", "quantity-1", Decision(Outcome.TRIVIAL, reason="rounding"))
    session.workspace.take_out("Sample", session.sheet.articles[0].id)
    shown_again(qtbot, opened)
    standing = session.reconciliation.standing("quantity-1")
    assert standing.state is State.ORPHANED and len(session.sheet.articles) == 4
    session.choose("quantity-1")
    assert session.current is standing
    opened.grab()
    with qtbot.waitSignal(session.changed, timeout=30_000):
        opened.actions_by_name["undo"].trigger()
    assert session.reconciliation.standing("quantity-1").state is State.SETTLED
    assert len(session.sheet.articles) == 5


def test_undo_of_a_new_name_goes_on_with_the_case_under_its_old_one(qtbot, opened) -> None:
    opened.session.workspace.rename_case("Sample", "Idlib")
    with qtbot.waitSignal(opened.session.changed, timeout=30_000):
        opened.session.open_case("Idlib")
    with qtbot.waitSignal(opened.session.changed, timeout=30_000):
        opened.actions_by_name["undo"].trigger()
    assert opened.session.case == "Sample"


def test_disputes_merged_elsewhere_are_one_in_the_list_and_its_history_says_so(qtbot, opened) -> None:
    session = opened.session
    ids = [s.dispute.id for s in session.standings if s.dispute.kind == "quantity"][:2]
    session.workspace.merge("Sample", ids)
    shown_again(qtbot, opened)
    assert session.reconciliation.standing(ids[1]) is None
    session.choose(ids[0])
    opened.grab()
    told: list[object] = []
    session.history(told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=30_000)
    assert [str(revision.action) for revision in told[0]] == ["merge-disputes"]


def test_paragraphs_linked_elsewhere_stand_in_one_row(qtbot, opened) -> None:
    session = opened.session
    first, second = session.sheet.articles[:2]
    one, two = Place(first.id, first.story[0].number), Place(second.id, second.story[-1].number)
    session.workspace.link("Sample", one, two)
    shown_again(qtbot, opened)
    assert any(
        one in [b.place for b in row.cells.get(one.article, ())]
        and two in [b.place for b in row.cells.get(two.article, ())]
        for row in session.sheet.rows
    )
    opened.grab()
