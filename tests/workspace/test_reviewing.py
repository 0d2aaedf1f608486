"""All that came in with an article can be put right, and undone."""

from pathlib import Path

import pytest

from variorum.article.readers.parts import Choice
from variorum.errors import DecisionRefused, UnknownThing
from variorum.workspace.reviewing import Review
from variorum.workspace.workspace import Workspace

TORN = "Officials said the &quot;safe&quot; bridge would stay closed for three weeks after the flood.\n"
AD = "Follow us on Facebook"


@pytest.fixture
def reviewed(workspace: Workspace, tmp_path: Path) -> Workspace:
    path = tmp_path / "torn.txt"
    path.write_text(f"{TORN}\n{AD}\n\nThe mayor of the town said so himself on Friday evening.\n")
    workspace.add("Idlib", [path])
    return workspace


def torn(workspace: Workspace) -> Review:
    return next(review for review in workspace.reviews("Idlib") if review.article.id == "torn")


def test_a_review_names_what_was_left_out_and_what_was_repaired(reviewed: Workspace) -> None:
    review = torn(reviewed)
    assert [(p.text, bool(p.reason)) for p in review.left_out] == [(AD, True)]
    assert [(p.number, n, r.was, r.now) for p, n, r in review.repaired] == [
        (1, 1, "&quot;", '"'),
        (1, 2, "&quot;", '"'),
    ]


def test_a_paragraph_of_the_story_is_left_out_and_comes_back(reviewed: Workspace) -> None:
    reviewed.leave_out("Idlib", "torn", paragraphs=[3])
    assert [p.number for p in torn(reviewed).left_out] == [2, 3]
    with pytest.raises(DecisionRefused, match="left out already"):
        reviewed.leave_out("Idlib", "torn", paragraphs=[3])
    reviewed.put_back("Idlib", "torn", paragraphs=[3])
    assert [p.number for p in torn(reviewed).left_out] == [2]
    reviewed.undo("Idlib")
    assert [p.number for p in torn(reviewed).left_out] == [2, 3]
    reviewed.undo("Idlib")
    assert [p.number for p in torn(reviewed).left_out] == [2]


def test_a_repair_is_taken_back_and_made_again(reviewed: Workspace) -> None:
    reviewed.take_back_repair("Idlib", "torn", paragraph=1, repair=2)
    review = torn(reviewed)
    assert 'the "safe&quot; bridge' in review.article.paragraph(1).text
    assert [r.was for _, _, r in review.as_printed] == ["&quot;"]
    reviewed.take_back_repair("Idlib", "torn", paragraph=1, repair=1, printed=False)
    assert 'the "safe" bridge' in torn(reviewed).article.paragraph(1).text
    reviewed.undo("Idlib")
    assert 'the "safe&quot; bridge' in torn(reviewed).article.paragraph(1).text
    assert reviewed.verify().ok


def test_a_repair_that_is_not_there_is_refused(reviewed: Workspace) -> None:
    with pytest.raises(UnknownThing, match="no such repair 3"):
        reviewed.take_back_repair("Idlib", "torn", paragraph=1, repair=3)


def test_only_the_chosen_articles_of_a_file_come_in(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "two.jsonl"
    path.write_text(f'{{"id": "a", "text": "{AD} or not."}}\n{{"id": "b", "text": "{AD} at once."}}\n')
    added = workspace.add("Idlib", [path], choice=Choice(items=frozenset({"b"}))).value
    assert [article.id for article in added.added] == ["b"]
