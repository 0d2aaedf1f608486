"""Articles come together by how alike they are, whatever order they were given in."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from variorum.alignment.link import Grade, Link, Place
from variorum.article.article import Article, Original, Paragraph, Role, Source
from variorum.dispute.alike import LEAST_ALIKE, Alike, alike, merges
from variorum.dispute.dispute import Account, Comparison, Dispute, Verdict
from variorum.fact.fact import Bound, Certainty, Kind, Passage, Quantity
from variorum.text.message import Message
from variorum.text.offsets import OffsetMap
from variorum.text.span import Span

PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 24), st.integers(0, 24)).filter(lambda pair: pair[0] < pair[1]),
    st.sampled_from((0.0, 0.1, 0.25, 0.25, 0.5, 1.0)),
    max_size=60,
)


def name(number: int) -> str:
    return f"article-{number:02}"


def article(id: str, paragraphs: int = 4) -> Article:
    lines = tuple(
        Paragraph(n, Role.BODY, "Words.", Span(0, 6), OffsetMap.identity(6, at=0))
        for n in range(1, paragraphs + 1)
    )
    return Article(id, Original(id, b"", ""), "Words.", Source(), lines)


def link(one: str, other: str, paragraph: int, grade: Grade = Grade.SAME) -> Link:
    return Link(Place(one, paragraph), Place(other, paragraph), grade, 0.9)


def compared(ids: list[str], links: list[Link], disputes: tuple[Dispute, ...] = ()) -> Comparison:
    return Comparison(tuple(map(article, ids)), (), tuple(links), (), disputes, (), ())


def dispute(id: str, origins: dict[str, str]) -> Dispute:
    accounts = tuple(
        Account(
            n,
            Passage(article, 1, Span(0, 1), Span(0, 1), "W"),
            Quantity(n, Bound.EXACT, n, n),
            str(n),
            None,
            Certainty.ASSERTED,
            origin,
        )
        for n, (article, origin) in enumerate(origins.items(), start=1)
    )
    why = Message("The accounts differ.")
    return Dispute(id, 1, Kind.QUANTITY, why, Verdict.CONTRADICTION, why, accounts)


@given(PAIRS, st.integers(1, 25), st.integers(1, 12), st.randoms(use_true_random=False))
def test_each_article_is_in_one_cluster_of_at_most_so_many_in_any_order(pairs, count, most, chance) -> None:
    ids = [name(n) for n in range(count)]
    likeness = {(name(a), name(b)): value for (a, b), value in pairs.items() if b < count}
    shuffled, turned = ids[:], list(likeness.items())
    chance.shuffle(shuffled)
    chance.shuffle(turned)
    found = Alike(merges(ids, likeness)).clusters(ids, most=most)
    again = Alike(merges(shuffled, dict(turned))).clusters(shuffled, most=most)
    assert sorted(itertools.chain(*found)) == ids
    assert len(found) == min(most, count)
    assert set(found) == set(again)


@given(PAIRS)
def test_sets_come_together_the_nearest_first(pairs) -> None:
    made = merges(
        [name(n) for n in range(25)], {(name(a), name(b)): value for (a, b), value in pairs.items()}
    )
    nearness = [merge.likeness for merge in made]
    assert len(made) == 24
    assert all(later <= earlier + 1e-9 for earlier, later in itertools.pairwise(nearness))


def test_copies_share_a_cluster_and_one_that_shares_nothing_stands_alone() -> None:
    ids = [name(n) for n in range(12)]
    links = [link(ids[0], ids[n], p) for n in (4, 8) for p in (1, 2, 3)] + [link(ids[4], ids[8], 1)]
    links += [link(ids[a], ids[b], 1, Grade.PARTIAL) for a, b in itertools.pairwise((1, 2, 3, 5, 6, 7))]
    found = alike(compared(ids, links)).clusters(ids)
    assert frozenset((ids[0], ids[4], ids[8])) in found
    assert frozenset((ids[11],)) in found
    assert len(found) == 10


def test_one_origin_brings_articles_together_that_share_no_paragraph() -> None:
    ids = [name(n) for n in range(3)]
    one = dispute("d", {ids[0]: "o1", ids[1]: "o2", ids[2]: "o1"})
    assert frozenset((ids[0], ids[2])) in alike(compared(ids, [], (one,))).clusters(ids, most=2)


def test_a_link_of_a_part_weighs_less_than_one_of_the_same() -> None:
    ids = [name(n) for n in range(3)]
    links = [link(ids[0], ids[1], 1, Grade.PARTIAL), link(ids[1], ids[2], 1)]
    assert frozenset((ids[1], ids[2])) in alike(compared(ids, links)).clusters(ids, most=2)


def test_part_of_the_articles_is_cut_as_the_whole_was() -> None:
    ids = [name(n) for n in range(6)]
    links = [link(ids[a], ids[b], p) for a, b in ((0, 1), (2, 3), (4, 5)) for p in (1, 2)]
    links += [link(ids[1], ids[2], 1, Grade.PARTIAL)]
    made = alike(compared(ids, links))
    assert set(made.clusters(ids, most=3)) == {frozenset(ids[n : n + 2]) for n in (0, 2, 4)}
    assert set(made.clusters(ids[1:4], most=2)) == {frozenset(ids[1:2]), frozenset(ids[2:4])}


def test_the_article_with_most_linked_paragraphs_is_the_fullest() -> None:
    ids = [name(n) for n in range(3)]
    links = [link(ids[0], ids[1], 1), link(ids[1], ids[2], 2)]
    assert alike(compared(ids, links)).fullest(ids) == ids[1]


def test_what_comes_together_for_want_of_room_is_not_alike() -> None:
    ids = [name(n) for n in range(4)]
    made = alike(compared(ids, [link(ids[0], ids[1], p) for p in (1, 2, 3, 4)]))
    assert made.least_within(ids[:2]) > LEAST_ALIKE
    assert made.least_within(ids[1:3]) == 0.0
    assert made.least_within(ids[:1]) == 1.0
