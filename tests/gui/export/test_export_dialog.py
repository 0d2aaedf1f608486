"""The export dialog: every choice has its effect, the preview is the file, nothing is written unasked."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from makers_export import asking, chooses, choosing
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from variorum.dispute.decision import Decision, Outcome, State
from variorum.gui.commands.file_commands import file_name
from variorum.gui.export.asked import READ, Asked, data
from variorum.gui.export.export_dialog import ExportDialog
from variorum.gui.export.parts import DATES, PARTS, WHICH
from variorum.gui.export.preview import Preview
from variorum.gui.shots.made_case import NAME, made_case
from variorum.progress import Cancelled
from variorum.report.writers.typeset.pages import Page
from variorum.settings import Settings
from variorum.settings_file import read_settings

pytestmark = pytest.mark.window


def tick(dialog, setting: str, among: str = ""):
    part = next(part for part in PARTS if (part.setting, part.among) == (setting, among))
    return dialog.choices.ticks[part]


def export(qtbot, dialog, session) -> None:
    with qtbot.waitSignal(session.written, timeout=30_000):
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("format", ["md", "html", "txt"])
def test_the_file_is_the_text_that_was_shown(format, qtbot, shown, dialog, monkeypatch, tmp_path) -> None:
    preview = chooses(qtbot, dialog, format)
    choosing(monkeypatch, tmp_path / f"report.{format}")
    export(qtbot, dialog, shown)
    assert (tmp_path / f"report.{format}").read_text(encoding="utf-8") == preview.text


@pytest.mark.parametrize("format", ["pdf", "docx", "odt"])
def test_the_file_is_made_of_what_the_pages_were(format, qtbot, shown, dialog, monkeypatch, tmp_path) -> None:
    from pypdf import PdfReader

    preview = chooses(qtbot, dialog, format)
    choosing(monkeypatch, tmp_path / f"report.{format}")
    export(qtbot, dialog, shown)
    assert (tmp_path / f"report.{format}").read_bytes() == data(preview.asked)
    if format == "pdf":
        assert len(PdfReader(tmp_path / "report.pdf").pages) == len(preview.pages)


def test_only_a_preview_that_matches_says_so(qtbot, dialog) -> None:
    assert dialog.preview.says.text() == "The file will match this preview"
    chooses(qtbot, dialog, "docx")
    assert "for the word processor to set" in dialog.preview.says.text()


@pytest.mark.parametrize(
    ("setting", "among", "words"),
    [
        ("report_account", "", "## What is open"),
        ("report_appendices", "disputes", "## Disputes"),
        ("report_appendices", "sources", "## Sources"),
        ("report_appendices", "method", "## How this was made"),
    ],
)
def test_what_is_not_ticked_is_not_in_the_report(setting, among, words, qtbot, dialog) -> None:
    assert words in dialog.preview.made.text
    tick(dialog, setting, among).click()
    qtbot.waitUntil(lambda: dialog.preview.is_current, timeout=30_000)
    assert words not in dialog.preview.made.text
    tick(dialog, setting, among).click()
    qtbot.waitUntil(lambda: dialog.preview.is_current, timeout=30_000)
    assert words in dialog.preview.made.text


def test_all_rows_are_there_when_they_are_ticked(qtbot, dialog) -> None:
    tick(dialog, "report_synopsis").click()
    qtbot.waitUntil(lambda: dialog.preview.is_current, timeout=30_000)
    assert "## The articles, row by row" in dialog.preview.made.text


def test_the_choices_are_remembered(qtbot, shown, dialog, monkeypatch, tmp_path) -> None:
    dialog.choices.limit.setText("12")
    dialog.choices.which.setCurrentIndex(list(WHICH).index("settled"))
    dialog.choices.dates.setCurrentIndex(list(DATES).index("iso"))
    tick(dialog, "report_synopsis").click()
    choosing(monkeypatch, tmp_path / "a.md")
    export(qtbot, dialog, shown)
    kept = read_settings().settings
    assert (kept.report_quote_words, kept.report_disputes, kept.report_dates) == (12, "settled", "iso")
    assert shown.workspace.settings.report_dates == "iso"
    again = ExportDialog(shown, dialog._look, dialog._store, dialog.parent())
    assert again.choices.format == "md" and again.choices.limit.text() == "12"
    assert tick(again, "report_synopsis").isChecked()


def test_a_name_that_ends_as_another_format_is_refused(qtbot, shown, dialog, monkeypatch, tmp_path) -> None:
    """Else a Word file would be called .html, and no browser would open it."""
    chooses(qtbot, dialog, "docx")
    choosing(monkeypatch, tmp_path / "report.html")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "A file that ends in .html is not Word." in dialog.told.text()
    assert dialog.isVisible() and not (tmp_path / "report.html").exists()


def test_nothing_is_remembered_or_written_without_export(qtbot, shown, dialog) -> None:
    dialog.choices.limit.setText("12")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert read_settings().settings == Settings()
    assert shown.workspace.settings.report_quote_words == 0


def test_what_was_set_by_hand_stays_until_it_is_changed(shown, look, store, desk) -> None:
    shown.workspace.settings = replace(Settings(), report_disputes="open, stale")
    dialog = ExportDialog(shown, look, store, desk)
    assert dialog.choices.which.currentText() == "stale, open"
    assert dialog.choices.settings.report_disputes == "open, stale"


def test_what_waits_is_counted(stale, look, store, desk) -> None:
    dialog = ExportDialog(stale, look, store, desk)
    lines = {state: parts for state, parts in dialog.counts.lines.items() if not parts[3].isHidden()}
    assert list(lines) == [State.STALE]
    assert lines[State.STALE][1].text() == f"{len(stale.standings)} disputes are stale."


def test_what_waits_can_be_reviewed(qtbot, opened, recorded) -> None:
    recorded(lambda: opened.session.settle(Decision(Outcome.UNRESOLVED, reason="Neither is better.")))
    dialog = asking(opened)
    dialog.counts.lines[State.UNRESOLVED][3].click()
    assert not dialog.isVisible()
    listed = opened.disputes.filter
    shown = {listed.item(listed.index(n, 0)).state for n in range(listed.rowCount())}
    assert shown == {State.UNRESOLVED}
    assert opened.session.current.state is State.UNRESOLVED


def test_a_decision_made_meanwhile_is_in_the_preview(qtbot, shown, dialog) -> None:
    shown.show(made_case(3, state=State.SETTLED))
    qtbot.waitUntil(lambda: dialog.preview.is_current, timeout=30_000)
    assert "The harbour office counted" in dialog.preview.made.text


def test_a_place_that_takes_no_file_is_told_in_the_dialog(
    qtbot, shown, dialog, monkeypatch, tmp_path
) -> None:
    choosing(monkeypatch, tmp_path / "nowhere" / "report.md")
    with qtbot.waitSignal(shown.refused, timeout=30_000):
        dialog.export_button.click()
    assert "cannot be written" in dialog.told.text() and dialog.isVisible()
    qtbot.waitUntil(dialog.export_button.isEnabled)


def test_writing_that_is_stopped_writes_nothing(qtbot, shown, dialog, monkeypatch, tmp_path) -> None:
    def stopped(*_: object) -> bytes:
        raise Cancelled

    monkeypatch.setattr("variorum.gui.export.writing.data", stopped)
    choosing(monkeypatch, tmp_path / "report.md")
    dialog.export_button.click()
    qtbot.waitUntil(lambda: dialog.told.text() == "Stopped. Nothing was written.", timeout=30_000)
    assert not (tmp_path / "report.md").exists() and dialog.isVisible()


def test_the_folder_is_remembered(qtbot, shown, dialog, monkeypatch, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    asked = choosing(monkeypatch, folder / "first")
    export(qtbot, dialog, shown)
    assert (folder / "first.md").exists()
    again = ExportDialog(shown, dialog._look, dialog._store, dialog.parent())
    again.open()
    qtbot.waitUntil(again.isActiveWindow)
    export(qtbot, again, shown)
    assert asked == [f"{NAME}.md", str(folder / f"{NAME}.md")]


def test_a_line_tells_where_the_report_is_and_opens_it(qtbot, opened, monkeypatch, tmp_path) -> None:
    shown = []
    monkeypatch.setattr("variorum.gui.commands.report_commands._open", shown.append)
    choosing(monkeypatch, tmp_path / "report")
    dialog = asking(opened)
    dialog.choices.formats["md"].click()
    with qtbot.waitSignal(opened.session.written, timeout=30_000):
        dialog.export_button.click()
    assert opened.notices.banner.words == f"Report written to {tmp_path / 'report.md'}"
    for button in opened.notices.banner.buttons:
        button.click()
    assert shown == [tmp_path / "report.md", tmp_path]


def test_the_arrows_of_the_preview_go_through_the_pages(qtbot, dialog) -> None:
    made = chooses(qtbot, dialog, "pdf")
    preview = dialog.preview
    assert preview.number.text() == f"Page 1 of {len(made.pages)}" and not preview.up.isEnabled()
    preview.down.click()
    assert preview.number.text().startswith("Page 2") and preview.thumbs.currentIndex().row() == 1
    QTest.keyClick(preview.thumbs, Qt.Key.Key_Up)
    assert preview.sheets.current == 0


def test_only_pages_that_are_looked_at_are_drawn(qtbot, shown, look, monkeypatch) -> None:
    drawn, kept = [], Page.png
    monkeypatch.setattr(Page, "png", lambda page, *, dots: drawn.append(page) or kept(page, dots=dots))
    preview = Preview(shown.jobs, look, thumbs=False)
    qtbot.addWidget(preview)
    preview.resize(700, 300)
    preview.show()
    preview.ask(Asked(made_case(3), "pdf", Settings(), date(2026, 11, 21)))
    qtbot.waitSignal(preview.drawing.drawn, timeout=30_000).wait()
    qtbot.waitUntil(lambda: not shown.jobs.running, timeout=30_000)
    pages = preview.made.pages
    assert [page for page in pages if any(page is one for one in drawn)] == [pages[0]] != list(pages)


def test_every_report_that_people_read_is_offered() -> None:
    assert set(READ) == {"docx", "pdf", "html", "md", "odt", "txt"}


def test_a_case_makes_a_file_name() -> None:
    assert file_name("Idlib: 20/27 Feb?") == "Idlib- 20-27 Feb-"
    assert file_name(" . ") == "report"
