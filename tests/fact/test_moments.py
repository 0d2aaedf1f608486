"""Dates an article gives, worked out from its day of publication."""

from datetime import date

import pytest
from makers_grammar import article, parsed, read

from variorum.fact.fact import Moment
from variorum.fact.moments import anchor_of, dated, dates_in, main_day
from variorum.fact.reading import read_story
from variorum.language.dates import date_expressions

FELL = "Ashford/PROPN/nsubj/2 fell|fall/VERB/ROOT/2 on/ADP/prep/2 Monday/PROPN/pobj/3"
FALLS = FELL.replace("fell|fall/VERB/ROOT/2", "falls|fall/VERB/ROOT/2")
THURSDAY = date(2020, 2, 27)


def moments(*sentences: str, anchor: date | None = THURSDAY, day: date | None = None) -> list[Moment]:
    paragraph = read(*sentences)
    found = date_expressions(paragraph.paragraph.text)
    return [one.value for one in dated(paragraph, found, anchor=anchor, day=day)]


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2020-02-27", THURSDAY),
        ("2020-02-27T10:00", THURSDAY),
        ("2020-02", None),
        ("2020", None),
        (None, None),
        ("", None),
        ("soon", None),
    ],
)
def test_dates_count_from_a_publication_known_to_the_day(published, day):
    assert anchor_of(published) == day


def test_a_date_carries_its_step_and_the_words_of_its_clause():
    paragraph = read(FELL)
    (found,) = dated(paragraph, date_expressions(paragraph.paragraph.text), anchor=THURSDAY, day=None)
    assert found.value.start == "2020-02-24"
    assert "publication" in found.value.step
    assert found.context == {"ashford", "fall"}


def test_a_date_of_what_is_to_come_lies_ahead():
    coming = "Talks|talk/NOUN/nsubj/3 will/AUX/aux/3 begin/VERB/ROOT/3 on/ADP/prep/3 Monday/PROPN/pobj/4"
    assert [moment.start for moment in moments(coming)] == ["2020-03-02"]


def kept(sentence: str) -> list[str]:
    paragraph = read(sentence)
    return [found.span.of(paragraph.paragraph.text) for found in dates_in(paragraph)]


def test_how_long_a_thing_took_is_no_date():
    raid = "It/PRON/nsubj/2 {}/VERB/ROOT/2 the/DET/det/5 {}/ADJ/amod/5 raid/NOUN/dobj/2"
    span = "in/ADP/prep/2 three/NUM/nummod/8 days|day/NOUN/pobj/6"
    assert kept(f"{raid.format('was', 'third')} {span}") == []
    assert kept(f"{raid.format('plans', 'new')} {span}") == ["in three days"]


def test_a_thing_named_for_a_feast_is_no_date():
    assert kept("The/DET/det/2 Christmas/PROPN/compound/2 market/NOUN/nsubj/3 opened|open/VERB/ROOT/3") == []


def test_a_day_later_counts_from_the_day_told_before():
    later = (
        "It/PRON/nsubj/1 rose|rise/VERB/ROOT/1 two/NUM/nummod/3 days|day/NOUN/npadvmod/4 later/ADV/advmod/1"
    )
    assert [moment.start for moment in moments(FELL, later, day=date(2020, 1, 1))] == [
        "2020-02-24",
        "2020-02-26",
    ]


def test_a_date_that_cannot_be_worked_out_is_left_out():
    assert moments(FELL, anchor=None) == []


def story(*paragraphs: str):
    texts_and_parses = [parsed(paragraph) for paragraph in paragraphs]
    made = article("echo", *(text for text, _ in texts_and_parses))
    return read_story(made, [parse for _, parse in texts_and_parses])


def test_the_day_an_article_tells_of_is_the_one_it_names_most():
    tuesday = FELL.replace("Monday", "Tuesday")
    assert main_day(story(FELL, tuesday, tuesday), THURSDAY) == date(2020, 2, 25)


def test_of_days_named_as_often_the_first_is_the_one():
    assert main_day(story(FELL, FELL.replace("Monday", "Tuesday")), THURSDAY) == date(2020, 2, 24)


def test_an_article_that_names_no_day_tells_of_its_day_of_publication():
    assert main_day(story("Ashford/PROPN/nsubj/2 fell|fall/VERB/ROOT/2"), THURSDAY) == THURSDAY
    assert main_day((), None) is None
