"""Damaged text is shown as it came in, beside what others read; nothing is repaired by itself."""

from dataclasses import replace

import pytest
from makers_gui import article, dispute, reconciliation
from PySide6.QtCore import Qt

from variorum.alignment.link import Row
from variorum.dispute.decision import Outcome
from variorum.dispute.dispute import Comparison, Verdict
from variorum.fact.fact import Kind, Statement
from variorum.gui.card.card import Card
from variorum.gui.card.repair_words import at_that_place, damage_of, proposals, readings
from variorum.gui.session.sheet import sheet_of
from variorum.text.message import Message
from variorum.text.span import Span

DAMAGED = "The army set up posts in Ehsim, Kansafrah, Kansafrah and Al-Bara in the south."
WHOLE = "The army set up posts in Ehsim, Kansafrah, Balyun and Al-Bara in the south."
OTHER = "Nobody in the town had seen any of the soldiers since the beginning of the week."


@pytest.fixture(scope="module")
def damaged():
    articles = (article("a", DAMAGED), article("b", f"{OTHER}\n{WHOLE}"))
    one = dispute(
        articles,
        1,
        Kind.GARBLE,
        "What should this read?",
        (0, "Kansafrah, Kansafrah", Statement("Kansafrah"), "Kansafrah"),
        verdict=Verdict.GARBLE,
    )
    one = replace(one, why=Message("One entry of the list stands twice."))
    rows = (Row({"a": (1,), "b": (1, 2)}),)
    return reconciliation(Comparison(articles, (), (), rows, (one,), (), ()))


@pytest.fixture
def card(damaged, session, look, qtbot, qapp) -> Card:
    made = Card(session, look)
    qtbot.addWidget(made)
    made.resize(1200, 420)
    made.show()
    session.show(damaged)
    session.choose("garble-1")
    return made


def test_the_damaged_words_are_marked_in_their_place(damaged) -> None:
    damage = damage_of(damaged.comparison.disputes[0], sheet_of(damaged))
    assert (damage.letter, damage.paragraph) == ("A", 1)
    assert damage.text == DAMAGED
    assert [mark.of(damage.text) for mark in damage.marks] == ["Kansafrah, Kansafrah"]
    text, at = damage.repaired("Kansafrah, Balyun")
    assert text == WHOLE
    assert at.of(text) == "Kansafrah, Balyun"


def test_what_was_cleaned_is_shown_as_it_came_in() -> None:
    raw = "They are allied with Hay & # 39; et Tahrir al-Sham, which holds most of the region now."
    clean = "They are allied with Hay'et Tahrir al-Sham"
    articles = (article("a", raw), article("b", OTHER))
    one = dispute(articles, 1, Kind.GARBLE, "?", (0, raw[:48], Statement(clean), clean))
    passage = replace(one.accounts[0].passage, quote=clean, raw=raw[:48])
    one = replace(one, accounts=(replace(one.accounts[0], passage=passage),))
    case = reconciliation(Comparison(articles, (), (), (), (one,), (), ()))
    damage = damage_of(one, sheet_of(case))
    assert damage.stretch.of(damage.text) == raw[:48]
    assert "& # 39;" in " ".join(mark.of(damage.text) for mark in damage.marks)


def test_the_most_alike_sentence_of_the_row_tells_what_stands_there(damaged) -> None:
    [found] = readings(damaged.comparison.disputes[0], sheet_of(damaged))
    assert (found.letter, found.paragraph, found.text) == ("B", 2, WHOLE)
    assert found.there.of(found.text) == "Kansafrah, Balyun"


def test_the_place_is_known_only_between_words_that_both_have() -> None:
    assert at_that_place("one two two three", Span(4, 11), "one two four three") == Span(4, 12)
    assert at_that_place("one two two three", Span(4, 11), "nine ten") is None
    assert at_that_place("one two two three", Span(4, 11), "one three") is None


def test_proposals_name_whose_words_they_are(damaged) -> None:
    found = proposals(damaged.comparison.disputes[0], sheet_of(damaged))
    assert [(p.text, p.source) for p in found] == [
        ("Kansafrah", "as the program reads it"),
        ("Kansafrah, Balyun", "as B ¶ 2 has it"),
    ]


def test_nothing_is_repaired_until_the_editor_does_it(card) -> None:
    pane = card.panes.shown
    assert pane is card.panes.repair
    assert card.form.decision() is None
    assert not pane.preview.isVisible()
    assert pane.why.text() == "One entry of the list stands twice."


def test_a_proposal_goes_into_the_form_and_shows_how_it_would_read(card, qtbot) -> None:
    pane = card.panes.repair
    qtbot.mouseClick(pane.offers[1].button, Qt.MouseButton.LeftButton)
    decision = card.form.decision()
    assert decision.values == ("Kansafrah, Balyun",)
    assert decision.outcome is Outcome.OWN_VALUE
    assert decision.evidence[0].quote == "Kansafrah, Kansafrah"
    assert "Repaired after B" in decision.reason
    assert pane.preview.isVisible()
    assert WHOLE in pane.preview.accessibleName()


def test_the_key_of_the_programs_reading_fills_the_form(card, qtbot) -> None:
    qtbot.mouseClick(card.panes.repair.offers[0].button, Qt.MouseButton.LeftButton)
    assert card.form.best.text() == "Kansafrah"
    assert card.form.decision().accounts == (1,)


def test_what_the_editor_types_is_shown_in_its_sentence(card, qtbot) -> None:
    qtbot.keyClicks(card.form.best, "Hass")
    assert "Ehsim, Hass and Al-Bara" in card.panes.repair.preview.accessibleName()
