"""The account in the record: revisions, undo, its fields across re-analysis, hand-over and erasure."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers_places import traces
from makers_record import (
    POST,
    TIMES,
    article,
    comparison,
    displaced,
    pen,
    settled,
    spelled,
    two_disputes,
)

from variorum.dispute.decision import Decision, Outcome
from variorum.dispute.dispute import Dispute
from variorum.dispute.edited_text import EditedText, Field, own_words, words_of
from variorum.errors import DecisionRefused
from variorum.guidance.guidance import Selector
from variorum.record import steps, turning
from variorum.record.accounts import parts_for
from variorum.record.history import account_in_force
from variorum.record.identity import reconciled
from variorum.record.record import Record
from variorum.record.revision import Action, Revision, content, opened
from variorum.record.snapshot import snapshot_of
from variorum.record.soundness import unsound
from variorum.record.telling import done, told_steps

FLED = Selector(POST.original.sha256, "950,000 people", "Over ", " were", 5)
TEXT = EditedText(
    ("The mayor said that ", Field("d1", "d1", ("950,000 people",), FLED), " fled.\n"),
    (POST.original.sha256,),
)
OTHER = EditedText(("Nobody fled from ", Field("d2", "d2", ("Saraqeb",)), ".\n"))
ARTICLES = two_disputes().articles
PARTS = tuple(snapshot_of(one, ARTICLES) for one in (displaced(), spelled()))


def written(history: list[Revision], text: EditedText = TEXT) -> list[Revision]:
    named = {field.dispute for field in text.fields}
    parts = [part for part in PARTS if part.dispute in named]
    return [*history, steps.write_account(history, pen(), text, parts)]


BEGUN = [steps.create(pen(), mark="")]


def test_it_is_kept_and_read_back() -> None:
    [*_, entry] = written(BEGUN)
    assert entry.action is Action.ACCOUNT and unsound(entry) is None
    assert opened(content(entry), hash=entry.hash) == entry


def test_the_same_text_is_not_written_twice() -> None:
    with pytest.raises(DecisionRefused, match="reads so already"):
        written(written(BEGUN))


def test_undo_and_redo_bring_one_text_after_the_other() -> None:
    history = written(written(BEGUN), OTHER)
    seen = []
    for turn in (turning.undo, turning.undo, turning.redo, turning.redo):
        history.extend(turn(history, pen()))
        assert unsound(history[-1]) is None
        last = account_in_force(history)
        seen.append((last and last.text, len(history[-1].parts)))
    assert seen == [(TEXT, 1), (None, 0), (TEXT, 1), (OTHER, 1)]


def test_the_history_tells_it_in_words() -> None:
    history = written(BEGUN)
    assert told_steps(history)[-1].value == "“The mayor said that 950,000 people fled.”"
    history.extend(turning.undo(history, pen()))
    assert [done(entry) for entry in history[1:]] == [
        "wrote the account",
        "undid revision 2: took the account back",
    ]


NESTED: tuple[str | Field, ...] = ("x",)
for _number in range(900):  # as deep as what reads it goes
    NESTED = (Field(f"n{_number}", "d1", NESTED),)


@pytest.mark.parametrize(
    "text",
    [
        EditedText((Field("", "d1"),)),
        EditedText((Field("a", "d9"),)),
        EditedText((Field("a", "d1"), Field("a", "d1"))),
        EditedText((Field("a", "d1", base=replace(FLED, start=-1)),)),
        EditedText(NESTED),
    ],
)
def test_a_text_that_names_too_little_is_not_sound(text: EditedText) -> None:
    assert unsound(replace(written(BEGUN)[-1], text=text)) is not None


def test_another_action_has_no_text() -> None:
    named = steps.rename(BEGUN, pen(), "Hama")
    assert unsound(replace(named, text=TEXT)) is not None


def account_after(history: list[Revision], disputes: list[Dispute], articles: tuple = ARTICLES) -> EditedText:
    account = reconciled("Idlib", comparison(articles, disputes), history).account
    assert account is not None
    return account


def disputes_of(text: EditedText) -> list[str]:
    return [field.dispute for field in text.fields]


def test_a_field_follows_its_dispute_to_another_id() -> None:
    now = account_after(written(BEGUN), [displaced(id="other"), spelled(id="d9")])
    assert disputes_of(now) == ["other"] and [field.name for field in now.fields] == ["d1"]


def test_a_field_is_on_the_dispute_that_a_decision_keeps_its_id_for() -> None:
    decision = Decision(Outcome.OWN_VALUE, values=("1",), reason="because")
    history = [*BEGUN, steps.settle(BEGUN, pen(), decision, PARTS[0])]
    assert disputes_of(account_after(written(history), [displaced(id="other")])) == ["d1"]


def test_a_field_does_not_follow_a_stranger_of_the_same_id() -> None:
    now = account_after(written(BEGUN), [spelled(id="d1")])
    assert disputes_of(now) != ["d1"]
    again = steps.write_account(
        written(BEGUN),
        pen(),
        replace(now, pieces=("More: ", *now.pieces)),
        parts_for(
            now, reconciled("Idlib", comparison(ARTICLES, [spelled(id="d1")]), written(BEGUN)), written(BEGUN)
        ),
    )
    assert unsound(again) is None


def test_a_field_goes_with_its_dispute_into_another() -> None:
    text = EditedText((*TEXT.pieces, *OTHER.pieces[:2]))
    history = written(BEGUN, text)
    history.append(steps.merge_disputes(history, pen(), PARTS, dispute="d1"))
    assert disputes_of(account_after(history, [displaced(), spelled()])) == ["d1", "d1"]


def test_the_passage_of_the_base_is_found_in_a_newer_reading() -> None:
    read_anew = replace(POST, extraction="\n\n" + POST.extraction)
    now = account_after(written(BEGUN), [displaced()], (read_anew, TIMES))
    assert now.fields[0].base is not None and now.fields[0].base.start == FLED.start + 2


values = st.sampled_from(["1", "2"])
acts = st.lists(
    st.one_of(
        st.tuples(st.just("settle"), st.sampled_from([0, 1]), values),
        st.tuples(st.just("withdraw"), st.sampled_from([0, 1]), values),
        st.tuples(st.just("dismiss"), st.sampled_from([0, 1]), values),
        st.tuples(st.just("undo"), st.just(0), values),
        st.tuples(st.just("analyse"), st.sampled_from([0, 1]), values),
        st.tuples(st.just("lose"), st.sampled_from([0, 1]), values),
    ),
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(acts)
def test_no_word_of_the_account_changes_whatever_is_decided_or_found(
    done: list[tuple[str, int, str]],
) -> None:
    history = written(BEGUN, EditedText((*TEXT.pieces, *OTHER.pieces)))
    first, ids = len(history), ["d1", "d2"]
    found = {"d1": displaced, "d2": spelled}
    lost: set[str] = set()
    for act, which, value in done:
        id = ids[which]
        if act == "settle":
            decision = Decision(Outcome.OWN_VALUE, values=(value,), reason="because")
            history.append(steps.settle(history, pen(), decision, PARTS[which]))
        elif act == "dismiss":
            history.append(steps.dismiss(history, pen(), PARTS[which], reason="none"))
        elif act == "withdraw" and any(r.dispute == id and r.decision for r in history[-1:]):
            history.append(steps.withdraw(history, pen(), id))
        elif act == "undo" and len(history) > first and history[-1].undoes is None:
            history.extend(turning.undo(history, pen()))
        elif act == "lose":
            lost ^= {id}
        disputes = [make(id=f"{key}-{value}") for key, make in found.items() if key not in lost]
        now = account_after(history, disputes)
        assert "".join(own_words(now)) == "The mayor said that  fled.\nNobody fled from .\n"
        assert [words_of(field.inside) for field in now.fields] == ["950,000 people", "Saraqeb"]


def kept(record: Record, text: EditedText = TEXT) -> None:
    record.append("Idlib", lambda past: steps.write_account(past, pen(), text, PARTS[:1]))


def test_a_record_keeps_it_and_verifies(record: Record) -> None:
    kept(record)
    last = account_in_force(record.history("Idlib"))
    assert last is not None and last.text == TEXT
    assert record.verify().ok


def test_a_copy_of_the_case_brings_it_along(record: Record, tmp_path: Path) -> None:
    kept(record)
    elsewhere = Record(tmp_path / "elsewhere.db")
    elsewhere.bring_in(record.copy_of("Idlib").copy, pen())
    last = account_in_force(elsewhere.history("Idlib"))
    assert last is not None and last.text == TEXT and elsewhere.verify().ok
    elsewhere.close()


def test_of_two_copies_the_account_written_here_stays_and_the_other_is_named(
    record: Record, tmp_path: Path
) -> None:
    elsewhere = Record(tmp_path / "elsewhere.db")
    elsewhere.bring_in(record.copy_of("Idlib").copy, pen())
    kept(elsewhere, replace(TEXT, pieces=("Theirs: ", *TEXT.pieces)))
    kept(record)
    merged = record.bring_in(elsewhere.copy_of("Idlib").copy, pen())
    assert [entry.action for entry in merged.overruled] == [Action.ACCOUNT]
    last = account_in_force(record.history("Idlib"))
    assert last is not None and last.text == TEXT
    elsewhere.close()


FERRY = article("ferry", "The ferry of Quillmarch sank before dawn with all hands.")


def test_an_erased_article_s_wording_goes_from_the_account_and_the_editor_s_stays(record: Record) -> None:
    record.add(pen(), [FERRY])
    place = Selector(FERRY.original.sha256, "before dawn", "sank ", " with", 28)
    pieces = (
        "My own words of Quillmarch. The ferry of Quillmarch sank ",
        Field("f", "d1", ("before dawn",), place),
        " with all hands. And mine.",
    )
    kept(record, EditedText(pieces, (FERRY.original.sha256,)))
    settled(record)
    record.erase_article(pen(), "ferry", quotes=False, reason="by order")
    last = account_in_force(record.history("Idlib"))
    assert last is not None and last.text is not None
    assert words_of(last.text.pieces) == "My own words of Quillmarch. [erased] [erased] [erased] And mine."
    assert last.text.fields[0].base == replace(place, quote="", prefix="", suffix="")
    assert record.verify().ok
    assert traces(record, "sank") == []


def test_a_text_of_any_depth_is_refused_and_not_gone_down_into() -> None:
    deep = replace(written(BEGUN)[-1], text=EditedText(NESTED))
    assert unsound(deep) == "its text names no dispute, or one field twice"
