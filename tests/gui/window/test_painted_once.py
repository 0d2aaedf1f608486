"""A case that comes to the screen is painted when all of it is in its place."""


def test_a_window_paints_nothing_while_a_case_is_laid_out_and_goes_on_after(qtbot, opened) -> None:
    qtbot.waitUntil(opened.updatesEnabled, timeout=30_000)
    opened.session.show(opened.session.reconciliation)
    assert not opened.updatesEnabled()
    qtbot.waitUntil(opened.updatesEnabled, timeout=30_000)


def test_a_decision_is_painted_as_ever(qtbot, opened, recorded) -> None:
    qtbot.waitUntil(opened.updatesEnabled, timeout=30_000)
    recorded(lambda: opened.session.dismiss("Not one fact"))
    assert opened.updatesEnabled()
