"""Who is quoted in an article, and with which words."""

import pytest
from makers_grammar import article, parsed

from variorum.fact.quotations import Quotation, marked, one_speaker, quotations

WARNED = (
    "“/PUNCT/punct/4 We|we/PRON/nsubjpass/4 were|be/AUX/auxpass/4 warned|warn/VERB/ccomp/7 "
    ",/PUNCT/punct/7 ”/PUNCT/punct/7 {verb}/VERB/ROOT/7 {who} ./PUNCT/punct/7"
)
SAID = WARNED.format(verb="said|say", who="Ilse/PROPN/compound/9@PERSON Marrant/PROPN/nsubj/7@+PERSON")
HE_SAID = WARNED.format(verb="added|add", who="she/PRON/nsubj/7")
MINISTER = (
    "Minister|minister/NOUN/compound/2 Okafor/PROPN/nsubj/3@PERSON denied|deny/VERB/ROOT/3 it/PRON/dobj/3 "
    "./PUNCT/punct/3"
)
ALONE = (
    "“/PUNCT/punct/4 Nobody|nobody/PRON/nsubj/4 ever|ever/ADV/advmod/4 answered|answer/VERB/ROOT/4 "
    "our|our/PRON/poss/6 letters|letter/NOUN/dobj/4 ./PUNCT/punct/4 ”/PUNCT/punct/4"
)
NICKNAME = (
    "The|the/DET/det/2 town|town/NOUN/nsubjpass/4 is|be/AUX/auxpass/4 known|know/VERB/ROOT/4 "
    "as|as/ADP/prep/4 the|the/DET/det/8 “/PUNCT/punct/8 gateway/NOUN/pobj/5 ”/PUNCT/punct/8 ./PUNCT/punct/4"
)
ACCORDING = (
    "It|it/PRON/nsubj/2 was|be/AUX/ROOT/2 “/PUNCT/punct/2 a|a/DET/det/6 calm|calm/ADJ/amod/6 "
    "night|night/NOUN/attr/2 ”/PUNCT/punct/2 according|accord/VERB/prep/2 to/ADP/prep/8 "
    "Reuters/PROPN/pobj/9@ORG ./PUNCT/punct/2"
)


def quoted(*paragraphs: tuple[str, ...]) -> tuple[Quotation, ...]:
    read = [parsed(*sentences) for sentences in paragraphs]
    return quotations(article("echo", *(text for text, _ in read)), [parse for _, parse in read])


def test_the_subject_of_the_verb_of_saying_is_the_speaker() -> None:
    (one,) = quoted((SAID,))
    assert (one.speaker, one.key, one.names) == ("Ilse Marrant", "marrant", {"ilse"})
    assert one.passage.quote == "We were warned" and not one.carried


def test_a_pronoun_means_who_was_named_last() -> None:
    first, second = quoted((SAID,), (HE_SAID,))
    assert (second.speaker, second.carried) == (first.speaker, True)


def test_somebody_who_only_spoke_without_quotation_marks_is_named_too() -> None:
    (one,) = quoted((MINISTER, HE_SAID))
    assert one.speaker.endswith("Okafor") and one.carried


def test_a_pronoun_before_anybody_is_named_means_nobody() -> None:
    (one,) = quoted((HE_SAID,))
    assert one.speaker == "" and one.key == ""


def test_a_paragraph_of_nothing_but_words_goes_on_with_the_speaker_before_it() -> None:
    _, second = quoted((SAID,), (ALONE,))
    assert (second.key, second.carried) == ("marrant", True)


def test_words_that_nobody_says_are_told_without_a_speaker() -> None:
    (one,) = quoted((ALONE,))
    assert one.speaker == ""


def test_a_nickname_in_quotation_marks_is_no_quotation() -> None:
    assert quoted((NICKNAME,)) == ()


def test_according_to_names_the_speaker() -> None:
    (one,) = quoted((ACCORDING,))
    assert one.key == "reuters"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“It is late,” he said.", ["It is late"]),
        ('He said "it is late" and "go home".', ["it is late", "go home"]),
        ("«Il est tard», dit-il.", ["Il est tard"]),
        ("„Es ist spät“, sagte er.", ["Es ist spät"]),
        ("“It goes on in the next paragraph.", ["It goes on in the next paragraph."]),
        ("He said “ … ” and left.", []),
        ("Don't say 'no'.", []),
    ],
)
def test_what_stands_in_quotation_marks_is_found(text: str, words: list[str]) -> None:
    assert [span.of(text) for span in marked(text)] == words


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        (("marrant", {"ilse"}), ("marrant", {"ilse"}), True),
        (("marrant", {"ilse"}), ("marrant", set()), True),
        (("marrant", {"ilse"}), ("marrant", {"jean"}), False),
        (("marrant", set()), ("okafor", set()), False),
        (("", set()), ("", set()), False),
    ],
)
def test_one_surname_with_first_names_that_do_not_differ_is_one_speaker(left, right, same) -> None:
    (some,) = quoted((SAID,))
    one, other = (Quotation(some.passage, "x", key, frozenset(names)) for key, names in (left, right))
    assert one_speaker(one, other) is same
