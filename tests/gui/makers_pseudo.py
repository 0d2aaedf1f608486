"""A language that nobody speaks: every word of the program between ⟦ and ⟧, and two fifths longer."""

import re
from collections.abc import Iterable, Iterator
from gettext import NullTranslations

from makers_sight import seen
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QListWidget, QTreeWidget, QWidget

from variorum.dispute.decision import Reconciliation
from variorum.translation import SENSE

LONGER = 0.4
MOST_DEEP, MOST_CHILDREN, MOST_CHOICES = 2, 25, 20
_INNERMOST = re.compile(r"⟦[^⟦⟧]*⟧")
_HASH = re.compile(r"SHA-256( [0-9a-f]{8})+")
_WORD = re.compile(r"[^\W\d_]{2,}")
# Signs and not words: what stands between thousands, what an editor may type after a figure.
_NOT_WORDS = ("between thousands", "after a typed figure")


class Pseudo(NullTranslations):
    """Says each sentence so that one can see that it was said."""

    def gettext(self, message: str) -> str:
        sense, mark, words = message.rpartition(SENSE)
        if mark and sense in _NOT_WORDS:
            return message
        return f"⟦{words}{'~' * round(len(words) * LONGER)}⟧"

    def ngettext(self, one: str, several: str, number: int) -> str:
        return self.gettext(one if number == 1 else several)


def unsaid(words: str, known: frozenset[str]) -> list[str]:
    """The words outside of ⟦⟧ that no article brought along."""
    words = _HASH.sub(" ", words)
    while (bare := _INNERMOST.sub(" ", words)) != words:
        words = bare
    return [word for word in _WORD.findall(words) if word.casefold() not in known]


def words_of(case: Reconciliation, *more: str) -> frozenset[str]:
    """What articles, editors and files of a case may bring into the window."""
    texts = list(more)
    for article in case.comparison.articles:
        texts += [article.id, article.original.name, *(p.text for p in article.paragraphs)]
        texts += [str(getattr(article.source, name) or "") for name in ("title", "outlet", "byline", "url")]
    for standing in case.standings:
        texts += [str(value) for value in standing.dispute.question.arguments.values()]
        texts += [str(value) for value in standing.dispute.why.arguments.values()]
        texts.append(standing.editor or "")
        for account in standing.dispute.accounts:
            texts += [account.text, account.passage.quote, account.attribution or "", account.origin]
            texts += [getattr(account.value, "unit", ""), getattr(account.value, "text", "")]
    return frozenset(word.casefold() for text in texts for word in _WORD.findall(text))


def shown_words(root: QWidget) -> Iterator[tuple[str, str]]:
    """Every text, tooltip and accessible name in view, with where it stands."""
    yield "title", root.windowTitle()
    for widget in (root, *seen(root)):
        name = f"{type(widget).__name__} {widget.objectName()}"
        for words in (*_texts(widget), widget.toolTip(), widget.accessibleName()):
            yield name, words
        yield f"{name}, described", widget.accessibleDescription()
        for words in _heard(widget):
            yield f"{name}, heard", words
    for action in root.findChildren(QAction):
        yield f"action {action.objectName()}", action.text()
        yield f"tip of action {action.text()}", action.toolTip()


def _texts(widget: QObject) -> Iterable[str]:
    match widget:
        case QComboBox():
            # Languages stand under their own names, whoever reads them.
            many = widget.count() > MOST_CHOICES
            return [] if many else [widget.itemText(n) for n in range(widget.count())]
        case QLineEdit():
            return [widget.placeholderText()]
        case QLabel():
            return [re.sub(r"<[^>]*>", " ", widget.text())]
        case QTreeWidget():
            head = widget.headerItem()
            return [head.text(n) for n in range(head.columnCount())] if head else []
        case QListWidget():
            return [widget.item(n).text() for n in range(widget.count())]
    text = getattr(widget, "text", None)
    return [text()] if callable(text) and isinstance(text(), str) else []


def _heard(widget: QWidget) -> Iterator[str]:
    """What a screen reader finds within a painted view."""
    found = QAccessible.queryAccessibleInterface(widget)
    if found is not None and found.isValid():
        yield from _within(found, 0)


def _within(found, depth: int) -> Iterator[str]:
    for n in range(min(found.childCount(), MOST_CHILDREN)):
        child = found.child(n)
        if child is None or not child.isValid() or isinstance(child.object(), QWidget):
            continue
        yield child.text(QAccessible.Text.Name)
        yield child.text(QAccessible.Text.Description)
        if depth < MOST_DEEP:
            yield from _within(child, depth + 1)


def tops() -> list[QWidget]:
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
