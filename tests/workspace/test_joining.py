"""Rows are joined and parted by hand: one step each, kept whatever the program finds."""

from pathlib import Path

import pytest

from variorum.alignment.link import Place
from variorum.dispute.decision import Reconciliation
from variorum.errors import DecisionRefused, UnknownThing
from variorum.record.telling import to_do, told_steps
from variorum.workspace.workspace import Workspace

POST, HOUSES, TIMES, LEFT, HERALD = (
    Place("post", 1),
    Place("post", 2),
    Place("times", 1),
    Place("times", 2),
    Place("herald", 1),
)


@pytest.fixture
def three(workspace: Workspace, files: dict[str, Path]) -> Workspace:
    workspace.add("Idlib", [files["herald"]])
    return workspace


def rows(found: Reconciliation) -> list[set[tuple[str, int]]]:
    """The rows that hold more than one paragraph."""
    placed = [{(a, n) for a, numbers in row.cells.items() for n in numbers} for row in found.comparison.rows]
    return [row for row in placed if len(row) > 1]


def pairs(found: Reconciliation) -> set[tuple[Place, Place]]:
    return {(link.a, link.b) for link in found.comparison.links if link.by_hand}


def test_a_paragraph_joined_with_a_row_is_linked_with_each_of_its_paragraphs(three: Workspace) -> None:
    three.pin("Idlib", POST, TIMES)
    found = three.join("Idlib", [HERALD], [POST, TIMES], reason="one count").value
    assert rows(found) == [{("post", 1), ("times", 1), ("herald", 1)}]
    assert pairs(found) == {(POST, TIMES), (HERALD, POST), (HERALD, TIMES)}


def test_a_join_is_undone_as_one_step_and_done_again(three: Workspace, make) -> None:
    three.pin("Idlib", POST, TIMES)
    three.join("Idlib", [HERALD], [POST, TIMES])
    three.undo("Idlib")
    assert rows(make().open_case("Idlib")) == [{("post", 1), ("times", 1)}]
    three.redo("Idlib")
    assert len(pairs(make().open_case("Idlib"))) == 3
    assert three.verify().ok


def test_what_is_split_out_of_a_row_stands_alone_until_it_is_pinned_again(three: Workspace) -> None:
    three.pin("Idlib", POST, TIMES)
    three.join("Idlib", [HERALD], [POST, TIMES])
    assert rows(three.part("Idlib", [POST], [TIMES, HERALD]).value) == [{("times", 1), ("herald", 1)}]
    # Parted from both, it is pinned to one: the other must not keep it out.
    assert rows(three.pin("Idlib", POST, TIMES).value) == [{("post", 1), ("times", 1), ("herald", 1)}]


def test_a_split_is_undone_as_one_step(three: Workspace) -> None:
    three.join("Idlib", [HERALD], [POST, TIMES])
    three.part("Idlib", [HERALD], [POST, TIMES])
    assert rows(three.open_case("Idlib")) == []
    three.undo("Idlib")
    assert pairs(three.open_case("Idlib")) == {(HERALD, POST), (HERALD, TIMES)}


def test_what_was_joined_stays_so_when_an_article_is_added(
    workspace: Workspace, files: dict[str, Path]
) -> None:
    workspace.join("Idlib", [HOUSES], [LEFT])
    workspace.add("Idlib", [files["herald"]])
    assert rows(workspace.open_case("Idlib")) == [{("post", 2), ("times", 2)}]


def test_joins_that_make_no_sense_are_refused_and_write_nothing(three: Workspace) -> None:
    before = three.history("Idlib")
    with pytest.raises(DecisionRefused, match="paragraphs of one article"):
        three.join("Idlib", [POST], [HOUSES])
    with pytest.raises(UnknownThing, match="no article “sun”"):
        three.pin("Idlib", POST, Place("sun", 1))
    with pytest.raises(UnknownThing, match="no paragraph 9"):
        three.join("Idlib", [POST], [Place("times", 9)])
    with pytest.raises(DecisionRefused, match="Nothing stands beside it"):
        three.part("Idlib", [POST], [HOUSES])
    assert three.history("Idlib") == before
    three.join("Idlib", [POST], [TIMES])
    with pytest.raises(DecisionRefused, match="joined by hand already"):
        three.join("Idlib", [TIMES], [POST])
    with pytest.raises(DecisionRefused, match="linked by hand already"):
        three.pin("Idlib", POST, TIMES)


def test_a_newer_version_takes_its_place_in_one_step(workspace: Workspace, files: dict[str, Path]) -> None:
    newer = files["post"].parent / "post-later.txt"
    newer.write_text("Over 960,000 people fled.\n")
    workspace.add("Idlib", [newer], replaces="post")
    workspace.undo("Idlib")
    assert [(one.id, one.inside) for one in workspace.articles("Idlib")] == [
        ("post", True),
        ("times", True),
        ("post-later", False),
    ]
    workspace.redo("Idlib")
    assert [one.id for one in workspace.articles("Idlib") if one.inside] == ["times", "post-later"]
    assert workspace.verify().ok


def test_a_join_is_told_as_one_step(three: Workspace) -> None:
    three.join("Idlib", [HERALD], [POST, TIMES])
    assert told_steps(three.history("Idlib"))[-1].done == "arranged 2 pairs of paragraphs"
    step = three.turns("Idlib").undo
    assert step is not None and to_do(step) == "arrange 2 pairs of paragraphs"


def test_what_is_let_go_of_stands_as_the_program_finds_it(three: Workspace) -> None:
    three.join("Idlib", [POST], [TIMES])
    assert pairs(three.leave_to_program("Idlib", POST, TIMES).value) == set()
    with pytest.raises(DecisionRefused, match="Nothing was said"):
        three.leave_to_program("Idlib", POST, TIMES)
    three.undo("Idlib")
    assert pairs(three.open_case("Idlib")) == {(POST, TIMES)}
