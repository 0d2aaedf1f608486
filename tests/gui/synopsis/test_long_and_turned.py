"""Very long paragraphs, sentences of other rows, and text read from right to left."""

import pytest
from makers_gui import article, dispute

from variorum.alignment.link import Grade, Link, Place
from variorum.alignment.link import Row as Linked
from variorum.dispute.decision import Reconciliation, Standing, State
from variorum.dispute.dispute import Comparison
from variorum.fact.fact import Kind, Quantity
from variorum.gui.look.fact_types import FactType
from variorum.gui.look.look import Look
from variorum.gui.session.sheet import Block, Mark, Sheet, sheet_of
from variorum.gui.synopsis.block_layout import BlockLayout
from variorum.gui.synopsis.composition import folds, pill_words
from variorum.gui.synopsis.folding import Show
from variorum.gui.synopsis.widget import Synopsis
from variorum.text.span import Span

ARABIC = "وقال متحدث إن 950,000 شخص نزحوا من إدلب منذ ديسمبر بعد قتال عنيف استمر عدة ساعات"
PLAIN = "Troops went on towards the road in the afternoon without meeting anybody at all."


def two(left: str, right: str, said: tuple[str, str]) -> Sheet:
    articles = (article("a", left), article("b", right))
    found = dispute(
        articles,
        1,
        Kind.QUANTITY,
        "How many people fled?",
        (0, said[0], Quantity(1), said[0]),
        (1, said[1], Quantity(2), said[1]),
    )
    link = Link(Place("a", 1), Place("b", 1), Grade.SAME, 0.9)
    rows = (Linked({"a": (1,), "b": (1,)}),)
    comparison = Comparison(articles, (), (link,), rows, (found,), (), ())
    return sheet_of(Reconciliation("x", comparison, (Standing(found, State.OPEN),)))


@pytest.fixture
def view(look: Look, qtbot) -> Synopsis:
    made = Synopsis(look)
    qtbot.addWidget(made)
    made.resize(900, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


def runs_of(view: Synopsis, article_id: str) -> list:
    _, blocks = view.blocks_of(1, article_id)
    return [(y, run) for y, block in blocks for run in block.runs]


def test_in_a_paragraph_of_five_thousand_words_it_goes_to_the_words(view) -> None:
    text = " ".join([PLAIN] * 350) + " Some 900,000 people fled. " + " ".join([PLAIN] * 40)
    assert len(text.split()) > 5000
    sheet = two(
        text, "More than a million people fled the fighting of those weeks.", ("900,000", "a million")
    )
    view.show_sheet(sheet, {})
    view.unfold(Place("a", 1))
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.sheet_layout.make(0)
    view.go_to("quantity-1", 1)
    first = view.verticalScrollBar().value()
    tops = [y + run.rects[0].top() for name in "ab" for y, run in runs_of(view, name)]
    assert any(first <= top <= first + view.viewport().height() for top in tops)


def test_a_long_paragraph_folds_to_what_it_says_of_the_dispute(view) -> None:
    text = " ".join([PLAIN] * 350) + " Some 900,000 people fled."
    view.show_sheet(
        two(text, "More than a million people fled in those weeks.", ("900,000", "a million")), {}
    )
    view.go_to("quantity-1", 1)
    _, blocks = view.blocks_of(1, "a")
    assert blocks[0][1].pills
    assert blocks[0][1].layout.lineCount() < 6


def test_what_belongs_to_another_row_is_folded_with_its_number_but_for_the_current_dispute() -> None:
    text = " ".join([PLAIN] * 5)
    at = [n * (len(PLAIN) + 1) for n in range(5)]
    here = Mark(Span(at[0], at[0] + 6), FactType.CLAIM, "here", State.OPEN, home=3)
    away = Mark(Span(at[2], at[2] + 6), FactType.CLAIM, "away", State.OPEN, home=8)
    made = folds(text, (here, away), row=3)
    assert [pill_words(s).replace("\u00a0", " ") for s in made if s.folded] == [
        "⋯ 1 sentence",
        "⋯ 1 sentence for row 8",
        "⋯ 2 sentences",
    ]
    shown = [s.span for s in folds(text, (here, away), row=3, current="away") if not s.folded]
    assert any(span.contains(away.span) for span in shown)


def test_right_to_left_text_stands_at_the_right_with_its_sign_before_the_first_word(look) -> None:
    at = ARABIC.index("950,000")
    mark = Mark(Span(at, at + len("950,000 شخص")), FactType.NUMBER, "d", State.OPEN)
    block = BlockLayout(Block(Place("a", 1), ARABIC, (mark,)), look, 400, current="d")
    assert not block.rightward
    (run,) = block.runs
    words = run.rects[0]
    assert run.sign.center().x() > words.center().x()
    assert words.left() - 1 <= run.sign.left() and run.sign.right() <= words.right() + 4
    later = block.rects_of(Span(0, len(ARABIC)))[1:]
    assert later
    assert all(rect.right() == pytest.approx(400, abs=5) for rect in later)
    figure = block.rects_of(Span(at, at + 7))
    assert len(figure) == 1 and words.contains(figure[0].center())


def test_a_point_on_right_to_left_text_finds_its_letter(look) -> None:
    block = BlockLayout(Block(Place("a", 1), ARABIC), look, 400, current=None)
    for word in ("متحدث", "إدلب"):
        at = ARABIC.index(word)
        (rect,) = block.rects_of(Span(at, at + len(word)))
        assert at <= block.position_at(rect.center()) <= at + len(word)


def test_in_all_rows_words_that_differ_are_worked_out_when_the_window_rests(view, qtbot) -> None:
    left = "Some 900,000 people fled the town early on Monday after heavy shelling."
    right = "Some 950,000 people fled the village early on Monday after fierce shelling."
    view.show_sheet(two(left, right, ("900,000", "950,000")), {})
    view.set_folding(show=Show.ALL, fold_settled=True)
    qtbot.waitUntil(lambda: Place("b", 1) in view._wording.spans, timeout=30_000)
    words = [span.of(right) for span in view._wording.spans[Place("b", 1)]]
    assert words == ["village", "fierce"]
