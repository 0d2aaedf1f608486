"""All that an editor does, undo and redo against a plain model of it."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from makers_record import displaced, pen, spelled, two_disputes

from variorum.dispute.decision import Decision, Outcome, Standing, State
from variorum.dispute.edited_text import EditedText, Field
from variorum.errors import DecisionRefused, UnknownThing
from variorum.guidance.equivalence import Equivalence
from variorum.guidance.guidance import OriginEdit, Selector, SourceEdit
from variorum.record import desk_steps, holding, steps, turning
from variorum.record import history as histories
from variorum.record.desk_entries import spoken_of, with_desks
from variorum.record.holding import HeldArticle
from variorum.record.regrouping import parted
from variorum.record.revision import Action, Revision, content, opened, sealed
from variorum.record.snapshot import Snapshot, snapshot_of
from variorum.record.telling import did
from variorum.record.together import One, together

ARTICLES = two_disputes().articles
SNAPSHOTS = {d.id: snapshot_of(d, ARTICLES) for d in (displaced(), spelled())}
HERE = Selector("a" * 64, "a passage", "", "", 3)
THERE = Selector("b" * 64, "another", "", "", 5)
HELD = [HeldArticle("post", "a" * 64), HeldArticle("times", "b" * 64), HeldArticle("sun", "c" * 64)]

dispute_ids = st.sampled_from(sorted(SNAPSHOTS))


class Histories(RuleBasedStateMachine):
    """The model: what stands now, and two piles of what stood before and after."""

    def __init__(self) -> None:
        super().__init__()
        self.history: list[Revision] = [steps.create(pen(), mark="")]
        subjects = [
            "title",
            "text",
            "rule",
            "origin",
            "name",
            "order",
            "account",
            "link",
            "merge",
            "split",
            *(f"raised {id}" for id in SNAPSHOTS),
            *(f"{what} {id}" for id in SNAPSHOTS for what in ("assigned", "comments", "signed")),
            *(h.id for h in HELD),
        ]
        self.now: dict[str, str | None] = dict.fromkeys([*SNAPSHOTS, *subjects])
        self.now["name"] = "Idlib"
        self.before: list[dict[str, str | None]] = []
        self.after: list[dict[str, str | None]] = []
        self.given = 0

    def does(self, revision: Revision, subject: str, stands: str | None) -> None:
        self.history.append(revision)
        self.before.append(dict(self.now))
        self.after.clear()
        self.now[subject] = stands
        if subject in SNAPSHOTS:
            self._is_decided_anew(subject)

    def _is_decided_anew(self, dispute: str) -> None:
        """Whoever signed, signed another decision; an undo brings that back as it was, and this with it."""
        self.now["signed " + dispute] = None

    @rule(dispute=dispute_ids)
    def settle(self, dispute: str) -> None:
        self.given += 1
        decision = Decision(Outcome.OWN_VALUE, values=(str(self.given),), reason="because")
        self.does(steps.settle(self.history, pen(), decision, SNAPSHOTS[dispute]), dispute, str(self.given))

    @rule(dispute=dispute_ids)
    def dismiss(self, dispute: str) -> None:
        self.does(steps.dismiss(self.history, pen(), SNAPSHOTS[dispute], reason="none"), dispute, "dismissed")

    @rule(dispute=dispute_ids)
    def withdraw(self, dispute: str) -> None:
        if self.now[dispute] is None:
            with pytest.raises(DecisionRefused):
                steps.withdraw(self.history, pen(), dispute)
        else:
            self.does(steps.withdraw(self.history, pen(), dispute), dispute, None)

    @rule(dispute=dispute_ids, pick=st.integers(0, 10))
    def reinstate(self, dispute: str, pick: int) -> None:
        earlier = [r for r in self.history if r.dispute == dispute and r.decision]
        if not earlier:
            with pytest.raises(UnknownThing):
                steps.reinstate(self.history, pen(), dispute, number=99)
            return
        chosen = earlier[pick % len(earlier)]
        revision = steps.reinstate(self.history, pen(), dispute, number=chosen.number)
        self.does(revision, dispute, shown(chosen))

    @rule(value=st.sampled_from(["One", "Two"]))
    def edit_title(self, value: str) -> None:
        edit = SourceEdit("a" * 64, "title", value)
        self.does(steps.edit_source(self.history, pen(), edit), "title", value)

    @rule()
    def put_back(self) -> None:
        self.does(steps.put_back(self.history, pen(), HERE), "text", "there")

    @precondition(lambda self: self.now["text"])
    @rule()
    def leave_out(self) -> None:
        self.does(steps.leave_out(self.history, pen(), HERE), "text", None)

    @rule(form=st.sampled_from(["Saraqib", "Saraqeb"]))
    def lay_down(self, form: str) -> None:
        made = Equivalence(("Saraqib", "Saraqeb"), form, reason=form)
        self.does(steps.lay_down(self.history, pen(), made), "rule", form)

    @rule(rests_on=st.sampled_from(["UN", ""]))
    def correct_origins(self, rests_on: str) -> None:
        edits = [OriginEdit(HERE, rests_on)]
        self.does(steps.correct_origins(self.history, pen(), "d1", edits), "origin", rests_on)

    @rule(name=st.sampled_from(["Idlib", "Aleppo", "Hama"]))
    def rename(self, name: str) -> None:
        if self.now["name"] == name:
            with pytest.raises(DecisionRefused):
                steps.rename(self.history, pen(), name)
        else:
            self.does(steps.rename(self.history, pen(), name), "name", name)

    @rule(article=st.sampled_from(HELD))
    def add(self, article: HeldArticle) -> None:
        if article.id not in {held.id for held in holding.held(self.history)}:
            about: dict[str, str | int] = {"article": article.sha256, "id": article.id}
            self.does(steps.add_article(self.history, pen(), about), article.id, "in")

    @rule(article=st.sampled_from(HELD), replaced_by=st.sampled_from([None, *HELD]))
    def take_out(self, article: HeldArticle, replaced_by: HeldArticle | None) -> None:
        by = replaced_by.sha256 if replaced_by not in (None, article) else None
        if self.now[article.id] != "in":
            with pytest.raises(DecisionRefused):
                steps.take_out(self.history, pen(), article, replaced_by=by)
        else:
            revision = steps.take_out(self.history, pen(), article, replaced_by=by)
            self.does(revision, article.id, f"out for {by}")

    @rule(article=st.sampled_from(HELD))
    def bring_in(self, article: HeldArticle) -> None:
        if self.now[article.id] == "in":
            with pytest.raises(DecisionRefused):
                steps.bring_in(self.history, pen(), article)
        elif article.id in {held.id for held in holding.held(self.history)}:
            self.does(steps.bring_in(self.history, pen(), article), article.id, "in")

    @rule(order=st.permutations([h.sha256 for h in HELD]))
    def order(self, order: list[str]) -> None:
        if holding.order_of(self.history) != tuple(order):
            self.does(steps.put_in_order(self.history, pen(), order), "order", " ".join(order))

    @rule(words=st.sampled_from(["One.", "Two."]))
    def write_account(self, words: str) -> None:
        text = EditedText((words, Field("d1", "d1", ("many",))))
        if self.now["account"] == words:
            with pytest.raises(DecisionRefused):
                steps.write_account(self.history, pen(), text, [SNAPSHOTS["d1"]])
        else:
            made = steps.write_account(self.history, pen(), text, [SNAPSHOTS["d1"]])
            self.does(made, "account", words)

    @rule(linked=st.booleans(), turned=st.booleans())
    def link(self, linked: bool, turned: bool) -> None:
        pair = (THERE, HERE) if turned else (HERE, THERE)
        if self.now["link"] == str(linked):
            with pytest.raises(DecisionRefused):
                steps.link(self.history, pen(), pair, linked=linked)
        else:
            self.does(steps.link(self.history, pen(), pair, linked=linked), "link", str(linked))

    @rule(aside=st.booleans())
    def decide_together(self, aside: bool) -> None:
        """One word on both disputes is one step, whatever stood before on each."""
        self.given += 1
        decision = Decision(Outcome.OWN_VALUE, values=(str(self.given),), reason="because")

        def say(snapshot: Snapshot) -> One:
            if aside:
                return lambda past, pen: steps.dismiss(past, pen, snapshot, reason="none")
            return lambda past, pen: steps.settle(past, pen, decision, snapshot)

        news = together(self.history, pen(), [say(snapshot) for snapshot in SNAPSHOTS.values()])
        self.history.extend(news)
        self.before.append(dict(self.now))
        self.after.clear()
        self.now |= dict.fromkeys(SNAPSHOTS, "dismissed" if aside else str(self.given))
        for dispute in SNAPSHOTS:
            self._is_decided_anew(dispute)

    @rule(raised=st.sampled_from(sorted(SNAPSHOTS)))
    def raise_dispute(self, raised: str) -> None:
        if self.now["raised " + raised]:
            with pytest.raises(DecisionRefused):
                steps.raise_dispute(self.history, pen(), SNAPSHOTS[raised])
        else:
            self.does(steps.raise_dispute(self.history, pen(), SNAPSHOTS[raised]), "raised " + raised, raised)

    @rule(keeps=st.sampled_from(sorted(SNAPSHOTS)))
    def merge(self, keeps: str) -> None:
        parts = list(SNAPSHOTS.values())
        self.does(steps.merge_disputes(self.history, pen(), parts, dispute=keeps), "merge", keeps)

    @rule(first=st.integers(1, 2))
    def split(self, first: int) -> None:
        stay, go = parted(SNAPSHOTS["d1"], frozenset({first}), id="d3")
        self.does(steps.split_dispute(self.history, pen(), stay, go), "split", str(first))

    @rule(dispute=dispute_ids, to=st.sampled_from(["", "ben", "cara"]))
    def assign(self, dispute: str, to: str) -> None:
        what = "assigned " + dispute
        if (self.now[what] or "") == to:
            with pytest.raises(DecisionRefused):
                desk_steps.assign(self.history, pen(), SNAPSHOTS[dispute], to)
        else:
            self.does(desk_steps.assign(self.history, pen(), SNAPSHOTS[dispute], to), what, to or None)

    @rule(dispute=dispute_ids, text=st.sampled_from(["Why?", "Ask the UN."]))
    def comment(self, dispute: str, text: str) -> None:
        what = "comments " + dispute
        said = f"{self.now[what] or ''}{text}"
        self.does(desk_steps.comment(self.history, pen(), SNAPSHOTS[dispute], text), what, said)

    @rule(dispute=dispute_ids, by=st.sampled_from(["ada", "ben", "cara"]))
    def sign_off(self, dispute: str, by: str) -> None:
        """Ada decides everything here, so that she signs nothing off."""
        what, signer = "signed " + dispute, pen(editor=by)
        signed = (self.now[what] or "").split()
        if self.now[dispute] is None or by == "ada" or by in signed:
            with pytest.raises(DecisionRefused):
                desk_steps.sign_off(self.history, signer, SNAPSHOTS[dispute])
        else:
            made = desk_steps.sign_off(self.history, signer, SNAPSHOTS[dispute])
            self.does(made, what, " ".join([*signed, by]))

    @rule()
    def undo(self) -> None:
        if not self.before:
            with pytest.raises(DecisionRefused):
                turning.undo(self.history, pen())
            return
        self.history.extend(turning.undo(self.history, pen()))
        self.after.append(dict(self.now))
        self.now = self.before.pop()

    @rule()
    def redo(self) -> None:
        if not self.after:
            with pytest.raises(DecisionRefused):
                turning.redo(self.history, pen())
            return
        self.history.extend(turning.redo(self.history, pen()))
        self.before.append(dict(self.now))
        self.now = self.after.pop()

    @invariant()
    def the_history_says_what_the_model_says(self) -> None:
        for dispute in SNAPSHOTS:
            last = histories.last_ruling(self.history, dispute)
            assert shown(last) == self.now[dispute]
        laid_down = histories.guidance(self.history)
        titles = {edit.field: edit.value for edit in laid_down.source_edits}
        assert titles.get("title") == self.now["title"]
        assert [rule.preferred for rule in laid_down.equivalences] == _if_any(self.now["rule"])
        assert [edit.rests_on for edit in laid_down.origins] == _if_any(self.now["origin"])
        # Where the article gave way to a newer version, what was put back is put back there.
        assert bool(laid_down.put_back) == (self.now["text"] is not None)
        assert [str(edit.linked) for edit in laid_down.links] == _if_any(self.now["link"])
        last = histories.account_in_force(self.history)
        assert (last and last.text and last.text.pieces[0]) == self.now["account"]
        regrouped = {str(r.action): r for r in histories.standing(self.history) if r.parts}
        merged, split = regrouped.get("merge-disputes"), regrouped.get("split-dispute")
        assert (merged and merged.about["dispute"]) == self.now["merge"]
        assert (split and str(split.parts[1].witnesses[0].number)) == self.now["split"]
        assert histories.name_of(self.history) == self.now["name"]
        assert {one.id for one in laid_down.raised} == {id for id in SNAPSHOTS if self.now["raised " + id]}

    @invariant()
    def the_desk_says_what_the_model_says(self) -> None:
        standings = [Standing(d, State.OPEN) for d in (displaced(), spelled())]
        for standing in with_desks(standings, spoken_of(self.history), self.history, {}):
            desk, id = standing.desk, standing.dispute.id
            assert desk.assigned == self.now["assigned " + id]
            assert "".join(one.text for one in desk.comments) == (self.now["comments " + id] or "")
            assert {one.editor for one in desk.holding} == set((self.now["signed " + id] or "").split())

    @invariant()
    def the_articles_are_those_of_the_model(self) -> None:
        for held in holding.held(self.history):
            stands = "in" if held.inside else f"out for {held.replaced_by}"
            # An article whose adding was undone is out, and was nothing before.
            assert stands == (self.now[held.id] or "out for None")
        wanted = (self.now["order"] or "").split()
        order = holding.order_of(self.history)
        if not holding.versions(self.history):
            assert order[: len(wanted)] == tuple(wanted)

    @invariant()
    def the_chain_holds(self) -> None:
        last = self.history[-1]
        assert last.number == len(self.history)
        assert sealed(last).hash == last.hash
        assert opened(content(last), hash=last.hash) == last
        if len(self.history) > 1:
            assert last.previous == self.history[-2].hash


def _if_any(stands: str | None) -> list[str]:
    return [] if stands is None else [stands]


def shown(revision: Revision | None) -> str | None:
    if revision is None or revision.decision is None:
        return None
    return "dismissed" if revision.decision.dismissed else revision.decision.best


class TestHistories(Histories.TestCase):  # type: ignore[misc,name-defined]
    settings = settings(max_examples=60, stateful_step_count=25, deadline=None)


HAND = {
    "rename": lambda past: steps.rename(past, pen(), "Hama"),
    "take out": lambda past: steps.take_out(past, pen(), HELD[0], reason="retracted", replaced_by="b" * 64),
    "order": lambda past: steps.put_in_order(past, pen(), ["b" * 64, "a" * 64]),
    "link": lambda past: steps.link(past, pen(), (HERE, THERE), linked=True, reason="one flight"),
    "unlink": lambda past: steps.link(past, pen(), (HERE, THERE), linked=False),
    "raise": lambda past: steps.raise_dispute(past, pen(), SNAPSHOTS["d1"], reason="missed"),
    "merge": lambda past: steps.merge_disputes(past, pen(), list(SNAPSHOTS.values()), dispute="d1"),
    "split": lambda past: steps.split_dispute(past, pen(), *parted(SNAPSHOTS["d1"], frozenset({1}), id="d3")),
    "assign": lambda past: desk_steps.assign(past, pen(), SNAPSHOTS["d1"], "ben", reason="he knows"),
    "comment": lambda past: desk_steps.comment(past, pen(), SNAPSHOTS["d1"], "Ask the UN."),
}


@pytest.mark.parametrize("act", HAND.values(), ids=list(HAND))
def test_what_is_done_by_hand_goes_by_undo_and_comes_back_by_redo_with_its_reason(
    act: Callable[[Sequence[Revision]], Revision],
) -> None:
    about: dict[str, str | int] = {"article": HELD[0].sha256, "id": HELD[0].id}
    history = [steps.create(pen(), mark="")]
    history.append(steps.add_article(history, pen(), about))
    before = histories.guidance(history), histories.name_of(history), holding.held(history)
    history.append(act(history))
    done = history[-1]
    history.extend(turning.undo(history, pen()))
    assert (histories.guidance(history), histories.name_of(history), holding.held(history)) == before
    assert not history[-1].parts and not history[-1].passages
    history.extend(turning.redo(history, pen()))
    again = history[-1]
    for field in ("action", "about", "parts", "passages", "reason"):
        assert getattr(again, field) == getattr(done, field), field


def test_a_withdrawal_has_nothing_to_bring_back() -> None:
    decision = Decision(Outcome.OWN_VALUE, values=("1",), reason="because")
    history = [steps.settle([], pen(), decision, SNAPSHOTS["d1"])]
    history.append(steps.withdraw(history, pen(), "d1"))
    with pytest.raises(DecisionRefused, match="Revision 2 withdrew"):
        steps.reinstate(history, pen(), "d1", number=2)
    assert steps.reinstate(history, pen(), "d1", number=1).brings_back == 1


def test_a_removed_case_returns_by_undo() -> None:
    history = [steps.create(pen(), mark="")]
    history.append(steps.remove(history, pen()))
    assert histories.removed(history)
    history.extend(turning.undo(history, pen()))
    assert history[-1].action is Action.RETURN and not histories.removed(history)


def test_a_paragraph_of_the_story_is_left_out_until_that_is_undone() -> None:
    history = [steps.create(pen(), mark="")]
    history.append(steps.leave_out(history, pen(), HERE))
    assert histories.guidance(history).left_out == {HERE}
    history.extend(turning.undo(history, pen()))
    assert not histories.guidance(history).left_out


def test_a_paragraph_whose_putting_back_is_undone_stands_as_the_program_reads_it() -> None:
    history = [steps.create(pen(), mark="")]
    history.append(steps.put_back(history, pen(), HERE))
    history.extend(turning.undo(history, pen()))
    laid_down = histories.guidance(history)
    assert not laid_down.put_back and not laid_down.left_out
    history.extend(turning.redo(history, pen()))
    assert histories.guidance(history).put_back == {HERE}


def test_a_repair_is_taken_back_and_made_again() -> None:
    history = [steps.create(pen(), mark="")]
    history.append(steps.as_printed(history, pen(), HERE, printed=True))
    assert histories.guidance(history).as_printed == {HERE}
    history.extend(turning.undo(history, pen()))
    assert not histories.guidance(history).as_printed and did(history[-1]) == "repaired words"
    history.extend(turning.redo(history, pen()))
    assert histories.guidance(history).as_printed == {HERE} and did(history[-1]) == "left words as printed"
    history.append(steps.as_printed(history, pen(), HERE, printed=False))
    assert not histories.guidance(history).as_printed


def test_a_dismissal_needs_a_reason() -> None:
    with pytest.raises(DecisionRefused):
        steps.dismiss([], pen(), SNAPSHOTS["d1"], reason=" ")
