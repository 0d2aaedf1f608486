"""What an editor graded is told in the notes of a report, and given as codes in its data."""

import csv as csv_library
import json
from dataclasses import replace
from datetime import date
from io import StringIO

from jsonschema import Draft202012Validator
from makers_dead import ACTOR, COUNTED, DAY, PLACE, case, settled

from variorum.dispute.decision import Standing
from variorum.dispute.grading import Credibility, Derivation, Grade, Grading, Reliability
from variorum.paths import resources
from variorum.report.outlining import outline
from variorum.report.tables import tables
from variorum.report.writers.data.acled import acled
from variorum.report.writers.data.csv import csv
from variorum.report.writers.data.json import json_text
from variorum.report.writers.data.reconciliation_json import reconciliation_json
from variorum.report.writers.data.ucdp import ucdp
from variorum.report.writers.txt import txt

TODAY = date(2026, 11, 21)
GRADES = (Grade(1, Reliability.B, Credibility.TWO, Derivation.ORIGINAL), Grade(2, Reliability.D))


def graded(standing: Standing, grading: Grading) -> Standing:
    assert standing.decision is not None
    return replace(standing, decision=replace(standing.decision, grading=grading))


COUNT = graded(COUNTED, Grading(GRADES))
CASE = case(
    COUNT,
    graded(settled(DAY, "2020-03-03"), Grading(date_prec=4)),
    graded(settled(PLACE, "the northern market"), Grading(where_prec=2)),
    settled(ACTOR, "the brigade"),
)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv_library.DictReader(StringIO(text, newline="")))


def test_the_notes_say_a_grade_in_words() -> None:
    note = outline(CASE, made=TODAY).entries[0]
    assert note.accounts[0].remark == "B2, usually reliable, probably true, original"
    assert note.accounts[1].remark == "the ministry; D, not usually reliable"


def test_the_page_of_words_says_how_exactly_place_and_date_are_known() -> None:
    told = txt(outline(CASE, made=TODAY)).replace("\n", " ")
    assert "Precision of the date: 4, a month known" in " ".join(told.split())
    assert "Precision of the place: 2, within 25 km" in " ".join(told.split())


def test_ucdp_and_acled_take_the_codes_that_the_editor_gave() -> None:
    (there,) = rows(ucdp(CASE))
    assert (there["where_prec"], there["date_prec"]) == ("2", "4")
    (here,) = rows(acled(CASE))
    assert (here["geo_precision"], here["time_precision"]) == ("2", "3")


def test_without_codes_the_tables_are_as_they_were() -> None:
    plain = case(COUNTED, settled(DAY, "2020-03-03"), settled(PLACE, "the northern market"))
    (there,) = rows(ucdp(plain))
    assert (there["where_prec"], there["date_prec"]) == ("", "1")
    (here,) = rows(acled(plain))
    assert (here["geo_precision"], here["time_precision"]) == ("", "1")


def test_the_table_of_accounts_has_a_column_for_each_code() -> None:
    first, second = rows(csv(CASE))[:2]
    assert (first["reliability"], first["credibility"], first["derivation"]) == ("B", "2", "original")
    assert (second["reliability"], second["credibility"], second["derivation"]) == ("D", "", "")
    assert {row["date_prec"] for row in rows(csv(CASE)) if row["kind"] == "date"} == {"4", ""}


def test_the_workbooks_table_of_decisions_has_them() -> None:
    (decisions,) = (table for table in tables(CASE) if table.name == "Decisions")
    assert (
        decisions.rows[0]["grades"]
        == "A (1): B2, usually reliable, probably true, original; B (2): D, not usually reliable"
    )
    assert [row["where_prec"] for row in decisions.rows] == [None, None, 2, None]


def test_json_has_them_by_the_schema_and_only_where_they_were_given() -> None:
    told = json.loads(json_text(reconciliation_json(CASE)))
    first, day, _, actor, _ = (d["decisions"] for d in told["disputes"])
    assert first[0]["grades"][0] == {
        "n": 1,
        "reliability": "B",
        "credibility": "2",
        "derivation": "original",
    }
    assert day[0]["date_prec"] == 4 and not {"grades", "where_prec", "date_prec"} & set(actor[0])
    schema = json.loads((resources() / "comparison.schema.json").read_text(encoding="utf-8"))
    assert Draft202012Validator(schema).is_valid(told)
