"""The finder's list keeps to the rules of Qt's models, and its headings cannot be chosen."""

from PySide6.QtCore import Qt

from variorum.gui.finder.entry import Entry, Group
from variorum.gui.finder.model import FinderModel

ENTRIES = [Entry(f"{g}{n}", g, f"{g} {n}", print) for g in (Group.COMMANDS, Group.CASES) for n in range(3)]


def model(qtmodeltester) -> FinderModel:
    made = FinderModel()
    made.show_entries(ENTRIES)
    qtmodeltester.check(made, force_py=True)
    return made


def test_each_group_has_its_heading_once(qtmodeltester) -> None:
    made = model(qtmodeltester)
    said = [made.data(made.index(row)) for row in range(made.rowCount())]
    assert said[0] == "Commands" and said[4] == "Cases" and len(said) == 8


def test_a_heading_is_passed_over_and_an_end_is_an_end(qtmodeltester) -> None:
    made = model(qtmodeltester)
    assert made.next_entry(-1, 1) == 1
    assert made.next_entry(3, 1) == 5 and made.next_entry(5, -1) == 3
    assert made.next_entry(7, 1) == 7 and made.next_entry(1, -8) == 1
    assert not made.flags(made.index(0)) & Qt.ItemFlag.ItemIsSelectable


def test_an_empty_list_has_no_entry_to_go_to(qtmodeltester) -> None:
    made = model(qtmodeltester)
    made.show_entries(())
    assert made.next_entry(-1, 1) == -1 and made.entry(0) is None
