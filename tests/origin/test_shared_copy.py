"""Which articles are one source."""

from hypothesis import given, settings
from hypothesis import strategies as st
from makers_grammar import article, fact

from variorum.fact.fact import Kind, Moment, Quantity, Statement, Term
from variorum.origin.shared_copy import copies, origins

COPY = "Rebels took the strategic town on Thursday after heavy fighting with the army near the road"
OWN = "Nobody in the capital would say on Friday what the talks of the two delegations had come to"


def test_articles_that_carry_one_copy_are_one_source():
    found = copies([article("b", COPY), article("a", COPY, "And more."), article("c", OWN)])
    assert found == {"a": "a", "b": "a", "c": "c"}


def test_a_chain_of_copies_is_one_source():
    both = [article("a", COPY), article("b", COPY, OWN), article("c", OWN)]
    assert set(copies(both).values()) == {"a"}


def test_articles_too_short_to_copy_are_their_own_source():
    assert copies([article("a", "It fell."), article("b", "It fell.")]) == {"a": "a", "b": "b"}


texts = st.lists(st.sampled_from([COPY, OWN, "It fell.", COPY + " " + OWN]), max_size=5)


@settings(max_examples=50)
@given(texts, st.randoms())
def test_sources_do_not_depend_on_the_order_of_the_articles(found, random):
    made = [article(str(n), text) for n, text in enumerate(found)]
    assert copies(random.sample(made, len(made))) == copies(made)


@settings(max_examples=50)
@given(texts)
def test_a_source_is_named_by_its_first_article(found):
    source = copies([article(str(n), text) for n, text in enumerate(found)])
    assert all(source[first] == first <= name for name, first in source.items())


def test_each_article_is_an_origin_of_its_own():
    said = [fact(Quantity(12), article="a"), fact(Quantity(15), article="b"), fact(Quantity(15), article="c")]
    assert origins(said, {}) == ["o1", "o2", "o3"]


def test_accounts_of_one_copy_are_one_origin():
    said = [fact(Quantity(12), article="a"), fact(Quantity(15), article="b")]
    assert origins(said, {"a": "a", "b": "a"}) == ["o1", "o1"]


def test_one_body_named_for_one_value_is_one_origin():
    said = [
        fact(Quantity(12), article="a", attribution="the UN"),
        fact(Quantity(12), article="b", attribution="UN"),
    ]
    assert origins(said, {}) == ["o1", "o1"]


def test_one_body_named_for_two_values_is_two_origins():
    said = [
        fact(Quantity(12), article="a", attribution="UN"),
        fact(Quantity(15), article="b", attribution="UN"),
    ]
    assert origins(said, {}) == ["o1", "o2"]


def test_every_sort_of_value_can_be_one_bodys():
    for value in (Moment("2020"), Term("x", "X"), Statement("it fell")):
        said = [fact(value, article=name, attribution="UN", kind=Kind.DATE) for name in "ab"]
        assert origins(said, {}) == ["o1", "o1"]
