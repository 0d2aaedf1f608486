"""What the desk says as a record keeps it: verified, handed over, merged, without a name that was erased."""

from pathlib import Path

import pytest
from makers_places import Places
from makers_record import displaced, pen, settled, two_disputes

from variorum.dispute.desk import Desk
from variorum.errors import UnreadableCase
from variorum.record import desk_steps, steps
from variorum.record.handover.case_copy import checked
from variorum.record.identity import reconciled
from variorum.record.record import Record
from variorum.record.revision import Action
from variorum.record.snapshot import snapshot_of

SHOWN = snapshot_of(displaced(), two_disputes().articles)
BEN = pen(editor="ben")


def desk(record: Record) -> Desk:
    standing = reconciled("Idlib", two_disputes(), record.history("Idlib")).standing("d1")
    assert standing is not None
    return standing.desk


def signed(record: Record) -> None:
    """Ada decided, gave it to ben to look at, and ben signed it off."""
    settled(record)
    record.append("Idlib", lambda past: desk_steps.assign(past, pen(), SHOWN, "ben"))
    record.append("Idlib", lambda past: desk_steps.ask(past, pen(), SHOWN, "ben"))
    record.append("Idlib", lambda past: desk_steps.sign_off(past, BEN, SHOWN))


def test_what_the_desk_says_verifies(record: Record) -> None:
    signed(record)
    assert record.verify().ok
    assert desk(record).holding


def test_a_sign_off_of_what_was_never_decided_is_damage(record: Record) -> None:
    about = {"dispute": "d1", "decision": "a" * 64, "by": "ben"}
    record.append("Idlib", lambda past: steps.entry(past, BEN, Action.SIGN_OFF, about=about, parts=(SHOWN,)))
    assert "the decision that it names is missing" in str(record.verify().damaged)
    with pytest.raises(UnreadableCase, match="the decision that it names is missing"):
        checked(record.copy_of("Idlib").copy)


def test_a_case_that_is_handed_over_says_the_same(record: Record, tmp_path: Path) -> None:
    signed(record)
    other = Record(tmp_path / "other.db")
    other.bring_in(record.copy_of("Idlib").copy, pen())
    assert desk(other) == desk(record) and other.verify().ok
    other.close()


def test_two_copies_are_merged_with_what_each_desk_said(record: Record, places: Places) -> None:
    settled(record)
    record.close()
    here, other = Record(record.place), Record(places.copy(record.place))
    here.append("Idlib", lambda past: desk_steps.assign(past, pen(), SHOWN, "cara"))
    here.append("Idlib", lambda past: desk_steps.comment(past, pen(), SHOWN, "Here."))
    other.append("Idlib", lambda past: desk_steps.comment(past, BEN, SHOWN, "There."))
    other.append("Idlib", lambda past: desk_steps.assign(past, pen(), SHOWN, "ben"))
    other.append("Idlib", lambda past: desk_steps.sign_off(past, BEN, SHOWN))
    merged = here.bring_in(other.copy_of("Idlib").copy, pen())
    assert [one.action for one in merged.overruled] == [Action.ASSIGN]
    assert desk(here).assigned == "cara"  # this copy's word stays in force
    assert {one.text for one in desk(here).comments} == {"Here.", "There."}
    assert [one.editor for one in desk(here).holding] == ["ben"]
    assert here.verify().ok
    here.close()
    other.close()


def test_a_name_that_is_erased_goes_from_whom_the_desk_names(record: Record) -> None:
    signed(record)
    record.erase_editor(pen(), "ben", instead="an editor", reason="by order")
    assert record.verify().ok
    told = desk(record)
    assert told.assigned == "an editor" and [one.editor for one in told.holding] == ["an editor"]
    assert not any("ben" in entry.about.values() for entry in record.history("Idlib"))


def test_a_comment_stays_when_the_words_of_an_article_are_erased(record: Record) -> None:
    record.append("Idlib", lambda past: desk_steps.comment(past, BEN, SHOWN, "Ask the UN."))
    record.erase_article(pen(), "post", quotes=True, reason="by order")
    assert record.verify().ok
    last = [entry for entry in record.history("Idlib") if entry.action is Action.COMMENT][-1]
    assert last.reason == "Ask the UN." and last.parts[0].witnesses[0].quote == ""
