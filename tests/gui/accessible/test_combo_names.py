"""A combo box as a screen reader finds it."""

from makers_accessible import Listener, Name, Worth, inside, told
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from variorum.gui.widgets.combo import Combo


def test_a_combo_box_says_its_name_and_what_is_chosen(look, qtbot) -> None:
    combo = Combo(["Own judgement", "Latest"], "Rule", look)
    qtbot.addWidget(combo)
    heard = told(combo)
    assert heard.role() is QAccessible.Role.ComboBox
    assert heard.text(Name) == "Rule: Own judgement"
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert heard.text(Name) == "Rule: Latest"
    assert heard.text(Worth) == "Latest"


def test_what_can_be_chosen_is_a_list_inside_it(look, qtbot) -> None:
    combo = Combo(["Own judgement", "Latest"], "Rule", look)
    qtbot.addWidget(combo)
    (listed,) = inside(told(combo))
    assert [thing.text(Name) for thing in inside(listed)] == ["Own judgement", "Latest"]
    assert told(combo).state().collapsed
    assert told(combo).indexOfChild(listed) == 0


def test_a_combo_box_that_gets_the_focus_has_no_parts_to_tell(look, qtbot, monkeypatch) -> None:
    listener = Listener(monkeypatch)
    combo = Combo(["Own judgement"], "Rule", look)
    qtbot.addWidget(combo)
    with qtbot.waitExposed(combo):
        combo.show()
    combo.activateWindow()
    qtbot.waitUntil(combo.hasFocus)
    assert listener.heard == []
