"""Articles as an editor brings them in, and what is looked for on the page that shows how they were read."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from variorum.article.article import Article
from variorum.article.pasted import Pasted, read_pasted
from variorum.gui.review.text_blocks import OutBlock
from variorum.gui.shots.made_reviews import review_case

CASE = "The fire at Vessary"


def texts() -> tuple[Pasted, ...]:
    """One with furniture and damage, two that share a sentence, one that is read from right to left."""
    articles = review_case().comparison.articles
    return tuple(Pasted(article.original.name, article.original.data) for article in articles)


def article_of(text: str) -> Article:
    [article], _ = read_pasted([Pasted("made.txt", text.encode())])
    return article


def button(place: QWidget, name: str) -> QAbstractButton:
    """The button that is seen and bears a name."""
    for one in place.findChildren(QAbstractButton):
        named = one.accessibleName() or one.text()
        if named.replace("&", "").startswith(name) and not _is_put_away(one, place):
            return one
    raise LookupError(name)


def _is_put_away(widget: QWidget, place: QWidget) -> bool:
    """Whether it, or what it stands in, was hidden: what was just made is shown in a moment."""
    explicit = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
    at: QWidget | None = widget
    while at is not None and at is not place:
        if at.isHidden() and at.testAttribute(explicit):
            return True
        at = at.parentWidget()
    return False


def actions_of(session: Any) -> list[str]:
    """What the record says was done to the case since its articles came in."""
    done = [str(revision.action) for revision in session.workspace.history(CASE)]
    return [action for action in done if action not in ("create", "add")]


def out_numbers(review: Any) -> Sequence[int]:
    """The paragraphs that the page shows as left out."""
    return [block.paragraph.number for block in review.text.blocks if isinstance(block, OutBlock)]
