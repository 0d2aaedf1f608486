"""What every export tells is one computation: the numbers read back out of each are the editor's own."""

import pytest
from makers_dead import DEAD
from makers_decided import CASES, differences, written
from makers_read_back import READ, NotHere

from variorum.report.writing import FORMATS


def test_every_format_that_is_written_is_read_back() -> None:
    assert set(FORMATS) <= set(READ)


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("format", FORMATS)
def test_an_export_tells_what_was_decided_and_nothing_else(format: str, name: str) -> None:
    try:
        assert differences(format, CASES[name]) == []
    except NotHere as missing:
        pytest.skip(f"{missing} is not here")


@pytest.mark.parametrize(
    "format", ["html", "md", "txt", "docx", "odt", "csv", "json", "xlsx", "ucdp", "jsonld"]
)
def test_low_and_high_are_in_every_export_that_has_the_best_account(format: str) -> None:
    found = READ[format](written(format, CASES["market"]))
    name = DEAD.id if DEAD.id in found.best else "1"
    assert (found.best[name], found.ends[name]) == ([12.0], (9.0, 12.0))


@pytest.mark.parametrize(
    ("format", "was", "now"),
    [
        ("md", b"**950,000 people**", b"**960,000 people**"),
        ("html", b"<strong><bdi>950,000 people</bdi></strong>", b"<strong><bdi>1 person</bdi></strong>"),
        ("json", b'"950000"', b'"960000"'),
        ("txt", b"1. How many people", b"1. How many cats"),
        ("csv", b'"950,000 people"', b'"960,000 people"'),
    ],
)
def test_a_number_or_a_question_that_a_writer_changed_would_be_noticed(
    format: str, was: bytes, now: bytes
) -> None:
    data = written(format, CASES["Idlib"])
    assert READ[format](data.replace(was, now)) != READ[format](data)
