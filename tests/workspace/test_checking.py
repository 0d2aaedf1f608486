"""How articles were read is put right without comparing anything."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from variorum.article.article import Article, Role
from variorum.article.pasted import Pasted
from variorum.article.readers.parts import Choice
from variorum.errors import DecisionRefused, UnknownThing
from variorum.workspace.analysing import Analysis
from variorum.workspace.corrections import CardEdit, Mending, Placing, all_mendings, refusal
from variorum.workspace.workspace import Workspace

TEXT = """The ferry ran aground off the north quay on Monday, and all on board were brought ashore by noon.

Harbour heading

&quot;We warned them twice,&quot; said the harbour master, who had closed the quay an hour before it happened.

The harbour office will publish its report on what happened to the ferry by the end of the month.
"""


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    def compared(*_: object, **__: object) -> None:
        raise AssertionError("the case was compared")

    monkeypatch.setattr(Analysis, "compare", compared)
    made = Workspace(record_url=str(tmp_path / "record.db"), editor="ada", cache=False)
    made.new_case("Ferry")
    made.add_texts("Ferry", [Pasted("post.txt", TEXT.encode())])
    yield made
    made.close()


def article(workspace: Workspace) -> Article:
    return workspace.check("Ferry").case.comparison.articles[0]


def test_corrections_are_steps_and_answered_with_the_articles_as_they_are_read(workspace) -> None:
    corrections = (Placing((2,), in_story=True), CardEdit("outlet", " Post "))
    found = workspace.correct("Ferry", "post", corrections).value
    [review] = found.reviews
    assert review.article.paragraph(2).role is Role.BODY
    assert review.article.source.outlet == "Post"
    assert [str(r.action) for r in workspace.history("Ferry")][-2:] == ["put-back", "source"]


def test_all_corrections_are_refused_or_none(workspace) -> None:
    before = len(workspace.history("Ferry"))
    with pytest.raises(DecisionRefused):
        workspace.correct("Ferry", "post", (Placing((2,), in_story=True), CardEdit("published", "soon")))
    with pytest.raises(UnknownThing):
        workspace.correct("Ferry", "post", (Mending(3, 9),))
    assert len(workspace.history("Ferry")) == before


def test_every_repair_is_taken_back_and_made_after_all(workspace) -> None:
    taken = all_mendings(article(workspace), printed=True)
    assert len(taken) == 2
    now = workspace.correct("Ferry", "post", taken).value.reviews[0].article
    assert "&quot;We warned" in now.paragraph(3).text
    again = workspace.correct("Ferry", "post", all_mendings(now, printed=False)).value.reviews[0].article
    assert again.paragraph(3).text == article(workspace).paragraph(3).text
    assert "&quot;" not in again.paragraph(3).text


def test_a_correction_is_turned_back_and_forth(workspace) -> None:
    workspace.correct("Ferry", "post", (Placing((1,), in_story=False),))
    back = workspace.turn_reading("Ferry", back=True).value
    assert back.reviews[0].article.paragraph(1).in_story
    forth = workspace.turn_reading("Ferry", back=False).value
    assert not forth.reviews[0].article.paragraph(1).in_story


def test_what_is_no_correction_is_not_turned(workspace) -> None:
    workspace.rename_case("Ferry", "The ferry")
    with pytest.raises(DecisionRefused, match="not about how an article was read"):
        workspace.turn_reading("The ferry", back=True)


def test_files_that_hold_several_articles_are_told_from_the_others(workspace, tmp_path) -> None:
    week, one, gone = (tmp_path / name for name in ("week.jsonl", "one.txt", "gone.txt"))
    week.write_text("\n".join(json.dumps({"id": "same", "text": f"{TEXT} {n}"}) for n in range(3)))
    one.write_text(TEXT)
    several, alone = workspace.several_in([week, one, gone])
    assert [file.path for file in several] == [week]
    assert [number for number, _ in several[0].parts] == [1, 2, 3]
    assert alone == (one, gone)


def test_an_article_of_a_file_is_chosen_by_its_number_whatever_its_name(workspace, tmp_path) -> None:
    week = tmp_path / "week.jsonl"
    lines = [json.dumps({"id": name, "text": f"{TEXT} {name}"}) for name in ("2", "same", "same")]
    week.write_text("\n".join(lines))
    added = workspace.add("Ferry", [week], choice=Choice(numbers=frozenset({2}))).value.added
    assert [one.original.name.rpartition("#")[2] for one in added] == ["same"]


def test_why_a_card_cannot_hold_a_value_is_known_before_it_is_recorded() -> None:
    assert refusal(CardEdit("published", "2020-02-24")) == ""
    assert "is no date" in refusal(CardEdit("published", "soon"))
    assert "code of a language" in refusal(CardEdit("language", "Germanish"))
