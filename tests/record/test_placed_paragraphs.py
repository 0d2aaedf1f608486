"""Where the paragraphs of an article stand can be read in the record with SQL alone."""

from dataclasses import replace
from typing import Any

from makers_record import NOON, POST, TIMES, comparison, pen

from variorum.article.article import Role
from variorum.record.record import Record

_PLACED = (
    'SELECT paragraph.role, extraction.text, start, "end" FROM paragraph '
    "JOIN case_article ON case_article.id = paragraph.article "
    "JOIN extraction ON extraction.sha256 = paragraph.extraction "
    "WHERE case_article.slug = 'post' ORDER BY paragraph.number"
)


def asked(record: Record, query: str) -> list[tuple[Any, ...]]:
    with record._reading() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(query)]


def placed(record: Record) -> list[tuple[str, str]]:
    """Role and text of each paragraph, cut out of its extraction."""
    return [(role, text.decode()[start:end]) for role, text, start, end in asked(record, _PLACED)]


def test_each_paragraph_stands_in_its_extraction(record: Record) -> None:
    assert placed(record) == [("body", paragraph.text) for paragraph in POST.paragraphs]


def test_a_new_reading_replaces_the_places_and_is_noted(record: Record) -> None:
    first, *_ = POST.paragraphs
    again = replace(POST, paragraphs=(replace(first, role=Role.TITLE),))
    record.keep_comparison("Idlib", comparison((again, TIMES), ()), key="other", at=NOON)
    assert placed(record) == [("title", first.text)]
    readings = asked(record, "SELECT original, version FROM reading")
    assert {original for original, _ in readings} == {POST.original.sha256, TIMES.original.sha256}
    assert record.verify().ok


def test_an_article_in_two_cases_has_its_paragraphs_in_both(record: Record) -> None:
    record.new_case(pen("Aleppo"))
    record.add(pen("Aleppo"), [POST])
    assert len(placed(record)) == 2 * len(POST.paragraphs)
