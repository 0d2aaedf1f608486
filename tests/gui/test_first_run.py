"""The first page: what may be brought in, and how."""

from makers_window import copy, text_as_data
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from variorum.article.readers.families import FAMILIES
from variorum.article.readers.kinds import KINDS


def test_paste_text_opens_the_form_also_with_an_empty_clipboard(qtbot, window) -> None:
    copy(text_as_data(""))
    qtbot.mouseClick(window.first_run.paste_button, Qt.MouseButton.LeftButton)
    assert window.commands.paste_form.isVisible()
    assert window.notices.banner.words == ""


def test_it_names_every_family_of_files_that_is_read(window) -> None:
    shown = " ".join(label.text() for label in window.first_run.findChildren(QLabel))
    assert {kind.name for kind in KINDS} == set(FAMILIES)
    for family in FAMILIES.values():
        assert family.words in shown


def test_the_sample_case_opens_with_a_click(qtbot, window) -> None:
    with qtbot.waitSignal(window.session.changed, timeout=30_000):
        qtbot.mouseClick(window.first_run.sample_button, Qt.MouseButton.LeftButton)
    assert window.session.case == "Sample case"
    assert not window.first_run.isVisible()


def test_the_sample_case_opens_a_second_time_without_a_word(qtbot, window) -> None:
    for _ in range(2):
        with qtbot.waitSignal(window.session.changed, timeout=30_000):
            window.commands.open_sample()
        qtbot.waitUntil(lambda: not window.session.is_opening, timeout=30_000)
    assert window.session.case == "Sample case"
    assert window.notices.banner.words == ""


def test_every_button_is_reached_with_the_tab_key(qtbot, window) -> None:
    page = window.first_run
    wanted = {page.choose_button, page.paste_button, page.sample_button}
    page.choose_button.setFocus()
    met = set()
    for _ in range(8):
        met.add(window.focusWidget())
        window.focusNextChild()
    assert wanted <= met


def test_no_words_are_cut_off_at_any_width(qtbot, window) -> None:
    for width in (1600, 1200, 1000, 760):
        window.resize(width, 900)
        qtbot.waitUntil(
            lambda width=width: window.width() == max(width, window.minimumWidth()), timeout=30_000
        )
        for label in window.first_run.findChildren(QLabel):
            if label.text() and label.isVisible():
                assert label.width() >= min(label.sizeHint().width(), label.minimumSizeHint().width()), width
                assert label.height() >= label.heightForWidth(label.width()) - 1, (width, label.text())
        for button in window.first_run.findChildren(QPushButton):
            assert button.width() >= button.minimumSizeHint().width(), (width, button.text())


def test_the_side_stands_under_the_page_in_a_narrow_window(qtbot, window) -> None:
    side = window.first_run._side_box
    assert side.x() > 0
    window.resize(900, 900)
    qtbot.waitUntil(lambda: side.x() == 0, timeout=30_000)
    assert side.y() > 0
