"""A newer version of an article beside the older one."""

from hypothesis import given
from hypothesis import strategies as st
from makers_record import article, passage

from variorum.difference.versions import Fate, rewritten
from variorum.fact.fact import Fact, Kind, Quantity

OLD = article("old", "Over 950,000 people fled the town.", "Saraqib fell.", "It rained all day.")


def fates(*paragraphs: str) -> list[tuple[Fate, int | None, int | None]]:
    told = rewritten(OLD, article("new", *paragraphs), (), ())
    return [(p.fate, p.older and p.older.number, p.newer and p.newer.number) for p in told]


def test_paragraphs_that_stayed_changed_came_and_went_are_told() -> None:
    assert fates("Over 960,000 people fled the town.", "Rebels took Neirab.", "It rained all day.") == [
        (Fate.CHANGED, 1, 1),
        (Fate.REMOVED, 2, None),
        (Fate.ADDED, None, 2),
        (Fate.SAME, 3, 3),
    ]


def test_a_paragraph_that_moved_is_told_where_it_stands_now() -> None:
    assert fates("Saraqib fell.", "It rained all day.", "Over 950,000 people fled the town.") == [
        (Fate.SAME, 2, 1),
        (Fate.SAME, 3, 2),
        (Fate.MOVED, 1, 3),
    ]


def test_values_that_changed_are_told_of_the_paragraph_alone() -> None:
    new = article("new", "Over 960,000 people fled the town.", "Saraqib fell.")
    facts = [
        Fact(Kind.QUANTITY, passage(of, quote), Quantity(number=number))
        for of, quote, number in ((OLD, "950,000 people", 950000.0), (new, "960,000 people", 960000.0))
    ]
    [changed, *_] = rewritten(OLD, new, facts[:1], facts[1:])
    assert changed.difference is not None
    assert (changed.difference.left_only, changed.difference.right_only) == ((facts[0],), (facts[1],))


texts = st.lists(
    st.sampled_from(["one two three four", "one two three five", "six", "seven eight"]), max_size=6
)


@given(texts, texts)
def test_every_paragraph_of_both_versions_is_told(older: list[str], newer: list[str]) -> None:
    left, right = article("old", *older), article("new", *newer)
    told = rewritten(left, right, (), ())
    assert [p.newer.number for p in told if p.newer] == [p.number for p in right.paragraphs]
    assert sorted(p.older.number for p in told if p.older) == [p.number for p in left.paragraphs]
