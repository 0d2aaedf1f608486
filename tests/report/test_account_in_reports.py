"""A report of a case that has an account: the text first, one numbering of notes, the same words."""

import json
import re
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from jsonschema import Draft202012Validator
from makers_report import ARTICLES, RECONCILIATION, E

from variorum.dispute.edited_text import EditedText, Field
from variorum.paths import resources
from variorum.report.copytext.starting import begun_on, whole
from variorum.report.outline import Style
from variorum.report.outlining import outline
from variorum.report.writing import FORMATS

MADE = date(2026, 11, 21)
WITH = replace(RECONCILIATION, account=begun_on(RECONCILIATION, [(ARTICLES[E], whole(ARTICLES[E]))]))


@cache
def written(format: str) -> str:
    return FORMATS[format](WITH, MADE).decode()


def text() -> str:
    told: str = json.loads(written("json"))["account"]["text"]
    return told


def plain(words: str) -> str:
    return " ".join(re.sub(r"[\\*°]|\[\^?\d+\]|<sup>.*?</sup>|<[^>]+>", "", words).split())


def test_the_account_comes_first_under_its_own_headline() -> None:
    [first, *others] = outline(WITH, made=MADE).account
    assert first.heading == "Syrian rebel forces retake Idlib's Saraqib after heavy fighting"
    assert others[0].heading == "What is settled"


def test_a_report_without_an_account_is_as_it_was() -> None:
    assert outline(RECONCILIATION, made=MADE).account[0].heading == "What is settled"
    assert "account" not in json.loads(FORMATS["json"](RECONCILIATION, MADE))


def test_every_number_leads_to_the_note_on_its_dispute_and_they_rise_through_the_text() -> None:
    told = outline(WITH, made=MADE)
    notes = [
        run.text
        for section in told.account
        for runs in section.sentences
        for run in runs
        if run.style is Style.NOTE
    ]
    firsts = [int(number) for number in dict.fromkeys(notes)]
    assert firsts == sorted(firsts) == [note.number for note in told.notes]


def test_an_open_fact_has_a_note_that_says_so() -> None:
    wants = replace(WITH, account=EditedText(("It is ", Field("k", "d0000006", ("a town",)), ".")))
    told = outline(wants, made=MADE)
    assert told.notes[0].reason == "Open: nothing is decided yet." and told.notes[0].decided == ""
    assert [account.letter for account in told.notes[0].accounts] == ["A", "C", "D"]


@pytest.mark.parametrize("format", ["pdf", "docx", "odt"])
def test_the_writers_of_pages_take_a_number_that_comes_again(format: str) -> None:
    assert len(FORMATS[format](WITH, MADE)) > 10_000


def test_a_number_that_comes_again_leads_to_its_note_and_is_no_second_place_of_it() -> None:
    told = outline(WITH, made=MADE)
    runs = [run for section in told.account for runs in section.sentences for run in runs]
    firsts = [run.text for run in runs if run.style is Style.NOTE]
    again = {run.text for run in runs if run.style is Style.NOTE_AGAIN}
    assert len(firsts) == len(set(firsts)) and again <= set(firsts) and again


@pytest.mark.parametrize("format", ["html", "md", "txt"])
def test_each_format_tells_the_same_text(format: str) -> None:
    [block] = [one for one in text().split("\n\n") if one.startswith("Hundreds of people")]
    assert plain(block) in plain(written(format).replace("&#39;", "'"))


def test_the_page_has_no_id_twice() -> None:
    ids = re.findall(r'\bid="([^"]+)"', written("html"))
    assert len(ids) == len(set(ids))


def test_json_keeps_to_its_schema_and_its_offsets_lead_to_the_fields() -> None:
    told = json.loads(written("json"))
    schema = json.loads((resources() / "comparison.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(told)
    fields = {one["dispute"]: one for one in told["account"]["fields"] if one["start"] is not None}
    displaced, account = fields["d0000001"], told["account"]["text"]
    assert account[displaced["start"] : displaced["end"]] == "950,000 displaced (900,000 to 1,000,000)"
    assert (displaced["how"], told["account"]["base"]) == ("replaced", ["E"])


def test_words_of_an_account_are_no_markup() -> None:
    hostile = replace(
        WITH, account=EditedText(("<script>alert(1)</script> [x](javascript:1) \u202e*b* `c`\n",))
    )
    told = {format: FORMATS[format](hostile, MADE).decode() for format in ("html", "md", "txt")}
    assert "<script>" not in told["html"]
    assert "\\<script\\>" in told["md"]
    assert "\u202e" not in told["txt"]
