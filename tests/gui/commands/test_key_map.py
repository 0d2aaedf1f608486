"""The keys of commands: changed, refused, swapped, reset, and kept from one time to the next."""

import pytest
from PySide6.QtGui import QAction

from variorum.gui.commands.key_map import KeyMap, is_typed
from variorum.gui.commands.table import ACTIONS


@pytest.fixture
def actions(qapp) -> dict[str, QAction]:
    return {spec.name: QAction(spec.text) for spec in ACTIONS}


@pytest.fixture
def keys(actions, store) -> KeyMap:
    made = KeyMap(actions, store)
    made.reset()
    return made


def test_without_a_change_the_keys_are_those_of_the_table(keys) -> None:
    assert all(keys.keys(spec.name) == spec.keys for spec in ACTIONS)
    assert not any(keys.is_own(spec.name) for spec in ACTIONS)


def test_no_two_commands_share_a_key(keys) -> None:
    clashes = [(s.name, k) for s in ACTIONS for k in s.keys if keys.holder(s.name, k)]
    assert not clashes


def test_a_key_that_is_given_is_kept(keys, actions, store) -> None:
    keys.set_key("undo", "Ctrl+L")
    assert keys.keys("undo") == ("Ctrl+L",) and "Ctrl+L" in actions["undo"].toolTip()
    again = {name: QAction(action.text()) for name, action in actions.items()}
    assert KeyMap(again, store).keys("undo") == ("Ctrl+L",)


def test_a_key_that_another_command_has_is_not_taken_unasked(keys) -> None:
    assert keys.holder("undo", "Ctrl+F") == "find"
    keys.set_key("undo", "Ctrl+F")
    assert keys.keys("undo") == ("Ctrl+Z",) and keys.keys("find") == ("Ctrl+F",)


def test_two_commands_swap_their_keys(keys) -> None:
    keys.set_key("undo", "Ctrl+F", swap=True)
    assert keys.keys("undo") == ("Ctrl+F",) and keys.keys("find") == ("Ctrl+Z",)


def test_a_letter_does_not_come_to_a_command_of_the_whole_window_by_a_swap(keys) -> None:
    keys.set_key("unresolved", "Ctrl+F", swap=True)
    assert keys.keys("unresolved") == ("Ctrl+F",) and keys.keys("find") == ()


def test_return_and_enter_are_one_key(keys) -> None:
    keys.set_key("find", "Ctrl+Shift+Return")
    assert keys.keys("find") == ("Ctrl+Shift+Return", "Ctrl+Shift+Enter")
    assert keys.holder("undo", "Ctrl+Enter") == "settle"


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab", "3", "Ctrl+7", "Q", "Shift+Q"])
def test_what_walks_picks_or_is_typed_is_refused(keys, key) -> None:
    assert keys.refusal("undo", key)


def test_a_letter_alone_is_for_what_works_only_on_the_card(keys) -> None:
    assert not keys.refusal("unresolved", "Q") and is_typed("Q") and not is_typed("F5")


def test_a_command_can_be_without_a_key_and_stays_so(keys, actions, store) -> None:
    keys.clear("undo")
    again = {name: QAction(action.text()) for name, action in actions.items()}
    assert keys.keys("undo") == () and KeyMap(again, store).keys("undo") == ()


def test_one_is_reset_and_then_all(keys, store) -> None:
    keys.set_key("undo", "Ctrl+L")
    keys.set_key("redo", "Ctrl+Shift+L")
    keys.reset("undo")
    assert keys.keys("undo") == ("Ctrl+Z",) and keys.is_own("redo")
    keys.reset()
    assert not keys.is_own("redo")
    assert not [key for key in store.allKeys() if key.startswith("keys/")]


def test_a_key_that_went_elsewhere_is_named_before_it_is_reset(keys) -> None:
    keys.set_key("undo", "Ctrl+L")
    keys.set_key("find", "Ctrl+Z")
    assert keys.taken_from("undo") == ("find",)


@pytest.mark.parametrize("said", ["nonsense; ", "Ctrl+L; \x00", ";;;", "Ctrl+"])
def test_what_was_written_into_the_file_by_hand_breaks_nothing(actions, store, said) -> None:
    store.setValue("keys/undo", said)
    KeyMap(actions, store)


def test_every_command_has_a_name_of_its_own() -> None:
    names = [spec.name for spec in ACTIONS]
    assert sorted(names) == sorted(set(names))


def test_a_key_may_be_one_thing_on_a_page_and_another_on_what_the_page_covers(keys) -> None:
    assert keys.holder("insert_field", "Alt+S") is None and keys.holder("insert_field", "P") is None
    assert keys.holder("insert_field", "Ctrl+F") == "find"
    assert keys.holder("undo", "Ctrl+J") == "insert_field"
