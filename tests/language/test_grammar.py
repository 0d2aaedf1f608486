"""Clauses and phrases, read off the arcs of a parse."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers_grammar import grammar_of

from variorum.language.grammar import SUBJECTS, Grammar
from variorum.language.parse import Parse, Token
from variorum.text.span import Span

REBELS = "Rebels|rebel/NOUN/nsubj/2 seized|seize/VERB/ROOT/2 the/DET/det/5 small/ADJ/amod/5 town/NOUN/dobj/2"
FLED = "and/CCONJ/cc/2 residents|resident/NOUN/nsubj/8 fled|flee/VERB/conj/2 ./PUNCT/punct/2"


def words(text: str, grammar: Grammar, indices: tuple[int, ...] | list[int]) -> str:
    return " ".join(grammar.tokens[i].text for i in indices)


def test_each_verb_that_heads_a_clause_has_its_own_words():
    text, grammar = grammar_of(f"{REBELS} {FLED}")
    assert [words(text, grammar, clause.tokens) for clause in grammar.clauses] == [
        "Rebels seized the small town and",
        "residents fled",
    ]


def test_a_sentence_without_a_verb_is_one_clause():
    text, grammar = grammar_of("Heavy/ADJ/amod/2 losses|loss/NOUN/ROOT/2 ./PUNCT/punct/2")
    (clause,) = grammar.clauses
    assert words(text, grammar, clause.tokens) == "Heavy losses"


def test_a_lone_mark_is_a_clause_of_itself():
    _, grammar = grammar_of("./PUNCT/ROOT/1")
    assert grammar.clauses[0].tokens == (0,)


def test_a_clause_knows_its_sentence():
    _, grammar = grammar_of(REBELS, "It/PRON/nsubj/2 fell|fall/VERB/ROOT/2")
    assert [clause.sentence for clause in grammar.clauses] == [0, 1]
    assert grammar.sentence_of == [0, 0, 0, 0, 0, 1, 1]


def test_a_trimmed_clause_begins_and_ends_with_a_word_that_tells():
    text, grammar = grammar_of(f"{REBELS} {FLED}")
    assert words(text, grammar, grammar.trimmed(grammar.clauses[0].tokens)) == "Rebels seized the small town"


def test_a_clause_of_nothing_but_joints_keeps_one_word():
    _, grammar = grammar_of("and/CCONJ/ROOT/1 or/CCONJ/cc/1 the/DET/dep/1")
    assert len(grammar.trimmed((0, 1, 2))) == 1


def test_a_particle_of_the_verb_is_no_joint():
    _, grammar = grammar_of("They/PRON/nsubj/2 gave|give/VERB/ROOT/2 up/ADP/prt/2")
    assert grammar.trimmed((0, 1, 2)) == (0, 1, 2)


def test_a_phrase_has_what_modifies_its_noun_and_no_relative_clause():
    text, grammar = grammar_of(
        "the/DET/det/2 town/NOUN/ROOT/2 of/ADP/prep/2 Ashford/PROPN/pobj/3 that/PRON/nsubj/6"
        " fell|fall/VERB/relcl/2"
    )
    assert words(text, grammar, grammar.phrase(1)) == "the town of Ashford"
    assert words(text, grammar, grammar.base_phrase(1)) == "the town"


def test_the_subject_is_found_by_its_arc():
    _, grammar = grammar_of(REBELS)
    assert grammar.child(1, SUBJECTS) == 0
    assert grammar.child(0, SUBJECTS) is None


def test_every_token_that_shares_a_character_with_a_span_is_at_it():
    text, grammar = grammar_of(REBELS)
    start = text.index("small")
    assert grammar.at(Span(start + 1, start + 7)) == [3, 4]
    assert grammar.at(Span(start, start)) == []


def test_a_token_belongs_to_the_clause_of_its_head():
    _, grammar = grammar_of(f"{REBELS} {FLED}")
    assert grammar.clause_of(3) == grammar.clauses[0]
    assert grammar.clause_of(8) is None  # a mark belongs to none


@st.composite
def parses(draw: st.DrawFn) -> Parse:
    """Any tree: each token but the first of its sentence hangs on an earlier one."""
    sizes = draw(st.lists(st.integers(1, 8), max_size=4))
    tokens, starts = [], []
    for size in sizes:
        first = len(tokens)
        starts.append(first)
        for n in range(size):
            head = first + (draw(st.integers(0, n - 1)) if n else 0)
            pos = draw(st.sampled_from(["NOUN", "VERB", "AUX", "PUNCT", "SPACE", "CCONJ", "ADP"]))
            dep = "ROOT" if n == 0 else draw(st.sampled_from(["nsubj", "conj", "relcl", "punct", "prep"]))
            at = 2 * len(tokens)
            tokens.append(Token(at, at + 1, "x", "x", pos, "", dep, head, "", False))
    return Parse(tuple(tokens), tuple(starts))


@settings(max_examples=40)
@given(parses())
def test_no_word_belongs_to_two_clauses_and_only_marks_to_none(parse):
    grammar = Grammar(parse)
    told = [i for clause in grammar.clauses for i in clause.tokens]
    assert len(told) == len(set(told))
    assert all(parse.tokens[i].pos in ("PUNCT", "SPACE") for i in {*range(len(parse.tokens))} - {*told})


@settings(max_examples=40)
@given(parses())
def test_sentences_hold_every_token_once_and_in_order(parse):
    assert [i for sentence in parse.sentences() for i in sentence] == [*range(len(parse.tokens))]


@settings(max_examples=40)
@given(parses())
def test_trimming_takes_words_only_from_the_ends(parse):
    grammar = Grammar(parse)
    for clause in grammar.clauses:
        kept = grammar.trimmed(clause.tokens)
        first = clause.tokens.index(kept[0])
        assert clause.tokens[first : first + len(kept)] == kept


@pytest.mark.parametrize(("first", "last", "quote"), [(0, 0, "Rebels"), (3, 4, "small town")])
def test_a_span_covers_its_first_and_last_token(first, last, quote):
    text, grammar = grammar_of(REBELS)
    assert grammar.parse.span(first, last).of(text) == quote
