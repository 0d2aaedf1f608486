"""The review opens for a new case, is left for the case, and shows what is no article yet."""

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from makers_gui import write_seeds
from makers_review import CASE, button, out_numbers
from makers_window import drop_on, files_as_data
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from variorum.paths import seeds

TEXT = "The ferry ran aground off the north quay on Monday, and all on board were brought ashore by noon."


def corpus(folder: Path) -> Path:
    path = folder / "week.jsonl"
    lines = [json.dumps({"id": f"no{n}", "text": f"{TEXT} It was number {n}."}) for n in (1, 2, 3)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def dropped(qtbot, window, rested, *paths: Path) -> None:
    drop_on(window, files_as_data(paths))
    qtbot.waitUntil(lambda: window.commands.reviews, timeout=30_000)
    rested()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def kinds(window) -> list[str]:
    return [row.kind for row in window.commands.review.list.rows.rows]


def test_files_of_a_new_case_are_looked_over_before_anything_is_compared(
    qtbot, window, rested, tmp_path
) -> None:
    dropped(qtbot, window, rested, *write_seeds(tmp_path))
    assert window.stage.page is window.commands.review
    assert window.session.partial
    with qtbot.waitSignal(window.session.changed, timeout=30_000):
        qtbot.keyClick(window.commands.review.list, Qt.Key.Key_Return)
    assert not window.session.partial
    assert window.stage.page is None


def test_the_sample_goes_straight_on(qtbot, window, rested) -> None:
    with qtbot.waitSignal(window.session.changed, timeout=30_000):
        drop_on(window, files_as_data(seeds()))
    rested()
    assert window.stage.page is None


def test_the_setting_lets_files_go_straight_on(qtbot, window, rested, tmp_path) -> None:
    workspace = window.session.workspace
    workspace.settings = replace(workspace.settings, review_on_import="no")
    with qtbot.waitSignal(window.session.changed, timeout=30_000):
        drop_on(window, files_as_data(write_seeds(tmp_path)[:2]))
    rested()
    assert window.stage.page is None
    assert not window.session.partial


def test_a_new_case_that_is_left_is_kept_and_can_be_lined_up(qtbot, window, rested, tmp_path) -> None:
    dropped(qtbot, window, rested, *write_seeds(tmp_path))
    window.actions_by_name["leave_review"].trigger()
    assert window.stage.page is None
    assert "not compared yet" in window.notices.banner.words
    window.notices.banner.buttons[0].click()
    rested()
    assert not window.session.partial


def test_a_case_that_was_put_right_is_compared_anew_when_the_page_is_left(qtbot, page, rested) -> None:
    button(page.commands.review, "Put back paragraph 6").click()
    rested()
    assert page.session.partial
    page.actions_by_name["leave_review"].trigger()
    rested()
    assert not page.session.partial
    assert page.session.reconciliation.comparison.articles[0].paragraph(6).in_story


def test_a_correction_still_on_its_way_is_in_what_is_lined_up(qtbot, page, rested) -> None:
    button(page.commands.review, "Put back paragraph 6").click()
    page.commands.line_up()
    rested()
    assert not page.session.partial
    assert page.session.reconciliation.comparison.articles[0].paragraph(6).in_story


def test_an_untouched_case_is_not_compared_again(qtbot, page, monkeypatch) -> None:
    monkeypatch.setattr(page.session, "open_case", lambda name: pytest.fail("it was opened again"))
    page.commands.line_up()
    assert page.stage.page is None


def test_into_a_case_that_is_open_they_are_chosen_too(qtbot, window, rested, tmp_path) -> None:
    with qtbot.waitSignal(window.session.changed, timeout=30_000):
        window.session.open_case(CASE)
    dropped(qtbot, window, rested, corpus(tmp_path))
    assert kinds(window) == ["article"] * 4 + ["several"]


def test_a_single_file_goes_straight_into_the_case_that_is_open(qtbot, window, rested, tmp_path) -> None:
    with qtbot.waitSignal(window.session.changed, timeout=30_000):
        window.session.open_case(CASE)
    rested()
    with qtbot.waitSignal(window.session.changed, timeout=30_000):
        drop_on(window, files_as_data(write_seeds(tmp_path)[:1]))
    rested()
    assert window.stage.page is None
    assert len(window.session.sheet.articles) == 5


def test_files_dropped_on_the_page_join_what_is_looked_over(qtbot, page, rested, tmp_path) -> None:
    drop_on(page, files_as_data(write_seeds(tmp_path)[:1]))
    qtbot.waitUntil(lambda: len(kinds(page)) == 5, timeout=30_000)
    assert page.commands.reviews


def test_panes_are_gone_round(page) -> None:
    review = page.commands.review
    places: tuple[QWidget, ...] = (review.list, review.centre, review.card, review.list)
    review.list.setFocus()
    for before, after in pairwise(places):
        assert before is QApplication.focusWidget() or before.isAncestorOf(QApplication.focusWidget())
        page.actions_by_name["next_pane"].trigger()
        assert after is QApplication.focusWidget() or after.isAncestorOf(QApplication.focusWidget())


def test_p_puts_back_what_is_left_out(qtbot, page, rested) -> None:
    text = page.commands.review.text
    first = out_numbers(page.commands.review)[0]
    text.focus_text()
    qtbot.keyClick(text.blocks[0].stop, Qt.Key.Key_P)
    rested()
    assert first not in out_numbers(page.commands.review)


def test_alt_with_an_arrow_goes_to_the_next_article(qtbot, page) -> None:
    review = page.commands.review
    qtbot.keyClick(review.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert review.article.id == "valley-post"
    assert review.card.ring.letter == "B"
    qtbot.keyClick(review.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert review.article.id == "harbour-news"


def test_undo_on_the_page_leaves_decisions_alone(qtbot, page, rested) -> None:
    page.session.workspace.rename_case(CASE, "Vessary, March")
    page.session.case = "Vessary, March"
    with qtbot.waitSignal(page.session.refused, timeout=30_000) as said:
        page.actions_by_name["undo"].trigger()
    rested()
    assert "not about how an article was read" in said.args[0]


def test_closing_the_case_leaves_the_page(page) -> None:
    page.session.close_case()
    assert page.stage.page is None


def test_its_text_pasted_takes_its_place(qtbot, window, rested, tmp_path) -> None:
    broken = tmp_path / "scan.txt"
    broken.write_bytes(b"")
    dropped(qtbot, window, rested, *write_seeds(tmp_path)[:2], broken)
    window.commands.review.list.go_to(2)
    window.commands.review.unread.paste_button.click()
    form = window.commands.paste_form
    assert form.title.text() == "scan"
    form.text.setPlainText(TEXT)
    form.add_button.click()
    rested()
    assert kinds(window) == ["article"] * 3
