"""Assigning, commenting and signing off as an editor types them."""

import json

import pytest
from makers_kills import INJURED

BEN = ("--set", "editor=ben")
ADA = ("--set", "editor=ada")


@pytest.fixture
def decided(ferry):
    assert ferry("settle", "Ferry", INJURED, "--account", 1, "--reason", "the latest", *ADA).status == 0
    return ferry


def listed(ferry, *options):
    return [
        json.loads(line)
        for line in ferry("disputes", "Ferry", *options, "--format", "jsonl").out.splitlines()
    ]


def test_a_dispute_is_assigned_and_listed_by_whom_it_is_for(ferry):
    told = ferry("assign", "Ferry", INJURED, "ben")
    assert told.status == 0 and told.out.endswith("For ben.\n")
    assert [d["desk"]["assigned"] for d in listed(ferry, "--assigned", "Ben")] == ["ben"]
    assert listed(ferry, "--assigned", "me", *BEN) == listed(ferry, "--assigned", "ben")
    assert listed(ferry, "--assigned", "me", *ADA) == []
    assert ferry("assign", "Ferry", INJURED, "--nobody").out.endswith("For nobody.\n")


def test_me_is_who_writes(ferry):
    assert ferry("assign", "Ferry", INJURED, "me", *BEN).out.endswith("For ben.\n")


@pytest.mark.parametrize("options", [(), ("ben", "--nobody")])
def test_an_assignment_is_to_an_editor_or_to_nobody(ferry, options):
    told = ferry("assign", "Ferry", INJURED, *options)
    assert told.status == 1 and "--nobody" in told.err


def test_a_comment_stands_in_the_history_with_who_said_it(ferry):
    assert ferry("comment", "Ferry", INJURED, "Ask the hospital.", *BEN).out.endswith("1 comment.\n")
    last = json.loads(ferry("history", "Ferry", INJURED, "--format", "jsonl").out.splitlines()[-1])
    assert (last["action"], last["editor"], last["reason"]) == ("comment", "ben", "Ask the hospital.")
    assert "Ask the hospital." in ferry("history", "Ferry").out


def test_a_decision_waits_for_who_is_asked_and_is_signed_off(decided):
    assert "Ben is to sign it off" in decided("ask", "Ferry", INJURED, "Ben", *ADA).out
    assert len(listed(decided, "--to-sign-off", *BEN)) == 1
    assert listed(decided, "--to-sign-off", *ADA) == []
    assert decided("sign-off", "Ferry", INJURED, *BEN).out.endswith("Signed off by ben.\n")
    assert listed(decided, "--to-sign-off", *BEN) == []
    assert "signed off by ben" in " ".join(decided("disputes", "Ferry").out.split())


def test_who_decided_is_told_why_it_is_refused(decided):
    told = decided("sign-off", "Ferry", INJURED, *ADA)
    assert (told.status, told.out) == (1, "") and "a second editor signs it off" in told.err


def test_a_decision_taken_back_is_signed_off_no_longer(decided):
    decided("sign-off", "Ferry", INJURED, *BEN)
    decided("withdraw", "Ferry", INJURED)
    [one] = [d for d in listed(decided) if d["desk"]["signed"]]
    assert one["desk"]["signed"][0]["holds"] is False
    assert "sign-off lapsed" in " ".join(decided("disputes", "Ferry").out.split())


def test_an_undo_takes_a_sign_off_back(decided):
    decided("sign-off", "Ferry", INJURED, *BEN)
    assert decided("undo", "Ferry").status == 0
    assert not [d for d in listed(decided) if d["desk"]["signed"]]


def test_a_table_without_anything_said_has_no_column_for_it(ferry):
    assert "desk" not in ferry("disputes", "Ferry").out


def test_an_undo_says_what_of_the_desk_it_took_back(decided):
    assert decided("comment", "Ferry", INJURED, "Ask the hospital.", *BEN).status == 0
    told = decided("undo", "Ferry", *BEN).out
    assert told.startswith("Undone: comment on a dispute.\n")
