"""What a decision rests on from outside, and what its values hold of, is told in every format."""

import json
from dataclasses import replace
from datetime import date

import pytest
from jsonschema import Draft202012Validator
from makers_report import RECONCILIATION

from variorum.dispute.decision import Outside, Reconciliation
from variorum.guidance.equivalence import Equivalence
from variorum.paths import resources
from variorum.report.outlining import outline
from variorum.report.writers.data.csv import csv
from variorum.report.writers.data.json import json_text
from variorum.report.writers.data.reconciliation_json import reconciliation_json
from variorum.report.writers.html import html
from variorum.report.writers.markdown import markdown
from variorum.report.writers.txt import txt

TODAY = date(2026, 11, 21)
UPDATE = Outside("Flash <b>update</b>", "https://reliefweb.int/x?a=1&b=2", "2020-03-01", "948,000 *people*")


def resting_on(*outside: Outside, holds: tuple[str, ...] = ()) -> Reconciliation:
    """The case whose second dispute, two true dates, rests on this too."""
    standing = RECONCILIATION.standings[1]
    assert standing.decision is not None
    decided = replace(standing, decision=replace(standing.decision, outside=outside, holds=holds))
    standings = (RECONCILIATION.standings[0], decided, *RECONCILIATION.standings[2:])
    return replace(RECONCILIATION, standings=standings)


def test_a_page_tells_it_with_a_link_and_no_markup_of_its_own() -> None:
    page = html(outline(resting_on(UPDATE), made=TODAY))
    assert "From outside: <bdi>Flash &lt;b&gt;update&lt;/b&gt;</bdi>" in page
    assert '<a href="https://reliefweb.int/x?a=1&amp;b=2" rel="noreferrer">' in page
    assert "looked up 1 March 2020" in page and "“948,000 *people*”" in page


@pytest.mark.parametrize("url", ["javascript:alert(1)", "box 4"])
def test_what_is_no_address_of_the_web_is_no_link(url: str) -> None:
    page = html(outline(resting_on(replace(UPDATE, url=url)), made=TODAY))
    assert f'href="{url}"' not in page and url in page


def test_markdown_tells_it_as_words() -> None:
    page = markdown(outline(resting_on(UPDATE), made=TODAY))
    assert r"From outside: Flash \<b\>update\</b\>, https\://reliefweb.int/x?a=1&b=2" in page
    assert r"“948,000 \*people\*”" in page


def test_plain_text_tells_it() -> None:
    page = " ".join(txt(outline(resting_on(UPDATE), made=TODAY)).split())
    assert (
        "From outside: Flash <b>update</b>, https://reliefweb.int/x?a=1&b=2, looked up 1 March 2020" in page
    )


def test_a_table_has_it_in_a_cell_that_no_spreadsheet_runs() -> None:
    lines = csv(resting_on(replace(UPDATE, title="=SUM(1)"))).split("\r\n")
    assert any("'=SUM(1), https://reliefweb.int" in line for line in lines)


def test_json_has_it_by_the_schema() -> None:
    case = replace(
        resting_on(UPDATE, holds=("Neirab", "Saraqib")), equivalences=(Equivalence(("a", "b"), "a"),)
    )
    told = json.loads(json_text(reconciliation_json(case)))
    decision = told["disputes"][1]["decisions"][0]
    assert decision["outside"][0]["url"] == UPDATE.url and decision["holds"] == ["Neirab", "Saraqib"]
    schema = json.loads((resources() / "comparison.schema.json").read_text(encoding="utf-8"))
    assert Draft202012Validator(schema).is_valid(told)


def test_a_decision_without_it_adds_no_keys() -> None:
    decision = reconciliation_json(RECONCILIATION)["disputes"][1]["decisions"][0]
    assert "outside" not in decision and "holds" not in decision


def test_each_true_value_is_told_with_what_it_holds_of() -> None:
    report = outline(resting_on(holds=("Neirab", "Saraqib")), made=TODAY)
    assert report.entries[1].best == ("24 February 2020 (Neirab)", "27 February 2020 (Saraqib)")
    assert "on 24 February 2020 (Neirab)" in txt(report)


def test_an_origin_that_the_editor_corrected_is_told_as_such() -> None:
    standing = RECONCILIATION.standings[0]
    first = replace(standing.dispute.accounts[0], attribution="the UN", origin_by_editor=True)
    own = replace(standing.dispute.accounts[1], attribution=None, origin_by_editor=True)
    dispute = replace(standing.dispute, accounts=(first, own, *standing.dispute.accounts[2:]))
    case = replace(
        RECONCILIATION, standings=(replace(standing, dispute=dispute), *RECONCILIATION.standings[1:])
    )
    remarks = [a.remark for a in outline(case, made=TODAY).entries[0].accounts]
    assert remarks[0].startswith("the UN; origin as the editor has it")
    assert "an origin of its own, the editor says" in remarks[1]
    assert reconciliation_json(case)["disputes"][0]["origins_by_editor"] == [1, 2]
