"""Files that are no articles yet stay on the page: those that hold several, and those that cannot be read."""

import json
from dataclasses import replace
from pathlib import Path

from makers_gui import write_seeds
from makers_review import actions_of, button
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget

from variorum.gui.review.article_list import ArticleModel
from variorum.gui.review.rows import Kind, Row
from variorum.gui.session.bringing_in import Brought

TEXT = "The ferry ran aground off the north quay on Monday, and all on board were brought ashore by noon."


def corpus(folder: Path) -> Path:
    path = folder / "week.jsonl"
    lines = [json.dumps({"id": f"no{n}", "text": f"{TEXT} It was number {n}."}) for n in (1, 2, 3)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def broken(folder: Path) -> Path:
    path = folder / "scan.txt"
    path.write_bytes(b"")
    return path


def kinds(review) -> list[str]:
    return [row.kind for row in review.list.rows.rows]


def test_an_unreadable_file_stays_listed_until_it_is_taken_off(qtbot, bare, rested, tmp_path) -> None:
    bare.checking.bring(Brought((*write_seeds(tmp_path)[:2], broken(tmp_path))))
    rested()
    assert kinds(bare) == ["article", "article", "unread"]
    bare.list.go_to(2)
    assert bare.unread.cause.text() == "The file is empty."
    qtbot.keyClick(bare.list, Qt.Key.Key_Delete)
    assert kinds(bare) == ["article", "article"]


def test_its_text_is_asked_for_where_it_is_to_be_pasted(qtbot, bare, rested, tmp_path) -> None:
    bare.checking.bring(Brought((*write_seeds(tmp_path)[:1], broken(tmp_path))))
    rested()
    bare.list.go_to(1)
    with qtbot.waitSignal(bare.paste_wanted) as wanted:
        bare.unread.paste_button.click()
    assert wanted.args[0] is bare.checking.unread[0]


def test_a_file_of_several_articles_adds_none_until_they_are_chosen(qtbot, bare, rested, tmp_path) -> None:
    bare.checking.bring(Brought((corpus(tmp_path),)))
    rested()
    assert kinds(bare) == ["several"]
    several = bare.several
    assert not several.add_button.isEnabled()
    for _ in range(2):
        qtbot.keyClick(several.list, Qt.Key.Key_Space)
        qtbot.keyClick(several.list, Qt.Key.Key_Down)
    assert several.ticked() == {1, 2}
    qtbot.mouseClick(several.add_button, Qt.MouseButton.LeftButton)
    rested()
    assert [article.id for article in bare.checking.articles] == ["no1", "no2"]
    assert kinds(bare) == ["article", "article"]


def test_a_click_ticks_and_the_list_narrows(bare, rested, tmp_path) -> None:
    bare.checking.bring(Brought((corpus(tmp_path),)))
    rested()
    several = bare.several
    several.words.setText("number 2")
    shown = [item for item in several.items() if not item.isHidden()]
    assert len(shown) == 1
    several.list.itemClicked.emit(shown[0], 0)
    assert several.ticked() == {2}
    several.all_button.click()
    assert several.ticked() == frozenset()


def test_the_record_has_one_entry_for_each_correction(review, session, rested) -> None:
    for number in (6, 7):
        button(review, f"Put back paragraph {number}").click()
        rested()
    assert actions_of(session) == ["put-back", "put-back"]


def test_every_control_of_the_page_has_a_name(shown) -> None:
    nameless = [
        widget
        for widget in shown.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []


def test_shared_copy_is_named(shown) -> None:
    assert shown.shared.text() == "¶ 4 of A stands in B too."


def test_rows_that_stay_keep_their_place(qtbot) -> None:
    model = ArticleModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    one = Row(Kind.ARTICLE, "article a", "Title", "a.txt · 3 words", "Dated as printed", False, "A")
    model.show((one, replace(one, key="article b", letter="B")))
    with qtbot.waitSignal(model.dataChanged):
        model.show((replace(one, remark="No date"), replace(one, key="article b", letter="B")))
    model.show((one,))
    assert model.rowCount() == 1
    assert one.spoken == "Article A, Title, a.txt · 3 words, Dated as printed"
