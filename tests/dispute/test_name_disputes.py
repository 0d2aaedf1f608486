"""Names written differently, and things described differently."""

from itertools import permutations

import pytest
from makers_grammar import mention

from variorum.dispute.dispute import Verdict
from variorum.dispute.names import descriptor_candidates, name_candidates, one_name
from variorum.fact.fact import Kind, Term
from variorum.language.naming.folding import folded
from variorum.wording.sentences import say


def named(form: str, *, article: str = "a", at: int = 0):
    return mention(Term(form, form), key=folded(form), kind=Kind.NAME, article=article, at=at, quote=form)


def called(head: str, name: str, *, article: str = "a", kind: Kind = Kind.PLACE_KIND, at: int = 0):
    form = f"the {head}"
    quote = f"{form} of {name}"
    return mention(Term(head, form), key=folded(name), kind=kind, article=article, at=at, quote=quote)


def names(*found):
    return list(name_candidates(found))


def one(*forms: str) -> dict[str, str]:
    return one_name([folded(form) for form in forms], {folded(form): form for form in forms})


def test_a_name_in_two_spellings_is_disputed():
    (found,) = names(named("Mohammed Hill"), named("Mohamed Hill", article="b"))
    assert found.verdict is Verdict.SPELLING
    assert "Hill" in say(found.question)
    assert {fact.value.form for fact in found.facts} == {"Mohammed Hill", "Mohamed Hill"}
    assert len({fact.value.text for fact in found.facts}) == 1


def test_a_surname_beside_a_full_name_is_no_dispute():
    assert names(named("Mark Hill"), named("Hill", article="b")) == []


def test_a_middle_name_is_a_matter_of_precision():
    (found,) = names(named("Mark Hill"), named("Mark Ashford Hill", article="b"), named("Hill", article="b"))
    assert found.verdict is Verdict.PRECISION
    assert {fact.value.form for fact in found.facts} == {"Mark Hill", "Mark Ashford Hill"}


def test_a_full_name_counts_for_an_article_that_shortens_it_later():
    assert names(named("Health Board"), named("NHB", at=50), named("Health Board", article="b")) == []


def test_two_spellings_of_a_surname_are_disputed_beside_the_full_name():
    (found,) = names(named("Anna Harambe"), named("Harambe", at=50), named("Harabe", article="b"))
    assert found.verdict is Verdict.SPELLING


@pytest.mark.parametrize(
    ("one", "other"),
    [("San Jose", "San José"), ("Herald Courier", "Herald-Courier"), ("Anna Desai", "Anna DeSai")],
)
def test_an_accent_a_hyphen_or_a_capital_makes_another_spelling(one, other):
    (found,) = names(named(one), named(other, article="b"))
    assert found.verdict is Verdict.SPELLING


@pytest.mark.parametrize(
    ("one", "other"),
    [("SAN JOSE", "San Jose"), ("Hill Inc.", "Hill Inc"), ("Hill’s", "Hill's"), ("the Hills", "Hills")],
)
def test_capitals_throughout_dots_quotes_and_articles_make_none(one, other):
    assert names(named(one), named(other, article="b")) == []


def test_a_name_written_in_one_word_here_is_the_name_in_two_there():
    (found,) = names(named("Hill Night Club"), named("Hill Nightclub", article="b"))
    assert found.verdict is Verdict.SPELLING


@pytest.mark.parametrize(
    ("one", "other"), [("Niger", "Nigerian"), ("German", "Germans"), ("Brit", "British")]
)
def test_a_demonym_or_a_plural_is_no_spelling(one, other):
    assert names(named(one), named(other, article="b")) == []


def test_initials_beside_the_words_are_other_words():
    (found,) = names(named("National Health Board"), named("NHB", article="b"))
    assert found.verdict is Verdict.WORDING


def test_a_name_that_all_write_alike_is_no_dispute():
    assert names(named("Ashford"), named("Ashford", article="b")) == []


def test_two_spellings_within_one_article_are_none_between_articles():
    assert names(named("Mohammed Hill"), named("Mohamed Hill", at=50)) == []


def test_a_form_is_quoted_where_an_article_first_uses_it():
    spelled = [
        named("Mohammed Hill"),
        named("Mohamed Hill", article="b", at=5),
        named("Mohamed Hill", article="b", at=90),
    ]
    (found,) = names(*spelled)
    assert [fact.passage.span.start for fact in found.facts] == [0, 5]


def test_a_surname_that_two_people_share_stays_apart():
    found = one("Mark Hill", "Anna Hill", "Hill")
    assert len(set(found.values())) == 3


def test_names_of_two_things_stay_apart():
    assert len(set(one("Ashford", "Dover", "Iran", "Iraq").values())) == 4


@pytest.mark.parametrize("order", list(permutations(["Mark Hill", "Hill", "Mohammed", "Mohamed"])))
def test_what_is_one_name_does_not_depend_on_the_order(order):
    assert one(*order) == one("Mark Hill", "Hill", "Mohammed", "Mohamed")


def described(*found):
    return list(descriptor_candidates(found))


def test_a_village_here_and_a_city_there_are_disputed():
    (found,) = described(called("village", "Ashford"), called("city", "Ashford", article="b"))
    assert (found.kind, found.verdict) == (Kind.PLACE_KIND, Verdict.CONTRADICTION)
    assert say(found.question) == "What kind of place is Ashford?"
    assert found.why.arguments == {"words": "“city”, “village”"}


def test_where_a_word_is_shared_another_only_adds_to_it():
    both = [
        called("town", "Ashford"),
        called("port", "Ashford", at=50),
        called("town", "Ashford", article="b"),
    ]
    found = described(*both)
    assert [c.verdict for c in found] == [Verdict.PRECISION]


def test_the_roles_of_a_person_are_asked_for_as_such():
    pair = [
        called("spokesman", "Hill", kind=Kind.ROLE),
        called("commander", "Hill", kind=Kind.ROLE, article="b"),
    ]
    (found,) = described(*pair)
    assert (found.kind, found.verdict) == (Kind.ROLE, Verdict.PRECISION)
    assert say(found.question) == "How is Hill described?"


def test_what_all_describe_alike_is_no_dispute():
    assert described(called("town", "Ashford"), called("town", "Ashford", article="b")) == []


def test_what_one_article_alone_describes_is_no_dispute():
    assert described(called("town", "Ashford"), called("city", "Ashford", at=50)) == []
