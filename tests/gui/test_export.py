"""A report is written where the editor says, and can be opened from there."""

from pathlib import Path


def test_a_report_is_written_in_the_format_of_its_suffix(qtbot, opened, tmp_path: Path) -> None:
    with qtbot.waitSignal(opened.session.told, timeout=10_000):
        opened.session.export(tmp_path / "report.md")
    assert "950,000" in (tmp_path / "report.md").read_text(encoding="utf-8")
