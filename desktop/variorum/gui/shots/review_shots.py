"""Pictures of the page on which is checked what was read."""

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from variorum.gui.review.text_pane import View
from variorum.gui.shots.made_reviews import several, unread
from variorum.gui.shots.shot import Prepare, Shot

if TYPE_CHECKING:
    from variorum.gui.window.main_window import MainWindow

DARK, HC = "dark", "high-contrast"
PATIENCE = 100  # times
LAID_OUT = 300  # milliseconds in which the words find their lines, and the blocks their heights


def article(number: int, view: View = View.CLEANED, *, files: bool = False) -> Prepare:
    """The review of the case, at one of its rows; with `files` that are no articles yet."""

    def prepare(window: "MainWindow") -> None:
        page, checking = window.commands.review, window.commands.checking
        if files:
            checking.several, checking.unread = (several(),), (unread(),)
        window.actions_by_name["review"].trigger()
        for _ in range(PATIENCE):
            QTest.qWait(20)
            if checking.checked is not None:
                break
        page.refresh()
        page.list.go_to(number)
        page.text.show_view(view)
        QTest.qWait(LAID_OUT)

    return prepare


REVIEW_SHOTS = (
    Shot("50_review", case="review", prepare=article(0)),
    Shot("51_review_clean_article", case="review", prepare=article(2)),
    Shot("52_review_both", case="review", prepare=article(0, View.BOTH)),
    Shot("53_review_original", case="review", prepare=article(0, View.ORIGINAL)),
    Shot("54_review_shared_copy", case="review", prepare=article(1)),
    Shot("55_review_several", case="review", prepare=article(4, files=True)),
    Shot("56_review_unread", case="review", prepare=article(5, files=True)),
    Shot("57_review_arabic", case="review", prepare=article(3)),
    Shot("58_review_dark", theme=DARK, case="review", prepare=article(0)),
    Shot("59_review_high_contrast", theme=HC, case="review", prepare=article(0)),
    Shot("60_review_150", scale=1.5, case="review", prepare=article(0)),
    Shot("61_review_dark_150", theme=DARK, scale=1.5, case="review", prepare=article(0)),
    Shot("62_review_high_contrast_150", theme=HC, scale=1.5, case="review", prepare=article(0)),
    Shot("63_review_several_dark_150", theme=DARK, scale=1.5, case="review", prepare=article(4, files=True)),
    Shot("64_review_narrow", case="review", size=(1000, 760), prepare=article(0)),
)
