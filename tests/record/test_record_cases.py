"""Cases, their articles, and what the record answers about them."""

from dataclasses import replace
from pathlib import Path

import pytest
from makers_record import HERALD, NOON, POST, TIMES, article, pen, settled, two_disputes

from variorum.dispute.decision import State
from variorum.errors import NameRefused, UnknownThing
from variorum.record import steps, turning
from variorum.record.record import Record
from variorum.record.revision import Action
from variorum.record.revisions import Entry


def test_a_new_case_is_on_the_list(record: Record) -> None:
    record.new_case(pen("Aleppo", at="2021-01-01T00:00:00Z"))
    assert [(c.name, c.articles) for c in record.cases()] == [("Aleppo", 0), ("Idlib", 2)]


@pytest.mark.parametrize("name", ["Idlib", "idlib", "  IDLIB "])
def test_a_name_is_taken_however_it_is_written(record: Record, name: str) -> None:
    with pytest.raises(NameRefused, match="already"):
        record.new_case(pen(name))


@pytest.mark.parametrize("name", ["", "  ", "a\x1b[2Jb", "x" * 201])
def test_what_cannot_be_a_name_is_refused(record: Record, name: str) -> None:
    with pytest.raises(NameRefused):
        record.new_case(pen(name))


def test_a_case_is_found_however_its_name_is_written(record: Record) -> None:
    assert record.contents("IDLIB").name == "Idlib"


def test_an_unknown_case_is_named(record: Record) -> None:
    with pytest.raises(UnknownThing, match="no case “Homs”"):
        record.contents("Homs")


def test_a_removed_case_leaves_the_list_and_keeps_its_history(record: Record) -> None:
    record.append("Idlib", lambda past: steps.remove(past, pen()))
    assert record.cases() == ()
    with pytest.raises(UnknownThing):
        record.contents("Idlib")
    assert [r.action for r in record.history("Idlib")][-1] is Action.REMOVE
    assert record.verify().ok


def test_a_removed_case_leaves_its_name_to_another(record: Record) -> None:
    record.append("Idlib", lambda past: steps.remove(past, pen()))
    record.new_case(pen())
    assert [(c.name, c.articles) for c in record.cases()] == [("Idlib", 0)]
    assert record.verify().ok


def test_a_removed_case_comes_back_by_undo(record: Record) -> None:
    record.append("Idlib", lambda past: steps.remove(past, pen()))
    record.append("Idlib", lambda past: turning.undo(past, pen()))
    assert [(c.name, c.articles) for c in record.cases()] == [("Idlib", 2)]


def test_the_same_bytes_are_in_a_case_once(record: Record) -> None:
    copy = replace(POST, id="copy", original=replace(POST.original, name="copy.txt"))
    added, already = record.add(pen(), [HERALD, copy])
    assert ([a.id for a in added], [a.id for a in already]) == (["herald"], ["post"])


def test_another_article_of_the_same_name_gets_its_own_id(record: Record) -> None:
    added, _ = record.add(pen(), [article("post", "Other words.")])
    assert [a.id for a in added] == ["post-2"]


def test_two_cases_share_the_bytes_of_an_article(record: Record) -> None:
    record.new_case(pen("Aleppo"))
    record.add(pen("Aleppo"), [POST])
    assert record.verify().originals == 2
    assert record.originals("Aleppo")[0].original == POST.original


def test_originals_come_back_byte_for_byte(record: Record) -> None:
    assert [k.original for k in record.originals("Idlib")] == [POST.original, TIMES.original]


def test_a_badly_named_file_is_kept(record: Record) -> None:
    odd = article("caf\udce9", "Words.")
    added, _ = record.add(pen(), [odd])
    assert added[0].id == "caf?"
    assert record.verify().ok


def test_what_was_found_is_kept_under_its_key(record: Record) -> None:
    assert record.kept_comparison("Idlib", key="key") == two_disputes()
    assert record.kept_comparison("Idlib", key="another") is None


def test_what_was_found_is_replaced_by_what_is_found_next(record: Record) -> None:
    record.keep_comparison("Idlib", replace(two_disputes(), disputes=()), key="next", at=NOON)
    assert record.kept_comparison("Idlib", key="key") is None
    assert record.kept_comparison("Idlib", key="next") is not None


def test_the_list_remembers_how_disputes_stand(record: Record) -> None:
    record.note_opened("Idlib", {State.OPEN: 2}, at=NOON)
    [case] = record.cases()
    assert (case.opened, case.states) == (NOON, {State.OPEN: 2})


def test_decisions_are_there_when_the_record_is_opened_again(record: Record, path: Path) -> None:
    made = settled(record)
    record.close()
    again = Record(path)
    assert again.history("Idlib")[-1] == made
    again.close()


def test_another_program_s_revisions_are_seen(record: Record, path: Path) -> None:
    other = Record(path)
    settled(other, by="bob")
    settled(record, by="ada")
    assert [r.editor for r in other.history("Idlib")[-2:]] == ["bob", "ada"]
    other.close()


def test_a_refused_step_writes_nothing(record: Record) -> None:
    before = record.history("Idlib")
    with pytest.raises(UnknownThing):
        record.append("Idlib", lambda past: steps.reinstate(past, pen(), "d1", number=9))
    assert record.history("Idlib") == before


def test_a_record_put_in_another_s_place_is_read_afresh(record: Record, tmp_path: Path) -> None:
    settled(record)
    assert len(record.history("Idlib")) == 4
    other = Record(tmp_path / "other.db")
    other.new_case(pen(at="2022-02-02T00:00:00Z"))
    assert len(other.history("Idlib")) == 1
    record._histories[1] = replace(other._histories[1], last=Entry(4, b"", "other"))
    assert [r.action for r in record.history("Idlib")][-1] is Action.SETTLE
    other.close()
