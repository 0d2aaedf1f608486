"""The account page on the samples, and what an editor does on it."""

from typing import Any

from PySide6.QtTest import QTest

from variorum.dispute.decision import Decision, Outcome

MORE, NEARLY = 1, 2  # accounts of how many were displaced


def opened_page(qtbot: Any, window: Any) -> Any:
    """As by its menu; waits until the record has told what there is."""
    window.actions_by_name["account"].trigger()
    page = window.commands.account_page
    qtbot.waitUntil(lambda: not window.session.jobs.running, timeout=30_000)
    return page


def begun(qtbot: Any, window: Any, files: Any) -> None:
    """A case of these files, and an account that begins on its first article."""
    with qtbot.waitSignal(window.session.changed, timeout=30_000):
        window.session.open_files(files, name="Sample")
    page = opened_page(qtbot, window)
    with qtbot.waitSignal(page.keeping.kept, timeout=30_000):
        page.begin_form.begun.emit(window.session.reconciliation.comparison.articles[0].id)
    window.setProperty("first", page.editor.text())


def types(page: Any, words: str) -> None:
    for letter in words:
        QTest.keyClick(page.editor, letter)


def saved(qtbot: Any, page: Any) -> None:
    with qtbot.waitSignal(page.keeping.kept, timeout=30_000):
        page.keeping.keep()


def plain(window: Any) -> str:
    """The account as the record has it."""
    now = window.session.workspace.account("Sample")
    return now.plain if now else ""


def taking(account: int, reason: str = "The latest figure.") -> Decision:
    return Decision(Outcome.ACCEPT, accounts=(account,), reason=reason)
