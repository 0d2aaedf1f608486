"""Selected words become a dispute: read, proposed, ticked by the editor, recorded."""

import re
from collections.abc import Sequence
from typing import Any

import pytest
from PySide6.QtCore import Qt

from variorum.alignment.link import Place
from variorum.article.article import Article
from variorum.dispute.decision import State
from variorum.fact.extraction import ArticleFacts, Mention
from variorum.fact.fact import Bound, Fact, Kind, Quantity
from variorum.fact.passages import passage
from variorum.fact.said import KINDS
from variorum.gui.raising.gathered import Gathered
from variorum.text.span import Span
from variorum.workspace.raising import Heard, Proposal, Words

NONE: frozenset[str] = frozenset()


def figures_of(article: Article) -> ArticleFacts:
    """Every plain number, as the extraction would read it."""
    found = []
    for paragraph in article.story:
        for match in re.finditer(r"\d[\d,]*", paragraph.text):
            value = float(match[0].replace(",", ""))
            number = Quantity(value, Bound.EXACT, value, value)
            fact = Fact(Kind.QUANTITY, passage(article, paragraph, Span(*match.span())), number)
            found.append(Mention(fact, "", NONE, NONE, NONE, 0.0))
    return ArticleFacts(article, (), (), tuple(found), (), (), ())


@pytest.fixture(autouse=True)
def _figures_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def read_in(self: object, articles: Sequence[Article]) -> dict[str, ArticleFacts]:
        return {article.id: figures_of(article) for article in articles}

    monkeypatch.setattr("variorum.workspace.analysing.Analysis.read_in", read_in)


def take(qtbot: Any, window: Any, letter: int, words: str) -> None:
    """Select words in a column and press D."""
    article = window.session.sheet.articles[letter]
    paragraph = next(p for p in article.story if words in p.text)
    place, start = Place(article.id, paragraph.number), paragraph.text.index(words)
    row = next(r for r in window.session.sheet.rows if window.session.sheet.block(r.number, place))
    block = window.session.sheet.block(row.number, place)
    window.synopsis.hand.select((block, Span(start, start + len(words))))
    window.synopsis.setFocus()
    with qtbot.waitSignal(window.session.jobs.idle, timeout=30_000):
        qtbot.keyClick(window.synopsis, Qt.Key.Key_D)


def words(article: str, start: int, quote: str = "words") -> Words:
    return Words(article, 1, quote, start)


def test_words_that_overlap_replace_each_other_and_ticks_are_remembered() -> None:
    gathered = Gathered()
    gathered.add(words("a", 3))
    gathered.add(words("a", 5))
    gathered.add(words("b", 3))
    assert gathered.words == (words("a", 5), words("b", 3))
    gathered.tick(words("b", 3), on=False)
    gathered.tick(words("c", 0), on=True)
    assert gathered.words == (words("a", 5), words("c", 0))
    heard = [Heard(one, None, "") for one in gathered.words]
    listed = gathered.listed(Proposal(Kind.LABEL, "", tuple(heard), (Heard(words("d", 0), None, ""),)))
    assert [(one.words.article, on) for one, on in listed] == [
        ("a", True),
        ("b", False),
        ("c", True),
        ("d", False),
    ]


def test_selected_words_of_two_columns_become_a_dispute(qtbot, opened, recorded) -> None:
    take(qtbot, opened, 3, "900,000 people")
    form = opened.commands.raising_form
    assert form.isVisible() and not opened.card.isVisible()
    assert not form.record.isEnabled() and "another column" in form.hint.text()
    assert any("950,000" in tick.text() for tick in form.ticks if not tick.isChecked())
    take(qtbot, opened, 4, "over 950,000 displaced")
    assert form.kind.currentText() == "Number" and form.record.isEnabled()
    assert form.question.text()
    form.question.setText("How many were displaced?")
    form.question.setModified(True)
    form.reason.setText("the program missed it")
    recorded(lambda: qtbot.keyClick(form.question, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier))
    assert opened.card.isVisible() and not form.isVisible()
    made = opened.session.current
    assert made.dispute.raised and made.state is State.OPEN
    assert [a.text for a in made.dispute.accounts] == ["900,000", "950,000"]
    item = opened.disputes.model.items[0]
    assert item.id == made.dispute.id and item.yours and "raised by hand" in item.spoken
    last = opened.session.workspace.history("Sample")[-1]
    assert (str(last.action), last.reason) == ("raise", "the program missed it")
    recorded(opened.actions_by_name["undo"].trigger)
    assert not any(standing.dispute.raised for standing in opened.session.standings)


def test_an_offered_passage_counts_when_it_is_ticked(qtbot, opened) -> None:
    take(qtbot, opened, 3, "900,000 people")
    form = opened.commands.raising_form
    assert all(not tick.isChecked() for tick in form.ticks[1:]) and len(form.ticks) > 1
    with qtbot.waitSignal(opened.session.jobs.idle, timeout=30_000):
        form.ticks[1].click()
    assert len(form.gathered.words) == 2 and form.record.isEnabled()
    with qtbot.waitSignal(opened.session.jobs.idle, timeout=30_000):
        form.kind.setCurrentIndex(KINDS.index(Kind.DATE))
        form.kind.activated.emit(KINDS.index(Kind.DATE))
    assert not form.record.isEnabled() and form.hint.text().startswith("No date is read")
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert opened.card.isVisible()


def test_by_keys_alone_a_cell_gives_its_passage(qtbot, opened) -> None:
    opened.session.choose("quantity-4")
    synopsis = opened.synopsis
    synopsis.setFocus()
    qtbot.keyClick(synopsis, Qt.Key.Key_Right)
    with qtbot.waitSignal(opened.session.jobs.idle, timeout=30_000):
        qtbot.keyClick(synopsis, Qt.Key.Key_D)
    form = opened.commands.raising_form
    [words] = form.gathered.words
    assert words.article == synopsis.hand.cursor.article and "Turkish" in words.quote
    form.cancel.click()


def test_d_without_a_selection_says_what_to_do(qtbot, opened) -> None:
    opened.synopsis.setFocus()
    with qtbot.waitSignal(opened.session.told) as told:
        qtbot.keyClick(opened.synopsis, Qt.Key.Key_D)
    assert told.args[0] == "Select words, or go to a cell with the arrows, then press D."
