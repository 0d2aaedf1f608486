def test_f1_in_the_preferences_opens_the_page_of_settings(qtbot, shown) -> None:
    shown.commands.show_preferences()
    page = shown.reach.pages.preferences
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.keyClick(page.words, Qt.Key.Key_F1)
    assert shown.reach.pages.help.place[0] == "settings.md"
    shown.reach.pages.help.close()
    page.close()
