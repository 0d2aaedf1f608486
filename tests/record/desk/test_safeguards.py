"""Verification names what somebody with every right did to a database."""

import re

import pytest
from makers_members import Desk
from makers_record import settled

UNSEEN = "SET session_replication_role = replica;"  # as a superuser who would have no trigger see it


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("ALTER TABLE revision DISABLE TRIGGER revision_never_updated", "revision_never_updated is missing"),
        ("DROP TRIGGER entry_holds ON revision", "entry_holds is missing"),
        ("ALTER TABLE account DISABLE TRIGGER ALL", "is missing"),
        (
            "CREATE OR REPLACE FUNCTION never() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
            "never is missing",
        ),
        (
            "CREATE TRIGGER mine BEFORE INSERT ON revision FOR EACH ROW EXECUTE FUNCTION never('x')",
            "a trigger mine that no Variorum put there",
        ),
        (
            "{UNSEEN} DELETE FROM original",
            "what it refers to is missing|article",
        ),
        (
            "{UNSEEN} UPDATE revision SET at = 'x' WHERE seq = 2",
            "its at is not",
        ),
        ("{UNSEEN} DELETE FROM account; DELETE FROM revision WHERE seq = 4", "cut or rewritten since"),
        ("{UNSEEN} UPDATE account SET quote = 'x'", "accounts are not"),
        ("UPDATE cases SET name = 'Homs', key = 'homs'", "its name or beginning is not what was written"),
        (
            "{UNSEEN} UPDATE extraction SET text = 'x'",
            "not the one that was kept",
        ),
    ],
)
def test_it_is_found(desk: Desk, change: str, said: str) -> None:
    record = desk.open()
    settled(record)
    head = record.verify().head
    desk.outside()(change.replace("{UNSEEN}", UNSEEN))
    found = record.verify(head=head)
    assert not found.ok
    assert re.search(said, str(found.damaged)), found.damaged
