"""All that one article claims."""

from makers_grammar import article, facts, parsed
from makers_seeds import STORED, seed_articles

from variorum.article.article import Role
from variorum.fact.extraction import read_facts
from variorum.fact.fact import Kind, Moment, Quantity

TOLD = (
    "Mayor/PROPN/compound/2 Hill/PROPN/nsubj/3@PERSON said|say/VERB/ROOT/3 12/NUM/nummod/5"
    " people/NOUN/nsubj/6 died|die/VERB/ccomp/3 in/ADP/prep/6 Ashford/PROPN/pobj/7@GPE on/ADP/prep/6"
    " Monday/PROPN/pobj/9@DATE ./PUNCT/punct/3"
)


def test_an_article_claims_figures_dates_names_titles_and_what_its_clauses_say():
    found = facts(TOLD, published="2020-02-27")
    assert [m.fact.value.number for m in found.figures] == [12]
    assert [m.fact.value.start for m in found.dates] == ["2020-02-24"]
    assert [m.key for m in found.names] == ["hill", "ashford"]
    assert [m.fact.kind for m in found.descriptors] == [Kind.ROLE]
    assert [claim.kind for claim in found.claims] == [Kind.ATTRIBUTION, Kind.GEOGRAPHY]


def test_what_somebody_said_is_that_persons_word():
    found = facts(TOLD, published="2020-02-27")
    assert {m.fact.attribution for m in (*found.figures, *found.dates)} == {"Mayor Hill"}


def test_facts_come_in_order_of_the_text():
    found = [fact.passage.span for fact in facts(TOLD).facts()]
    assert found == sorted(found)


def test_what_is_no_part_of_the_story_claims_nothing():
    text, parse = parsed(TOLD)
    caption = article("echo", text, roles={1: Role.CAPTION})
    assert read_facts(caption, [parse]).facts() == ()


def test_an_empty_paragraph_claims_nothing():
    text, parse = parsed()
    assert read_facts(article("echo", text), [parse]).facts() == ()


def test_a_clause_of_one_word_claims_nothing():
    assert facts("Yes/INTJ/ROOT/1 ./PUNCT/punct/1").claims == ()


def test_every_fact_of_the_seeds_quotes_the_very_characters():
    for seed in seed_articles():
        found = read_facts(seed, STORED[seed.id]).facts()
        assert found
        for fact in found:
            where = fact.passage
            assert where.source.of(seed.extraction) == where.quote != ""
            assert len(where.quote) <= 160


def test_the_figures_of_the_seeds_are_read_with_their_bounds():
    values = {
        str(m.fact.value.number): (m.fact.value.bound, m.fact.value.what)
        for seed in seed_articles()
        for m in read_facts(seed, STORED[seed.id]).figures
        if isinstance(m.fact.value, Quantity)
    }
    assert values["950000.0"] == ("more than", "displaced")
    assert values["900000.0"] == ("about", "displaced")


def test_a_weekday_in_the_seeds_is_the_one_before_publication():
    times = next(seed for seed in seed_articles() if seed.id == "004")
    days = [m.fact.value for m in read_facts(times, STORED["004"]).dates]
    assert all(isinstance(day, Moment) for day in days)
    assert "2020-02-27" in [day.start for day in days]  # "on Thursday"
    assert "2020-02-06" in [day.start for day in days]  # "three weeks ago"
