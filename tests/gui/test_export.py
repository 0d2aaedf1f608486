"""A report is written where the editor says, and can be opened from there."""

from pathlib import Path

from variorum.gui.commands.file_commands import file_name, writes
from variorum.report.writing import NAMES


def test_a_report_is_written_in_the_format_of_its_suffix(qtbot, opened, tmp_path: Path) -> None:
    with qtbot.waitSignal(opened.session.told, timeout=10_000):
        opened.session.export(tmp_path / "report.md")
    assert "950,000" in (tmp_path / "report.md").read_text(encoding="utf-8")


def choosing(monkeypatch, path: Path) -> list[str]:
    """The file dialog answers with this path; what it was opened with is kept."""
    asked = []

    def dialog(parent: object, title: str, start: str, kinds: str) -> tuple[str, str]:
        asked.append(start)
        return str(path), kinds

    monkeypatch.setattr("variorum.gui.commands.file_commands.QFileDialog.getSaveFileName", dialog)
    return asked


def test_a_line_tells_where_the_report_is_and_opens_it(qtbot, opened, monkeypatch, tmp_path: Path) -> None:
    shown = []
    monkeypatch.setattr("variorum.gui.commands.file_commands._open", shown.append)
    choosing(monkeypatch, tmp_path / "report")
    with qtbot.waitSignal(opened.session.written, timeout=10_000):
        opened.actions_by_name["export"].trigger()
    assert opened.notices.banner.words == f"Report written to {tmp_path / 'report.html'}"
    assert opened.notices.banner.objectName() == "news"
    for button in opened.notices.banner.buttons:
        button.click()
    assert shown == [tmp_path / "report.html", tmp_path]


def test_the_folder_is_remembered(qtbot, opened, monkeypatch, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    asked = choosing(monkeypatch, folder / "first.csv")
    for _ in range(2):
        with qtbot.waitSignal(opened.session.written, timeout=10_000):
            opened.actions_by_name["export"].trigger()
    assert asked == ["Sample.html", str(folder / "Sample.html")]


def test_a_place_that_takes_no_file_is_a_line(qtbot, opened, monkeypatch, tmp_path: Path) -> None:
    choosing(monkeypatch, tmp_path / "nowhere" / "report.html")
    with qtbot.waitSignal(opened.session.refused, timeout=10_000):
        opened.actions_by_name["export"].trigger()
    assert "cannot be written" in opened.notices.banner.words


def test_every_format_that_exists_is_offered() -> None:
    assert all(f"(*.{format})" in writes() for format in NAMES)


def test_a_case_makes_a_file_name() -> None:
    assert file_name("Idlib: 20/27 Feb?") == "Idlib- 20-27 Feb-"
    assert file_name(" . ") == "report"
