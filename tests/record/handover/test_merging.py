"""Two copies of a case that were edited apart become one again, and nothing of either is lost."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from makers_record import HERALD, article, displaced, pen, settled, spelled, two_disputes

from variorum.dispute.decision import State
from variorum.errors import NameRefused, UnreadableCase
from variorum.guidance.guidance import SourceEdit
from variorum.record import history as histories
from variorum.record import steps, turning
from variorum.record.handover.bundle import packed
from variorum.record.handover.case_copy import CaseCopy, KeptEntry, Stone
from variorum.record.identity import reconciled
from variorum.record.record import Record
from variorum.record.revision import Action, content, sealed


def hand(source: Record, target: Record, by: str = "ada") -> object:
    return target.bring_in(source.copy_of("Idlib").copy, pen(editor=by))


def hashes(record: Record) -> set[str]:
    return {revision.hash for revision in record.history("Idlib")}


def test_a_case_comes_into_an_empty_record_as_it_was(record: Record, tmp_path: Path) -> None:
    settled(record)
    empty = Record(tmp_path / "empty.db")
    merged = empty.bring_in(record.copy_of("Idlib").copy, pen(""))
    assert (merged.case, merged.made, merged.entries, merged.articles) == ("Idlib", True, 4, 2)
    assert empty.history("Idlib") == record.history("Idlib")
    assert empty.originals("Idlib") == record.originals("Idlib")
    assert empty.verify().ok
    empty.close()


def test_a_copy_that_is_further_on_adds_what_is_new_without_a_merge(record: Record, other: Record) -> None:
    settled(other)
    assert hand(other, record).entries == 1  # type: ignore[attr-defined]
    assert record.history("Idlib") == other.history("Idlib")
    assert hand(other, record).entries == 0  # type: ignore[attr-defined]


def test_an_older_copy_adds_nothing(record: Record, other: Record) -> None:
    settled(record)
    before = record.history("Idlib")
    assert hand(other, record).entries == 0  # type: ignore[attr-defined]
    assert record.history("Idlib") == before


def test_two_copies_become_one_with_an_entry_that_follows_both(record: Record, other: Record) -> None:
    mine, theirs = settled(record), settled(other, dispute=spelled(), by="ben")
    merged = hand(other, record)
    last = record.history("Idlib")[-1]
    assert (last.action, last.previous, last.merges) == (Action.MERGE, mine.hash, theirs.hash)
    assert merged.overruled == () and merged.entries == 1  # type: ignore[attr-defined]
    assert {mine.hash, theirs.hash} <= hashes(record)
    assert [r.number for r in record.history("Idlib")] == list(range(1, 7))
    found = record.verify()
    assert found.ok, found.damaged


def test_what_was_decided_in_one_copy_alone_is_in_force(record: Record, other: Record) -> None:
    settled(record)
    settled(other, dispute=spelled(), by="ben")
    hand(other, record)
    standings = reconciled("Idlib", two_disputes(), record.history("Idlib")).standings
    assert [(s.state, s.editor) for s in standings] == [(State.SETTLED, "ada"), (State.SETTLED, "ben")]


def test_two_words_on_one_dispute_make_it_stale_and_neither_is_lost(record: Record, other: Record) -> None:
    mine, theirs = settled(record, account=1), settled(other, account=2, by="ben")
    merged = hand(other, record)
    assert [r.hash for r in merged.overruled] == [theirs.hash]  # type: ignore[attr-defined]
    standing = reconciled("Idlib", two_disputes(), record.history("Idlib")).standings[0]
    assert standing.state is State.STALE and standing.decision == mine.decision
    assert standing.stale_because is not None
    assert standing.stale_because.arguments == {"editor": "ben", "value": "900000"}
    settled(record, account=2)
    assert reconciled("Idlib", two_disputes(), record.history("Idlib")).standings[0].state is State.SETTLED


def test_the_same_word_in_both_copies_is_no_clash(record: Record, other: Record) -> None:
    settled(record)
    settled(other, by="ben")
    assert hand(other, record).overruled == ()  # type: ignore[attr-defined]
    standing = reconciled("Idlib", two_disputes(), record.history("Idlib")).standings[0]
    assert standing.state is State.SETTLED


def test_what_was_undone_in_one_copy_stays_undone(record: Record, other: Record) -> None:
    settled(record)
    hand(record, other)
    record.append("Idlib", lambda past: turning.undo(past, pen()))
    settled(other, dispute=spelled(), by="ben")
    hand(other, record)
    assert turning.undoable(record.history("Idlib")).editor == "ben"  # type: ignore[union-attr]
    states = [s.state for s in reconciled("Idlib", two_disputes(), record.history("Idlib")).standings]
    assert states == [State.OPEN, State.SETTLED]
    record.append("Idlib", lambda past: turning.redo(past, pen()))
    states = [s.state for s in reconciled("Idlib", two_disputes(), record.history("Idlib")).standings]
    assert states == [State.SETTLED, State.SETTLED]


def test_an_undo_after_a_merge_turns_what_this_copy_did_last(record: Record, other: Record) -> None:
    settled(record)
    settled(other, dispute=spelled(), by="ben")
    hand(other, record)
    record.append("Idlib", lambda past: turning.undo(past, pen()))
    states = [s.state for s in reconciled("Idlib", two_disputes(), record.history("Idlib")).standings]
    assert states == [State.OPEN, State.SETTLED]
    assert record.verify().ok


def test_both_copies_come_to_one_line_when_each_has_the_other(record: Record, other: Record) -> None:
    settled(record)
    settled(other, dispute=spelled(), by="ben")
    settled(other, dispute=displaced(), account=2, by="ben")
    hand(other, record)
    settled(record, dispute=spelled(), account=2)
    hand(record, other)
    assert other.history("Idlib") == record.history("Idlib")
    files = [packed(r.copy_of("Idlib"), name="Idlib", texts=True) for r in (record, other)]
    assert files[0] == files[1]
    assert other.verify().ok


def test_an_article_that_both_added_is_there_once(record: Record, other: Record) -> None:
    record.add(pen(), [HERALD])
    other.add(pen(editor="ben"), [HERALD, article("post", "Another text under the same name.")])
    hand(other, record)
    assert [one.id for one in record.originals("Idlib")] == ["post", "times", "herald", "post-2"]
    found = record.verify()
    assert found.ok, found.damaged


def test_a_name_that_another_case_bears_gets_a_number(record: Record, tmp_path: Path) -> None:
    there = Record(tmp_path / "there.db")
    there.new_case(pen())
    merged = there.bring_in(record.copy_of("Idlib").copy, pen(""))
    assert merged.case == "Idlib (2)"
    assert {case.name for case in there.cases()} == {"Idlib", "Idlib (2)"}
    assert there.verify().ok
    with pytest.raises(NameRefused):
        there.bring_in(record.copy_of("Idlib").copy, pen(""), name="idlib")
    there.close()


def test_a_case_taken_off_the_list_comes_back_with_its_copy(record: Record, other: Record) -> None:
    record.append("Idlib", lambda past: steps.remove(past, pen()))
    settled(other)
    hand(other, record)
    assert [case.name for case in record.cases()] == ["Idlib"]
    assert record.verify().ok


def test_without_texts_the_decisions_come_and_the_texts_later(record: Record, tmp_path: Path) -> None:
    settled(record)
    empty = Record(tmp_path / "empty.db")
    empty.bring_in(record.copy_of("Idlib", texts=False).copy, pen(""))
    found = empty.verify()
    assert found.ok and found.absent == 2 and found.quotes == 0
    assert empty.contents("Idlib").articles == () and empty.originals("Idlib") == ()
    empty.bring_in(record.copy_of("Idlib").copy, pen(""))
    found = empty.verify()
    assert found.ok and found.absent == 0 and found.quotes == 3
    assert empty.originals("Idlib") == record.originals("Idlib")
    empty.close()


def test_an_article_that_is_added_brings_the_text_that_was_not_there(record: Record, tmp_path: Path) -> None:
    empty = Record(tmp_path / "empty.db")
    empty.bring_in(record.copy_of("Idlib", texts=False).copy, pen(""))
    articles = two_disputes().articles
    assert [a.id for a in empty.add(pen(), articles)[1]] == ["post", "times"]
    assert empty.verify().absent == 0
    empty.close()


Alter = dict[str, object]


def forged(record: Record, **fields: object) -> CaseCopy:
    """A copy whose last entry somebody wrote anew, with a hash that is right."""
    copy = record.copy_of("Idlib").copy
    last = sealed(replace(record.history("Idlib")[-1], **fields))  # type: ignore[arg-type]
    return replace(copy, entries=(*copy.entries[:-1], KeptEntry(last.hash, content(last))))


@pytest.mark.parametrize(
    "fields",
    [
        {"number": 9},
        {"number": 1, "previous": ""},
        {"previous": "0" * 64},
        {"merges": "0" * 64},
        {"dispute": None},
        {"snapshot": None},
        {"decision": None},
        {"action": Action.ADD},
        {"action": Action.SOURCE, "dispute": None, "decision": None},
        {"action": Action.ERASE, "dispute": None, "decision": None, "about": {"digest": "x"}},
        {"action": Action.PUT_BACK, "dispute": None, "decision": None, "about": {"start": "here"}},
    ],
)
def test_an_entry_that_is_not_sound_is_refused_whatever_its_hash(
    record: Record, tmp_path: Path, fields: Alter
) -> None:
    settled(record)
    empty = Record(tmp_path / "empty.db")
    with pytest.raises(UnreadableCase):
        empty.bring_in(forged(record, **fields), pen(""))
    assert empty.cases() == () and empty.verify().revisions == 0
    empty.close()


def test_a_quote_that_its_text_does_not_say_is_refused(record: Record, tmp_path: Path) -> None:
    snapshot = settled(record).snapshot
    assert snapshot is not None
    first = replace(snapshot.witnesses[0], selector=replace(snapshot.witnesses[0].selector, quote="9 people"))
    false = replace(snapshot, witnesses=(first, *snapshot.witnesses[1:]))
    empty = Record(tmp_path / "empty.db")
    with pytest.raises(UnreadableCase, match="does not say"):
        empty.bring_in(forged(record, snapshot=false), pen(""))
    empty.close()


def test_an_altered_entry_or_text_is_refused(record: Record, other: Record) -> None:
    settled(other)
    copy = other.copy_of("Idlib").copy
    last = copy.entries[-1]
    wrong = KeptEntry(last.hash, last.content.replace(b"because", b"becauze"))
    before = record.history("Idlib")
    with pytest.raises(UnreadableCase, match="not what was written"):
        record.bring_in(replace(copy, entries=(*copy.entries[:-1], wrong)), pen())
    texts = {hash: data + b"!" for hash, data in copy.originals.items()}
    with pytest.raises(UnreadableCase, match="not what was kept"):
        record.bring_in(replace(copy, originals=texts), pen())
    with pytest.raises(UnreadableCase):
        record.bring_in(replace(copy, entries=copy.entries[1:]), pen())
    assert record.history("Idlib") == before


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda copy: replace(copy, entries=()), "no entry"),
        (lambda copy: replace(copy, entries=copy.entries * 2), "stands where it cannot"),
        (lambda copy: replace(copy, entries=copy.entries[::-1]), "stands where it cannot"),
        (lambda copy: replace(copy, stones=(Stone("a", "b", "c"),)), "erased by no entry"),
    ],
)
def test_a_history_that_does_not_hang_together_is_refused(
    record: Record, change: Callable[[CaseCopy], CaseCopy], words: str
) -> None:
    with pytest.raises(UnreadableCase, match=words):
        record.bring_in(change(record.copy_of("Idlib").copy), pen(""))


def do(record: Record, what: int, by: str) -> None:
    """One of the things an editor does."""
    pair = (displaced(), spelled())
    if what < 4:
        settled(record, account=1 + what % 2, dispute=pair[what // 2], by=by)
    elif what == 4:
        edit = SourceEdit(two_disputes().articles[0].original.sha256, "outlet", by)
        record.append("Idlib", lambda past: steps.edit_source(past, pen(editor=by), edit))
    elif what == 5 and turning.undoable(record.history("Idlib")):
        record.append("Idlib", lambda past: turning.undo(past, pen(editor=by)))
    elif what == 6 and turning.redoable(record.history("Idlib")):
        record.append("Idlib", lambda past: turning.redo(past, pen(editor=by)))


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
@given(st.lists(st.tuples(st.integers(0, 1), st.integers(0, 8)), min_size=4, max_size=24))
def test_whatever_two_copies_do_they_can_be_made_one(
    made: Path, tmp_path_factory: pytest.TempPathFactory, deeds: list[tuple[int, int]]
) -> None:
    folder = tmp_path_factory.mktemp("two")
    records = []
    for name in ("one.db", "two.db"):
        shutil.copy(made, folder / name)
        records.append(Record(folder / name))
    written: set[str] = set()
    for who, what in deeds:
        if what < 7:
            do(records[who], what, f"editor {who}")
        else:
            hand(records[1 - who], records[who], f"editor {who}")
        written |= hashes(records[who])
        assert [r.number for r in records[who].history("Idlib")] == list(
            range(1, len(hashes(records[who])) + 1)
        )
    hand(records[0], records[1])
    hand(records[1], records[0])
    assert written <= hashes(records[0]) == hashes(records[1])
    assert records[0].history("Idlib") == records[1].history("Idlib")
    for record in records:
        found = record.verify()
        assert found.ok, found.damaged
        assert histories.name_of(record.history("Idlib")) == "Idlib"
        record.close()
