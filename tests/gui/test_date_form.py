"""An article's date is changed where the card says how it was worked out."""

from typing import Any

from PySide6.QtCore import Qt

from variorum.gui.pages.date_form import DateForm
from variorum.gui.window.main_window import MainWindow


def asked(window: MainWindow, qtbot: Any) -> DateForm:
    """The form, as the link beside a date opens it, with the keys."""
    window.card.source_wanted.emit(window.session.sheet.articles[0].id)
    form = window.findChildren(DateForm)[-1]
    qtbot.waitUntil(form.date.hasFocus)
    return form


def test_a_date_as_editors_write_it_reaches_the_record(qtbot, opened, recorded) -> None:
    form = asked(opened, qtbot)
    form.date.setText("23 Feb 2020")
    recorded(lambda: qtbot.keyClick(form.date, Qt.Key.Key_Return))
    written = opened.session.workspace.history("Sample")[-1]
    assert (written.about["field"], written.about["value"]) == ("published", "2020-02-23")


def test_what_is_no_date_is_refused_at_the_field_and_nothing_is_recorded(qtbot, opened) -> None:
    form, before = asked(opened, qtbot), len(opened.session.workspace.history("Sample"))
    form.date.setText("last week")
    qtbot.mouseClick(form.record_button, Qt.MouseButton.LeftButton)
    assert form.isVisible()
    assert "24 Feb 2020" in form.refusal.text()
    assert len(opened.session.workspace.history("Sample")) == before
    qtbot.mouseClick(form.cancel_button, Qt.MouseButton.LeftButton)


def test_an_article_that_is_not_in_the_case_asks_nothing(opened) -> None:
    opened.commands.change_date("no such article")
    assert opened.findChildren(DateForm) == []
