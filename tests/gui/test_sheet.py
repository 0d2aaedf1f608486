"""The synopsis as data: nothing of the articles is lost, and marks stand where the words are."""

from hypothesis import given
from hypothesis import strategies as st
from makers_gui import seed_comparison, with_state

from variorum.alignment.link import Place
from variorum.dispute.decision import State
from variorum.gui.look.fact_types import FactType
from variorum.gui.session.sheet import Block, Mark, sheet_of
from variorum.gui.synopsis.block_layout import drawn_marks
from variorum.gui.synopsis.composition import Composition, folds, sentences_of, utf16
from variorum.gui.synopsis.folding import Fold, Show, fold
from variorum.text.span import Span

texts = st.text(alphabet=st.sampled_from("ab.! ?Ü🙂“A1\u0627"), min_size=1, max_size=900)


@st.composite
def marked(draw):
    text = draw(texts)
    spans = draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=6))
    marks = [
        Mark(Span(min(pair), max(pair)), draw(st.sampled_from(FactType)), f"d{n}", State.OPEN)
        for n, pair in enumerate(spans)
        if pair[0] != pair[1]
    ]
    return Block(Place("a", 1), text, tuple(marks))


@given(marked())
def test_every_shown_character_stands_where_the_composition_says(block) -> None:
    made = Composition(block, block.marks, stretches=folds(block.text, block.marks))
    units = made.text.encode("utf-16-le")
    for part in made.parts:
        if part.sentences:
            continue
        for position in range(part.span.start, part.span.end):
            at = made.at(position)
            wanted = block.text[position]
            found = units[2 * at : 2 * (at + utf16(wanted))].decode("utf-16-le")
            assert found == wanted
            assert made.position(at) == position


@given(marked())
def test_folding_hides_no_mark_and_loses_no_character(block) -> None:
    made = folds(block.text, block.marks)
    assert "".join(stretch.span.of(block.text) for stretch in made) == block.text
    for mark in block.marks:
        assert not any(stretch.folded and stretch.span.overlaps(mark.span) for stretch in made)


@given(texts)
def test_sentences_cover_the_text(text) -> None:
    assert "".join(span.of(text) for span in sentences_of(text)) == text


@given(marked())
def test_drawn_marks_of_one_type_never_overlap_and_the_current_one_is_drawn(block) -> None:
    current = block.marks[0].dispute if block.marks else None
    drawn = drawn_marks(block.marks, current)
    assert all(mark in drawn for mark in block.marks if mark.dispute == current)
    for i, one in enumerate(drawn):
        for other in drawn[i + 1 :]:
            assert one.type is not other.type or not one.span.overlaps(other.span)


def test_every_paragraph_of_every_article_is_in_some_row(case) -> None:
    sheet = sheet_of(case)
    held = {block.place for row in sheet.rows for blocks in row.cells.values() for block in blocks}
    for article in case.comparison.articles:
        for paragraph in article.paragraphs:
            assert Place(article.id, paragraph.number) in held


def test_what_is_left_out_stands_last_with_its_reason(case) -> None:
    last = sheet_of(case).rows[-1]
    assert last.left_out
    assert all(block.left_out for blocks in last.cells.values() for block in blocks)


def test_marks_stand_on_the_words_that_carry_the_value(case) -> None:
    sheet = sheet_of(case)
    row = sheet.rows[sheet.home["quantity-1"]]
    said = {
        mark.span.of(block.text)
        for blocks in row.cells.values()
        for block in blocks
        for mark in block.marks
        if mark.dispute == "quantity-1"
    }
    assert said == {
        "more than a million",
        "nearly one million",
        "Some 1 million",
        "some 900,000",
        "over 950,000 displaced",
    }


def test_a_dismissed_dispute_leaves_no_mark(case) -> None:
    sheet = sheet_of(with_state(case, "name-3", State.DISMISSED))
    marks = [m for row in sheet.rows for blocks in row.cells.values() for b in blocks for m in b.marks]
    assert marks
    assert all(mark.dispute != "name-3" for mark in marks)


def test_no_row_with_a_waiting_dispute_is_ever_folded(case) -> None:
    for state in (State.OPEN, State.STALE, State.UNRESOLVED):
        sheet = sheet_of(with_state(case, "quantity-1", state))
        for show in Show:
            items = fold(sheet, show=show, fold_settled=True)
            folded = {row.number for item in items if isinstance(item, Fold) for row in item.rows}
            assert sheet.rows[sheet.home["quantity-1"]].number not in folded


def test_a_settled_row_folds_with_its_reason_and_opens_again() -> None:
    from makers_gui import reconciliation

    sheet = sheet_of(with_state(reconciliation(seed_comparison()), "quantity-1", State.SETTLED))
    number = sheet.rows[sheet.home["quantity-1"]].number
    items = fold(sheet, show=Show.ALL, fold_settled=True)
    bar = next(item for item in items if isinstance(item, Fold) and item.rows[0].number == number)
    assert bar.reason == "1 settled"
    opened = fold(sheet, show=Show.ALL, fold_settled=True, opened={number})
    assert sheet.rows[number - 1] in opened
    assert sheet.rows[number - 1] in fold(sheet, show=Show.ALL, fold_settled=False)


def test_of_a_long_claim_the_words_that_differ_are_marked(case) -> None:
    from makers_gui import dispute

    from variorum.fact.fact import Kind, Statement
    from variorum.gui.marks.own_words import own_words

    a = "The town is the gateway to the city of Saraqib, which is of strategic importance"
    e = "lies on the junction of the M5 highway, linking Aleppo to Damascus"
    found = dispute(
        case.comparison.articles,
        9,
        Kind.GEOGRAPHY,
        "Where does it lie?",
        (0, a, Statement(a), a),
        (4, e, Statement(e), e),
    )
    for account in found.accounts:
        words = own_words(account, found.accounts).of(account.passage.quote)
        assert 0 < len(words) <= 44
        others = [o.passage.quote for o in found.accounts if o is not account]
        assert all(words not in quote for quote in others)
