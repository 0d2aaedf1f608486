"""What articles call a named thing."""

from makers_grammar import facts, grammar_of

from variorum.fact.descriptors import descriptors
from variorum.fact.fact import Kind
from variorum.fact.names import name_mentions


def called(*sentences: str) -> list[tuple[str, str]]:
    """Head and text of every descriptor of every name."""
    text, grammar = grammar_of(*sentences)
    return [
        (found.head, found.text)
        for mention in name_mentions(grammar, text)
        for found in descriptors(grammar, mention, text)
    ]


def test_a_title_before_a_name_describes_it():
    sentence = (
        "Former|former/ADJ/amod/3 army/NOUN/compound/3 General/PROPN/compound/4 Hill/PROPN/nsubj/5"
        " spoke/VERB/ROOT/5"
    )
    assert called(sentence) == [("general", "Former army General")]


def test_a_title_outside_the_names_entity_describes_it_too():
    sentence = "President/PROPN/compound/2 Hill/PROPN/nsubj/3@PERSON spoke/VERB/ROOT/3"
    assert called(sentence) == [("president", "President")]


def test_an_adjective_alone_is_no_title():
    assert called("Old/ADJ/amod/2 Ashford/PROPN/nsubj/3 fell/VERB/ROOT/3") == []


def test_the_town_of_a_name_is_a_town():
    sentence = "the/DET/det/3 small/ADJ/amod/3 town/NOUN/ROOT/3 of/ADP/prep/3 Ashford/PROPN/pobj/4"
    assert called(sentence) == [("town", "the small town")]


def test_of_after_what_is_no_place_describes_nothing():
    assert called("the/DET/det/2 fall/NOUN/ROOT/2 of/ADP/prep/2 Ashford/PROPN/pobj/3") == []


def test_an_apposition_describes_from_either_side():
    after = "Ashford/PROPN/nsubj/5 ,/PUNCT/punct/1 a/DET/det/4 village/NOUN/appos/1 fell/VERB/ROOT/5"
    before = "the/DET/det/2 village/NOUN/nsubj/4 Ashford/PROPN/appos/2 fell/VERB/ROOT/4"
    assert called(after) == [("village", "a village")]
    assert ("village", "the village") in called(before)


def test_what_a_name_is_said_to_be_describes_it():
    sentence = "Ashford/PROPN/nsubj/2 is|be/AUX/ROOT/2 a/DET/det/4 city/NOUN/attr/2"
    assert called(sentence) == [("city", "a city")]


def test_a_description_far_from_its_name_is_left_out():
    between = " ".join("extraordinarily/ADV/advmod/1" for _ in range(12))
    sentence = f"Ashford/PROPN/nsubj/2 is|be/AUX/ROOT/2 {between} a/DET/det/16 city/NOUN/attr/2"
    assert called(sentence) == []


def test_a_word_for_a_place_makes_a_kind_of_place_and_another_a_role():
    town = facts("the/DET/det/2 town/NOUN/ROOT/2 of/ADP/prep/2 Ashford/PROPN/pobj/3")
    man = facts("spokesman/NOUN/compound/2 Hill/PROPN/nsubj/3 spoke/VERB/ROOT/3")
    assert [m.fact.kind for m in town.descriptors] == [Kind.PLACE_KIND]
    assert [m.fact.kind for m in man.descriptors] == [Kind.ROLE]
    assert town.descriptors[0].key == "ashford"
