"""How surely a clause is said, and on whose word."""

import pytest
from makers_grammar import facts as read_facts
from makers_grammar import grammar_of, proposition

from variorum.fact.certainty import attribution, certainty, hedges
from variorum.fact.fact import Certainty, Kind
from variorum.fact.kinds import claim_kind

SAID = (
    "Officials|official/NOUN/nsubj/2 {verb}/VERB/ROOT/2 that/SCONJ/mark/5 troops|troop/NOUN/nsubj/5"
    " seized|seize/VERB/ccomp/2 the/DET/det/7 town/NOUN/dobj/5 ./PUNCT/punct/2"
)
ACCORDING = (
    "According|accord/VERB/prep/5 to/ADP/prep/1 local/ADJ/amod/4 sources|source/NOUN/pobj/2"
    " fell|fall/VERB/ROOT/5 Ashford/PROPN/nsubj/5 ./PUNCT/punct/5"
)


def spoken(sentence: str, number: int) -> tuple[str | None, Certainty]:
    """Attribution and certainty of one clause of a sentence."""
    text, grammar = grammar_of(sentence)
    clause = grammar.clauses[number]
    source = attribution(grammar, clause, text)
    return source, certainty(grammar, clause, text, attributed=source is not None)


@pytest.mark.parametrize(
    ("text", "hedged"),
    [
        ("the town was reportedly taken", (True, False, False, False)),
        ("troops will enter the town", (False, True, False, False)),
        ("the ministry denied it", (False, False, True, False)),
        ("nobody was hurt", (False, False, False, True)),
        ("they didn't leave", (False, False, False, True)),
        ("the town fell", (False, False, False, False)),
        ("the willing were noted", (False, False, False, False)),
    ],
)
def test_hedges_are_whole_words(text, hedged):
    assert hedges(text) == hedged


def test_what_the_article_itself_says_is_asserted_and_nobodys_word():
    assert spoken("Troops|troop/NOUN/nsubj/2 left|leave/VERB/ROOT/2", 0) == (None, Certainty.ASSERTED)


def test_the_subject_of_the_verb_of_saying_is_the_source():
    assert spoken(SAID.format(verb="said|say"), 1) == ("Officials", Certainty.REPORTED)


def test_what_somebody_denied_is_denied():
    assert spoken(SAID.format(verb="denied|deny"), 1) == ("Officials", Certainty.DENIED)


def test_a_verb_that_is_none_of_saying_gives_no_source():
    assert spoken(SAID.format(verb="liked|like"), 1) == (None, Certainty.ASSERTED)


def test_according_to_names_the_source_of_its_sentence():
    assert spoken(ACCORDING, 0)[0] == "local sources"


def test_a_pronoun_names_nobody():
    said = SAID.format(verb="said|say").replace("Officials|official/NOUN", "They/PRON")
    assert spoken(said, 1)[0] is None


@pytest.mark.parametrize(
    ("adverb", "sure"),
    [("reportedly", Certainty.UNVERIFIED), ("probably", Certainty.EXPECTED), ("denied", Certainty.DENIED)],
)
def test_the_clauses_own_words_tell_how_sure_it_is(adverb, sure):
    sentence = f"Troops|troop/NOUN/nsubj/3 {adverb}/ADV/advmod/3 left|leave/VERB/ROOT/3"
    assert spoken(sentence, 0)[1] is sure


def test_a_source_longer_than_a_line_is_cut():
    many = " ".join(f"very/ADV/amod/{201}" for _ in range(200))
    sentence = (
        f"{many} officials/NOUN/nsubj/202 said|say/VERB/ROOT/202 troops/NOUN/nsubj/204 left/VERB/ccomp/202"
    )
    assert len(spoken(sentence, 1)[0]) == 120


@pytest.mark.parametrize(
    ("text", "verb", "kind"),
    [
        ("officials said", "say", Kind.ATTRIBUTION),
        ("rebels seized it", "seize", Kind.CONTROL),
        ("it burned because of rain", "burn", Kind.CAUSE),
        ("they are strong", "be", Kind.LABEL),
        ("it lies near Ashford", "lie", Kind.GEOGRAPHY),
        ("it lies near the river", "lie", Kind.ACTOR),
        ("they walked", "walk", Kind.ACTOR),
    ],
)
def test_the_verb_and_the_words_of_a_clause_tell_its_kind(text, verb, kind):
    assert claim_kind(proposition(text, verb=verb)) is kind


def test_a_hedged_clause_is_about_certainty():
    assert claim_kind(proposition("it burned", hedged=(True, False, False, False))) is Kind.CERTAINTY


def test_a_fact_carries_its_source_and_certainty():
    found = read_facts(SAID.format(verb="said|say"))
    assert [(claim.attribution, claim.certainty) for claim in found.claims] == [
        (None, Certainty.ASSERTED),
        ("Officials", Certainty.REPORTED),
    ]


def test_a_verb_of_saying_without_a_subject_names_nobody():
    said = "Reported|report/VERB/ROOT/1 that/SCONJ/mark/4 troops|troop/NOUN/nsubj/4 left|leave/VERB/ccomp/1"
    assert spoken(said, 1) == (None, Certainty.ASSERTED)


def test_according_without_anybody_named_gives_no_source():
    assert spoken("According|accord/VERB/prep/2 left|leave/VERB/ROOT/2 Hill/PROPN/nsubj/2", 0)[0] is None
