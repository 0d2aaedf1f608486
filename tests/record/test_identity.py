"""Every decision stays with its fact while articles, analysis and ids change under it."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from makers_record import HERALD, POST, TIMES, article, comparison, displaced, dispute, pen, spelled

from variorum.dispute.decision import Decision, Outcome, Reconciliation, Standing, State
from variorum.dispute.dispute import Comparison, Dispute
from variorum.fact.fact import Kind
from variorum.record import steps
from variorum.record.deciding import checked
from variorum.record.identity import matched, reconciled, states
from variorum.record.revision import Revision
from variorum.record.snapshot import snapshot_of
from variorum.wording.sentences import say

ARTICLES = (POST, TIMES, HERALD)


def decide(history: Sequence[Revision], on: Dispute, outcome: Outcome = Outcome.ACCEPT) -> list[Revision]:
    chosen = (1,) if outcome is Outcome.ACCEPT else ()
    decision = checked(Decision(outcome, accounts=chosen, reason="because"), on, ARTICLES)
    return [*history, steps.settle(history, pen(), decision, snapshot_of(on, ARTICLES))]


def opened(history: Sequence[Revision], *disputes: Dispute) -> Reconciliation:
    return reconciled("Idlib", comparison(ARTICLES, disputes), history)


def only(found: Reconciliation) -> Standing:
    [standing] = found.standings
    return standing


def test_what_nobody_decided_is_open() -> None:
    assert [s.state for s in opened([], displaced(), spelled()).standings] == [State.OPEN, State.OPEN]


def test_a_settled_dispute_that_is_found_again_is_settled() -> None:
    standing = only(opened(decide([], displaced()), displaced()))
    assert (standing.state, standing.revision, standing.editor) == (State.SETTLED, 1, "ada")


def test_a_new_account_makes_it_stale_and_changes_nothing() -> None:
    more = displaced(id="other", more=[(HERALD, "948,000 people", 948000)])
    standing = only(opened(decide([], displaced()), more))
    assert standing.state is State.STALE
    assert standing.decision is not None and standing.decision.best == "950000"
    assert standing.stale_because is not None
    assert say(standing.stale_because) == "herald adds an account: 948000"


def test_the_decided_id_is_kept_in_the_comparison_too() -> None:
    found = opened(decide([], displaced()), displaced(id="new name"))
    assert found.comparison.dispute("d1") is not None and found.standing("d1") is not None


def test_an_account_that_is_gone_is_told() -> None:
    both = displaced(more=[(HERALD, "948,000 people", 948000)])
    standing = only(opened(decide([], both), displaced()))
    assert standing.stale_because is not None
    assert say(standing.stale_because) == "herald no longer gives an account: 948000"


def test_another_reading_of_the_same_passage_is_told() -> None:
    again = dispute("d1", [(POST, "950,000 people", 950000), (TIMES, "900,000 people", 890000)])
    standing = only(opened(decide([], displaced()), again))
    assert standing.stale_because is not None
    assert say(standing.stale_because) == "times is now read as 890000, not 900000"


def test_several_changes_are_counted() -> None:
    other = [(POST, "950,000 people", 950001), (TIMES, "900,000 people", 1), (HERALD, "948,000 people", 2)]
    standing = only(opened(decide([], displaced()), dispute("d1", other)))
    assert standing.stale_because is not None
    assert say(standing.stale_because).endswith("and 2 more")


def test_a_second_passage_with_the_same_value_is_no_news() -> None:
    twice = displaced(more=[(POST, "Over 950,000", 950000)])
    assert only(opened(decide([], displaced()), twice)).state is State.SETTLED


def test_a_dismissed_dispute_stays_dismissed() -> None:
    history = [steps.dismiss([], pen(), snapshot_of(displaced(), ARTICLES), reason="a quibble")]
    more = displaced(id="other", more=[(HERALD, "948,000 people", 948000)])
    assert only(opened(history, more)).state is State.DISMISSED


def test_an_unresolved_dispute_says_so() -> None:
    assert only(opened(decide([], displaced(), Outcome.UNRESOLVED), displaced())).state is State.UNRESOLVED


def test_a_decision_whose_fact_is_gone_is_listed_as_it_stood() -> None:
    found = opened(decide([], displaced()), spelled(rank=1))
    orphan = found.standings[-1]
    assert (orphan.state, orphan.dispute.id, orphan.dispute.rank) == (State.ORPHANED, "d1", 2)
    assert [a.passage.quote for a in orphan.dispute.accounts] == ["950,000 people", "900,000 people"]
    assert [a.passage.source for a in orphan.dispute.accounts] == [
        a.passage.source for a in displaced().accounts
    ]


def test_a_withdrawn_decision_leaves_no_orphan() -> None:
    history = decide([], displaced())
    history.append(steps.withdraw(history, pen(), "d1"))
    assert [s.state for s in opened(history, spelled()).standings] == [State.OPEN]


def test_a_stranger_under_a_decided_id_gives_way() -> None:
    found = opened(decide([], displaced()), displaced(id="x"), spelled(id="d1"))
    names = {s.dispute.id: s.dispute.kind for s in found.standings}
    assert names.pop("d1") is Kind.QUANTITY
    assert list(names.values()) == [Kind.NAME]


def test_a_dispute_of_another_kind_on_the_same_words_is_not_taken_for_it() -> None:
    label = dispute("x", [(POST, "950,000 people", "people"), (TIMES, "900,000 people", "souls")])
    found = opened(decide([], displaced()), replace(label, kind=Kind.LABEL))
    assert [s.state for s in found.standings] == [State.OPEN, State.ORPHANED]


def test_a_decision_survives_another_extraction_of_its_article() -> None:
    shifted = article("post", "A headline.", "Over 950,000 people were displaced.")
    shifted = replace(shifted, original=POST.original)
    again = dispute("x", [(shifted, "950,000 people", 950000), (TIMES, "900,000 people", 900000)])
    found = reconciled("Idlib", comparison((shifted, TIMES), [again]), decide([], displaced()))
    assert only(found).state is State.SETTLED


def test_states_are_counted() -> None:
    assert states(opened(decide([], displaced()), displaced(), spelled()).standings) == {
        State.SETTLED: 1,
        State.OPEN: 1,
    }


# A book of short claims: account n of an article quotes its word n.
WORDS = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta"]
BOOK = [article(name, " ".join(f"{word}-{name}" for word in WORDS)) for name in ("a", "b", "c")]

claims = st.sets(
    st.tuples(st.integers(0, len(BOOK) - 1), st.sampled_from(WORDS)), min_size=2, max_size=4
).map(sorted)
disputes = st.lists(claims, min_size=0, max_size=5)


def made(kind: str, many: Sequence[Sequence[tuple[int, str]]]) -> list[Dispute]:
    return [
        dispute(f"{kind}{n}", [(BOOK[i], f"{w}-{BOOK[i].id}", w) for i, w in one], rank=n + 1)
        for n, one in enumerate(many)
    ]


def seen(many: Sequence[Dispute]) -> Comparison:
    return comparison(BOOK, many)


def decided(many: Sequence[Dispute]) -> list[Revision]:
    history: list[Revision] = []
    for one in many:
        decision = checked(Decision(Outcome.ACCEPT, accounts=(1,), reason="so"), one, BOOK)
        history.append(steps.settle(history, pen(), decision, snapshot_of(one, BOOK)))
    return history


@given(disputes, disputes)
def test_no_decision_is_ever_lost(
    before: list[list[tuple[int, str]]], after: list[list[tuple[int, str]]]
) -> None:
    history = decided(made("old", before))
    found = reconciled("x", seen(made("new", after)), history)
    ids = [s.dispute.id for s in found.standings]
    assert len(set(ids)) == len(ids)
    in_force = {s.dispute.id: s.decision for s in found.standings if s.decision}
    assert in_force == {r.dispute: r.decision for r in history}
    assert len([s for s in found.standings if s.state is not State.ORPHANED]) == len(after)


@given(disputes)
def test_a_second_look_at_the_same_findings_changes_nothing(before: list[list[tuple[int, str]]]) -> None:
    old = made("old", before)
    found = reconciled("x", seen(old), decided(old))
    assert [(s.dispute.id, s.state) for s in found.standings] == [(d.id, State.SETTLED) for d in old]


@given(disputes, disputes)
def test_the_order_of_disputes_decides_nothing(
    before: list[list[tuple[int, str]]], after: list[list[tuple[int, str]]]
) -> None:
    old = {d.id: snapshot_of(d, BOOK) for d in made("old", before)}
    new = {d.id: snapshot_of(d, BOOK) for d in made("new", after)}
    turned = dict(reversed(new.items()))
    assert matched(old, new) == matched(dict(reversed(old.items())), turned)


@given(disputes, disputes)
def test_each_dispute_carries_one_decided_id(
    before: list[list[tuple[int, str]]], after: list[list[tuple[int, str]]]
) -> None:
    old = {d.id: snapshot_of(d, BOOK) for d in made("old", before)}
    new = {d.id: snapshot_of(d, BOOK) for d in made("new", after)}
    found = matched(old, new)
    assert len(set(found.values())) == len(found)
    assert set(found) <= set(old) and set(found.values()) <= set(new)
