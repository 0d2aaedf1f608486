"""Earlier decisions on the command line: offered, and taken over by nobody."""

import json

from makers_kills import INJURED, REPORTS


def test_a_decision_of_another_case_is_offered(ferry, begun):
    ferry("settle", "Ferry", INJURED, "--account", 1, "--reason", "the later count")
    ferry("case", "new", "Again")
    ferry("case", "add", "Again", *(begun / name for name in REPORTS))
    ran = ferry("earlier", "Again", INJURED, "--format", "jsonl")
    assert ran.status == 0, ran.err
    [line] = map(json.loads, ran.out.splitlines())
    assert (line["case"], line["dispute"]) == ("Ferry", line["dispute"])
    assert line["decision"]["reason"] == "the later count" and line["best"]
    assert "Ferry" in ferry("earlier", "Again", INJURED).out
    states = ferry("disputes", "Again", "--format", "jsonl").out.splitlines()
    assert {json.loads(one)["state"] for one in states} == {"open"}


def test_where_there_is_none_it_is_said(ferry):
    ran = ferry("earlier", "Ferry", INJURED)
    assert ran.status == 1
    assert ran.err.count("\n") == 1 and "Nothing was decided on this before" in ran.err
