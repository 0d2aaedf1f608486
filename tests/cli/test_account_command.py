"""`variorum account`: shown, begun, edited, and refused in a sentence."""

import json
from pathlib import Path

import pytest


@pytest.fixture
def based(ferry):
    """The account begun on the first article of the case."""
    shown = json.loads(ferry("case", "show", "Ferry", "--format", "json").out)
    ferry("account", "Ferry", "--base", shown["articles"][0]["id"])
    return ferry


def test_no_account_yet_is_said(ferry) -> None:
    ran = ferry("account", "Ferry")
    assert ran.status == 1 and "no account yet" in ran.err


def test_it_is_begun_and_shown_with_the_numbers_of_its_notes(based) -> None:
    shown = based("account", "Ferry")
    assert shown.status == 0 and "[1]" in shown.out


def test_the_plain_form_is_edited_and_handed_back(based, tmp_path: Path) -> None:
    form = based("account", "Ferry", "--plain").out
    assert "{{" in form
    file = tmp_path / "account.txt"
    file.write_text("My words.\n\n" + form, encoding="utf-8")
    assert based("account", "Ferry", "--edit", file).out.startswith("My words.\n")
    assert based("account", "Ferry", "--plain").out == "My words.\n\n" + form
    told = based("history", "Ferry").out
    assert "account" in told


def test_a_damaged_file_is_refused_with_its_line(based, tmp_path: Path) -> None:
    file = tmp_path / "account.txt"
    file.write_text("One\n\n{{1|never closed\n", encoding="utf-8")
    ran = based("account", "Ferry", "--edit", file)
    assert ran.status == 1 and ran.err.startswith("Line 3: ")
    file.write_bytes(b"\xff\xfe\x00")
    assert "not UTF-8" in based("account", "Ferry", "--edit", file).err


def test_it_is_begun_on_passages_and_blank(ferry) -> None:
    articles = json.loads(ferry("case", "show", "Ferry", "--format", "json").out)["articles"]
    ids = [article["id"] for article in articles]
    ran = ferry("account", "Ferry", "--passages", f"{ids[1]}:1", f"{ids[0]}:1")
    assert ran.status == 0 and len(ran.out.split("\n\n")) >= 2
    assert ferry("account", "Ferry", "--blank").status == 0


def test_two_ways_to_begin_are_a_usage_error(ferry) -> None:
    assert ferry("account", "Ferry", "--blank", "--base", "x").status == 2
