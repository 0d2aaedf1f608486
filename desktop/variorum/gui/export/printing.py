"""Prints the pages of a report: those of its PDF, drawn as finely as the printer prints."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from variorum.errors import ReportRefused
from variorum.gui.export.asked import Made
from variorum.progress import Progress
from variorum.translation import tr

if TYPE_CHECKING:
    from variorum.report.writers.typeset.pages import Page

FINEST = 300  # dots to the inch; more would be no sharper to read, and slower


def printer_for(made: Made) -> QPrinter:
    """With the paper of the report, to its edges: the pages have margins of their own."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(made.asked.case.case or tr("report"))
    printer.setCreator("Variorum")
    printer.setFullPage(True)
    printer.setFromTo(1, len(made.pages))
    first = made.pages[0]
    size = QPageSize(QSizeF(first.width, first.height), QPageSize.Unit.Point)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    return printer


def print_pages(made: Made, printer: QPrinter, progress: Progress) -> int:
    """Print the pages that the printer is set to; answers how many. ReportRefused where it does not begin."""
    painter = QPainter()
    if not painter.begin(printer):
        raise ReportRefused(tr("The printer does not answer. Nothing was printed."))
    try:
        wanted = chosen(made.pages, printer)
        for at, page in enumerate(wanted):
            progress(at, len(wanted), tr("Printing page"))
            if at:
                printer.newPage()
            _draw(page, printer, painter)
    finally:
        painter.end()
    return len(wanted)


def chosen(pages: "Sequence[Page]", printer: QPrinter) -> "Sequence[Page]":
    """From one page to another, where the editor said so; the last first, where the printer wants it so."""
    first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
    wanted = pages[first - 1 : last]
    backwards = printer.pageOrder() is QPrinter.PageOrder.LastPageFirst
    return wanted[::-1] if backwards else wanted


def _draw(page: "Page", printer: QPrinter, painter: QPainter) -> None:
    room = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    scale = min(room.width() / page.width, room.height() / page.height)
    image = QImage.fromData(page.png(dots=min(FINEST, printer.resolution())))
    painter.drawImage(QRectF(0, 0, page.width * scale, page.height * scale), image)
