"""Nothing of the export dialog and of the account's page is clipped, cut, laid over, unnamed or too small."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from makers_sight import clipped, cut, overlapping, settle, small, unnamed
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from variorum.gui.shots.cases import ShownOnly
from variorum.gui.shots.made_case import made_mixed
from variorum.gui.shots.shot import Look
from variorum.gui.shots.taking import window_on

pytestmark = pytest.mark.window
CHECKS = {check.__name__: check for check in (clipped, cut, overlapping, unnamed, small)}
LOOKS = {
    "150": Look(theme="high-contrast", scale=1.5),
    "200": Look(theme="dark", scale=2.0, size=(1920, 1080)),
    "narrow": Look(size=(1000, 760)),
}
VIEWS = ("export", "data", "begin", "account")


@pytest.mark.parametrize("check", CHECKS)
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_of_a_report_is_out_of_sight(qapp, view: str, look: str, check: str) -> None:
    assert faults(look)[view, check] == []


@cache
def faults(look: str) -> dict[tuple[str, str], list[str]]:
    """Every view in one window, looked at once for all the checks."""
    with (
        TemporaryDirectory() as place,
        window_on(ShownOnly(made_mixed(), Path(place)), LOOKS[look], Path(place)) as window,
    ):
        window.session.show(made_mixed())
        window.store.setValue("account/preview", "md")
        window.store.setValue("export/format", "md")
        found = {}
        for view, shown in _views(window):
            settle()
            found |= {(view, name): check(shown) for name, check in CHECKS.items()}
    return found


def _views(window) -> Iterator[tuple[str, QWidget]]:
    window.commands.export_report()
    yield "export", window.commands.export_dialog
    window.commands.export_dialog.reject()
    window.commands.export_data()
    yield "data", window.commands.data_dialog
    window.commands.data_dialog.reject()
    window.commands.open_account()
    page = window.commands.account_page
    _until(lambda: page.begin_form.bases.count() > 0)
    yield "begin", page
    page.begin_form.begun.emit("article-01")
    _until(lambda: page.stack.currentWidget() is page.split and not window.session.jobs.running)
    page.editor.go_to_field(1)
    yield "account", page


def _until(done) -> None:
    for _ in range(200):
        if done():
            return
        QTest.qWait(20)
