"""Rows lay linked paragraphs beside each other and lose none."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.alignment.link import Grade, Link, Place, Row
from variorum.alignment.rows import rows


def link(a: tuple[str, int], b: tuple[str, int], score: float = 0.9) -> Link:
    first, second = sorted((Place(*a), Place(*b)))
    return Link(first, second, Grade.SAME, score)


@st.composite
def linked(draw: st.DrawFn) -> tuple[dict[str, list[int]], list[Link]]:
    """Stories of up to four articles, and links between any of their paragraphs."""
    numbers = st.lists(st.integers(1, 12), unique=True, max_size=8).map(sorted)
    story = draw(st.dictionaries(st.sampled_from("abcd"), numbers, max_size=4))
    places = [(article, number) for article in story for number in story[article]]
    pairs = [(x, y) for x in places for y in places if x[0] < y[0]]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=20)) if pairs else []
    return story, [link(x, y, draw(st.floats(0.3, 1))) for x, y in chosen]


@settings(max_examples=40)
@given(linked())
def test_every_paragraph_of_the_story_stands_in_exactly_one_row(case):
    story, links = case
    placed = [(a, n) for row in rows(story, links) for a, numbers in row.cells.items() for n in numbers]
    assert sorted(placed) == sorted((a, n) for a, numbers in story.items() for n in numbers)


@settings(max_examples=40)
@given(linked())
def test_a_cell_holds_few_paragraphs_that_stand_close_together(case):
    for row in rows(*case):
        for numbers in row.cells.values():
            assert list(numbers) == sorted(numbers)
            assert 1 <= len(numbers) <= 3
            assert numbers[-1] - numbers[0] < 6


@settings(max_examples=40)
@given(linked(), st.randoms())
def test_rows_do_not_depend_on_the_order_of_articles_or_links(case, random):
    story, links = case
    shuffled = dict(random.sample(sorted(story.items()), len(story)))
    assert rows(shuffled, random.sample(links, len(links))) == rows(story, links)


@settings(max_examples=40)
@given(linked())
def test_what_nothing_is_linked_to_has_a_row_of_its_own(case):
    story, links = case
    told = {place for link in links for place in (link.a, link.b)}
    for row in rows(story, links):
        if sum(map(len, row.cells.values())) > 1:
            assert all(Place(a, n) in told for a, numbers in row.cells.items() for n in numbers)


def test_linked_paragraphs_share_a_row():
    found = rows({"a": [1, 2], "b": [1, 2]}, [link(("a", 1), ("b", 1)), link(("a", 2), ("b", 2))])
    assert found == (Row({"a": (1,), "b": (1,)}), Row({"a": (2,), "b": (2,)}))


def test_one_paragraph_may_answer_to_two_neighbours():
    found = rows({"a": [1], "b": [1, 2]}, [link(("a", 1), ("b", 1)), link(("a", 1), ("b", 2))])
    assert found == (Row({"a": (1,), "b": (1, 2)}),)


def test_of_two_answers_far_apart_the_surer_one_is_laid_beside():
    story = {"a": [1], "b": list(range(1, 21))}
    found = rows(story, [link(("a", 1), ("b", 1), 0.5), link(("a", 1), ("b", 20), 0.9)])
    assert Row({"a": (1,), "b": (20,)}) in found


def test_a_third_article_joins_only_where_it_answers_to_both():
    weak = [link(("a", 1), ("b", 1), 0.9), link(("b", 1), ("c", 1), 0.5)]
    assert Row({"c": (1,)}) in rows({"a": [1], "b": [1], "c": [1]}, weak)
    strong = [*weak, link(("a", 1), ("c", 1), 0.5)]
    assert rows({"a": [1], "b": [1], "c": [1]}, strong) == (Row({"a": (1,), "b": (1,), "c": (1,)}),)


def test_a_link_to_what_is_no_part_of_the_story_is_left_out():
    assert rows({"a": [1]}, [link(("a", 1), ("b", 1))]) == (Row({"a": (1,)}),)


def test_of_no_articles_there_are_no_rows():
    assert rows({}, []) == ()


def test_what_an_editor_linked_stands_in_one_row_however_far_apart_and_keeps_the_rest_of_it() -> None:
    by_hand = [replace(link(("a", 30), (other, 1)), by_hand=True) for other in "bc"]
    found = [link(("a", 1), ("b", 1)), link(("a", 1), ("c", 1)), link(("b", 1), ("c", 1))]
    story = {"a": [1, 30], "b": [1], "c": [1]}
    assert rows(story, [*found, *by_hand]) == (Row({"a": (1, 30), "b": (1,), "c": (1,)}),)
