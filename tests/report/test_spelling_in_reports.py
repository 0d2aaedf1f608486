"""A report writes a name as the editor prefers it, and never changes a quote."""

from dataclasses import replace
from datetime import date

import pytest
from makers_report import RECONCILIATION

from variorum.dispute.decision import Reconciliation
from variorum.guidance.equivalence import Equivalence
from variorum.report.outline import Outline, Style
from variorum.report.outlining import outline
from variorum.report.writers.data.csv import csv
from variorum.report.writers.data.reconciliation_json import reconciliation_json
from variorum.report.writers.markdown import markdown
from variorum.text.message import Message

TODAY = date(2026, 11, 21)
TOWN = Equivalence(("Saraqib", "Saraqeb"), "Saraqib", case="Idlib")


def ruled(*rules: Equivalence) -> Reconciliation:
    return replace(RECONCILIATION, equivalences=rules)


def told(*rules: Equivalence) -> Outline:
    return outline(ruled(*rules), made=TODAY)


def values(report: Outline, question: str) -> list[str]:
    return [a.text for entry in report.entries if question in entry.question for a in entry.accounts]


def spoken(report: Outline) -> str:
    return " ".join(
        "".join(run.text for run in runs) for section in report.account for runs in section.sentences
    )


def test_every_account_of_the_name_has_the_preferred_form() -> None:
    assert "Saraqeb" in values(told(), "spelled")
    assert set(values(told(TOWN), "spelled")) == {"Saraqib"}


def test_quotes_keep_the_form_of_their_article() -> None:
    def quotes(report: Outline) -> list[str]:
        return [a.quote for entry in report.entries for a in entry.accounts]

    assert quotes(told(TOWN)) == quotes(told())


def test_the_other_form_is_given_once_in_brackets_where_the_name_is_first_told() -> None:
    report = told(TOWN)
    assert spoken(report).count("Saraqib (Saraqeb)") == 1
    assert markdown(report).count("(Saraqeb)") == 1


def test_where_no_sentence_tells_it_the_table_does() -> None:
    standings = tuple(s for s in RECONCILIATION.standings if "spelled" not in str(s.dispute.question))
    case = replace(ruled(TOWN), standings=standings)
    comparison = case.comparison
    rest = tuple(d for d in comparison.disputes if "spelled" in str(d.question))
    many = tuple(replace(rest[0], id=f"x{n}", rank=n) for n in range(1, 15))
    report = outline(replace(case, comparison=replace(comparison, disputes=many)), made=TODAY)
    assert markdown(report).count("(Saraqeb)") == 1


@pytest.mark.parametrize("off", [{"in_use": False}, {"use_throughout": False}])
def test_a_rule_that_is_not_used_throughout_changes_nothing(off: dict[str, bool]) -> None:
    assert told(replace(TOWN, **off)) == told()


def test_a_question_names_it_in_the_preferred_form_outside_quotes() -> None:
    first = RECONCILIATION.standings[0]
    named = Message("Who held {place}: “{clause}”?", {"place": "Saraqeb", "clause": "Saraqeb fell"})
    dispute = replace(first.dispute, question=named)
    case = replace(ruled(TOWN), standings=(replace(first, dispute=dispute), *RECONCILIATION.standings[1:]))
    assert outline(case, made=TODAY).entries[0].question == "Who held Saraqib: “Saraqeb fell”?"


def test_only_whole_words_are_written_otherwise() -> None:
    first = RECONCILIATION.standings[0]
    dispute = replace(first.dispute, question=Message("{it}?", {"it": "Saraqebis of Saraqeb-east"}))
    case = replace(ruled(TOWN), standings=(replace(first, dispute=dispute), *RECONCILIATION.standings[1:]))
    assert outline(case, made=TODAY).entries[0].question == "Saraqebis of Saraqib-east?"


def test_the_method_says_so() -> None:
    assert any("Saraqib = Saraqeb" in line for line in told(TOWN).method)
    assert not any("Saraqib" in line for line in told().method)


def test_data_keeps_the_form_as_written_and_names_the_preferred_beside_it() -> None:
    lines = [line for line in csv(ruled(TOWN)).split("\r\n") if ",Saraqeb," in line]
    assert lines and all(line.endswith(",Saraqib,,,,,,") for line in lines)
    [rule] = reconciliation_json(ruled(TOWN))["equivalences"]
    assert rule["forms"] == ["Saraqib", "Saraqeb"] and rule["preferred"] == "Saraqib"


def test_a_best_account_that_the_editor_chose_stays_as_chosen() -> None:
    other = Equivalence(("Saraqib", "Saraqeb"), "Saraqeb")
    entry = next(e for e in told(other).entries if "spelled" in e.question)
    assert entry.best == ("Saraqib",)
    strong = [
        r.text for s in told(other).account for runs in s.sentences for r in runs if r.style is Style.STRONG
    ]
    assert "Saraqib" in strong
