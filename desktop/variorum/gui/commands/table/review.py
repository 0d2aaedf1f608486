"""Actions of the page on which it is checked what was read."""

from variorum.gui.commands.spec import REVIEW_PAGE, Spec

REVIEW: tuple[Spec, ...] = (
    Spec("next_article", "Next article", "next_article", ("Alt+Down",), page=REVIEW_PAGE),
    Spec("previous_article", "Previous article", "previous_article", ("Alt+Up",), page=REVIEW_PAGE),
    Spec("put_back", "Put back what is left out", "put_back", ("P",), page=REVIEW_PAGE),
    Spec("line_up", "Line up the articles", "line_up_or_press", ("Return", "Enter"), page=REVIEW_PAGE),
    Spec("leave_review", "Back", "leave_review", ("Alt+Left",), page=REVIEW_PAGE),
)
