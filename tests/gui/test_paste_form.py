"""A pasted text is looked over in a small form and becomes an article of the record."""

from dataclasses import replace

import pytest
from makers_window import copy, drop_on, text_as_data
from PySide6.QtCore import Qt

from variorum.gui.pages.paste_form import is_date, plain_of, title_in
from variorum.workspace.analysing import NOTHING, Analysis

TEXT = """Harbour fire is out

The fire in the harbour was put out on Monday, the brigade said.

No one was hurt."""
PAGE = (
    "<h1>Harbour fire is out</h1><p>The fire in the harbour was put out on <b>Monday</b>, "
    "the brigade said.</p><p>Two sheds burned down, and no one was hurt in the night.</p>"
)


@pytest.fixture
def workspace(workspace, monkeypatch):
    """Finds the samples' disputes in the samples, and none in anything else."""
    of_seeds = Analysis.compare

    def compare(self, articles, **how):
        of_samples = len(articles) >= 5
        return of_seeds(self, articles, **how) if of_samples else replace(NOTHING, articles=tuple(articles))

    monkeypatch.setattr(Analysis, "compare", compare)
    return workspace


@pytest.fixture
def form(window):
    copy(text_as_data(TEXT))
    window.actions_by_name["paste"].trigger()
    return window.commands.paste_form


def kept(window):
    """The first article of the only case, from the record."""
    [case] = window.session.workspace.cases()
    return window.session.workspace._casework.record.originals(case.name)[0]


def test_the_first_line_is_taken_for_the_title_and_words_are_counted(form) -> None:
    assert form.isVisible()
    assert not form.isModal()
    assert form.title.text() == "Harbour fire is out"
    assert form.count.text() == "21 words"


def test_a_pasted_text_becomes_a_case_of_its_own(qtbot, window, form) -> None:
    form.outlet.setText("Harbour Post")
    form.date.setText("2021-05-03")
    with qtbot.waitSignal(window.session.partly_shown, timeout=30_000):
        qtbot.mouseClick(form.add_button, Qt.MouseButton.LeftButton)
    assert window.session.case == "Harbour fire is out"
    assert kept(window).original.data == TEXT.encode()
    edits = [r.about for r in window.session.workspace.history("Harbour fire is out")]
    said = {about["field"]: about["value"] for about in edits if "field" in about}
    assert said == {"outlet": "Harbour Post", "published": "2021-05-03"}


def test_a_text_goes_into_the_open_case_or_beside_it(qtbot, opened) -> None:
    drop_on(opened, text_as_data(TEXT))
    form = opened.commands.paste_form
    assert form.add_button.text() == "Add to “Sample”"
    with qtbot.waitSignal(opened.session.changed, timeout=30_000):
        form.add_button.click()
    assert opened.session.workspace.cases()[0].articles == 6
    drop_on(opened, text_as_data(TEXT + " Nobody knows why."))
    qtbot.mouseClick(form.apart_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.session.case == "Harbour fire is out", timeout=30_000)
    assert {case.name for case in opened.session.workspace.cases()} == {"Sample", "Harbour fire is out"}


def test_formatted_text_is_kept_as_it_came_and_read_as_a_page(qtbot, window) -> None:
    copy(text_as_data("Harbour fire is out", PAGE))
    window.actions_by_name["paste"].trigger()
    form = window.commands.paste_form
    assert "put out on Monday" in form.text.toPlainText()
    assert "with its formatting" in form.count.text()
    with qtbot.waitSignal(window.session.partly_shown, timeout=30_000):
        form.add_button.click()
    assert "<b>Monday</b>" in kept(window).original.data.decode()
    assert kept(window).original.name.endswith(".html")
    assert "<b>" not in kept(window).extraction


def test_a_date_that_is_none_is_not_taken(form) -> None:
    form.date.setText("last Monday")
    assert not form.add_button.isEnabled()
    assert form.hint.text() == "Write the date like 2020-02-24."
    form.date.setText("2020-02")
    assert form.add_button.isEnabled()


def test_an_empty_form_adds_nothing(window) -> None:
    window.commands.begin_form("", "")
    assert not window.commands.paste_form.add_button.isEnabled()


def test_ctrl_v_in_a_text_field_pastes_into_it(qtbot, opened) -> None:
    copy(text_as_data(TEXT))
    field = opened.card.form.reason
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.toPlainText() == TEXT
    assert opened.commands.paste_form is None


@pytest.mark.parametrize(
    ("words", "fits"), [("", True), ("2020", True), ("2020-13", False), ("2020-02-30", False), ("x", False)]
)
def test_what_a_date_is(words, fits) -> None:
    assert is_date(words) is fits


def test_a_single_line_is_no_title() -> None:
    assert title_in("One line of text and nothing else") == ""
    assert title_in("x" * 200 + "\nmore") == ""


def test_nothing_that_formatted_text_refers_to_is_read(qapp, tmp_path) -> None:
    sheet = tmp_path / "sheet.css"
    sheet.write_text("p { white-space: pre }")
    link = f'<link rel="stylesheet" type="text/css" href="{sheet.as_uri()}">'
    assert plain_of(f"<html><head>{link}</head><body><p>a   b</p></body></html>") == "a b"
