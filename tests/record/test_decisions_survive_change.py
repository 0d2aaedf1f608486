"""What an editor did stays with its fact: through a newer version of an article, and a newer analyser."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers_record import article, comparison, dispute, pen

from variorum.article.article import Article, Paragraph, Role
from variorum.article.guided import guided
from variorum.dispute.decision import Decision, Outcome, Reconciliation, State
from variorum.dispute.dispute import Dispute
from variorum.guidance.guidance import SourceEdit
from variorum.record import history as histories
from variorum.record import steps, turning
from variorum.record.carrying import Carrier, placed_in
from variorum.record.deciding import checked
from variorum.record.holding import HeldArticle
from variorum.record.identity import reconciled
from variorum.record.origins import edits_for
from variorum.record.revision import Revision
from variorum.record.snapshot import paragraph_selector, snapshot_of
from variorum.record.witnesses import same_account
from variorum.wording.sentences import say

WHATS = ("people fled", "houses burned", "tanks came", "schools closed", "roads were cut", "wells ran dry")
NAMES = ("post", "times", "herald")


@dataclass(frozen=True)
class Told:
    """What an article says: of each thing how many, in the order of its paragraphs."""

    id: str
    figures: tuple[tuple[str, int], ...]
    before: str = ""  # words that the reader put before each paragraph

    @property
    def article(self) -> Article:
        paragraphs = [
            f"{self.before}In all some {n} {what} there, {self.id} says." for what, n in self.figures
        ]
        return article(self.id, *paragraphs)

    def quote(self, what: str) -> str:
        return f"{dict(self.figures)[what]} {what}"


def found_in(told: Sequence[Told], articles: Mapping[str, Article], ids: Sequence[str]) -> list[Dispute]:
    """One dispute for each thing that two articles count."""
    disputes = []
    for rank, (what, id) in enumerate(zip(WHATS, ids, strict=True), 1):
        said = [
            (articles[one.id], one.quote(what), float(dict(one.figures)[what]))
            for one in told
            if what in dict(one.figures)
        ]
        if len(said) > 1:
            disputes.append(dispute(id, said, rank=rank, question=f"How many {what}?"))
    return disputes


def read(told: Sequence[Told]) -> dict[str, Article]:
    return {one.id: one.article for one in told}


def opened(
    told: Sequence[Told],
    articles: Mapping[str, Article],
    history: Sequence[Revision],
    ids: Sequence[str] = WHATS,
) -> Reconciliation:
    found = found_in(told, articles, ids)
    return reconciled("Idlib", comparison(list(articles.values()), found), history)


def decided(told: Sequence[Told]) -> list[Revision]:
    """A history in which every article was added and every dispute settled for its first account."""
    history = [steps.create(pen(), mark="")]
    articles = read(told)
    for one in articles.values():
        about: dict[str, str | int] = {"article": one.original.sha256, "id": one.id}
        history.append(steps.add_article(history, pen(), about))
    for on in found_in(told, articles, WHATS):
        decision = checked(Decision(Outcome.ACCEPT, accounts=(1,), reason="so"), on, list(articles.values()))
        history.append(steps.settle(history, pen(), decision, snapshot_of(on, list(articles.values()))))
    return history


def replaced(history: Sequence[Revision], old: Article, new: Article) -> list[Revision]:
    about: dict[str, str | int] = {"article": new.original.sha256, "id": new.id}
    history = [*history, steps.add_article(history, pen(), about)]
    held = HeldArticle(old.id, old.original.sha256)
    return [*history, steps.take_out(history, pen(), held, replaced_by=new.original.sha256)]


figures = st.permutations(WHATS).flatmap(
    lambda whats: st.lists(st.integers(2, 999), min_size=3, max_size=6).map(
        lambda numbers: tuple(zip(whats, numbers, strict=False))
    )
)
cases = st.tuples(*(st.builds(Told, st.just(name), figures) for name in NAMES))


def nothing_is_lost(found: Reconciliation, history: Sequence[Revision]) -> None:
    in_force = {r.dispute: r.decision for r in histories.rulings(history).values() if r.decision}
    standings = {s.dispute.id: s for s in found.standings if s.decision}
    assert {id: s.decision for id, s in standings.items()} == in_force
    assert len({s.dispute.id for s in found.standings}) == len(found.standings)
    for standing in standings.values():
        assert standing.state in (State.SETTLED, State.STALE, State.ORPHANED)
        if standing.state is not State.SETTLED:
            assert standing.stale_because is not None and say(standing.stale_because)


@settings(max_examples=40)
@given(cases, st.permutations([f"id{n}" for n in range(len(WHATS))]), st.data())
def test_every_decision_survives_another_extraction_and_other_ids(
    told: tuple[Told, ...], ids: list[str], data: st.DataObject
) -> None:
    history = decided(told)
    befores = st.sampled_from(["", "Share this. ", "By a reporter\n", "  "])
    later = [replace(one, before=data.draw(befores)) for one in told]
    # Other words, the same original: the program reads the file in another way by now.
    articles = {
        one.id: replace(one.article, original=before.article.original)
        for one, before in zip(later, told, strict=True)
    }
    found = opened(later, articles, history, ids)
    nothing_is_lost(found, history)
    assert {s.state for s in found.standings} <= {State.SETTLED}
    assert {s.dispute.id for s in found.standings} == set(histories.rulings(history))


@settings(max_examples=40)
@given(cases, st.permutations([f"id{n}" for n in range(len(WHATS))]), st.data())
def test_in_a_newer_version_what_did_not_change_stays_settled_and_what_did_is_stale(
    told: tuple[Told, ...], ids: list[str], data: st.DataObject
) -> None:
    old = told[0]
    changes = data.draw(st.dictionaries(st.sampled_from(WHATS), st.integers(1000, 1999), max_size=3))
    order = data.draw(st.permutations([(what, changes.get(what, n)) for what, n in old.figures]))
    newer = Told("post-later", tuple(order), before=data.draw(st.sampled_from(["", "Updated. "])))
    now = (newer, *told[1:])
    history = decided(told)
    history = replaced(history, old.article, newer.article)
    found = opened(now, read(now), history, ids)
    nothing_is_lost(found, history)
    for standing in found.standings:
        touched = any(
            a.passage.article == "post-later" and standing.dispute.id in changes
            for a in standing.dispute.accounts
        )
        assert standing.state is (State.STALE if touched else State.SETTLED)
        if touched:
            n = dict(old.figures)[standing.dispute.id]
            words = f"post-later is now read as {changes[standing.dispute.id]}, not {n}"
            assert standing.stale_because is not None and say(standing.stale_because) == words


@settings(max_examples=40)
@given(cases, st.sets(st.sampled_from(NAMES), min_size=1))
def test_articles_that_are_out_make_decisions_stale_or_orphaned_and_come_back_as_they_were(
    told: tuple[Told, ...], out: set[str]
) -> None:
    history = decided(told)
    before = opened(told, read(told), history)
    for one in told:
        if one.id in out:
            held = HeldArticle(one.id, one.article.original.sha256)
            history = [*history, steps.take_out(history, pen(), held)]
    left = [one for one in told if one.id not in out]
    found = opened(left, read(left), history)
    nothing_is_lost(found, history)
    for standing in found.standings:
        was = next(s for s in before.standings if s.dispute.id == standing.dispute.id)
        rests_on_it = out & {a.passage.article for a in was.dispute.accounts}
        assert (standing.state is State.SETTLED) == (not rests_on_it)
        if standing.state is State.STALE and standing.stale_because is not None:
            assert "no longer gives an account" in say(standing.stale_because)
    for _ in out:
        history = [*history, *turning.undo(history, pen())]
    assert opened(told, read(told), history).standings == before.standings


OLD = Told("post", (("people fled", 950), ("houses burned", 30), ("tanks came", 4)))
NEW = Told("post-later", (("houses burned", 30), ("people fled", 960), ("tanks came", 4)), before="Updated. ")
TIMES = Told("times", (("people fled", 900), ("houses burned", 40)))


def test_corrected_origins_follow_to_the_newer_version_and_can_be_corrected_there() -> None:
    history = decided((OLD, TIMES))
    articles = read((OLD, TIMES))
    [people, *_] = found_in((OLD, TIMES), articles, WHATS)
    snapshot = snapshot_of(people, list(articles.values()))
    edits = edits_for(snapshot, (), {1: "UN", 2: "UN"})
    history.append(steps.correct_origins(history, pen(), people.id, edits))
    history = replaced(history, OLD.article, NEW.article)
    now = read((NEW, TIMES))
    found = opened((NEW, TIMES), now, history).standings[0].dispute
    assert {a.attribution for a in found.accounts} == {"UN"}
    later = snapshot_of(found, list(now.values()))
    known = histories.guidance(history).origins
    again = edits_for(later, known, {2: None}, articles=list(now.values()))
    assert [edit.rests_on for edit in again] == ["UN", None]


def test_a_source_card_follows_to_the_newer_version_until_it_is_corrected_there() -> None:
    history = decided((OLD, TIMES))
    edit = SourceEdit(OLD.article.original.sha256, "outlet", "The Post")
    history.append(steps.edit_source(history, pen(), edit))
    history = replaced(history, OLD.article, NEW.article)
    assert guided(NEW.article, histories.guidance(history)).source.outlet == "The Post"
    own = SourceEdit(NEW.article.original.sha256, "outlet", "The Evening Post")
    history.append(steps.edit_source(history, pen(), own))
    assert guided(NEW.article, histories.guidance(history)).source.outlet == "The Evening Post"
    history.extend(turning.undo(history, pen()))
    assert guided(NEW.article, histories.guidance(history)).source.outlet == "The Post"


def left_out(told: Told, number: int) -> Article:
    made = told.article
    paragraphs: tuple[Paragraph, ...] = tuple(
        replace(p, role=Role.BOILERPLATE) if p.number == number else p for p in made.paragraphs
    )
    return replace(made, paragraphs=paragraphs)


def test_a_paragraph_that_was_put_back_is_placed_in_the_newer_version_too() -> None:
    history = decided((OLD, TIMES))
    history.append(steps.put_back(history, pen(), paragraph_selector(left_out(OLD, 2), 2)))
    history = replaced(history, OLD.article, NEW.article)
    later = left_out(NEW, 1)
    assert [p.number for p in guided(later, histories.guidance(history)).story] == [1, 2, 3]
    then = placed_in(history, later, later.paragraph(1))
    assert then is not None and placed_in(history, later, later.paragraph(2)) is None
    history.append(steps.leave_out(history, pen(), then))
    assert [p.number for p in guided(later, histories.guidance(history)).story] == [2, 3]
    history.extend(turning.undo(history, pen()))
    assert [p.number for p in guided(later, histories.guidance(history)).story] == [1, 2, 3]


@pytest.mark.parametrize("again", [False, True])
def test_a_version_of_a_version_carries_what_was_decided_on_the_first(again: bool) -> None:
    history = replaced(decided((OLD, TIMES)), OLD.article, NEW.article)
    third = Told("post-last", NEW.figures, before="Corrected. ")
    history = replaced(history, NEW.article, third.article)
    if again:
        history = [*history, *turning.undo(history, pen())]
        third = NEW
    found = opened((third, TIMES), read((third, TIMES)), history)
    assert [s.state for s in found.standings] == [State.STALE, State.SETTLED]


def test_where_every_word_changed_an_account_is_known_by_its_value_and_what_it_counts() -> None:
    newer = article("post-later", "Officials: 950 of the people left, and 950 of the cattle.")
    carrier = Carrier([newer], {OLD.article.original.sha256: newer.original.sha256})
    old = dispute("people fled", [(OLD.article, "950 people fled", 950.0)])
    [then] = carrier.snapshot(snapshot_of(old, [OLD.article])).witnesses
    now = dispute("new", [(newer, "950 of the people", 950.0), (newer, "950 of the cattle", 950.0)])
    people, cattle = snapshot_of(now, [newer]).witnesses
    assert then.article == "post-later"
    assert same_account(then, people) and not same_account(then, cattle)
