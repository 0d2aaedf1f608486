"""Find goes from place to place through all columns, folds and pills, and round about."""

import pytest

from variorum.gui.synopsis.folding import Show
from variorum.gui.window.find_bar import FindBar


@pytest.fixture
def bar(opened) -> FindBar:
    opened.actions_by_name["find"].trigger()
    return opened.find_bar


def test_it_counts_at_the_letters_and_goes_on_and_back(bar, opened) -> None:
    bar.words.setText("saraqeb")
    total = len(bar._found)
    assert opened.synopsis.header._counts == {
        a.id: sum(hit.place.article == a.id for hit in bar._found) for a in opened.session.sheet.articles
    }
    opened.actions_by_name["find_next"].trigger()
    first = opened.synopsis.search.hit
    opened.actions_by_name["find_next"].trigger()
    assert opened.synopsis.search.hit != first
    opened.actions_by_name["find_previous"].trigger()
    assert opened.synopsis.search.hit == first
    assert bar.place.text().endswith(f"of {total}")


def test_after_the_last_place_it_says_that_it_begins_again(bar, opened) -> None:
    bar.words.setText("crossroads")
    for _ in bar._found:
        bar.go_on()
    last = bar._at
    bar.go_on()
    assert bar._at == (last + 1) % len(bar._found)
    bar._at = len(bar._found) - 1
    bar.go_on()
    assert "From the top again" in bar.place.text()
    bar.go_back()
    assert "From the end again" in bar.place.text()


def test_it_opens_a_fold_and_a_pill_for_what_it_found(bar, opened) -> None:
    opened.synopsis.set_folding(show=Show.DISPUTED, fold_settled=True)
    sheet = opened.session.sheet
    row = next(row for row in sheet.rows if not row.disputes and not row.left_out)
    words = next(iter(row.cells.values()))[0].text[:25]
    bar.words.setText(words)
    bar.go_on()
    assert row in opened.synopsis.sheet_layout.items
    b = sheet.articles[1].id
    number = sheet.home["quantity-1"] + 1
    opened.synopsis.reveal(number)
    hidden = "Turkey is making every effort"
    bar.words.setText(hidden)
    bar.go_on()
    assert opened.synopsis.search.hit.row == number
    _, blocks = opened.synopsis.blocks_of(number, b)
    assert blocks[0][1].rects_of(opened.synopsis.search.hit.span)


def test_what_is_nowhere_is_said_and_leaving_shows_no_counts(bar, opened) -> None:
    bar.words.setText("xylophone")
    bar.go_on()
    assert bar.place.text() == "Not found"
    bar.leave()
    assert opened.synopsis.header._counts is None
