"""Printing: the pages of the PDF, on the paper of the report, from one page to another."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from variorum.gui.export.asked import Made
from variorum.gui.export.print_preview import PrintPreview
from variorum.gui.export.printing import chosen, print_pages, printer_for
from variorum.progress import Cancelled, silent

pytestmark = pytest.mark.window


@pytest.fixture
def preview(qtbot, shown, look, store, desk):
    made = PrintPreview(shown, look, store, desk)
    made.open()
    qtbot.waitUntil(lambda: made.preview.made is not None, timeout=30_000)
    return made


def to_file(made: Made, path: Path) -> QPrinter:
    printer = printer_for(made)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(30)
    return printer


def test_every_page_is_printed_as_large_as_it_is(qtbot, shown, preview, tmp_path) -> None:
    made = preview.preview.made
    with qtbot.waitSignal(shown.told, timeout=30_000) as told:
        preview.send(made, to_file(made, tmp_path / "print.pdf"))
    pages = PdfReader(tmp_path / "print.pdf").pages
    assert len(pages) == len(made.pages)
    assert float(pages[0].mediabox.width) == pytest.approx(made.pages[0].width, abs=1)
    assert told.args == [f"{len(made.pages)} pages printed."] and not preview.isVisible()


def test_only_the_pages_that_were_chosen_are_printed(preview, tmp_path) -> None:
    made = preview.preview.made
    printer = to_file(made, tmp_path / "print.pdf")
    printer.setFromTo(2, 2)
    assert print_pages(made, printer, silent) == 1
    assert list(chosen(made.pages, printer)) == [made.pages[1]]


def test_printing_that_is_stopped_stops(preview, tmp_path) -> None:
    made = preview.preview.made

    def unwanted(done: int, total: int, doing: str) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        print_pages(made, to_file(made, tmp_path / "print.pdf"), unwanted)


@pytest.mark.qt_log_ignore("propagateSizeHints|QPainter::begin", extend=True)
def test_a_printer_that_does_not_answer_is_told(qtbot, shown, preview, tmp_path) -> None:
    made = preview.preview.made
    with qtbot.waitSignal(shown.refused, timeout=30_000):
        preview.send(made, to_file(made, tmp_path / "nowhere" / "print.pdf"))
    assert preview.told.text() == "The printer does not answer. Nothing was printed."
    qtbot.waitUntil(preview.print_button.isEnabled)


def test_the_print_key_goes_on_to_the_printer(qtbot, opened, monkeypatch) -> None:
    asked = []
    monkeypatch.setattr(
        "variorum.gui.export.print_preview.PrintPreview.choose_printer", lambda self: asked.append(self)
    )
    QTest.keyClick(opened, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(asked), timeout=30_000)
    assert asked == [opened.commands.print_dialog]


def test_escape_closes_the_preview(qtbot, preview) -> None:
    qtbot.waitUntil(preview.isActiveWindow)
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    assert not preview.isVisible()
