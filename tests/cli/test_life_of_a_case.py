"""A case from its making to its report, as an editor types it; the reports are those of makers_kills."""

import json

import pytest
from makers_kills import INJURED, REPORTS

from variorum.dispute.decision import State

WHY = ("--reason", "the later count")


def disputes(ferry, *options):
    return [
        json.loads(line)
        for line in ferry("disputes", "Ferry", "--format", "jsonl", *options).out.splitlines()
    ]


def actions(ferry):
    lines = ferry("history", "Ferry", "--format", "jsonl").out.splitlines()
    return [json.loads(line)["action"] for line in lines if json.loads(line)["dispute"]]


def test_the_disputes_are_listed_by_rank_with_their_state(ferry):
    found = disputes(ferry)
    assert [one["rank"] for one in found] == list(range(1, len(found) + 1))
    assert {one["state"] for one in found} == {"open"}
    assert {account["article"] for account in found[0]["accounts"]} == {"morning", "evening"}


def test_disputes_are_chosen_by_kind_and_state(ferry):
    assert disputes(ferry, "--state", "settled") == []
    found = disputes(ferry)
    assert disputes(ferry, "--kind", found[0]["kind"])[0]["id"] == found[0]["id"]


def test_a_settled_dispute_is_told_and_kept(ferry):
    ran = ferry("settle", "Ferry", INJURED, "--account", 1, *WHY, "--confidence", "high")
    assert ran.status == 0
    assert "Settled: 31 people" in ran.out
    (one,) = disputes(ferry, "--state", "settled")
    assert one["decision"]["outcome"] == "accept"
    assert one["decision"]["accounts"] == [1]
    assert one["decision"]["evidence"][0]["quote"] == one["accounts"][0]["quote"]
    assert one["decision"]["confidence"] == "high"


def test_two_accounts_settle_it_as_both_true(ferry):
    assert ferry("settle", "Ferry", INJURED, "--account", 1, 2, *WHY).status == 0
    (one,) = disputes(ferry, "--state", "settled")
    assert (one["decision"]["outcome"], one["decision"]["accounts"]) == ("both-true", [1, 2])


def test_evidence_from_outside_is_kept_and_told(ferry, tmp_path):
    outside = ("--outside", "Port log", "--url", "https://port.example/1", "--retrieved", "2026-01-02")
    assert ferry("settle", "Ferry", INJURED, "--account", "1", *outside, *WHY).status == 0
    last = json.loads(ferry("history", "Ferry", "--format", "jsonl").out.splitlines()[-1])
    assert last["decision"]["outside"][0]["title"] == "Port log"
    assert "Port log" in ferry("history", "Ferry").out
    assert ferry("report", "Ferry", "-o", tmp_path / "report.md").status == 0
    assert "From outside: Port log" in (tmp_path / "report.md").read_text(encoding="utf-8")


def test_an_address_that_would_do_something_is_refused(ferry):
    outside = ("--outside", "Port log", "--url", "javascript:alert(1)")
    assert ferry("settle", "Ferry", INJURED, "--account", "1", *outside, *WHY).status == 1


def test_each_of_two_true_values_says_what_it_holds_of(ferry):
    both = ("--account", "1", "2", "--holds", "the crew", "the passengers")
    assert "(the crew)" in ferry("settle", "Ferry", INJURED, *both, *WHY).out


def test_a_range_settles_it(ferry):
    assert ferry("settle", "Ferry", INJURED, "--low", 12, "--best", 20, "--high", 31, *WHY).status == 0
    (one,) = disputes(ferry, "--state", "settled")
    assert [one["decision"][end] for end in ("low", "best", "high")] == ["12", "20", "31"]


def test_a_value_of_ones_own_needs_evidence(ferry):
    assert ferry("settle", "Ferry", INJURED, "--value", 19, *WHY).status == 1
    assert ferry("settle", "Ferry", INJURED, "--value", 19, *WHY, "--evidence", "morning:2").status == 0


def test_a_rule_alone_fills_the_range(ferry):
    assert ferry("settle", "Ferry", INJURED, "--rule", "median", *WHY).status == 0
    (one,) = disputes(ferry, "--state", "settled")
    assert one["decision"]["rule"] == "median"
    assert None not in [one["decision"][end] for end in ("low", "best", "high")]


@pytest.mark.parametrize(
    "typed",
    [
        ("settle", "Ferry", INJURED, "--account", 1),
        ("settle", "Ferry", INJURED, *WHY),
        ("settle", "Ferry", INJURED, "--account", 99, *WHY),
        ("settle", "Ferry", INJURED, "--low", 3, "--best", 2, "--high", 1, *WHY),
        ("settle", "Ferry", 99, "--account", 1, *WHY),
        ("settle", "Nobody", INJURED, "--account", 1, *WHY),
        ("settle", "Ferry", INJURED, "--value", 1, "--evidence", "nowhere:1", *WHY),
        ("withdraw", "Ferry", INJURED),
        ("reinstate", "Ferry", INJURED, "--revision", 99),
        ("redo", "Ferry"),
        ("case", "show", "Nobody"),
        ("case", "new", "Ferry"),
        ("history", "Ferry", "99"),
        ("search", "zzzz"),
        ("report", "Nobody", "--output", "nowhere.html"),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_sentence(typed, ferry):
    ran = ferry(*typed)
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert ran.err.endswith(".\n")


def test_dismissing_withdrawing_and_reinstating_are_revisions(ferry):
    assert ferry("dismiss", "Ferry", INJURED, "--reason", "no matter").status == 0
    assert ferry("withdraw", "Ferry", INJURED).status == 0
    assert ferry("settle", "Ferry", INJURED, "--account", 2, *WHY).status == 0
    assert ferry("withdraw", "Ferry", INJURED, "--reason", "too soon").status == 0
    settled = json.loads(ferry("history", "Ferry", "--format", "jsonl").out.splitlines()[-2])["number"]
    assert ferry("reinstate", "Ferry", INJURED, "--revision", settled).status == 0
    assert actions(ferry) == ["dismiss", "withdraw", "settle", "withdraw", "reinstate"]
    assert [one["kind"] for one in disputes(ferry, "--state", "settled")] == ["quantity"]


def test_undo_and_redo_are_revisions_too(ferry):
    ferry("settle", "Ferry", INJURED, "--account", 1, *WHY)
    assert ferry("undo", "Ferry").status == 0
    assert disputes(ferry, "--state", "settled") == []
    assert ferry("redo", "Ferry").status == 0
    assert len(disputes(ferry, "--state", "settled")) == 1
    assert len(actions(ferry)) == 3


def test_undo_and_redo_say_what_they_undid_and_did_again(ferry):
    ferry("settle", "Ferry", INJURED, "--account", 1, *WHY)
    assert ferry("undo", "Ferry").out.splitlines()[0] == "Undone: settle."
    assert ferry("redo", "Ferry").out.splitlines()[0] == "Done again: settle."
    assert ferry("undo", "Ferry").out.splitlines()[0] == "Undone: settle."
    assert ferry("undo", "Ferry").out.startswith("Undone: add ")


def test_the_history_names_a_dispute_by_its_question(ferry):
    ferry("settle", "Ferry", INJURED, "--account", 1, *WHY)
    (asked,) = (one["question"] for one in disputes(ferry, "--state", "settled"))
    assert asked in ferry("history", "Ferry").out
    assert ferry("history", "Ferry", INJURED).out.strip().splitlines()[0] == asked


def test_an_article_that_is_there_already_is_left_as_it_is(ferry, begun):
    ran = ferry("case", "add", "Ferry", begun / "morning.txt")
    assert (ran.status, ran.out) == (0, "Added 0 articles to “Ferry”; 1 was there already.\n")


def test_a_new_article_makes_a_settled_dispute_stale_and_changes_nothing(ferry, tmp_path):
    ferry("settle", "Ferry", INJURED, "--account", 1, *WHY)
    before = disputes(ferry, "--state", "settled")[0]["decision"]
    night = REPORTS["evening.txt"].replace("31 people", "44 people").replace("evening", "night")
    (tmp_path / "night.txt").write_text(night, encoding="utf-8")
    assert ferry("case", "add", "Ferry", tmp_path / "night.txt").status == 0
    (stale,) = disputes(ferry, "--state", "stale")
    assert stale["decision"] == before
    assert stale["stale_because"]


def test_a_file_that_gives_no_article_is_named(ferry, begun, tmp_path):
    ran = ferry("case", "add", "Ferry", begun / "morning.txt", tmp_path / "missing.txt")
    assert ran.status == 0
    assert ran.err.startswith(str(tmp_path / "missing.txt"))
    assert ferry("case", "add", "Ferry", tmp_path / "missing.txt").status == 3


def test_words_are_found_in_articles_and_reasons(ferry):
    ferry("settle", "Ferry", INJURED, "--account", 1, "--reason", "counted by the harbourmaster")
    assert "Marlow" in ferry("search", "Marlow").out
    (hit,) = json.loads(ferry("search", "harbourmaster", "--format", "json").out)
    assert hit["case"] == "Ferry"


@pytest.mark.parametrize("suffix", ["html", "md", "csv", "json"])
def test_a_report_is_written(suffix, ferry, tmp_path):
    path = tmp_path / f"report.{suffix}"
    assert ferry("report", "Ferry", "--output", path).out == f"Wrote {path}.\n"
    assert "31" in path.read_text(encoding="utf-8")


def test_a_report_is_written_in_the_style_of_the_house(ferry, tmp_path):
    path, plain = tmp_path / "styled.md", tmp_path / "plain.md"
    ferry("report", "Ferry", "--output", plain, "--set", "report_dates=iso")
    ferry("report", "Ferry", "--output", path, "--dates", "iso", "--appendices", "sources")
    told = path.read_text(encoding="utf-8")
    assert "## Sources" in told and "## Disputes" not in told and "[^" not in told
    assert told.splitlines()[2] == plain.read_text(encoding="utf-8").splitlines()[2]
    assert len(told.splitlines()[2]) == len("*2026-11-21*")


def test_a_report_tells_what_the_house_wants_told(ferry, tmp_path):
    path = tmp_path / "told.md"
    ferry("report", "Ferry", "-o", path, "--disputes", "settled", "--account", "no", "--synopsis", "yes")
    told = path.read_text(encoding="utf-8")
    assert "## The articles, row by row" in told and "## What is open" not in told
    assert "Not told here" in told


def test_a_style_that_is_not_known_is_refused_with_the_choices(ferry, tmp_path):
    ran = ferry("report", "Ferry", "--output", tmp_path / "r.md", "--numbers", "roman")
    assert (ran.status, ran.err) == (
        2,
        "The setting report_numbers is one of language, comma, space, point, plain, not “roman”.\n",
    )


def test_a_report_that_cannot_be_written_is_refused(ferry, tmp_path):
    for path in (tmp_path / "no" / "folder" / "report.html", tmp_path / "report.unheard-of", tmp_path):
        ran = ferry("report", "Ferry", "--output", path)
        assert (ran.status, ran.err.count("\n")) == (1, 1)


def test_the_record_verifies_and_says_its_head(ferry):
    assert ferry("verify").out.startswith("The record is whole: 1 case, 2 originals, ")
    assert len(json.loads(ferry("verify", "--format", "json").out)["head"]) == 64


def test_a_record_is_one_file_when_a_command_has_ended(begun):
    assert [file.name for file in begun.glob("begun.db*") if file.is_file()] == ["begun.db"]


def test_a_damaged_record_does_not_verify(ferry, tmp_path):
    path = tmp_path / "begun.db"
    path.write_bytes(path.read_bytes().replace(b"Ferry hits pier", b"Ferry hugs pier"))
    assert ferry("verify").status == 4


def test_a_file_that_is_no_record_is_refused(variorum, tmp_path):
    (tmp_path / "no.db").write_bytes(b"no record at all" * 500)
    ran = variorum("case", "list", "--record", tmp_path / "no.db")
    assert (ran.status, ran.err.count("\n")) == (4, 1)


def test_cases_are_listed_shown_and_removed(ferry):
    (case,) = json.loads(ferry("case", "list", "--format", "json").out)
    assert (case["name"], case["articles"]) == ("Ferry", 2)
    shown = json.loads(ferry("case", "show", "Ferry", "--format", "json").out)
    assert [article["id"] for article in shown["articles"]] == ["morning", "evening"]
    assert sum(shown["states"].values()) == len(disputes(ferry))
    assert ferry("case", "remove", "Ferry").status == 0
    assert ferry("case", "list", "--format", "jsonl").out == ""


def test_the_tables_for_people_are_printed(ferry):
    ferry("settle", "Ferry", INJURED, "--account", 1, *WHY)
    for typed in (("disputes", "Ferry"), ("history", "Ferry"), ("case", "list"), ("case", "show", "Ferry")):
        ran = ferry(*typed)
        assert ran.status == 0
        assert "ettle" in ran.out
        assert max(map(len, ran.out.splitlines())) <= 120


def test_every_state_can_be_asked_for(ferry):
    for state in State:
        assert ferry("disputes", "Ferry", "--state", state.value).status == 0


def test_comparing_and_listing_facts_keep_nothing(begun, variorum, tmp_path):
    files = [begun / name for name in REPORTS]
    record = ("--record", tmp_path / "untouched.db")
    assert "How many" in variorum("compare", *files, *record).out
    lines = variorum("facts", *files, "--format", "jsonl", *record).out.splitlines()
    assert {"morning", "evening"} == {json.loads(line)["article"] for line in lines}
    assert "31" in variorum("facts", *files).out
    assert not (tmp_path / "untouched.db").exists()


def test_a_comparison_is_also_written_as_reports(begun, variorum, tmp_path):
    files = [begun / name for name in REPORTS]
    ran = variorum(
        "compare", *files, "-o", tmp_path / "a.html", "--output", tmp_path / "a.json", "--format", "jsonl"
    )
    assert ran.status == 0
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["schema"] == "variorum.comparison/1"
    assert len(ran.out.splitlines()) == len(
        json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["disputes"]
    )
