"""Links that an editor makes and unmakes stand whatever the program finds, and the rows follow them."""

from hypothesis import given
from hypothesis import strategies as st

from variorum.alignment.by_hand import laid, pair
from variorum.alignment.link import Grade, Link, Place
from variorum.alignment.rows import rows

STORY = {"a": [1, 2, 3], "b": [1, 2, 3], "c": [1, 2, 3]}


def link(one: str, n: int, other: str, m: int, score: float = 0.9) -> Link:
    return Link(Place(one, n), Place(other, m), Grade.PARTIAL, score)


def test_a_pinned_pair_is_linked_and_stands_in_one_row() -> None:
    found = laid((), {pair(Place("b", 3), Place("a", 1)): True})
    [made] = found
    assert (made.a, made.b, made.grade, made.by_hand) == (Place("a", 1), Place("b", 3), Grade.SAME, True)
    assert {"a": (1,), "b": (3,)} in [row.cells for row in rows(STORY, found)]


def test_a_pin_comes_before_what_the_program_finds() -> None:
    found = laid([link("a", 1, "b", 1, 0.99)], {(Place("a", 1), Place("b", 1)): True})
    assert [one.by_hand for one in found] == [True]


def test_an_unlinked_pair_is_linked_no_more_and_stands_in_no_row_together() -> None:
    every = [link("a", 1, "b", 1), link("a", 1, "c", 1), link("b", 1, "c", 1)]
    apart = (Place("a", 1), Place("b", 1))
    found = laid(every, {apart: False})
    assert [(one.a, one.b) for one in found] == [(e.a, e.b) for e in every[1:]]
    cells = [row.cells for row in rows(STORY, found, apart=frozenset({apart}))]
    assert not any("a" in cell and "b" in cell and cell["a"] == cell["b"] == (1,) for cell in cells)


places = st.builds(Place, st.sampled_from("abc"), st.integers(1, 3))
pairs = st.tuples(places, places).filter(lambda two: two[0].article != two[1].article).map(lambda t: pair(*t))
links = st.dictionaries(pairs, st.floats(0, 1), max_size=12)


@given(links, st.dictionaries(pairs, st.booleans(), max_size=8))
def test_what_an_editor_said_holds_of_every_pair(
    found: dict[tuple[Place, Place], float], said: dict[tuple[Place, Place], bool]
) -> None:
    made = laid([Link(a, b, Grade.PARTIAL, score) for (a, b), score in found.items()], said)
    linked = {(one.a, one.b) for one in made}
    assert linked == (found.keys() | {p for p, yes in said.items() if yes}) - {
        p for p, yes in said.items() if not yes
    }
    apart = frozenset(p for p, yes in said.items() if not yes)
    laid_out = rows(STORY, made, apart=apart)
    assert sorted((a, n) for row in laid_out for a, ns in row.cells.items() for n in ns) == sorted(
        (a, n) for a, ns in STORY.items() for n in ns
    )
    for row in laid_out:
        here = [Place(a, n) for a, ns in row.cells.items() for n in ns]
        assert not any(pair(x, y) in apart for x in here for y in here if x.article != y.article)
