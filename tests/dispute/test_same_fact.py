"""When two disputes are about the same name, place, figure or date."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.dispute.same_fact import Subject, names_in, same_fact, subject_of
from variorum.fact.fact import Kind, Moment, Quantity, Statement, Term
from variorum.text.message import Message

HOW_MANY = Message("How many {counted} were {what}?", {"counted": "people", "what": "displaced"})


def name(*forms: str) -> Subject:
    question = Message("How is {name} written?", {"name": forms[0]})
    return subject_of(Kind.NAME, question, [Term(forms[0], form) for form in forms], [])


def figure(around: str, *, what: str = "displaced", unit: str = "people") -> Subject:
    return subject_of(Kind.QUANTITY, HOW_MANY, [Quantity(5, unit=unit, what=what)], [around])


def date(subject: str, verb: str, around: str = "") -> Subject:
    question = Message("When did {subject} {verb}?", {"subject": subject, "verb": verb})
    return subject_of(Kind.DATE, question, [Moment("2020-02-24")], [around])


def kind_of(place: str) -> Subject:
    question = Message("What kind of place is {name}?", {"name": place})
    return subject_of(Kind.PLACE_KIND, question, [Term("town", "the town")], [])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (name("Saraqib", "Saraqeb"), name("Saraqeb", "Sarakeb")),
        (name("Lavrov’s", "Lavrow"), name("Lavrov", "Lawrow")),
        (name("Besançon", "Besanson"), name("Besancon", "Bezançon")),
        (kind_of("Saraqeb"), kind_of("Saraqeb")),
        (figure("fled the Idlib province"), figure("people left Idlib since")),
        (figure("in Idlib today", unit=""), figure("around Idlib today")),
        (
            date("the rebels", "retake the town", "near Saraqeb on Monday"),
            date("rebels", "retake Saraqeb town"),
        ),
    ],
)
def test_these_are_one_fact(one: Subject, other: Subject) -> None:
    assert same_fact(one, other) and same_fact(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (name("Saraqib", "Saraqeb"), name("Nairab", "Neirab")),
        (name("Saraqib", "Saraqeb"), kind_of("Saraqeb")),
        (figure("fled the Idlib province"), figure("fled the Donbas region")),
        (figure("in Idlib today"), figure("in Idlib today", what="killed")),
        (figure("in Idlib today"), figure("in Idlib today", unit="percent")),
        (figure("the Syrian army in May"), figure("the Syrian army in May")),
        (date("the rebels", "retake Saraqeb"), date("the minister", "visit Saraqeb")),
        (date("the rebels", "retake Saraqeb"), date("the rebels", "retake Aleppo")),
    ],
)
def test_these_are_two(one: Subject, other: Subject) -> None:
    assert not same_fact(one, other) and not same_fact(other, one)


def test_what_is_said_in_words_alone_is_never_the_same() -> None:
    question = Message("Who took or holds what: “{claim}”?", {"claim": "Rebels hold Saraqeb"})
    said = subject_of(Kind.CONTROL, question, [Statement("Rebels hold Saraqeb")], ["Rebels hold Saraqeb"])
    assert not said.speaks and not same_fact(said, said)


def test_a_figure_beside_no_name_says_too_little() -> None:
    assert not figure("five people were displaced").speaks


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("said Mark Cutts in Idlib", ["Mark Cutts", "Idlib"]),
        ("Troops entered Saraqeb. They left.", ["Saraqeb"]),
        ("the UN's envoy", ["UN"]),
        ("", []),
    ],
)
def test_names_are_words_with_a_capital_within_a_sentence(text: str, names: list[str]) -> None:
    assert list(names_in(text)) == names


@given(text=st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    for found in (name(text, "x"), kind_of(text), figure(text), date(text, text, text)):
        assert same_fact(found, found) or not found.speaks or not found.forms
