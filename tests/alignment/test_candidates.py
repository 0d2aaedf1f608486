"""An index proposes which paragraphs are held against each other; how many is counted, not timed."""

import random
from itertools import product

from makers_grammar import judging_pairs, proposition

from variorum.alignment import candidates
from variorum.alignment.candidates import KEPT, SMALL, clause_pairs, held, paragraph_pairs
from variorum.alignment.cells import All, Some
from variorum.alignment.likeness import likeness
from variorum.alignment.links import links, told
from variorum.alignment.spelling import Vocabulary


def proposed(bags: list[str], articles: str, **knobs: int) -> set[tuple[int, int]]:
    found = paragraph_pairs([frozenset(bag.split()) for bag in bags], list(articles), **knobs)
    return set(zip(found.left.tolist(), found.right.tolist(), strict=True))


def event(articles: int, paragraphs: int) -> tuple[list[frozenset[str]], list[tuple[str, int]]]:
    """So many clauses, three a paragraph: every article tells its own choice of twice as many topics."""
    chance = random.Random(1)
    bags, places = [], []
    for article, number in product(range(articles), range(paragraphs)):
        topic = chance.randrange(2 * paragraphs)
        words = {f"{topic}-{n}" for n in chance.sample(range(12), 8)} | {f"common {n}" for n in range(5)}
        bags += 3 * [frozenset(words)]
        places += 3 * [(f"{article:03}", number + 1)]
    return bags, places


def pairs(articles: int, paragraphs: int) -> int:
    found = held(*event(articles, paragraphs))
    assert isinstance(found, Some)
    return len(found.left)


def test_what_shares_a_rare_word_is_held_against_each_other() -> None:
    assert proposed(["dam broke", "vote held", "dam burst"], "aab") == {(0, 2)}


def test_paragraphs_of_one_article_are_not() -> None:
    assert proposed(["dam broke", "dam burst"], "aa") == set()


def test_each_keeps_those_of_another_article_that_share_most() -> None:
    assert proposed(["dam broke here", "dam broke", "dam", "dam here broke"], "abbb", kept=1) == {
        (0, 3),
        (0, 1),
        (0, 2),
    }
    assert proposed(["dam broke here", "vote", "dam", "dam here broke"], "abbb", kept=1) == {(0, 2), (0, 3)}


def test_a_word_that_is_everywhere_proposes_nothing() -> None:
    bags = ["police", *["police said"] * 60]
    assert proposed(bags, "a" + "b" * 60) == set()


def test_of_two_paragraphs_all_clauses_are_held_against_each_other() -> None:
    found = clause_pairs(paragraph_pairs([frozenset("x"), frozenset("x")], ["a", "b"]), [0, 2], 5)
    assert list(zip(found.left.tolist(), found.right.tolist(), strict=True)) == [
        (0, 2),
        (0, 3),
        (0, 4),
        (1, 2),
        (1, 3),
        (1, 4),
    ]


def test_of_a_small_case_all_pairs_are_looked_at() -> None:
    bags, places = event(3, 5)
    assert isinstance(held(bags, places), All)


def test_pairs_grow_with_the_length_of_articles_and_not_with_its_square() -> None:
    short, long = pairs(10, 40), pairs(10, 80)
    assert SMALL < 10 * 40 * 3
    assert long < 2.4 * short


def test_no_more_pairs_are_looked_at_than_each_paragraph_may_keep() -> None:
    assert pairs(20, 20) <= 9 * KEPT * 20 * 20 * 19


def test_where_nothing_is_shared_nothing_is_scored_and_nothing_linked(monkeypatch) -> None:
    monkeypatch.setattr(candidates, "SMALL", 0)
    said = [proposition("dam broke"), proposition("vote held", article="b")]
    alike = likeness(said, Vocabulary([]), judging_pairs({"clause jaccard": 8.0}, bias=-9.0))
    model = judging_pairs({"best clause": 1.0}, bias=-9.0).sum
    assert alike.probability[0].tolist() == [0, 0]
    assert links(told(said, Vocabulary([])), alike, model, model, threshold=0.3) == ()
