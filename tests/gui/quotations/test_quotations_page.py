"""Quotations compared: by keys and mouse, and as a screen reader has them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester

from variorum.difference.quotations import Speaker, compared
from variorum.fact.fact import Kind, Passage
from variorum.fact.quotations import Quotation
from variorum.gui.quotations.model import QuotationModel
from variorum.gui.quotations.page import QuotationsPage
from variorum.gui.session.sheet import Sheet, sheet_of
from variorum.gui.shots.made_case import made_case
from variorum.text.span import Span


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    return sheet_of(made_case(4))


def quotation(
    sheet: Sheet, at: int, words: str, *, paragraph: int = 9, by: str = "Ilse Marrant"
) -> Quotation:
    span = Span(0, len(words))
    passage = Passage(sheet.articles[at].id, paragraph, span, span, words)
    return Quotation(passage, by, by.split()[-1].lower() if by else "")


@pytest.fixture
def speakers(sheet) -> tuple[Speaker, ...]:
    return compared(
        [
            quotation(sheet, 0, "We warned them twice"),
            quotation(sheet, 1, "We warned them often"),
            quotation(sheet, 1, "Nobody came to the gate", paragraph=7, by="Ada Brown"),
        ]
    )


@pytest.fixture
def page(speakers, sheet, look, qtbot) -> QuotationsPage:
    made = QuotationsPage(look)
    qtbot.addWidget(made)
    made.resize(1100, 600)
    with qtbot.waitExposed(made):
        made.show()
    made.show_speakers(speakers, sheet)
    made.view.setFocus()
    return made


def test_its_model_keeps_to_the_rules_of_models(page) -> None:
    model = QuotationModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(page.model.lines, page.model.articles, ("A", "B"))
    model.show((), (), ())


def test_only_articles_that_quote_somebody_have_a_column(page, sheet) -> None:
    assert page.model.articles == tuple(a.id for a in sheet.articles[:2])
    assert page.count.text() == "2 speakers, 1 with different words"


def test_it_begins_at_a_remark_in_different_words(page) -> None:
    cell = page.model.cell(page.view.currentIndex())
    assert cell is not None and cell.passage.quote == "We warned them twice"


def test_a_screen_reader_hears_the_words_and_those_that_differ(page) -> None:
    reader = QAccessible.queryAccessibleInterface(page.view)
    said = {reader.child(n).text(QAccessible.Text.Name) for n in range(reader.childCount())}
    assert "Ilse Marrant. Article A, paragraph 9: “We warned them twice”. Differs: twice" in said
    assert "Ilse Marrant: 2 articles, 1 remark in different words" in said and "Not quoted here" in said


def test_keys_go_across_to_what_the_other_article_quotes_and_enter_goes_there(page, sheet, qtbot) -> None:
    qtbot.keyClick(page.view, Qt.Key.Key_Right)
    with qtbot.waitSignal(page.passage_wanted) as wanted:
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert (wanted.args[0].article, wanted.args[0].quote) == (sheet.articles[1].id, "We warned them often")


def test_enter_where_nothing_is_quoted_goes_nowhere(page, qtbot) -> None:
    last = page.model.index(page.model.rowCount() - 1, 0)
    page.view.setCurrentIndex(last)
    assert page.model.cell(last) is None
    with qtbot.assertNotEmitted(page.passage_wanted):
        qtbot.keyClick(page.view, Qt.Key.Key_Return)


def test_a_click_goes_to_the_passage(page, qtbot) -> None:
    box = page.view.visualRect(page.view.currentIndex())
    with qtbot.waitSignal(page.passage_wanted) as wanted:
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert wanted.args[0].quote == "We warned them twice"


def test_it_can_show_only_what_is_quoted_in_different_words(page, qtbot) -> None:
    qtbot.mouseClick(page.differing, Qt.MouseButton.LeftButton)
    assert {line.speaker for line in page.model.lines} == {"Ilse Marrant"}


def test_it_stands_at_what_a_dispute_is_about(page, sheet) -> None:
    case = made_case(4)
    dispute = next(s.dispute for s in case.standings if s.dispute.kind is Kind.QUOTATION)
    page.view.setCurrentIndex(page.model.index(page.model.rowCount() - 1, 1))
    page.stand_at(dispute)
    cell = page.model.cell(page.view.currentIndex())
    places = {(a.passage.article, a.passage.paragraph) for a in dispute.accounts}
    assert cell is not None and (cell.passage.article, cell.passage.paragraph) in places


def test_the_width_is_shared_and_words_are_never_cut(page) -> None:
    page.resize(700, 600)
    widths = {page.view.columnWidth(n) for n in range(2)}
    assert len(widths) == 1
    for row, line in enumerate(page.model.lines):
        assert page.view.rowHeight(row) >= page.delegate.height(line, widths.copy().pop())


def test_without_quotations_it_says_so(page, sheet) -> None:
    page.show_speakers((), sheet)
    assert page.nothing.isVisible() and page.nothing.text() == "No article of this case quotes anybody."
    page.wait()
    assert page.nothing.text() == "Looking for quotations…"
