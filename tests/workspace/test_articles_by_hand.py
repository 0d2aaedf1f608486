"""Articles taken out, brought in, replaced by newer versions and put in order; a case under another name."""

from pathlib import Path

import pytest

from variorum.dispute.decision import Decision, Outcome, State
from variorum.errors import DecisionRefused, NameRefused, UnknownThing, UnreadableArticle
from variorum.progress import Cancelled
from variorum.record.holding import HeldArticle
from variorum.wording.sentences import say
from variorum.workspace.workspace import Workspace

FIRST = Decision(Outcome.ACCEPT, accounts=(1,), reason="the UN counted")
NEWER = "Over 960,000 people fled.\n\nThe town has 30,000 houses in all.\n"


@pytest.fixture
def newer(files: dict[str, Path]) -> Path:
    path = files["post"].parent / "post-later.txt"
    path.write_text(NEWER)
    return path


def ids(workspace: Workspace) -> list[str]:
    return [article.id for article in workspace.open_case("Idlib").comparison.articles]


def whole(workspace: Workspace) -> bool:
    found = workspace.verify()
    return found.ok and found.damaged is None


def test_a_case_goes_on_under_another_name(workspace: Workspace, make) -> None:
    workspace.settle("Idlib", "1", FIRST)
    answer = workspace.rename_case("idlib", " Idlib,  February ")
    assert (answer.value.name, answer.case) == ("Idlib, February", "Idlib, February")
    opened = make().open_case("Idlib, February")
    assert (opened.case, opened.standings[0].state) == ("Idlib, February", State.SETTLED)
    with pytest.raises(UnknownThing, match="no case “Idlib”"):
        workspace.open_case("Idlib")
    assert whole(workspace)


def test_undo_and_redo_give_a_case_its_names_back(workspace: Workspace, make) -> None:
    workspace.rename_case("Idlib", "Aleppo")
    workspace.rename_case("Aleppo", "Hama")
    assert workspace.undo("Hama").case == "Aleppo"
    later = make()
    assert later.undo("Aleppo").case == "Idlib"
    assert [c.name for c in later.cases()] == ["Idlib"]
    assert later.redo("Idlib").case == "Aleppo" and whole(later)


def test_a_name_that_another_case_bears_is_refused_also_to_undo(workspace: Workspace) -> None:
    workspace.new_case("Aleppo")
    with pytest.raises(NameRefused, match="There is a case “aleppo” already"):
        workspace.rename_case("Idlib", "aleppo")
    with pytest.raises(DecisionRefused, match="called “Idlib” already"):
        workspace.rename_case("Idlib", "Idlib")
    with pytest.raises(NameRefused, match="needs a name"):
        workspace.rename_case("Idlib", " ")
    workspace.rename_case("Idlib", "Hama")
    workspace.new_case("Idlib")
    with pytest.raises(NameRefused):
        workspace.undo("Hama")
    assert [c.name for c in workspace.cases()] == ["Idlib", "Aleppo", "Hama"] and whole(workspace)


def test_capitals_of_a_name_can_change(workspace: Workspace) -> None:
    assert workspace.rename_case("Idlib", "IDLIB").value.name == "IDLIB"


def test_an_article_that_is_taken_out_is_not_compared_and_makes_decisions_stale(
    workspace: Workspace, files: dict[str, Path]
) -> None:
    workspace.add("Idlib", [files["herald"]])
    workspace.settle("Idlib", "people", FIRST)
    workspace.settle("Idlib", "houses", FIRST)
    now = workspace.take_out("Idlib", "times", reason="retracted").value
    people, houses = now.standings
    assert [a.id for a in now.comparison.articles] == ["post", "herald"]
    assert people.state is State.STALE and people.stale_because is not None
    assert say(people.stale_because) == "times no longer gives an account: 900000"
    assert people.decision is not None and people.decision.best == "950000"
    assert houses.state is State.ORPHANED and houses.decision is not None
    assert workspace.cases()[0].articles == 2


def test_brought_in_again_it_is_as_before(workspace: Workspace, make) -> None:
    workspace.settle("Idlib", "people", FIRST)
    before = workspace.open_case("Idlib")
    workspace.take_out("Idlib", "times")
    assert make().bring_in("Idlib", "times").value.comparison == before.comparison
    assert [s.state for s in workspace.open_case("Idlib").standings] == [State.SETTLED, State.OPEN]
    assert workspace.cases()[0].articles == 2 and whole(workspace)


def test_taking_out_is_undone_and_done_again(workspace: Workspace, make) -> None:
    workspace.take_out("Idlib", "times", reason="retracted")
    assert ids(workspace) == ["post"]
    make().undo("Idlib")
    assert ids(workspace) == ["post", "times"]
    make().redo("Idlib")
    assert ids(workspace) == ["post"]
    assert workspace.history("Idlib")[-1].reason == "retracted" and whole(workspace)


def test_adding_is_undone_and_the_same_bytes_come_in_again(
    workspace: Workspace, files: dict[str, Path]
) -> None:
    workspace.add("Idlib", [files["herald"]])
    workspace.undo("Idlib")
    assert ids(workspace) == ["post", "times"]
    again = workspace.add("Idlib", [files["herald"], files["post"]]).value
    assert [a.id for a in again.added] == ["herald"] and [a.id for a in again.already] == ["post"]
    assert str(workspace.history("Idlib")[-1].action) == "bring-in"
    assert ids(workspace) == ["post", "times", "herald"] and whole(workspace)


def test_what_makes_no_sense_of_an_article_is_refused(workspace: Workspace) -> None:
    workspace.take_out("Idlib", "times")
    before = workspace.history("Idlib")
    with pytest.raises(DecisionRefused, match="“times” was taken out of the case already"):
        workspace.take_out("Idlib", "times")
    with pytest.raises(DecisionRefused, match="“post” is in the case"):
        workspace.bring_in("Idlib", "post")
    with pytest.raises(UnknownThing, match="no article “sun”"):
        workspace.take_out("Idlib", "sun")
    assert workspace.history("Idlib") == before


def test_a_case_without_its_articles_keeps_its_decisions(workspace: Workspace) -> None:
    workspace.settle("Idlib", "people", FIRST)
    workspace.take_out("Idlib", "times")
    now = workspace.take_out("Idlib", "post").value
    assert now.comparison.articles == ()
    assert [(s.state, s.decision is not None) for s in now.standings] == [(State.ORPHANED, True)]


def test_a_new_version_stands_in_the_place_of_the_old_one_and_both_are_kept(
    workspace: Workspace, newer: Path
) -> None:
    added = workspace.add("Idlib", [newer], replaces="post").value
    assert [a.id for a in added.added] == ["post-later"]
    assert ids(workspace) == ["post-later", "times"]
    old, _, new = workspace.articles("Idlib")
    assert old == HeldArticle("post", old.sha256, inside=False, replaced_by=new.sha256)
    assert whole(workspace)


def test_what_a_new_version_says_otherwise_is_shown_from_either_side(
    workspace: Workspace, newer: Path
) -> None:
    workspace.add("Idlib", [newer], replaces="post")
    versions = workspace.versions("Idlib", "post")
    assert (versions.older.id, versions.newer.id) == ("post", "post-later")
    assert [str(p.fate) for p in versions.paragraphs] == ["changed", "same"]
    assert workspace.versions("Idlib", "post-later").paragraphs == versions.paragraphs
    with pytest.raises(DecisionRefused, match="only version"):
        workspace.versions("Idlib", "times")


def test_a_version_that_is_none_is_refused(workspace: Workspace, files: dict[str, Path], newer: Path) -> None:
    before = workspace.history("Idlib")
    with pytest.raises(UnknownThing, match="no article “sun”"):
        workspace.add("Idlib", [newer], replaces="sun")
    with pytest.raises(DecisionRefused, match="has this very text"):
        workspace.add("Idlib", [files["post"]], replaces="post")
    with pytest.raises(DecisionRefused, match="give one file"):
        workspace.add("Idlib", [newer, files["herald"]], replaces="post")
    with pytest.raises(UnreadableArticle):
        workspace.add("Idlib", [files["post"].parent / "gone.txt"], replaces="post")
    assert workspace.history("Idlib") == before


def test_the_first_version_can_come_back_in_the_place_of_the_second(
    workspace: Workspace, files: dict[str, Path], newer: Path
) -> None:
    workspace.add("Idlib", [newer], replaces="post")
    workspace.add("Idlib", [files["post"]], replaces="post-later")
    assert ids(workspace) == ["post", "times"]


def test_the_order_of_the_articles_changes_nothing_else(workspace: Workspace, make, analyser) -> None:
    before = workspace.open_case("Idlib").comparison
    read = list(analyser.read)
    now = workspace.order("Idlib", ["times"]).value.comparison
    assert [a.id for a in now.articles] == ["times", "post"]
    assert (now.disputes, now.rows, now.links) == (before.disputes, before.rows, before.links)
    assert ids(make()) == ["times", "post"] and analyser.read == read
    workspace.undo("Idlib")
    assert ids(workspace) == ["post", "times"]
    workspace.redo("Idlib")
    assert ids(workspace) == ["times", "post"]


def test_an_order_that_makes_no_sense_is_refused(workspace: Workspace) -> None:
    with pytest.raises(DecisionRefused, match="in this order already"):
        workspace.order("Idlib", ["post", "times"])
    with pytest.raises(DecisionRefused, match="each article once"):
        workspace.order("Idlib", ["post", "post"])
    with pytest.raises(UnknownThing, match="no article “sun”"):
        workspace.order("Idlib", ["sun"])


@pytest.mark.parametrize("suffix", ["html", "md", "txt", "csv", "json"])
def test_a_report_tells_a_decision_whose_article_was_taken_out(
    workspace: Workspace, tmp_path: Path, suffix: str
) -> None:
    workspace.settle("Idlib", "houses", FIRST)
    workspace.take_out("Idlib", "times")
    written = workspace.report("Idlib", tmp_path / f"told.{suffix}").value
    assert "How many houses?" in written.read_text()


def test_an_orphan_of_an_article_that_is_out_can_be_decided_anew(workspace: Workspace) -> None:
    workspace.settle("Idlib", "houses", FIRST)
    workspace.take_out("Idlib", "times")
    second = Decision(Outcome.ACCEPT, accounts=(2,), reason="counted again")
    now = workspace.settle("Idlib", "houses-2", second).value
    assert now.state is State.ORPHANED and now.decision is not None and now.decision.best == "40000"
    workspace.bring_in("Idlib", "times")
    assert workspace.open_case("Idlib").standings[1].state is State.SETTLED and whole(workspace)


class Stopping:
    """Lets the analysis report so often, and then wants its answer no longer."""

    def __init__(self, after: int) -> None:
        self.left = after

    def __call__(self, done: int, total: int, doing: str) -> None:
        self.left -= 1
        if self.left < 0:
            raise Cancelled


def test_what_is_stopped_on_its_way_leaves_everything_as_it_was(workspace: Workspace, newer: Path) -> None:
    before = workspace.open_case("Idlib"), workspace.history("Idlib")
    post = ids(workspace)[0]
    for stopped in (
        lambda: workspace.take_out("Idlib", post, progress=Stopping(0)),
        lambda: workspace.replace("Idlib", post, newer, progress=Stopping(2)),
    ):
        with pytest.raises(Cancelled):
            stopped()
        assert (workspace.open_case("Idlib"), workspace.history("Idlib")) == before
    workspace.take_out("Idlib", post)
    with pytest.raises(Cancelled):
        workspace.bring_in("Idlib", post, progress=Stopping(0))
    assert post not in ids(workspace) and whole(workspace)


def test_what_was_foreseen_is_what_is_found_when_it_is_written(
    workspace: Workspace, make, newer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = ids(workspace)[0]
    workspace.replace("Idlib", post, newer)
    replaced = workspace.open_case("Idlib")
    again = make().open_case("Idlib")
    assert (again.comparison, again.standings) == (replaced.comparison, replaced.standings)
    casework = workspace._kept_in("Idlib")
    monkeypatch.setattr(type(casework), "_made", lambda *a, **k: pytest.fail("looked for again"))
    other = ids(workspace)[0]
    assert other not in [a.id for a in workspace.take_out("Idlib", other).value.comparison.articles]
    assert other in [a.id for a in workspace.bring_in("Idlib", other).value.comparison.articles]
