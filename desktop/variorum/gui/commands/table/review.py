"""Actions of the page on which it is checked what was read."""

from variorum.gui.commands.spec import Spec

REVIEW: tuple[Spec, ...] = (
    Spec("next_article", "Next article", "next_article", ("Alt+Down",), page=True),
    Spec("previous_article", "Previous article", "previous_article", ("Alt+Up",), page=True),
    Spec("put_back", "Put back what is left out", "put_back", ("P",), page=True),
    Spec("line_up", "Line up the articles", "line_up_or_press", ("Return", "Enter"), page=True),
    Spec("leave_review", "Back", "leave_review", ("Alt+Left",), page=True),
)
