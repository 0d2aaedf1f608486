"""What only words can tell stands side by side, with the words that differ and who says them how surely."""

from dataclasses import replace

import pytest
from makers_gui import dispute as made_dispute
from makers_gui import reconciliation, seed_articles, with_state
from PySide6.QtCore import Qt

from variorum.dispute.decision import AccountChange, Decision, Outcome, State, Turn
from variorum.dispute.dispute import Comparison, Dispute
from variorum.fact.fact import Certainty, Kind, Statement, Term
from variorum.gui.card.card import Card
from variorum.gui.card.label_chips import LabelChip
from variorum.gui.card.origins import groups_of
from variorum.gui.card.passage_words import labels, passage_words
from variorum.gui.card.passages import Passages, columns_of
from variorum.gui.marks.differing import differing
from variorum.gui.session.sheet import sheet_of

RETAKEN = (
    (0, "has regained control of the town", Statement("regained"), "regained control"),
    (1, "have reportedly recaptured", Statement("recaptured"), "reportedly recaptured"),
    (3, "the rebels took the city", Statement("took"), "took the city"),
    (4, "recaptured the strategic town", Statement("recaptured"), "recaptured the town"),
)


def with_certainty(one: Dispute, *certainties: Certainty) -> Dispute:
    accounts = zip(one.accounts, certainties, strict=True)
    return replace(one, accounts=tuple(replace(a, certainty=c) for a, c in accounts))


@pytest.fixture(scope="module")
def claims():
    """A case of two disputes in words: who holds the town, and how sure that is."""
    articles = seed_articles()
    control = made_dispute(
        articles, 1, Kind.CONTROL, "Who holds the town?", *RETAKEN, sources=("AFP", "AFP", None, None)
    )
    sure = made_dispute(articles, 2, Kind.CERTAINTY, "How certain is it?", *RETAKEN)
    sure = with_certainty(
        sure, Certainty.ASSERTED, Certainty.UNVERIFIED, Certainty.REPORTED, Certainty.ASSERTED
    )
    label = made_dispute(
        articles,
        3,
        Kind.LABEL,
        "What are they called?",
        (0, "The Syrian opposition", Term("opposition", "opposition"), "opposition"),
        (1, "the rebels", Term("rebels", "rebels"), "rebels"),
        (3, "the rebels", Term("rebels", "rebels"), "rebels"),
    )
    return reconciliation(Comparison(articles, (), (), (), (control, sure, label), (), ()))


@pytest.fixture
def card(claims, session, look, qtbot, qapp) -> Card:
    made = Card(session, look)
    qtbot.addWidget(made)
    made.resize(1300, 320)
    made.show()
    session.show(claims)
    session.choose("control-1")
    return made


def boxes(pane: Passages) -> dict[int, object]:
    return {number: box for number in range(1, 10) if (box := pane.board.box(number)) is not None}


def test_each_article_has_a_column_under_its_origin(claims) -> None:
    columns = columns_of(groups_of(claims.comparison.disputes[0]))
    assert [(c.group.title, [a.number for a in c.accounts]) for c in columns] == [
        ("AFP", [1]),
        ("AFP", [2]),
        ("Origin not stated", [3]),
        ("Origin not stated", [4]),
    ]


@pytest.fixture
def alone(claims, look, qtbot) -> Passages:
    made = Passages(look)
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    made.show_standing(claims.standings[0], sheet_of(claims))
    return made


def test_a_claim_is_shown_by_its_passages(card) -> None:
    assert card.panes.shown is card.panes.passages


@pytest.mark.parametrize(("width", "rows", "columns"), [(800, 1, 4), (420, 4, 1)])
def test_passages_stand_side_by_side_where_there_is_room(alone, width, rows, columns) -> None:
    alone.resize(width, 600)
    assert len({box.y() for box in boxes(alone).values()}) == rows
    assert len({box.x() for box in boxes(alone).values()}) == columns


@pytest.mark.parametrize("width", [1200, 700, 420, 300])
def test_no_passage_lies_over_another_or_out_of_sight(alone, width) -> None:
    alone.resize(width, 600)
    placed = [box.geometry() for box in boxes(alone).values()]
    assert not any(a.intersects(b) for n, a in enumerate(placed) for b in placed[n + 1 :])
    assert all(box.right() <= width for box in placed)
    assert max(box.bottom() for box in placed) <= alone.board.minimumHeight()


def test_a_click_starts_from_an_account(card, qtbot) -> None:
    qtbot.mouseClick(card.panes.passages.board.box(3), Qt.MouseButton.LeftButton)
    assert card.form.decision().accounts == (3,)
    assert card.panes.passages.board.box(3).chosen
    assert not card.panes.passages.board.box(1).chosen


def test_arrows_move_the_focus_and_space_picks_and_gives_the_keys_back(card, qtbot) -> None:
    board = card.panes.passages.board
    board.box(1).setFocus()
    qtbot.keyClick(board.box(1), Qt.Key.Key_Right)
    assert board.box(2).hasFocus()
    qtbot.keyClick(board.box(2), Qt.Key.Key_Left)
    assert board.box(1).hasFocus()
    qtbot.keyClick(board.box(1), Qt.Key.Key_Left)
    assert board.box(1).hasFocus()
    qtbot.keyClick(board.box(1), Qt.Key.Key_Space)
    assert card.form.decision().accounts == (1,)
    assert card.hasFocus()


def test_down_goes_through_a_stack(alone, qtbot) -> None:
    board = alone.board
    alone.resize(300, 900)
    board.box(1).setFocus()
    qtbot.keyClick(board.box(1), Qt.Key.Key_Down)
    assert board.box(2).hasFocus()


def test_another_dispute_has_no_account_chosen(card, session) -> None:
    card.prefill(2)
    assert card.panes.passages.board.box(2).chosen
    session.choose("certainty-2")
    assert not any(box.chosen for box in boxes(card.panes.passages).values())


def test_a_box_says_where_it_stands_who_says_it_and_how_surely(claims) -> None:
    one, sheet = claims.comparison.disputes[0], sheet_of(claims)
    words = passage_words(one.accounts[1], one, sheet)
    assert words.spoken.startswith("Account 2, B, paragraph 2: “have reportedly recaptured”")
    assert words.spoken.endswith("AFP, stated")
    assert words.text.startswith("The rebels, with support from Turkish troops, have reportedly")
    assert words.quote.of(words.text) == "have reportedly recaptured"


def test_how_sure_it_is_shows_the_hedge_and_not_what_else_differs(claims) -> None:
    sure = claims.comparison.disputes[1]
    marked = [[span.of(a.passage.quote) for span in differing(a, sure)] for a in sure.accounts]
    assert marked == [[], ["reportedly"], [], []]
    words = passage_words(sure.accounts[1], sure, sheet_of(claims))
    assert words.ladder
    assert words.under == "not verified"


def test_nearly_equal_passages_are_compared_word_by_word(claims) -> None:
    control = claims.comparison.disputes[0]
    said = ("the army firmly holds the town", "the army holds the town", "who knows")
    accounts = tuple(
        replace(a, passage=replace(a.passage, quote=quote))
        for a, quote in zip(control.accounts, said, strict=False)
    )
    changed = replace(control, accounts=accounts)
    assert [s.of(said[0]) for s in differing(accounts[0], changed)] == ["firmly"]


def test_labels_are_counted_and_a_chip_starts_from_the_first_that_has_it(
    card, claims, session, qtbot
) -> None:
    found = labels(claims.comparison.disputes[2], sheet_of(claims))
    assert [(label.text, label.count, label.letters) for label in found] == [
        ("rebels", 2, ("B", "D")),
        ("opposition", 1, ("A",)),
    ]
    session.choose("label-3")
    chip = card.panes.passages.chips.chips[0]
    assert chip.isVisible()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert card.form.decision().accounts == (2,)
    session.choose("control-1")
    assert not card.panes.passages.chips.isVisible()


def test_a_chip_of_a_label_never_comes_up_as_a_window_of_its_own(card, session, qapp, monkeypatch) -> None:
    alone: list[bool] = []
    usual = LabelChip.show
    monkeypatch.setattr(LabelChip, "show", lambda chip: alone.append(chip.isWindow()) or usual(chip))
    session.choose("label-3")
    assert alone and not any(alone)


def test_a_new_account_carries_a_tag(claims, card, session) -> None:
    change = AccountChange(Turn.NEW, claims.comparison.articles[4].id, 2, "recaptured", "took it", number=4)
    old = Decision(Outcome.ACCEPT, ("regained",), accounts=(1,), reason="First.")
    session.show(with_state(claims, "control-1", State.STALE, decision=old, changed=(change,)))
    tags = {n: box.words.news for n, box in boxes(card.panes.passages).items()}
    assert tags == {1: "", 2: "", 3: "", 4: "New"}
