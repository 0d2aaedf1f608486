"""Words are found in every column in the order an editor comes to them."""

from hypothesis import given
from hypothesis import strategies as st

from variorum.alignment.link import Place
from variorum.gui.session.sheet import Block, sheet_of
from variorum.gui.synopsis.finding import counts, find, spans_of


def test_places_come_by_row_and_column_and_are_counted_at_their_article(case) -> None:
    sheet = sheet_of(case)
    found = find(sheet, "saraqeb")
    order = [article.id for article in sheet.articles]
    keys = [(hit.row, order.index(hit.place.article), hit.place.paragraph, hit.span) for hit in found]
    assert keys == sorted(keys)
    assert all(sheet.block(hit.row, hit.place).text[hit.span.start] in "sS" for hit in found)
    assert sum(counts(sheet, found).values()) == len(found) > 5


@given(st.text(alphabet="aAßẞİıs ", max_size=30), st.text(alphabet="aAßİs", min_size=1, max_size=3))
def test_what_is_found_stands_where_it_is_said_to_stand(text, words) -> None:
    for span in spans_of(Block(Place("x", 1), text), words):
        assert span.end <= len(text)
        assert span.of(text).lower() == words.lower() or span.of(text).casefold() == words.casefold()
