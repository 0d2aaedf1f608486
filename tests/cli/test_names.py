import os

import pytest


def test_two_spellings_of_one_name_are_likelier_than_two_names(variorum):
    alike = variorum("names", "Kamp Springfield", "Camp Springfield")
    other = variorum("names", "Kamp Springfield", "New York")
    assert alike.status == other.status == 0
    assert 0 <= float(other.out) < float(alike.out) <= 1


def test_pairs_are_answered_line_by_line_in_order(variorum, tmp_path):
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text("Anna\tAnna\nAnna\tBoris\nAnna\tAnna\n", encoding="utf-8")
    answers = [float(line) for line in variorum("names", "--pairs", pairs).out.splitlines()]
    assert len(answers) == 3
    assert answers[0] == answers[2] > answers[1]


def test_no_pairs_give_no_answers(variorum, tmp_path):
    (tmp_path / "none").touch()
    ran = variorum("names", "--pairs", tmp_path / "none")
    assert (ran.status, ran.out) == (0, "")


@pytest.mark.parametrize("content", [b"no tab here\n", b"\xff\xfe\xff"])
def test_a_file_without_pairs_is_unreadable(content, variorum, tmp_path):
    (tmp_path / "pairs").write_bytes(content)
    ran = variorum("names", "--pairs", tmp_path / "pairs")
    assert ran.status == 3
    assert ran.err.count("\n") == 1


def test_a_missing_file_of_pairs_is_unreadable(variorum, tmp_path):
    assert variorum("names", "--pairs", tmp_path / "nowhere").status == 3


def test_a_pipe_of_pairs_is_not_waited_for(variorum, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert variorum("names", "--pairs", tmp_path / "pipe").status == 3


def test_more_pairs_than_anyone_means_are_not_read(variorum, tmp_path):
    with (tmp_path / "huge").open("wb") as file:
        file.truncate(1 << 40)
    ran = variorum("names", "--pairs", tmp_path / "huge")
    assert ran.status == 3 and "larger than" in ran.err
