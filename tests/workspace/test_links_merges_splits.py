"""What an editor joins and parts holds at once and stays, without an article being read again."""

from pathlib import Path

import pytest

from variorum.alignment.link import Place
from variorum.dispute.decision import Decision, Outcome, Reconciliation, State
from variorum.errors import DecisionRefused, UnknownThing
from variorum.wording.sentences import say
from variorum.workspace.changes import Changes
from variorum.workspace.workspace import Workspace

FIRST = Decision(Outcome.ACCEPT, accounts=(1,), reason="the UN counted")
POST, TIMES = Place("post", 1), Place("times", 2)


@pytest.fixture
def three(workspace: Workspace, files: dict[str, Path]) -> Workspace:
    """The case Idlib with a dispute of three accounts and one of two."""
    workspace.add("Idlib", [files["herald"]])
    return workspace


def links(found: Reconciliation) -> list[tuple[Place, Place, bool]]:
    return [(link.a, link.b, link.by_hand) for link in found.comparison.links]


def whole(workspace: Workspace) -> bool:
    return workspace.verify().ok


def test_paragraphs_are_linked_and_unlinked_by_hand(workspace: Workspace, make, analyser) -> None:
    workspace.open_case("Idlib")
    read = list(analyser.read)
    answer = workspace.link("Idlib", TIMES, POST, reason="the same flight")
    assert links(answer.value) == [(POST, TIMES, True)]
    assert {"post": (1,), "times": (2,)} in [row.cells for row in answer.value.comparison.rows]
    assert answer.changes == Changes.ALIGNMENT | Changes.DISPUTES | Changes.RECORD
    assert links(make().open_case("Idlib")) == [(POST, TIMES, True)]
    assert links(workspace.unlink("Idlib", POST, TIMES).value) == []
    assert analyser.read == read and whole(workspace)


def test_a_link_is_undone_and_made_again(workspace: Workspace, make) -> None:
    workspace.link("Idlib", POST, TIMES)
    make().undo("Idlib")
    assert links(workspace.open_case("Idlib")) == []
    make().redo("Idlib")
    assert links(workspace.open_case("Idlib")) == [(POST, TIMES, True)]


def test_a_link_follows_to_a_newer_version_of_its_article(
    workspace: Workspace, files: dict[str, Path]
) -> None:
    workspace.link("Idlib", POST, TIMES)
    newer = files["post"].parent / "post-later.txt"
    newer.write_text("A word before.\n\nOver 960,000 people fled.\n\nThe town has 30,000 houses in all.\n")
    workspace.add("Idlib", [newer], replaces="post")
    assert links(workspace.open_case("Idlib")) == [(Place("post-later", 2), TIMES, True)]


def test_links_that_make_no_sense_are_refused(workspace: Workspace) -> None:
    before = workspace.history("Idlib")
    with pytest.raises(DecisionRefused, match="both of these are of one"):
        workspace.link("Idlib", POST, Place("post", 2))
    with pytest.raises(UnknownThing, match="no article “sun”"):
        workspace.link("Idlib", POST, Place("sun", 2))
    with pytest.raises(UnknownThing, match="no paragraph 9"):
        workspace.link("Idlib", POST, Place("times", 9))
    with pytest.raises(DecisionRefused, match="are not linked"):
        workspace.unlink("Idlib", POST, TIMES)
    assert workspace.history("Idlib") == before
    workspace.link("Idlib", POST, TIMES)
    with pytest.raises(DecisionRefused, match="linked by hand already"):
        workspace.link("Idlib", TIMES, POST)


def test_disputes_are_merged_and_the_merge_survives_a_new_article(
    three: Workspace, make, files: dict[str, Path], analyser
) -> None:
    three.open_case("Idlib")
    read = list(analyser.read)
    answer = three.merge("Idlib", ["houses", "people"], reason="one count")
    [standing] = answer.value.standings
    assert (standing.dispute.id, len(standing.dispute.accounts)) == ("houses-2", 5)
    assert answer.disputes == {"people-3", "houses-2"} and analyser.read == read
    assert [str(r.action) for r in three.history("Idlib", "houses-2")] == ["merge-disputes"]
    more = files["post"].parent / "sun.txt"
    more.write_text("Some 940,000 people fled.\n")
    make().add("Idlib", [more])
    [again] = make().open_case("Idlib").standings
    assert (again.dispute.id, len(again.dispute.accounts)) == ("houses-2", 6)
    assert whole(three)


def test_a_merge_keeps_the_id_of_the_decided_one_which_turns_stale(three: Workspace) -> None:
    three.settle("Idlib", "people", FIRST)
    [standing] = three.merge("Idlib", ["houses", "people"]).value.standings
    assert (standing.dispute.id, standing.state) == ("people-3", State.STALE)
    assert standing.stale_because is not None
    assert say(standing.stale_because) == "Another dispute was merged with it"
    three.undo("Idlib")
    assert [s.state for s in three.open_case("Idlib").standings] == [State.SETTLED, State.OPEN]


def test_merges_that_make_no_sense_are_refused(three: Workspace) -> None:
    three.settle("Idlib", "people", FIRST)
    three.settle("Idlib", "houses", FIRST)
    before = three.history("Idlib")
    with pytest.raises(DecisionRefused, match="both decided: withdraw one"):
        three.merge("Idlib", ["people", "houses"])
    with pytest.raises(DecisionRefused, match="two or more disputes, each once"):
        three.merge("Idlib", ["people", "1"])
    with pytest.raises(UnknownThing, match="no dispute “9”"):
        three.merge("Idlib", ["people", "9"])
    three.take_out("Idlib", "times")
    with pytest.raises(DecisionRefused, match="no longer give the dispute"):
        three.merge("Idlib", ["people", "houses"])
    with pytest.raises(DecisionRefused, match="no longer give the dispute"):
        three.split("Idlib", "houses", [1])
    assert three.history("Idlib") == (*before, three.history("Idlib")[-1])


def test_an_account_is_split_off_and_comes_back_by_undo(three: Workspace, make) -> None:
    three.settle("Idlib", "people", FIRST)
    people, houses = three.split("Idlib", "people", [3]).value.standings
    assert (people.state, len(people.dispute.accounts)) == (State.STALE, 2)
    assert houses.dispute.id == "houses-2"
    [alone] = make().open_case("Idlib").comparison.only
    assert [a.passage.article for a in alone.accounts] == ["times"] or len(alone.accounts) == 1
    make().undo("Idlib")
    assert [s.state for s in three.open_case("Idlib").standings] == [State.SETTLED, State.OPEN]
    three.redo("Idlib")
    assert len(three.open_case("Idlib").comparison.only) == 1 and whole(three)


def test_splits_that_make_no_sense_are_refused(three: Workspace) -> None:
    before = three.history("Idlib")
    with pytest.raises(DecisionRefused, match="At least two accounts must stay"):
        three.split("Idlib", "people", [1, 2])
    with pytest.raises(DecisionRefused, match="no account 7"):
        three.split("Idlib", "people", [7])
    with pytest.raises(DecisionRefused, match="Say which accounts"):
        three.split("Idlib", "people", [])
    assert three.history("Idlib") == before
