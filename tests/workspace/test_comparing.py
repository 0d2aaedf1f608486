"""The whole analysis, from articles to disputes, on stored parses of a few paragraphs of the seeds."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, permutations

import pytest
from makers_grammar import article, parsed
from makers_seeds import STORED, seed_articles

from variorum.article.article import Article, Role, Unreadable
from variorum.dispute.dispute import Comparison, Dispute
from variorum.fact.fact import Kind, Quantity
from variorum.language.parse import Parse
from variorum.language.trained import shipped
from variorum.progress import Cancelled
from variorum.settings import Settings
from variorum.workspace.comparing import compare_articles, facts_of, gather, gather_with, pools


def compared(articles: Sequence[Article], **knobs) -> Comparison:
    return compare_articles(articles, parses=STORED, **knobs)


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compared(seed_articles())


def listed(comparison: Comparison) -> list[Dispute]:
    return [*comparison.disputes, *comparison.only, *comparison.agreements]


def test_the_order_of_the_articles_does_not_matter(comparison):
    for order in list(permutations(seed_articles()))[::37]:
        again = compared(order)
        assert (again.disputes, again.only, again.agreements) == (
            comparison.disputes,
            comparison.only,
            comparison.agreements,
        )
        assert (again.links, again.rows) == (comparison.links, comparison.rows)
        assert again.articles == order


def test_something_is_found_of_every_sort(comparison):
    assert comparison.links
    assert comparison.disputes
    assert comparison.only


def test_the_count_of_displaced_people_is_disputed(comparison):
    numbers = [
        {account.value.number for account in dispute.accounts}
        for dispute in comparison.disputes
        if dispute.kind is Kind.QUANTITY
    ]
    assert any(len(found & {900_000, 950_000, 1_000_000}) >= 2 for found in numbers)


def test_links_join_two_articles_in_order_and_none_twice(comparison):
    assert all(link.a.article < link.b.article for link in comparison.links)
    places = [(link.a, link.b) for link in comparison.links]
    assert places == sorted(set(places))
    assert all(link.score >= Settings().link_threshold for link in comparison.links)


def test_every_paragraph_of_the_story_stands_in_exactly_one_row(comparison):
    placed = [(a, n) for row in comparison.rows for a, numbers in row.cells.items() for n in numbers]
    assert sorted(placed) == [(a.id, p.number) for a in seed_articles() for p in a.story]


def test_every_dispute_has_its_own_id_and_rank(comparison):
    for found in (comparison.disputes, comparison.only, comparison.agreements):
        assert len({dispute.id for dispute in found}) == len(found)
        assert [dispute.rank for dispute in found] == list(range(1, len(found) + 1))


def test_every_account_quotes_the_very_characters(comparison):
    for account in chain.from_iterable(dispute.accounts for dispute in listed(comparison)):
        where = account.passage
        source = comparison.article(where.article)
        assert where.quote == where.source.of(source.extraction) if where.raw is None else where.raw
        assert where.span.of(source.paragraph(where.paragraph).text) == where.quote


def test_every_estimate_is_in_order_and_every_suggestion_an_account(comparison):
    for dispute in listed(comparison):
        if dispute.estimate:
            assert dispute.estimate.low <= dispute.estimate.best <= dispute.estimate.high
        if dispute.suggestion:
            assert dispute.suggestion.account in [account.number for account in dispute.accounts]


def test_a_dispute_is_between_articles_and_a_lone_claim_of_one(comparison):
    for dispute in comparison.disputes:
        articles = {account.passage.article for account in dispute.accounts}
        assert len(articles) > 1 or dispute.kind is Kind.GARBLE
    assert all(len(dispute.accounts) == 1 for dispute in comparison.only)


def test_what_is_likelier_comes_first(comparison):
    scores = [dispute.score for dispute in comparison.disputes]
    assert scores == sorted(scores, reverse=True)


def test_no_more_disputes_are_listed_than_the_user_wants():
    assert len(compared(seed_articles(), settings=Settings(most_disputes=3)).disputes) == 3


def test_a_higher_threshold_links_less(comparison):
    fewer = compared(seed_articles(), settings=Settings(link_threshold=0.7)).links
    assert [link for link in comparison.links if link.score >= 0.7] == list(fewer)
    assert len(fewer) < len(comparison.links)


def test_an_article_more_leaves_the_ids_of_what_it_does_not_touch(comparison):
    fewer = compared(seed_articles()[:-1])
    assert {dispute.id for dispute in fewer.disputes} & {dispute.id for dispute in comparison.disputes}


def test_one_article_alone_is_not_disputed():
    found = compared(seed_articles()[:1])
    assert (found.links, found.only) == ((), ())
    assert len(found.rows) == len(seed_articles()[0].story)


def test_of_nothing_there_is_nothing():
    found = compared([])
    assert (found.articles, found.links, found.rows, found.disputes) == ((), (), (), ())


def test_articles_without_a_story_are_compared_without_a_result():
    text, parse = parsed("Hill/PROPN/nsubj/2 spoke/VERB/ROOT/2")
    pair = [article(name, text, roles={1: Role.BOILERPLATE}) for name in "ab"]
    found = compare_articles(pair, parses={"a": (parse,), "b": (parse,)})
    assert (found.links, found.rows, found.disputes) == ((), (), ())


def test_paragraphs_that_nobody_parsed_stand_in_rows_and_claim_nothing():
    pair = [
        article(name, f"Hill spoke on Monday of {n} houses.", published="2020-02-27")
        for name, n in (("a", 12), ("b", 14))
    ]
    found = compare_articles(pair, parses={"a": (Parse((), ()),), "b": (Parse((), ()),)})
    assert len(found.rows) == 2
    assert found.disputes == ()


def test_the_same_article_twice_agrees_with_itself():
    first = seed_articles()[-1]
    twin = replace(first, id="999")
    found = compare_articles([first, twin], parses={**STORED, "999": STORED[first.id]})
    assert {(link.a.paragraph, link.b.paragraph) for link in found.links} >= {(1, 1)}
    assert found.agreements
    assert {account.origin for dispute in found.agreements for account in dispute.accounts} == {"o1"}


def test_what_could_not_be_read_is_carried_along():
    lost = Unreadable("lost.txt", "It is empty.")
    assert compared([], unreadable=[lost]).unreadable == (lost,)


def test_progress_is_told_and_a_comparison_can_be_cancelled():
    told = []
    compared(seed_articles()[:2], progress=lambda done, total, doing: told.append((done, total)))
    assert told == [(0, 4), (1, 4), (2, 4), (3, 4)]

    def cancel(done: int, total: int, doing: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        compared(seed_articles(), progress=cancel)


def test_the_facts_of_one_article_are_those_of_its_text():
    seed = seed_articles()[-1]
    numbers = {f.value.number for f in facts_of(seed, STORED[seed.id]) if isinstance(f.value, Quantity)}
    assert {950_000, 200, 2} <= numbers


def test_training_gathers_what_the_program_gathers():
    """Likenesses made beforehand must lead to the groups that the program itself would find."""
    from variorum.fact.extraction import read_facts

    read = [read_facts(seed, STORED[seed.id]) for seed in seed_articles()]
    one = gather(read, shipped())
    alike = {"proposition": one.alike, "figure": one.figures_alike, "date": one.dates_alike}
    other = gather_with(read[::-1], alike)
    for mine, theirs in zip(pools(other, shipped()), pools(one, shipped()), strict=True):
        assert (mine.judge, mine.groups, mine.kinds) == (theirs.judge, theirs.groups, theirs.kinds)
        assert [mine.word(n) for n in range(len(mine.groups))] == [
            theirs.word(n) for n in range(len(theirs.groups))
        ]
