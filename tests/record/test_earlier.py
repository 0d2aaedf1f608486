"""What was decided before on the same fact is offered, with where it comes from."""

from dataclasses import replace

import pytest
from makers_record import POST, TIMES, article, displaced, dispute, pen, settled, spelled
from msgspec.structs import replace as with_fields

from variorum.dispute.decision import Decision, Outcome
from variorum.dispute.dispute import Dispute
from variorum.errors import UnknownThing
from variorum.fact.fact import Kind, Quantity
from variorum.guidance.guidance import SourceEdit
from variorum.record import remembering, steps
from variorum.record.deciding import checked
from variorum.record.earlier import EarlierDecision
from variorum.record.record import Record
from variorum.record.revision import Revision
from variorum.record.snapshot import anchored, snapshot_of

GAZETTE = article("gazette", "Troops left Sarakeb at dawn.", "In Idlib 700,000 people were displaced.")
COURIER = article("courier", "Troops left Saraqib at noon.", "From Idlib came 800,000 people, displaced.")
THERE = (GAZETTE, COURIER)


def elsewhere(record: Record, *, case: str = "Aleppo") -> None:
    """Another case, with two articles of its own."""
    record.new_case(pen(case))
    record.add(pen(case), THERE)


def town(*, id: str = "t1") -> Dispute:
    said = [(GAZETTE, "Sarakeb", "Sarakeb"), (COURIER, "Saraqib", "Saraqib")]
    return dispute(id, said, kind=Kind.NAME, question="How is the town spelled?")


def figure(said: Dispute) -> Dispute:
    """The same with values that say what is counted."""
    accounts = tuple(
        replace(a, value=with_fields(a.value, what="displaced", unit="people"))
        for a in said.accounts
        if isinstance(a.value, Quantity)
    )
    return replace(said, accounts=accounts)


def settle(record: Record, disputed: Dispute, *, account: int = 1, case: str = "Aleppo") -> Revision:
    decision = checked(
        Decision(Outcome.ACCEPT, accounts=(account,), reason="as they write it"), disputed, THERE
    )
    snapshot = anchored(snapshot_of(disputed, THERE), decision.evidence, THERE)
    return record.append(case, lambda past: steps.settle(past, pen(case), decision, snapshot))


def offered(record: Record, disputed: Dispute | None = None) -> tuple[EarlierDecision, ...]:
    return record.earlier("Idlib", snapshot_of(disputed or spelled(), (POST, TIMES)))


def test_a_decision_on_the_same_name_is_offered_with_where_it_comes_from(record: Record) -> None:
    elsewhere(record)
    kept = settle(record, town(), account=2)
    [one] = offered(record)
    assert (one.case, one.dispute, one.revision) == ("Aleppo", "t1", kept.number)
    assert (one.decision.values, one.decision.reason) == (("Saraqib",), "as they write it")
    assert (one.editor, one.at, one.outlets) == ("ada", kept.at, ("courier",))


def test_the_outlet_is_named_as_the_editor_corrected_it(record: Record) -> None:
    elsewhere(record)
    settle(record, town())
    edit = SourceEdit(GAZETTE.original.sha256, "outlet", "The Gazette")
    record.append("Aleppo", lambda past: steps.edit_source(past, pen("Aleppo"), edit))
    assert offered(record)[0].outlets == ("The Gazette",)


def test_the_newest_stands_first(record: Record) -> None:
    elsewhere(record)
    settle(record, town())
    elsewhere(record, case="Hama")
    settle(record, town(), case="Hama")
    assert [one.case for one in offered(record)] == ["Hama", "Aleppo"]


def test_a_figure_is_known_by_what_is_counted_and_a_name_beside_it(record: Record) -> None:
    elsewhere(record)
    there = [(GAZETTE, "700,000 people", 700000), (COURIER, "800,000 people", 800000)]
    settle(record, figure(dispute("f1", there)))
    here = (
        article("sun", "Since May 750,000 people in Idlib fled."),
        article("star", "In Donbas 5 people fled."),
    )
    for kept, found in ((here[0], 1), (here[1], 0)):
        quote = kept.paragraphs[0].text.split(" fled")[0]
        asked = figure(dispute("new", [(kept, quote, 750000)]))
        assert len(record.earlier("Idlib", snapshot_of(asked, here))) == found


def test_what_was_withdrawn_is_not_offered(record: Record) -> None:
    elsewhere(record)
    settle(record, town())
    record.append("Aleppo", lambda past: steps.withdraw(past, pen("Aleppo"), "t1"))
    assert offered(record) == ()


def test_what_was_dismissed_or_left_open_is_not_offered(record: Record) -> None:
    elsewhere(record)
    snapshot = snapshot_of(town(), THERE)
    record.append("Aleppo", lambda past: steps.dismiss(past, pen("Aleppo"), snapshot, reason="the same town"))
    assert offered(record) == ()


def test_of_a_decision_changed_since_the_last_word_is_offered(record: Record) -> None:
    elsewhere(record)
    settle(record, town(), account=1)
    settle(record, town(), account=2)
    assert [one.decision.values for one in offered(record)] == [("Saraqib",)]


def test_a_case_off_the_list_offers_nothing(record: Record) -> None:
    elsewhere(record)
    settle(record, town())
    record.append("Aleppo", lambda past: steps.remove(past, pen("Aleppo")))
    assert offered(record) == ()


def test_a_dispute_does_not_offer_its_own_decision(record: Record) -> None:
    settled(record, dispute=spelled())
    assert offered(record) == ()


def test_another_dispute_of_the_same_case_does(record: Record) -> None:
    settled(record, dispute=replace(spelled(), id="d9"))
    assert [(one.case, one.dispute) for one in offered(record)] == [("Idlib", "d9")]


def test_a_decision_on_another_kind_of_fact_is_not_offered(record: Record) -> None:
    settled(record, dispute=displaced())
    assert offered(record) == ()


def test_names_that_break_the_search_s_own_signs_are_looked_for_as_words(record: Record) -> None:
    odd = article("odd", 'They call it “Sar"aq* AND (ib” now.')
    said = [(odd, 'Sar"aq* AND (ib', 'Sar"aq* AND (ib'), (odd, "now", "now")]
    assert offered_of(record, dispute("o", said, kind=Kind.NAME)) == ()


def offered_of(record: Record, disputed: Dispute) -> tuple[EarlierDecision, ...]:
    odd = article("odd", 'They call it “Sar"aq* AND (ib” now.')
    return record.earlier("Idlib", snapshot_of(disputed, (odd,)))


def test_only_so_many_entries_are_read(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere(record)
    settle(record, town())
    settle(record, town(id="t2"))
    monkeypatch.setattr(remembering, "MOST_NAMING", 1)
    assert [one.dispute for one in offered(record)] == ["t2"]


def test_an_unknown_case_is_refused(record: Record) -> None:
    with pytest.raises(UnknownThing):
        record.earlier("Nowhere", snapshot_of(spelled(), (POST, TIMES)))
