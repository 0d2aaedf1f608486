"""The window comes back as it was left."""


def test_theme_and_zoom_are_kept_for_the_next_time(opened, store) -> None:
    opened.look.set_theme("dark")
    opened.commands.zoom_in()
    opened.set_card_upright(True)
    opened.close()
    assert store.value("look/theme") == "dark"
    assert int(str(store.value("look/zoom"))) == 110
    assert store.value("window/card_upright") == "true"
