"""The source card of the review: every field is corrected in place."""

from makers_review import actions_of
from PySide6.QtCore import Qt

from variorum.gui.card.typed import DATE


def typed(qtbot, review, name: str, words: str) -> None:
    line = review.card.field(name).line
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, words)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_a_field_is_recorded_with_enter_and_undone(qtbot, review, session, rested) -> None:
    typed(qtbot, review, "outlet", "Harbour News")
    rested()
    assert review.article.source.outlet == "Harbour News"
    assert actions_of(session) == ["source"]
    review.undo()
    rested()
    assert review.card.outlet.line.text() == ""


def test_a_date_that_is_none_is_refused_at_the_field(qtbot, review, session, rested) -> None:
    field = review.card.published
    typed(qtbot, review, "published", "some day")
    rested()
    assert field.refused.text() == DATE
    assert field.line.accessibleDescription() == DATE
    assert field.line.text() == "some day"
    assert actions_of(session) == []


def test_escape_takes_back_what_was_typed(qtbot, shown) -> None:
    line = shown.card.published.line
    before = line.text()
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "some day")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == before


def test_a_date_in_words_becomes_the_articles_day(qtbot, review, rested) -> None:
    typed(qtbot, review, "published", "7 March 2025")
    rested()
    assert review.article.source.published == "2025-03-07"
    card = review.card
    assert card.published.line.text() == "Fri 7 Mar 2025"
    assert card.published.note.text() == "Given by you"
    assert card.relative.value.text() == "“Tuesday” is Tue 4 Mar 2025"


def test_a_language_is_chosen(review, rested) -> None:
    box = review.card.language.box
    at = box.findText("Deutsch")
    box.setCurrentIndex(at)
    box.activated.emit(at)
    rested()
    assert review.article.source.language == "de"


def test_how_the_date_was_found_and_which_day_is_meant_is_told(shown) -> None:
    card = shown.card
    assert card.published.note.text() == "Printed in paragraph 3: “2025-03-05”"
    assert card.relative.note.text() == "The day before the article’s date, a Wednesday"


def test_other_dates_stand_with_their_paragraphs(shown) -> None:
    from PySide6.QtWidgets import QLabel

    words = [label.text() for label in shown.card.dates.findChildren(QLabel)]
    assert "“March 20”" in words
    assert "20 Mar 2025" in words
    assert "¶ 11" in words


def test_the_original_is_told_by_its_bytes_and_its_sum(shown) -> None:
    card, article = shown.card, shown.article
    assert f"{len(article.original.data)} bytes" in card.kept.text()
    assert card.sum.text().replace(" ", "") == f"SHA-256{article.original.sha256}"


def test_what_was_typed_is_recorded_when_the_editor_goes_on(qtbot, review, rested) -> None:
    line = review.card.outlet.line
    line.setFocus()
    qtbot.keyClicks(line, "Harbour News")
    review.step(1)
    rested()
    assert review.article.id == "valley-post"
    first = review.checking.articles[0]
    assert first.source.outlet == "Harbour News"


def test_a_refused_date_is_not_carried_to_the_next_article(qtbot, review, session, rested) -> None:
    line = review.card.updated.line
    line.setFocus()
    qtbot.keyClicks(line, "some day")
    review.step(1)
    assert line.text() == ""
    assert actions_of(session) == []
