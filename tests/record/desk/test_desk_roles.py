"""Whoever comes to the database with another program may do what the program lets them do, and no more."""

from hashlib import sha256

import pytest
from makers_members import Desk
from makers_record import pen, settled

from variorum.errors import DecisionRefused, RecordUnwritable, UnknownThing
from variorum.record.desk.role import Role
from variorum.record.desk.setting_up import admit, exclude, members
from variorum.record.record import Record
from variorum.record.revision import Action, content
from variorum.record.revisions import ledger_after
from variorum.record.steps import entry

CHANGES = (
    "DELETE FROM revision",
    "UPDATE revision SET content = 'x'",
    "UPDATE revision SET at = 'earlier'",
    "TRUNCATE revision CASCADE",
    "DELETE FROM original",
    "UPDATE original SET data = 'x'",
    "UPDATE account SET quote = 'x'",
    "DELETE FROM case_article",
    "DELETE FROM tombstone",
    "ALTER TABLE revision DISABLE TRIGGER ALL",
    "DROP TRIGGER entry_holds ON revision",
    "DROP TABLE account",
    "CREATE OR REPLACE FUNCTION name_of_login() RETURNS text LANGUAGE sql AS $$ SELECT 'ada' $$",
)


@pytest.mark.parametrize("role", Role)
def test_no_member_rewrites_history(desk: Desk, role: Role) -> None:
    settled(desk.open())
    for change in CHANGES:
        said = desk.outside(role).is_refused(change)
        assert any(word in said for word in ("permission denied", "must be owner", "never")), said
    assert desk.open().verify().ok


def test_nor_does_whoever_set_the_record_up(desk: Desk) -> None:
    settled(desk.open())
    for change in CHANGES[:8]:
        assert "never" in desk.outside().is_refused(change)


def test_a_reader_reads_and_writes_nothing(desk: Desk) -> None:
    outside = desk.outside(Role.READER)
    assert outside("SELECT count(*) FROM revision") == "3\n"
    for change in (
        "INSERT INTO cases (id, name, key, created, removed, states) VALUES (9, 'a', 'a', '', false, '')",
        "INSERT INTO revision SELECT * FROM revision",
        "UPDATE cases SET name = 'x'",
        "DELETE FROM paragraph",
        "SELECT 1 FROM turn FOR UPDATE",
        "INSERT INTO member VALUES ('x', 'y')",
    ):
        assert "permission denied" in outside.is_refused(change)


def test_a_reader_is_told_so_by_the_program(desk: Desk) -> None:
    record = desk.open(Role.READER)
    assert record.history("Idlib") and record.search("saraqeb") and record.verify().ok
    with pytest.raises(RecordUnwritable, match="does not allow you this"):
        settled(record, by="the reader")


def test_an_editor_writes_under_the_name_that_the_record_gives(desk: Desk) -> None:
    record = desk.open(Role.EDITOR)
    assert record.writes_as == "the editor"
    assert settled(record, by="the editor").editor == "the editor"


def test_an_editor_cannot_write_as_another(desk: Desk) -> None:
    record = desk.open(Role.EDITOR)
    with pytest.raises(RecordUnwritable, match="writes as “the editor”, not as “ada”"):
        settled(record, by="ada")
    assert len(record.history("Idlib")) == 3 and record.verify().ok


def inserted(record: Record, *, editor: str, beside: str = "", wrong_hash: bool = False) -> str:
    """The statement by which psql would write an entry that follows the last, with a sound ledger."""
    history = record.history("Idlib")
    forged = entry(history, pen(editor=editor), Action.REMOVE, reason="forged")
    kept = content(forged)
    hash = "f" * 64 if wrong_hash else sha256(kept).hexdigest()
    ledger = ledger_after(record.verify().head, hash)
    at = beside or forged.at
    values = f"1, {forged.number}, 'remove', '{at}', '\\x{kept.hex()}', '{forged.previous}', '', '{hash}'"
    columns = "case_id, number, action, at, content, previous, merges, hash, ledger"
    return f"INSERT INTO revision ({columns}) VALUES ({values}, '{ledger}')"


def test_an_editor_who_comes_with_psql_cannot_forge_another_s_name(desk: Desk) -> None:
    record, outside = desk.open(), desk.outside(Role.EDITOR)
    assert "not as “ada”" in outside.is_refused(inserted(record, editor="ada"))
    own = inserted(record, editor="the editor")
    shadow = "CREATE TEMPORARY TABLE member AS SELECT session_user::text AS login, 'ada' AS name"
    assert "not as “ada”" in outside.is_refused(shadow, inserted(record, editor="ada"))
    outside(own)
    assert [revision.editor for revision in record.history("Idlib")][-1] == "the editor"


def test_an_entry_that_is_not_what_it_says_is_refused(desk: Desk) -> None:
    record, outside = desk.open(), desk.outside(Role.EDITOR)
    wrong = inserted(record, editor="the editor", wrong_hash=True)
    assert "not what its hash says" in outside.is_refused(wrong)
    earlier = inserted(record, editor="the editor", beside="2019-01-01T00:00:00.000Z")
    assert "not what stands beside it" in outside.is_refused(earlier)
    loose = inserted(record, editor="the editor").rpartition(", '")[0] + f", '{'0' * 64}')"
    assert "does not follow the ledger" in outside.is_refused(loose)
    assert record.verify().ok


def test_an_editor_cannot_put_another_text_under_a_hash(desk: Desk) -> None:
    outside = desk.outside(Role.EDITOR)
    false = f"INSERT INTO original VALUES ('{'a' * 64}', 'x')"
    assert "not what its hash says" in outside.is_refused(false)


def test_an_editor_cannot_admit_and_an_owner_can(desk: Desk) -> None:
    new = desk.server.login(f"new_{desk.name}")
    with pytest.raises(RecordUnwritable, match="does not allow"):
        admit(desk.at(Role.EDITOR), new, role=Role.READER)
    admit(desk.at(Role.OWNER), new, role=Role.READER, name="Newcomer")
    found = {member.login: (member.name, member.role) for member in members(desk.at(Role.READER))}
    assert found[new] == ("Newcomer", Role.READER)


def test_who_is_excluded_reads_no_longer_and_what_they_wrote_stays(desk: Desk) -> None:
    record = desk.open(Role.EDITOR)
    settled(record, by="the editor")
    exclude(desk.at(Role.OWNER), desk.login(Role.EDITOR))
    assert "permission denied" in desk.outside(Role.EDITOR).is_refused("SELECT 1 FROM variorum.revision")
    assert desk.open().history("Idlib")[-1].editor == "the editor"


def test_a_member_who_is_admitted_anew_has_the_new_role_alone(desk: Desk) -> None:
    login = desk.login(Role.EDITOR)
    admit(desk.at(), login, role=Role.READER, name="the editor")
    assert {m.login: m.role for m in members(desk.at())}[login] is Role.READER
    assert "permission denied" in desk.outside(Role.EDITOR).is_refused("DELETE FROM paragraph")


def test_two_logins_cannot_write_under_one_name(desk: Desk) -> None:
    with pytest.raises(DecisionRefused, match="writes as “the editor” already"):
        admit(desk.at(), desk.login(Role.READER), role=Role.READER, name="the editor")


def test_a_login_that_the_database_does_not_know_is_not_admitted(desk: Desk) -> None:
    with pytest.raises(UnknownThing, match="knows no login “nobody_here”"):
        admit(desk.at(), "nobody_here", role=Role.READER)


def test_an_owner_erases_and_takes_in_what_others_wrote(desk: Desk) -> None:
    owner, editor = desk.open(Role.OWNER), desk.open(Role.EDITOR)
    settled(editor, by="the editor")
    with pytest.raises(RecordUnwritable):
        editor.erase_article(pen(editor="the editor"), "post", quotes=True, reason="by order")
    owner.erase_article(pen(editor="the owner"), "post", quotes=True, reason="by order")
    copy = owner.copy_of("Idlib").copy
    desk.outside()("UPDATE cases SET removed = false")
    assert owner.verify().ok
    owner.bring_in(copy, pen(editor="the owner"), name="Again")
