"""What an editor raises is a dispute like any other; what is said of several at once is one step."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from variorum.article.article import Article
from variorum.dispute.decision import Decision, Outcome, State
from variorum.dispute.dispute import Verdict
from variorum.errors import DecisionRefused, UnknownThing
from variorum.fact.extraction import ArticleFacts, Mention
from variorum.fact.fact import Bound, Fact, Kind, Quantity
from variorum.fact.passages import passage
from variorum.text.span import Span
from variorum.wording.sentences import say
from variorum.workspace.raising import Words
from variorum.workspace.together import Bulk
from variorum.workspace.workspace import Workspace

HOUSES = (Words("post", 2, "30,000 houses"), Words("times", 1, "900,000 people"))
FIRST = Decision(Outcome.ACCEPT, accounts=(1,), reason="the council counted")


def figures_of(article: Article) -> ArticleFacts:
    """Every number with the word after it, as the extraction would read it."""
    found = []
    for paragraph in article.story:
        for match in re.finditer(r"([\d,]+) (\w+)", paragraph.text):
            value = float(match[1].replace(",", ""))
            number = Quantity(value, Bound.EXACT, value, value, unit=match[2])
            fact = Fact(Kind.QUANTITY, passage(article, paragraph, Span(*match.span())), number)
            none: frozenset[str] = frozenset()
            found.append(Mention(fact, match[2], none, none, none, 0.0, word=match[2]))
    return ArticleFacts(article, (), (), tuple(found), (), (), ())


@pytest.fixture(autouse=True)
def _figures_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def read_in(self: object, articles: Sequence[Article]) -> dict[str, ArticleFacts]:
        return {article.id: figures_of(article) for article in articles}

    monkeypatch.setattr("variorum.workspace.analysing.Analysis.read_in", read_in)


def raised(workspace: Workspace, *, question: str = "How many were hit?", reason: str = "") -> str:
    answer = workspace.raise_dispute("Idlib", HOUSES, question=question, reason=reason)
    [id] = answer.disputes
    return id


def test_a_raised_dispute_stands_first_with_what_its_words_say(workspace: Workspace) -> None:
    id = raised(workspace)
    first = workspace.open_case("Idlib").standings[0]
    assert (first.dispute.id, first.dispute.raised, first.state) == (id, True, State.OPEN)
    assert say(first.dispute.question) == "How many were hit?"
    assert [account.text for account in first.dispute.accounts] == ["30,000 houses", "900,000 people"]
    assert first.dispute.kind is Kind.QUANTITY and first.dispute.verdict is Verdict.CONTRADICTION
    assert first.dispute.estimate is not None


def test_kind_and_question_are_proposed_and_passages_of_the_row_offered(workspace: Workspace) -> None:
    proposal = workspace.propose("Idlib", HOUSES[:1])
    assert proposal.kind is Kind.QUANTITY
    assert proposal.question.startswith("How many houses")
    assert proposal.heard[0].text == "30,000 houses"
    as_label = workspace.propose("Idlib", HOUSES[:1], kind=Kind.LABEL)
    assert as_label.heard[0].text == "30,000 houses" and as_label.kind is Kind.LABEL
    as_date = workspace.propose("Idlib", HOUSES[:1], kind=Kind.DATE)
    assert as_date.heard[0].value is None and as_date.question == ""


@pytest.mark.parametrize(
    ("words", "kind", "refusal"),
    [
        (HOUSES[:1], None, "two passages"),
        ((HOUSES[0], HOUSES[0]), None, "chosen twice"),
        ((HOUSES[0], Words("times", 1, "no such words")), None, "does not read"),
        ((HOUSES[0], Words("times", 1, "fled")), Kind.QUANTITY, "No number is read in “fled”"),
        ((HOUSES[0], Words("times", 1, "  ")), None, "Select the words"),
    ],
)
def test_words_that_make_no_dispute_are_refused(workspace: Workspace, words, kind, refusal) -> None:
    before = len(workspace.history("Idlib"))
    with pytest.raises(DecisionRefused, match=refusal):
        workspace.raise_dispute("Idlib", words, kind=kind)
    assert len(workspace.history("Idlib")) == before


def test_words_of_no_article_of_the_case_are_refused(workspace: Workspace) -> None:
    with pytest.raises(UnknownThing):
        workspace.raise_dispute("Idlib", (HOUSES[0], Words("sun", 1, "x")))


def test_the_same_words_are_raised_once(workspace: Workspace) -> None:
    raised(workspace)
    with pytest.raises(DecisionRefused, match="a dispute already"):
        raised(workspace)


def test_it_is_settled_undone_and_redone_like_any_other(workspace: Workspace) -> None:
    id = raised(workspace, reason="nobody asked")
    workspace.settle("Idlib", id, FIRST)
    assert workspace.open_case("Idlib").standing(id).state is State.SETTLED
    workspace.undo("Idlib")
    workspace.undo("Idlib")
    assert workspace.open_case("Idlib").standing(id) is None
    workspace.redo("Idlib")
    workspace.redo("Idlib")
    assert workspace.open_case("Idlib").standing(id).state is State.SETTLED
    assert [r.reason for r in workspace.history("Idlib", id)] == [
        "nobody asked",
        FIRST.reason,
        "",
        "",
        "nobody asked",
        FIRST.reason,
    ]
    assert workspace.verify().ok


def test_another_program_and_another_session_find_it_again(workspace: Workspace, make) -> None:
    id = raised(workspace)
    workspace.settle("Idlib", id, FIRST)
    workspace.close()
    again = make().open_case("Idlib").standing(id)
    assert again.state is State.SETTLED and again.dispute.raised


def test_a_newer_version_of_an_article_makes_it_stale_and_says_what_stands_there(
    workspace: Workspace, tmp_path: Path
) -> None:
    id = raised(workspace)
    workspace.settle("Idlib", id, FIRST)
    newer = tmp_path / "newer.txt"
    newer.write_text("Over 950,000 people fled.\n\nThe town has 35,000 houses in all.\n")
    workspace.add("Idlib", [newer], replaces="post")
    standing = workspace.open_case("Idlib").standing(id)
    assert standing.state is State.STALE
    assert "35,000 houses, not 30,000" in say(standing.stale_because)


def test_an_article_that_is_taken_out_takes_its_account_along(workspace: Workspace) -> None:
    id = raised(workspace)
    workspace.take_out("Idlib", "post")
    assert workspace.open_case("Idlib").standing(id) is None
    workspace.bring_in("Idlib", "post")
    assert workspace.open_case("Idlib").standing(id) is not None


def test_it_goes_with_the_case_and_is_merged_and_split_like_any_other(
    workspace: Workspace, make, tmp_path: Path
) -> None:
    id = raised(workspace)
    merged = workspace.merge("Idlib", [id, "people-2"], asks="people-2", reason="one flight").value
    whole = merged.standing(id)
    assert say(whole.dispute.question) == "How many people?" and len(whole.dispute.accounts) > 2
    file = tmp_path / "case.variorum"
    workspace.export_case("Idlib", file)
    other = Workspace(record_url=str(tmp_path / "other.db"), editor="ben", cache=False)
    other.import_case(file)
    assert other.verify().ok
    assert other.open_case("Idlib").standing(id).dispute.accounts == whole.dispute.accounts
    other.close()


# Several at once


def all_of(workspace: Workspace) -> list[str]:
    return [standing.dispute.id for standing in workspace.open_case("Idlib").standings]


def states(workspace: Workspace) -> set[State]:
    return {standing.state for standing in workspace.open_case("Idlib").standings}


@pytest.mark.parametrize(
    ("step", "state"),
    [
        (Bulk.DISMISS, State.DISMISSED),
        (Bulk.TRIVIAL, State.SETTLED),
        (Bulk.UNRESOLVED, State.UNRESOLVED),
        (Bulk.UCDP, State.SETTLED),
    ],
)
def test_one_word_on_several_is_one_step(workspace: Workspace, step: Bulk, state: State) -> None:
    workspace.decide_together("Idlib", all_of(workspace), step, reason="of no matter")
    assert states(workspace) == {state}
    assert {r.reason for r in workspace.history("Idlib")[-2:]} == {"of no matter"}
    workspace.undo("Idlib")
    assert states(workspace) == {State.OPEN}
    workspace.redo("Idlib")
    assert states(workspace) == {state}
    assert workspace.verify().ok


def test_another_session_undoes_the_whole_step(workspace: Workspace, make) -> None:
    workspace.decide_together("Idlib", all_of(workspace), Bulk.DISMISS, reason="of no matter")
    workspace.close()
    later = make(editor="ben")
    later.undo("Idlib")
    assert states(later) == {State.OPEN}
    later.decide_together("Idlib", all_of(later), Bulk.LATEST, reason="the newest")
    later.decide_together("Idlib", all_of(later), Bulk.REOPEN, reason="too soon")
    assert states(later) == {State.OPEN}


def test_what_is_decided_is_passed_over_and_why_is_said(workspace: Workspace) -> None:
    first, second = all_of(workspace)
    workspace.settle("Idlib", first, FIRST)
    plan = workspace.plan("Idlib", [first, second, first], Bulk.DISMISS)
    assert [one.dispute.id for one in plan.concerned] == [second]
    [passed] = plan.passed_over
    assert passed.standing.dispute.id == first and "decided already" in say(passed.why)
    workspace.decide_together("Idlib", [first, second], Bulk.DISMISS, reason="x")
    assert workspace.open_case("Idlib").standing(first).state is State.SETTLED


def test_a_step_that_fits_none_or_has_no_reason_is_refused(workspace: Workspace) -> None:
    ids = all_of(workspace)
    with pytest.raises(DecisionRefused, match="reason"):
        workspace.decide_together("Idlib", ids, Bulk.DISMISS, reason=" ")
    workspace.decide_together("Idlib", ids, Bulk.DISMISS, reason="x")
    with pytest.raises(DecisionRefused, match="dismissed already"):
        workspace.decide_together("Idlib", ids, Bulk.DISMISS, reason="x")
