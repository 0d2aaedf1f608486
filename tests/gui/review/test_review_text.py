"""The centre of the review: what is left out is put back, what is repaired can stand as printed."""

import pytest
from makers_review import actions_of, button, out_numbers
from PySide6.QtCore import Qt

from variorum.gui.review.blocks import Folded, Out, Told, blocks_of
from variorum.gui.review.runs import Stretch
from variorum.gui.review.text_blocks import Pill, StoryBlock
from variorum.gui.review.text_pane import View


def story(review, number: int) -> StoryBlock:
    blocks = review.text.blocks
    return next(b for b in blocks if isinstance(b, StoryBlock) and b.paragraph.number == number)


def test_what_is_left_out_says_why_and_is_put_back(qtbot, review, session, rested) -> None:
    assert 6 in out_numbers(review)
    put_back = button(review, "Put back paragraph 6")
    with qtbot.waitSignal(review.checking.shown, timeout=30_000):
        qtbot.mouseClick(put_back, Qt.MouseButton.LeftButton)
    rested()
    assert 6 not in out_numbers(review)
    assert actions_of(session) == ["put-back"]


def test_undo_leaves_it_out_again_and_redo_puts_it_back(qtbot, review, rested) -> None:
    before = out_numbers(review)
    button(review, "Put back paragraph 6").click()
    rested()
    review.undo()
    rested()
    assert out_numbers(review) == before
    review.redo()
    rested()
    assert 6 not in out_numbers(review)


def test_delete_leaves_a_paragraph_out(qtbot, review, session, rested) -> None:
    qtbot.keyClick(story(review, 4).stop, Qt.Key.Key_Delete)
    rested()
    assert 4 in out_numbers(review)
    assert actions_of(session) == ["leave-out"]


# What opens over the window cannot be raised without a screen; that is no fault of the window.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_of_a_paragraph_undoes_one_repair(review, rested) -> None:
    text = review.text
    block = story(review, 9)
    text.menu.show_for(block.paragraph, block.mapToGlobal(block.rect().center()), None)
    undo = [a for a in text.menu.menu.actions() if a.text().startswith("Undo repair")]
    assert len(undo) == 2
    undo[0].trigger()
    text.menu.menu.close()
    rested()
    paragraph = review.article.paragraph(9)
    assert len(paragraph.as_printed) == 1
    assert "store&#39;s" in paragraph.text


def test_all_repairs_are_undone_at_once_and_made_after_all(review, rested) -> None:
    button(review, "Undo repairs").click()
    rested()
    assert not any(p.repairs for p in review.article.paragraphs)
    button(review, "Repair them").click()
    rested()
    assert not any(p.as_printed for p in review.article.paragraphs)


def test_a_pill_opens_what_is_unchanged_and_leaves_the_keys_there(shown) -> None:
    text = shown.text
    pill = next(block for block in text.blocks if isinstance(block, Pill))
    count = len(text.blocks)
    pill.click()
    assert len(text.blocks) == count + 3
    assert shown.focusWidget() is story(shown, pill.first).stop


def test_arrows_go_from_block_to_block(qtbot, shown) -> None:
    text = shown.text
    text.focus_text()
    qtbot.keyClick(text.blocks[0].stop, Qt.Key.Key_Down)
    assert shown.focusWidget() is text.blocks[1].stop
    qtbot.keyClick(text.blocks[1].stop, Qt.Key.Key_Up)
    assert shown.focusWidget() is text.blocks[0].stop


@pytest.mark.parametrize("view", list(View))
def test_each_view_shows_the_words(shown, view) -> None:
    text = shown.text
    text.views[view].click()
    words = {
        View.CLEANED: lambda: story(shown, 9).texts[-1].toPlainText(),
        View.BOTH: lambda: story(shown, 9).texts[0].toPlainText(),
        View.ORIGINAL: lambda: text.original.toPlainText(),
    }[view]()
    text.views[View.CLEANED].click()
    assert "store&#39;s" in words
    assert ("store's doors" in words) is (view is View.CLEANED)


def test_words_of_a_right_to_left_article_stand_at_the_right(shown) -> None:
    shown.list.go_to(3)
    block = story(shown, 2)
    option = block.texts[0].document().defaultTextOption()
    shown.list.go_to(0)
    assert option.textDirection() is Qt.LayoutDirection.RightToLeft


def test_the_words_can_be_selected_and_not_changed(qtbot, shown) -> None:
    text = story(shown, 4).texts[0]
    before = text.toPlainText()
    qtbot.keyClick(text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert text.textCursor().hasSelection()
    qtbot.keyClick(text, Qt.Key.Key_Q)
    assert text.toPlainText() == before


def test_blocks_keep_every_paragraph_in_its_order(shown) -> None:
    article = shown.article
    numbers: list[int] = []
    for block in blocks_of(article):
        match block:
            case Told(paragraph) | Out(paragraph):
                numbers.append(paragraph.number)
            case Folded(paragraphs):
                numbers += [p.number for p in paragraphs]
    assert numbers == [p.number for p in article.paragraphs]


def test_a_mended_word_is_shown_whole_beside_what_stood_there(shown) -> None:
    from variorum.gui.review.runs import mended_runs

    runs = mended_runs(shown.article.paragraph(9))
    assert ("store&#39;s", "store's") in [
        (a.words, b.words)
        for a, b in zip(runs, runs[2:], strict=False)
        if a.stretch is Stretch.STRUCK and b.stretch is Stretch.MENDED
    ]
