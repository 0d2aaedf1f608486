"""Whoever comes to the database with another program may do what the program lets them do, and no more."""

from hashlib import sha256

import pytest
from makers_members import Desk, Outside
from makers_record import pen, settled

from variorum.errors import DecisionRefused, NameRefused, RecordUnwritable, UnknownThing
from variorum.record.desk.address import address
from variorum.record.desk.role import Role
from variorum.record.desk.setting_up import admit, exclude, members, set_up
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


def test_in_a_copied_database_the_first_one_s_members_may_nothing_once_it_is_set_up(desk: Desk) -> None:
    desk.server.leave(desk.name)
    copy = desk.server.database(like=desk.name)
    set_up(address(desk.server.address(copy)))
    there = Outside(desk.server, copy, desk.login(Role.OWNER))
    assert "permission denied" in there.is_refused("SELECT 1 FROM variorum.revision")
    assert desk.outside(Role.OWNER)("SELECT 1 FROM variorum.revision")
    assert members(address(desk.server.address(copy))) == ()
    desk.server.drop(copy)


def test_a_renamed_database_keeps_its_roles(desk: Desk) -> None:
    desk.server.leave(desk.name)
    desk.server.ask(f"ALTER DATABASE {desk.name} RENAME TO {desk.name}_new", database="postgres")
    desk.name = f"{desk.name}_new"
    assert {member.role for member in members(desk.at())} == set(Role)


@pytest.mark.parametrize("login", ["x%%y", "p%s", 'q"x', "a b", "O'Neil", "c:d", "ünï"])
def test_a_login_of_any_name_is_admitted_and_no_other(desk: Desk, login: str) -> None:
    name = f"{login}_{desk.name}"
    desk.server.ask('CREATE ROLE "' + name.replace('"', '""') + '" LOGIN', database="postgres")
    assert admit(desk.at(), name, role=Role.READER).login == name
    assert name in {member.login for member in members(desk.at())}
    exclude(desk.at(), name)


@pytest.mark.parametrize("name", [" ", "half\udce0", "a\u200bb", "a\u202eb", "\x01", "me", "x" * 300])
def test_a_name_that_cannot_be_read_is_refused(desk: Desk, name: str) -> None:
    if name == "half\udce0":
        assert admit(desk.at(), desk.login(Role.READER), role=Role.READER, name=name).name == "half?"
        return
    with pytest.raises(NameRefused):
        admit(desk.at(), desk.login(Role.READER), role=Role.READER, name=name)


def test_the_name_of_a_login_that_is_gone_is_free_again(desk: Desk) -> None:
    login = desk.server.login(f"gone_{desk.name}")
    admit(desk.at(), login, role=Role.READER, name="Gone")
    desk.server.ask(f"DROP ROLE {login}", database=desk.name)
    exclude(desk.at(), login)
    assert admit(desk.at(), desk.login(Role.READER), role=Role.READER, name="gone").name == "gone"
