"""Disputes that an editor merged and split stay so while articles and ids change under them."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from makers_record import HERALD, POST, TIMES, article, comparison, dispute, pen

from variorum.dispute.decision import Decision, Outcome, Reconciliation, State
from variorum.dispute.dispute import Dispute, Verdict
from variorum.record import steps, turning
from variorum.record.deciding import checked
from variorum.record.identity import reconciled
from variorum.record.regrouping import parted, split_id
from variorum.record.revision import Revision
from variorum.record.snapshot import snapshot_of
from variorum.wording.sentences import say

ARTICLES = (POST, TIMES, HERALD)
FIGURES = [
    (POST, "950,000 people", 950000.0),
    (TIMES, "900,000 people", 900000.0),
    (HERALD, "948,000 people", 948000.0),
]
TOWN = [(POST, "Saraqeb", "Saraqeb"), (TIMES, "Saraqib", "Saraqib")]
# The same figures in two disputes of two accounts each, as the program may find them.
LEFT = dispute("left", FIGURES[:2], rank=1)
RIGHT = dispute("right", [FIGURES[2], (TIMES, "Nearly 900,000", 900000.0)], rank=2)
WHOLE = dispute("whole", [*FIGURES, (TIMES, "Nearly 900,000", 899000.0)], rank=1)


def opened(history: Sequence[Revision], *found: Dispute) -> Reconciliation:
    return reconciled("Idlib", comparison(ARTICLES, found), history)


def merged(history: Sequence[Revision], *parts: Dispute) -> list[Revision]:
    snapshots = [snapshot_of(part, ARTICLES) for part in parts]
    return [*history, steps.merge_disputes(history, pen(), snapshots, dispute=parts[0].id, reason="one")]


def split(history: Sequence[Revision], whole: Dispute, *going: int) -> list[Revision]:
    id = split_id(whole.id, [a for a in whole.accounts if a.number in going])
    stay, go = parted(snapshot_of(whole, ARTICLES), frozenset(going), id=id)
    return [*history, steps.split_dispute(history, pen(), stay, go)]


def decided(history: Sequence[Revision], on: Dispute) -> list[Revision]:
    decision = checked(Decision(Outcome.ACCEPT, accounts=(1,), reason="so"), on, ARTICLES)
    return [*history, steps.settle(history, pen(), decision, snapshot_of(on, ARTICLES))]


def undone(history: Sequence[Revision]) -> list[Revision]:
    return [*history, *turning.undo(history, pen())]


BEGUN = [steps.create(pen(), mark="")]


def test_merged_disputes_are_one_with_all_their_accounts_weighed_anew() -> None:
    [standing] = opened(merged(BEGUN, LEFT, RIGHT), LEFT, RIGHT).standings
    one = standing.dispute
    assert (one.id, one.rank, [a.number for a in one.accounts]) == ("left", 1, [1, 2, 3, 4])
    assert [a.passage.article for a in one.accounts] == ["herald", "post", "times", "times"]
    assert one.verdict is Verdict.PRECISION and one.estimate is not None
    assert (one.estimate.low, one.estimate.high) == (900000, 950000)


def test_a_merge_and_a_split_are_undone_and_done_again() -> None:
    for history, found in ((merged(BEGUN, LEFT, RIGHT), [LEFT, RIGHT]), (split(BEGUN, WHOLE, 3, 4), [WHOLE])):
        once = opened(history, *found).comparison
        back = undone(history)
        assert opened(back, *found).comparison == opened(BEGUN, *found).comparison != once
        again = [*back, *turning.redo(back, pen())]
        assert opened(again, *found).comparison == once


def test_a_decision_made_before_a_merge_is_stale_and_one_made_after_it_is_not() -> None:
    history = merged(decided(BEGUN, LEFT), LEFT, RIGHT)
    [standing] = opened(history, LEFT, RIGHT).standings
    assert standing.state is State.STALE and standing.stale_because is not None
    assert say(standing.stale_because) == "Another dispute was merged with it"
    again = decided(history, standing.dispute)
    assert [s.state for s in opened(again, LEFT, RIGHT).standings] == [State.SETTLED]
    assert [s.state for s in opened(undone(undone(again)), LEFT, RIGHT).standings] == [
        State.SETTLED,
        State.OPEN,
    ]


def test_merged_disputes_are_found_again_under_other_ids() -> None:
    found = opened(merged(BEGUN, LEFT, RIGHT), replace(RIGHT, id="x", rank=1), replace(LEFT, id="y", rank=2))
    assert [(s.dispute.id, len(s.dispute.accounts)) for s in found.standings] == [("left", 4)]


def test_a_merge_of_which_a_part_is_gone_leaves_the_other() -> None:
    found = opened(merged(BEGUN, LEFT, RIGHT), LEFT)
    assert [s.dispute for s in found.standings] == [LEFT]


def test_a_second_decision_that_came_with_another_copy_is_kept_and_says_where_its_accounts_are() -> None:
    history = decided(merged(decided(BEGUN, LEFT), LEFT, RIGHT), RIGHT)
    kept, orphan = opened(history, LEFT, RIGHT).standings
    assert kept.dispute.id == "left" and orphan.state is State.ORPHANED
    assert orphan.stale_because is not None
    assert say(orphan.stale_because) == "These accounts were merged into another dispute."


def test_accounts_that_are_split_off_become_a_dispute_of_their_own() -> None:
    found = opened(split(BEGUN, WHOLE, 3, 4), WHOLE, dispute("town", TOWN, rank=2))
    stay, go, other = (s.dispute for s in found.standings)
    assert (stay.id, [a.passage.article for a in stay.accounts]) == ("whole", ["post", "times"])
    assert [a.passage.article for a in go.accounts] == ["herald", "times"]
    assert [d.rank for d in (stay, go, other)] == [1, 2, 3]
    assert stay.estimate is not None and (stay.estimate.low, stay.estimate.high) == (900000, 950000)


def test_one_account_that_is_split_off_stands_apart() -> None:
    found = opened(split(BEGUN, WHOLE, 3), WHOLE)
    assert [len(s.dispute.accounts) for s in found.standings] == [3]
    [alone] = found.comparison.only
    assert ([a.passage.article for a in alone.accounts], alone.verdict) == (["herald"], None)


def test_a_decision_on_what_was_split_is_stale_and_says_so() -> None:
    history = split(decided(BEGUN, WHOLE), WHOLE, 3, 4)
    stay, go = opened(history, WHOLE).standings
    assert (stay.state, go.state) == (State.STALE, State.OPEN)
    assert stay.stale_because is not None
    assert say(stay.stale_because) == "Accounts of it were split off"


def test_what_was_split_can_be_merged_and_split_again() -> None:
    history = split(BEGUN, WHOLE, 3, 4)
    stay, go = (s.dispute for s in opened(history, WHOLE).standings)
    history = merged(history, stay, go)
    [one] = opened(history, WHOLE).standings
    assert len(one.dispute.accounts) == 4
    history = split(history, one.dispute, 1, 2)
    assert [len(s.dispute.accounts) for s in opened(history, WHOLE).standings] == [2, 2]


def test_accounts_are_split_off_by_their_passages_whatever_their_numbers() -> None:
    turned = dispute("other", [(TIMES, "Nearly 900,000", 899000.0), *reversed(FIGURES)])
    stay, go = opened(split(BEGUN, WHOLE, 3, 4), turned).standings
    assert [a.text for a in stay.dispute.accounts] == ["950000", "900000"]
    assert [a.text for a in go.dispute.accounts] == ["948000", "899000"]


def test_an_account_that_comes_later_stays_with_the_dispute() -> None:
    sun = article("sun", "Some 940,000 people fled.")
    more = replace(
        WHOLE, accounts=(*WHOLE.accounts, *dispute("x", [(sun, "940,000 people", 940000.0)]).accounts)
    )
    found = reconciled("Idlib", comparison((*ARTICLES, sun), [more]), split(BEGUN, WHOLE, 3, 4))
    stay, go = found.standings
    assert "sun" in {a.passage.article for a in stay.dispute.accounts}
    assert len(go.dispute.accounts) == 2


# A book of short claims: account n of an article quotes its word n.
WORDS = ["alpha", "beta", "gamma", "delta"]
BOOK = [article(name, " ".join(f"{word}-{name}" for word in WORDS)) for name in ("a", "b", "c")]
claims = st.permutations([(i, w) for i in range(len(BOOK)) for w in WORDS]).flatmap(
    lambda every: st.lists(st.integers(2, 4), min_size=2, max_size=3).map(lambda ns: _cut(every, ns))
)


def _cut(every: Sequence[tuple[int, str]], sizes: Sequence[int]) -> list[list[tuple[int, str]]]:
    starts = [sum(sizes[:n]) for n in range(len(sizes))]
    return [list(every[start : start + size]) for start, size in zip(starts, sizes, strict=True)]


def made(many: Sequence[Sequence[tuple[int, str]]]) -> list[Dispute]:
    return [
        dispute(f"d{n}", [(BOOK[i], f"{w}-{BOOK[i].id}", w) for i, w in one], rank=n + 1)
        for n, one in enumerate(many)
    ]


@given(claims, st.data())
def test_no_account_is_lost_or_told_twice(many: list[list[tuple[int, str]]], data: st.DataObject) -> None:
    found = made(many)
    history = list(BEGUN)
    for _ in range(data.draw(st.integers(1, 4))):
        now = reconciled("x", comparison(BOOK, found), history)
        disputes = [s.dispute for s in now.standings]
        wide = [d for d in disputes if len(d.accounts) > 2]
        if wide and data.draw(st.booleans()):
            whole = data.draw(st.sampled_from(wide))
            going = data.draw(
                st.sets(st.integers(1, len(whole.accounts)), min_size=1, max_size=len(whole.accounts) - 2)
            )
            id = split_id(whole.id, [a for a in whole.accounts if a.number in going])
            stay, go = parted(snapshot_of(whole, BOOK), frozenset(going), id=id)
            history.append(steps.split_dispute(history, pen(), stay, go))
        elif len(disputes) > 1:
            two = data.draw(st.permutations(disputes))[:2]
            snapshots = [snapshot_of(d, BOOK) for d in two]
            history.append(steps.merge_disputes(history, pen(), snapshots, dispute=two[0].id))
    now = reconciled("x", comparison(BOOK, found), history)
    every = [a.passage.source for d in found for a in d.accounts]
    told = [*(s.dispute for s in now.standings), *now.comparison.only]
    assert sorted(a.passage.source for d in told for a in d.accounts) == sorted(every)
    assert len({d.id for d in told}) == len(told)
    assert [d.rank for d in now.comparison.disputes] == list(range(1, len(now.comparison.disputes) + 1))
    # Other ids and another order in which they are found change nothing.
    again = [replace(d, id=f"other{n}") for n, d in enumerate(found)]
    later = reconciled("x", comparison(BOOK, again), history)
    assert [d.accounts for d in later.comparison.disputes] == [d.accounts for d in now.comparison.disputes]
