"""What another window, or a command, did to the case is named in plain words, shown, and undone from here."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from makers_gui import only_of

from variorum.alignment.link import Place
from variorum.dispute.decision import Decision, Outcome, State
from variorum.gui.card.history_words import entries_of
from variorum.gui.session.laying_down import lay_down
from variorum.guidance.equivalence import Equivalence
from variorum.workspace.workspace import Workspace

FIRST = "000_f004c274e01d32a7"


@pytest.fixture
def other(opened: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """A second workspace on the same record; what is found is only what the articles compared give."""
    monkeypatch.setattr(
        "variorum.workspace.analysing.Analysis.compare", lambda self, articles, **how: only_of(articles)
    )
    workspace = Workspace(record_url=str(opened.session.workspace.place), editor="ben", cache=False)
    yield workspace
    workspace.close()


def seen(qtbot: Any, window: Any) -> str:
    """The window comes to the front; answers the line that says what was done elsewhere."""
    record = window.session.record
    with qtbot.waitSignal(window.session.told, timeout=30_000):
        record.come_back()
    window.grab()
    qtbot.waitUntil(lambda: record._revisions is not None, timeout=30_000)
    return str(window.status.told.text())


@pytest.fixture
def known(qtbot: Any, opened: Any, other: Workspace) -> Any:
    """The window, which knows how far the case's history has come."""
    qtbot.waitUntil(lambda: opened.session.record._revisions is not None, timeout=30_000)
    return opened


def undo_text(qtbot: Any, window: Any, words: str) -> None:
    """Wait until the Edit menu offers to undo this."""
    undo = window.actions_by_name["undo"]
    qtbot.waitUntil(lambda: undo.text() == f"&Undo: {words}", timeout=30_000)


def columns(window: Any) -> list[str]:
    """The articles beside each other on the screen."""
    return list(window.synopsis._layout.columns.ids)


def listed(window: Any) -> set[str]:
    return {item.id for item in window.disputes.model.items}


def test_an_article_taken_out_and_brought_in_elsewhere(qtbot, known, other) -> None:
    other.take_out("Sample", FIRST)
    assert seen(qtbot, known).startswith(f"ben took {FIRST} out — ")
    assert FIRST not in columns(known) and len(known.session.sheet.articles) == 4
    assert "quantity-1" not in listed(known)
    undo_text(qtbot, known, f"take {FIRST} out")
    other.bring_in("Sample", FIRST)
    assert seen(qtbot, known).startswith(f"ben brought {FIRST} in again — ")
    assert FIRST in columns(known) and "quantity-1" in listed(known)
    undo_text(qtbot, known, f"bring {FIRST} in again")


def test_articles_put_in_order_elsewhere(qtbot, known, other) -> None:
    before = columns(known)
    other.order("Sample", before[::-1])
    assert seen(qtbot, known).startswith("ben put the articles in order — ")
    assert columns(known) == before[::-1]
    undo_text(qtbot, known, "put the articles in order")


def test_paragraphs_linked_and_unlinked_elsewhere(qtbot, known, other) -> None:
    first, second = known.session.sheet.articles[:2]
    one, two = Place(first.id, first.story[0].number), Place(second.id, second.story[-1].number)

    def together() -> bool:
        return any(
            {one, two} <= {b.place for blocks in row.cells.values() for b in blocks}
            for row in known.session.sheet.rows
        )

    assert not together()
    other.link("Sample", one, two)
    assert seen(qtbot, known).startswith("ben linked two paragraphs — ")
    assert together()
    undo_text(qtbot, known, "link two paragraphs")
    other.unlink("Sample", one, two)
    assert seen(qtbot, known).startswith("ben unlinked two paragraphs — ")
    assert not together()
    undo_text(qtbot, known, "unlink two paragraphs")


def test_disputes_merged_elsewhere(qtbot, known, other) -> None:
    other.merge("Sample", ["quantity-1", "quantity-4"])
    assert seen(qtbot, known).startswith("ben merged disputes into one “How many people")
    assert "quantity-4" not in listed(known)
    undo_text(qtbot, known, "merge disputes into one “How many people has it displaced?”")
    with qtbot.waitSignal(known.session.changed, timeout=30_000):
        known.actions_by_name["undo"].trigger()
    assert "quantity-4" in listed(known)
    (undone, merged) = entries_of(other.history("Sample", "quantity-1"))
    assert (merged.did, undone.did) == ("merged disputes into one", "undid")


def test_a_dispute_split_elsewhere(qtbot, known, other) -> None:
    before = listed(known)
    other.split("Sample", "quantity-1", [1, 2])
    assert seen(qtbot, known).startswith("ben split a dispute")
    assert len(listed(known)) == len(before) + 1
    undo_text(qtbot, known, "split a dispute “How many people has it displaced?”")
    assert [entry.did for entry in entries_of(other.history("Sample", "quantity-1"))] == ["split a dispute"]


def test_a_copy_of_the_case_merged_elsewhere(qtbot, known, other, tmp_path: Path) -> None:
    office = Workspace(record_url=str(tmp_path / "office.db"), editor="eve", cache=False)
    office.import_case(other.export_case("Sample", tmp_path / "first.variorum").value)
    office.settle("Sample", "date-2", Decision(Outcome.ACCEPT, accounts=(1,), reason="The town's own word."))
    other.dismiss("Sample", "quantity-4", reason="Two months are meant.")
    seen(qtbot, known)
    other.import_case(office.export_case("Sample", tmp_path / "second.variorum").value)
    office.close()
    assert seen(qtbot, known).startswith("Others wrote 2 entries, the last ben — ")
    assert known.session.reconciliation.standing("date-2").editor == "eve"
    assert known.session.reconciliation.standing("quantity-4").state is State.DISMISSED


def test_an_article_erased_elsewhere_is_gone_from_the_screen(qtbot, known, other) -> None:
    other.erase_article("Sample", FIRST, quotes=False, reason="A court order.")
    assert seen(qtbot, known).startswith("ben erased something for good — ")
    assert FIRST not in columns(known)


def test_an_editor_s_name_erased_elsewhere_is_gone_from_the_screen(qtbot, known, other) -> None:
    known.session.choose("quantity-1")
    with qtbot.waitSignal(known.session.recorded, timeout=30_000):
        known.session.dismiss("Not in dispute.")
    other.erase_editor("ada", instead="an editor", reason="She asked.")
    assert seen(qtbot, known).startswith("ben erased something for good — ")
    assert known.session.reconciliation.standing("quantity-1").editor == "an editor"


def test_an_undo_elsewhere_is_told_as_one(qtbot, known, other) -> None:
    other.take_out("Sample", FIRST)
    seen(qtbot, known)
    other.undo("Sample")
    assert seen(qtbot, known).startswith(f"Undone: ben brought {FIRST} in again — ")
    undo_text(qtbot, known, "add 004_c7e37a98164b2a74")
    assert known.actions_by_name["redo"].text() == f"&Redo: take {FIRST} out"


def test_a_rule_that_this_window_laid_down_itself_is_not_taken_for_another_s(qtbot, known) -> None:
    turns, told = known.session.record.turns, known.session.told
    with qtbot.assertNotEmitted(told), qtbot.waitSignal(turns, timeout=30_000):
        lay_down(known.session, Equivalence(("Saraqib", "Saraqeb"), "Saraqib"))
