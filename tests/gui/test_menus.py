"""The menus hold only what works, and a list of all keys is made from the same table."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from variorum.gui.commands.table import ACTIONS
from variorum.gui.pages.keys import all_keys


def entries(menu) -> list[QAction]:
    return [action for action in menu.actions() if not action.isSeparator()]


def test_every_menu_has_entries_and_every_entry_does_something(opened) -> None:
    titles = [action.text() for action in opened.menuBar().actions()]
    assert titles[:4] == ["&File", "&Edit", "&View", "&Articles"]
    assert titles[-2:] == ["&Window", "&Help"]
    made = set(opened.actions_by_name.values())
    for menu in opened.menus.by_title.values():
        for action in entries(menu):
            assert action in made or action.menu() is not None
            assert action.menu() is None or entries(action.menu())


def test_no_two_entries_of_a_menu_share_a_letter(opened) -> None:
    for title, menu in opened.menus.by_title.items():
        letters = [a.text()[a.text().find("&") + 1].casefold() for a in entries(menu) if "&" in a.text()]
        assert len(letters) == len(set(letters)), title


def test_themes_are_chosen_in_the_menu(opened) -> None:
    view = entries(opened.menus.by_title["&View"])
    themes = next(action.menu() for action in view if action.text() == "&Theme")
    dark = next(action for action in entries(themes) if action.text().replace("&", "") == "Dark")
    dark.trigger()
    assert opened.look.theme_setting == "dark"
    assert dark.isChecked()


def test_the_history_of_the_dispute_opens_from_the_menu(qtbot, opened, recorded) -> None:
    recorded(lambda: opened.card.take(1))
    opened.session.choose("quantity-1")
    opened.actions_by_name["history"].trigger()
    assert opened.card.head.history.isChecked()


def test_all_keys_are_listed_and_found_by_word_or_key(qtbot, window) -> None:
    window.actions_by_name["keys"].trigger()
    shown = window.commands.keys_window
    assert shown.isVisible()
    listed = {keys for _, _, keys in all_keys()}
    assert all(", ".join(spec.keys) in listed for spec in ACTIONS)
    qtbot.keyClicks(shown.words, "ctrl+e")
    groups = [shown.list.topLevelItem(at) for at in range(shown.list.topLevelItemCount())]
    found = [
        g.child(n).text(0)
        for g in groups
        if not g.isHidden()
        for n in range(g.childCount())
        if not g.child(n).isHidden()
    ]
    assert "Export report…" in found
    assert "Quit" not in found
    qtbot.waitUntil(shown.isActiveWindow, timeout=30_000)
    qtbot.keyClick(shown.words, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_about_names_version_and_licence(window) -> None:
    from variorum import __version__

    window.actions_by_name["about"].trigger()
    assert window.commands.about_window.version.text() == f"Variorum {__version__}"
