"""New evidence is shown account by account; the old value stands until the editor gives a reason."""

import pytest
from makers_gui import with_state
from PySide6.QtCore import Qt

from variorum.dispute.decision import AccountChange, Decision, Outcome, State, Turn
from variorum.gui.card.card import Card
from variorum.gui.card.stale_words import lines_of, news_of, report_change, settled_line, why_stale
from variorum.gui.session.sheet import sheet_of

OLD = Decision(Outcome.ACCEPT, ("16",), low="16", high="16", reason="Only one account so far.", accounts=(1,))


@pytest.fixture
def stale(case):
    d, e = case.comparison.articles[3].id, case.comparison.articles[4].id
    changed = (
        AccountChange(Turn.NEW, e, 18, "19", "19", number=2),
        AccountChange(Turn.REVISED, d, 24, "up to 16", "up to 16", was="16", number=1),
        AccountChange(Turn.GONE, "removed", 3, "about a dozen", "about 12"),
    )
    return with_state(
        case,
        "quantity-4",
        State.STALE,
        decision=OLD,
        changed=changed,
        editor="ada",
        decided="2026-11-12T16:02:00Z",
    )


@pytest.fixture
def card(stale, session, look, qtbot, qapp) -> Card:
    made = Card(session, look)
    qtbot.addWidget(made)
    made.resize(1200, 420)
    made.show()
    session.show(stale)
    session.choose("quantity-4")
    return made


def test_every_change_is_a_line_with_what_was_and_what_is(stale) -> None:
    lines = lines_of(stale.standing("quantity-4"), sheet_of(stale))
    assert [(n.tag, n.letter, n.before, n.after) for n in lines] == [
        ("New", "E", "", "19"),
        ("Changed", "D", "16", "up to 16"),
        ("Gone", "", "about 12", ""),
    ]


def test_the_notice_names_the_article_by_its_letter_and_what_stays(stale) -> None:
    standing = stale.standing("quantity-4")
    words = why_stale(standing, sheet_of(stale))
    assert words.startswith("Article E gives 19, and 2 more. Your value, 16, stays")
    assert settled_line(standing) == "best 16"
    assert news_of(standing) == {2: "New", 1: "was 16"}


def test_the_report_strikes_what_the_draft_would_change(stale) -> None:
    standing = stale.standing("quantity-4")
    assert "<s>" not in report_change(standing, OLD)
    changed = report_change(standing, Decision(Outcome.ACCEPT, ("19",), accounts=(2,)))
    assert changed.startswith("<s>Up to 16 Turkish soldiers were killed")
    assert "<b>19</b>" in changed


def test_the_card_says_what_came_and_what_stands(card) -> None:
    notice = card.panes.stale
    assert notice.isVisible()
    assert "Article E gives 19" in notice.notice.accessibleName()
    assert notice.stands.text() == "best 16"
    assert card.form.best.text() == "16"


def test_in_little_room_only_what_is_gone_has_a_line_of_its_own(card) -> None:
    assert [row.isVisible() for row in card.panes.stale.rows[:3]] == [True, False, False]
    assert card.panes.stale.rows[0].accessibleName().startswith("Gone")
    card.panes.stale.set_roomy(True)
    assert [row.isVisible() for row in card.panes.stale.rows[:3]] == [True, True, True]
    assert card.panes.stale.rows[0].accessibleName().startswith("New: E, paragraph 18, 19")
    assert card.panes.stale.report.isVisible()


@pytest.mark.parametrize(("width", "height"), [(1200, 420), (900, 330), (1200, 700)])
def test_the_notice_is_never_squeezed(card, width, height) -> None:
    card.resize(width, height)
    notice = card.panes.stale.notice
    assert notice.height() >= notice.heightForWidth(notice.width())
    assert card.panes.shown.height() > 0


def test_a_dispute_that_is_not_stale_has_no_notice(card, session) -> None:
    session.choose("quantity-1")
    assert not card.panes.stale.isVisible()


@pytest.mark.parametrize("act", ["keep", "settle", "withdraw"])
def test_a_stale_value_is_not_passed_over_without_a_reason(card, session, qtbot, act: str) -> None:
    assert card.form.reason.toPlainText() == ""
    with qtbot.waitSignal(session.told) as said:
        getattr(card, act)()
    assert "reason" in said.args[0]
    assert card.form.reason.hasFocus()
    assert session.jobs.running == 0


def test_keeping_records_the_old_value_with_the_new_reason(qtbot, opened, recorded, monkeypatch) -> None:
    card, session = opened.card, opened.session
    session.choose("quantity-4")
    card.prefill(1)
    recorded(card.settle)
    case = session.reconciliation
    decision = case.standing("quantity-4").decision
    session.show(with_state(case, "quantity-4", State.STALE, decision=decision))
    session.choose("quantity-4")
    qtbot.keyClicks(card.form.reason, "E counts another month.")
    recorded(card.keep)
    last = session.workspace.history("Sample", "quantity-4")[-1]
    assert last.decision.values == decision.values
    assert last.decision.reason == "E counts another month."


def test_the_key_that_keeps_asks_for_the_reason(qtbot, opened) -> None:
    session = opened.session
    session.show(with_state(session.reconciliation, "quantity-4", State.STALE, decision=OLD))
    session.choose("quantity-4")
    opened.card.setFocus()
    qtbot.keyClick(opened.card, Qt.Key.Key_K)
    assert opened.card.form.reason.hasFocus()
