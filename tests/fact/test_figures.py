"""Figures with what they count, and which numbers are none."""

import pytest
from makers_grammar import read

from variorum.fact.fact import Bound, Quantity
from variorum.fact.figures import Figure, figures
from variorum.language.dates import date_expressions


def found(*sentences: str) -> list[Figure]:
    paragraph = read(*sentences)
    return list(figures(paragraph, date_expressions(paragraph.paragraph.text)))


def only(*sentences: str) -> Figure:
    (figure,) = found(*sentences)
    return figure


def quote(*sentences: str) -> str:
    return only(*sentences).span.of(read(*sentences).paragraph.text)


KILLED = (
    "At/ADV/advmod/2 least/ADV/advmod/3 12/NUM/nummod/4 people/NOUN/nsubjpass/6 were|be/AUX/auxpass/6"
    " killed|kill/VERB/ROOT/6 ./PUNCT/punct/6"
)
HOUSES = "It/PRON/nsubj/2 has|have/VERB/ROOT/2 30,000/NUM/nummod/4 houses|house/NOUN/dobj/2"


def test_a_figure_of_people_counts_what_happened_to_them():
    assert only(KILLED).value == Quantity(12, Bound.AT_LEAST, 12, None, "people", "killed")


def test_a_figure_is_quoted_with_its_bound_and_its_noun():
    assert quote(KILLED) == "At least 12 people"


def test_where_nothing_happens_the_noun_is_what_is_counted():
    figure = only(HOUSES)
    assert (figure.noun, figure.value.unit, figure.value.what) == ("house", "house", "house")


def test_the_words_around_a_figure_are_those_of_its_clause_without_it():
    assert only(KILLED).context == {"people", "kill", "least", "at"}


def test_what_is_counted_may_stand_behind_of():
    sentence = "Dozens|dozen/NOUN/nsubj/4 of/ADP/prep/1 villagers|villager/NOUN/pobj/2 fled|flee/VERB/ROOT/4"
    figure = only(sentence)
    assert (figure.noun, figure.value.unit, figure.value.what) == ("villager", "people", "displaced")


def test_what_happens_may_be_told_right_after_the_noun():
    sentence = (
        "It/PRON/nsubj/2 forced|force/VERB/ROOT/2 900,000/NUM/nummod/4 people/NOUN/dobj/2 to/PART/aux/6"
        " flee/VERB/xcomp/2"
    )
    assert only(sentence).value.what == "displaced"


def test_years_of_age_are_an_age():
    sentence = (
        "Hill/PROPN/nsubj/2 is|be/AUX/ROOT/2 40/NUM/nummod/4 years|year/NOUN/npadvmod/5 old/ADJ/acomp/2"
    )
    value = only(sentence).value
    assert (value.number, value.unit, value.what) == (40, "year", "aged")


def test_a_figure_that_nothing_follows_counts_nothing_known():
    figure = only("It/PRON/nsubj/2 fell|fall/VERB/ROOT/2 to/ADP/prep/2 19/NUM/pobj/3")
    assert (figure.noun, figure.value.unit, figure.value.what) == ("", "", "")


def test_a_currency_is_the_unit():
    sentence = "It/PRON/nsubj/2 cost/VERB/ROOT/2 $5/NUM/compound/4 million/NUM/dobj/2"
    value = only(sentence).value
    assert (value.number, value.unit, value.what) == (5_000_000, "USD", "paid")


@pytest.mark.parametrize(
    "sentence",
    [
        "It/PRON/nsubj/2 fell|fall/VERB/ROOT/2 on/ADP/prep/2 March/PROPN/pobj/3 5/NUM/nummod/4",
        "It/PRON/nsubj/2 began|begin/VERB/ROOT/2 in/ADP/prep/2 2011/NUM/pobj/3",
        "Channel/PROPN/nsubj/3 4/PROPN/nummod/1 reported|report/VERB/ROOT/3",
        "This/PRON/nsubj/3 one/NUM/nsubj/3 fell|fall/VERB/ROOT/3",
        "Nothing/PRON/nsubj/2 fell|fall/VERB/ROOT/2",
    ],
    ids=["a day", "a year", "part of a name", "one that counts nothing", "no number"],
)
def test_a_number_that_counts_nothing_is_no_figure(sentence):
    assert found(sentence) == []


def test_one_that_counts_is_a_figure():
    assert only("One/NUM/nummod/2 man/NOUN/nsubj/3 died|die/VERB/ROOT/3").value.what == "killed"


def test_a_noun_far_away_is_not_quoted_with_its_figure():
    between = " ".join("extraordinarily/ADV/advmod/11" for _ in range(7))
    sentence = f"It/PRON/nsubj/2 has|have/VERB/ROOT/2 12/NUM/nummod/11 {between} houses|house/NOUN/dobj/2"
    assert quote(sentence) == "12"


def test_of_what_a_range_stands_before_its_first_noun_is_counted():
    sentence = (
        "From/ADP/quantmod/4 50/NUM/quantmod/4 to/PART/quantmod/4 100/NUM/nummod/5 trucks|truck/NOUN/nsubj/6"
        " left|leave/VERB/ROOT/6"
    )
    figure = only(sentence)
    assert (figure.noun, figure.value.bound, figure.value.upper) == ("truck", Bound.RANGE, 100)


def test_a_figure_that_modifies_a_verb_counts_nothing_known():
    assert only("Prices|price/NOUN/nsubj/2 rose|rise/VERB/ROOT/2 5%/NUM/npadvmod/2").noun == ""


def test_one_who_says_something_is_not_counted():
    assert found("One/NUM/nummod/2 official/NOUN/nsubj/3 said|say/VERB/ROOT/3") == []


def test_one_time_is_not_a_count():
    assert found("A/DET/det/5 one/NUM/nummod/4 -/SYM/punct/4 time/NOUN/compound/5 gain/NOUN/ROOT/5") == []


def test_one_of_some_people_whom_something_befell_is_one():
    of_them = "One/NUM/nsubj/5 of/ADP/prep/1 the/DET/det/4 men|man/NOUN/pobj/2"
    assert only(f"{of_them} died|die/VERB/ROOT/5").value.what == "killed"


def test_the_first_months_of_a_year_are_no_figure():
    sentence = (
        "In/ADP/ROOT/1 the/DET/det/5 first/ADJ/amod/5 six/NUM/nummod/5 months|month/NOUN/pobj/1"
        " of/ADP/prep/5 the/DET/det/8 year/NOUN/pobj/6"
    )
    assert found(sentence) == []


def test_what_looks_like_a_year_counts_people_but_not_sales():
    people, sales = (
        "2050/NUM/nummod/2 men|man/NOUN/ROOT/2~NNS",
        "1988/NUM/nummod/2 sales|sale/NOUN/ROOT/2~NNS",
    )
    assert only(people).value.number == 2050
    assert found(sales) == []


def test_an_age_stands_beside_a_time_in_one_clause():
    served = "The/DET/det/2 30-year-old/NOUN/nsubj/3 served|serve/VERB/ROOT/3"
    sentence = f"{served} 5/NUM/nummod/5 years|year/NOUN/dobj/3"
    assert [figure.value.what for figure in found(sentence)] == ["aged", "year"]


def test_a_man_who_was_killed_is_a_figure():
    figure = only("A/DET/det/2 man/NOUN/nsubjpass/4~NN was|be/AUX/auxpass/4 killed|kill/VERB/ROOT/4")
    assert (figure.value.number, figure.value.unit, figure.value.what) == (1, "people", "killed")
