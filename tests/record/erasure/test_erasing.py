"""What was erased is nowhere in the record's file, the history says so, and the record still verifies."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from makers_places import traces
from makers_record import NOON, article, comparison, dispute, pen, settled, two_disputes

from variorum.dispute.decision import State
from variorum.errors import DecisionRefused, UnknownThing
from variorum.fact.fact import Kind
from variorum.guidance.guidance import OriginEdit
from variorum.record import steps, turning
from variorum.record.handover.bundle import packed, unpacked
from variorum.record.identity import reconciled
from variorum.record.record import Record
from variorum.record.revision import Action
from variorum.record.snapshot import paragraph_selector, snapshot_of

WHY = "taken down by order of a court"
FERRY = article("ferry", "The ferry of Quillmarch sank before dawn with all hands.", "Zyxwort was there.")
SANK = "sank before dawn with all hands"
BARGE = article("barge", "The barge of Quillmarch came home in the evening.")


@pytest.fixture
def decided(record: Record) -> Record:
    """Two more articles of rare words, quoted in a decision, a put-back paragraph and an origin."""
    record.add(pen(), [FERRY, BARGE])
    sank = dispute(
        "d3",
        [
            (FERRY, "sank before dawn with all hands", "sank before dawn with all hands"),
            (BARGE, "home", "home"),
        ],
        kind=Kind.NAME,
        question="What of the ferry?",
    )
    record.keep_comparison("Idlib", comparison((FERRY, BARGE), (sank,)), key="key", at=NOON)
    snapshot = snapshot_of(sank, (FERRY, BARGE))
    decision = settled(record).decision
    assert decision is not None
    record.append("Idlib", lambda past: steps.settle(past, pen(), decision, snapshot))
    record.append("Idlib", lambda past: steps.put_back(past, pen(), paragraph_selector(FERRY, 2)))
    edit = OriginEdit(paragraph_selector(FERRY, 1), "harbour")
    record.append("Idlib", lambda past: steps.correct_origins(past, pen(), "d3", [edit]))
    return record


def test_the_text_is_gone_from_the_file_and_the_quotes_are_kept(decided: Record) -> None:
    erased = decided.erase_article(pen(), "ferry", quotes=False, reason=WHY)
    assert (erased.cases, erased.texts, erased.revisions) == (("Idlib",), 1, 0)
    found = decided.verify()
    assert found.ok, found.damaged
    assert found.absent == 1 and found.erased == 0
    assert decided.history("Idlib")[-1].action is Action.ERASE
    assert decided.history("Idlib")[-1].reason == WHY
    assert [one.id for one in decided.originals("Idlib")] == ["post", "times", "barge"]
    assert decided.search("zyxwort") == ()
    snapshot = decided.history("Idlib")[-4].snapshot
    assert snapshot is not None and snapshot.witnesses[0].quote == SANK


def test_with_the_quotes_no_word_of_it_is_left_in_any_file(decided: Record) -> None:
    for words in ("Zyxwort", "sank before dawn"):
        assert traces(decided, words)
    erased = decided.erase_article(pen(), "ferry", quotes=True, reason=WHY)
    assert erased.revisions == 3
    found = decided.verify()
    assert found.ok, found.damaged
    assert found.erased == 3
    for words in ("Zyxwort", "zyxwort", "sank before dawn", "ferry of Quillmarch"):
        assert traces(decided, words) == [], words


def test_what_others_say_and_what_the_editor_decided_stays(decided: Record) -> None:
    before = decided.history("Idlib")
    decided.erase_article(pen(), "ferry", quotes=True, reason=WHY)
    after = decided.history("Idlib")
    assert [r.hash for r in after[:-1]] == [r.hash for r in before]
    assert [(r.editor, r.at, r.reason) for r in after[:-1]] == [(r.editor, r.at, r.reason) for r in before]
    snapshot = after[-4].snapshot
    assert snapshot is not None and snapshot.witnesses[1].quote == "home"
    orphan = reconciled("Idlib", two_disputes(), after).standings[-1]
    assert orphan.state is State.ORPHANED and orphan.decision == before[-3].decision


def test_it_is_erased_from_every_case_that_holds_it(decided: Record) -> None:
    decided.new_case(pen("Aleppo"))
    decided.add(pen("Aleppo"), [FERRY])
    erased = decided.erase_article(pen(), "ferry", quotes=True, reason=WHY)
    assert erased.cases == ("Idlib", "Aleppo")
    assert decided.history("Aleppo")[-1].action is Action.ERASE
    assert decided.verify().ok


def test_what_was_erased_cannot_be_added_again(decided: Record) -> None:
    decided.erase_article(pen(), "ferry", quotes=False, reason=WHY)
    with pytest.raises(DecisionRefused, match="erased"):
        decided.add(pen(), [FERRY])
    with pytest.raises(DecisionRefused, match="before"):
        decided.erase_article(pen(), "ferry", quotes=True, reason=WHY)


def test_a_copy_from_elsewhere_does_not_bring_it_back(decided: Record, tmp_path: Path) -> None:
    file = tmp_path / "idlib.variorum"
    file.write_bytes(packed(decided.copy_of("Idlib"), name="Idlib", texts=True))
    decided.erase_article(pen(), "ferry", quotes=True, reason=WHY)
    decided.bring_in(unpacked(file), pen())
    assert decided.verify().absent == 1
    assert traces(decided, "Zyxwort") == []


def test_a_copy_says_what_was_erased_and_verifies_where_it_comes_to(decided: Record, tmp_path: Path) -> None:
    decided.erase_article(pen(), "ferry", quotes=True, reason=WHY)
    decided.erase_editor(pen(), "ada", instead="editor 1", reason=WHY)
    empty = Record(tmp_path / "empty.db")
    empty.bring_in(decided.copy_of("Idlib").copy, pen(""))
    assert empty.history("Idlib") == decided.history("Idlib")
    assert packed(empty.copy_of("Idlib"), name="x", texts=True) == packed(
        decided.copy_of("Idlib"), name="x", texts=True
    )
    found = empty.verify()
    assert found.ok and found.erased == decided.verify().erased > 0
    empty.close()


def test_a_copy_that_erased_something_erases_nothing_here(decided: Record, tmp_path: Path) -> None:
    elsewhere = Record(tmp_path / "elsewhere.db")
    elsewhere.bring_in(decided.copy_of("Idlib").copy, pen(""))
    elsewhere.erase_article(pen(), "ferry", quotes=True, reason=WHY)
    decided.bring_in(elsewhere.copy_of("Idlib").copy, pen())
    found = decided.verify()
    assert found.ok, found.damaged
    assert found.absent == 0 and len(decided.originals("Idlib")) == 4
    elsewhere.close()


def test_an_editor_s_name_is_gone_and_the_record_verifies(record: Record) -> None:
    settled(record, by="Bartholomew Quince")
    settled(record, account=2, by="ben")
    erased = record.erase_editor(pen(editor="ben"), "Bartholomew Quince", instead="editor 1", reason=WHY)
    assert erased.revisions == 1 and erased.cases == ("Idlib",)
    assert [r.editor for r in record.history("Idlib")][-3:] == ["editor 1", "ben", "ben"]
    assert record.verify().ok
    assert traces(record, "Quince") == []


def test_an_editor_s_name_can_go_after_a_text(decided: Record) -> None:
    decided.erase_article(pen(), "ferry", quotes=True, reason=WHY)
    decided.erase_editor(pen(editor="ben"), "ada", instead="editor 1", reason=WHY)
    found = decided.verify()
    assert found.ok, found.damaged
    assert {r.editor for r in decided.history("Idlib")} == {"editor 1", "ben"}


def test_an_erasure_needs_a_reason_and_something_to_erase(record: Record) -> None:
    for act in (
        lambda: record.erase_article(pen(), "post", quotes=False, reason=" "),
        lambda: record.erase_editor(pen(), "ada", instead="x", reason=""),
        lambda: record.erase_editor(pen(), "ada", instead="ada", reason=WHY),
    ):
        with pytest.raises(DecisionRefused):
            act()
    with pytest.raises(UnknownThing):
        record.erase_article(pen(), "nowhere", quotes=False, reason=WHY)
    with pytest.raises(UnknownThing):
        record.erase_editor(pen(), "nobody", instead="x", reason=WHY)


def test_it_cannot_be_undone(record: Record) -> None:
    record.erase_article(pen(), "post", quotes=False, reason=WHY)
    last = turning.undoable(record.history("Idlib"))
    assert last is not None and last.action is Action.ADD


@pytest.mark.file_only
@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("UPDATE tombstone SET left = replace(left, substr(left, 1, 1), 'z') WHERE left <> ''", "revision"),
        ("DELETE FROM tombstone WHERE left <> ''", "revision"),
        ("DELETE FROM tombstone", "revision"),
        (
            "UPDATE revision SET content = CAST(replace(content, 'harbour', 'port') AS BLOB) "
            "WHERE instr(content, x'686172626f7572')",
            "revision",
        ),
        ("INSERT INTO tombstone SELECT hash, 'x', seq FROM revision WHERE number = 2", "revision"),
    ],
)
def test_an_erasure_that_no_entry_names_is_found(decided: Record, change: str, words: str) -> None:
    decided.erase_article(pen(), "ferry", quotes=True, reason=WHY)
    with closing(sqlite3.connect(decided.path, isolation_level=None)) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(change)
        for _, sql in triggers:
            connection.execute(sql)
    damaged = decided.verify().damaged
    assert damaged is not None and damaged.startswith(words)


@pytest.mark.file_only
def test_the_database_lets_nothing_go_without_a_tombstone(decided: Record) -> None:
    with closing(sqlite3.connect(decided.path, isolation_level=None)) as connection:
        for change in (
            "UPDATE original SET data = x''",
            "UPDATE extraction SET text = x''",
            "UPDATE revision SET content = x''",
            "UPDATE account SET quote = ''",
            "UPDATE tombstone SET seq = 1",
            "DELETE FROM revision",
        ):
            try:
                changed = connection.execute(change).rowcount
            except sqlite3.IntegrityError as error:
                assert "never" in str(error)
            else:
                assert changed == 0
