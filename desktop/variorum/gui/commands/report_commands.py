"""What is done with what a case tells: reports, data, and their print."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog

from variorum.dispute.decision import State
from variorum.gui.commands.desk import Desk
from variorum.gui.window.banner import Notice, Offer
from variorum.translation import tr

if TYPE_CHECKING:
    from variorum.gui.export.data_dialog import DataDialog
    from variorum.gui.export.export_dialog import ExportDialog
    from variorum.gui.export.print_preview import PrintPreview


class ReportCommands(Desk):
    """Each method is one thing an editor can ask for; the dialogs are imported when they are wanted."""

    export_dialog: "ExportDialog | None" = None  # the one that was opened last
    data_dialog: "DataDialog | None" = None
    print_dialog: "PrintPreview | None" = None

    def export_report(self) -> None:
        from variorum.gui.export.export_dialog import ExportDialog

        if self._session.reconciliation is not None:
            _let_go(self.export_dialog)
            self.export_dialog = ExportDialog(self._session, self._look, self._window.store, self._window)
            self.export_dialog.review.connect(self._review)
            self.export_dialog.open()

    def export_data(self) -> None:
        from variorum.gui.export.data_dialog import DataDialog

        if self._session.reconciliation is not None:
            _let_go(self.data_dialog)
            self.data_dialog = DataDialog(self._session, self._look, self._window.store, self._window)
            self.data_dialog.open()

    def print_report(self) -> None:
        """Straight on to the printer; the pages can be looked at meanwhile."""
        self._preview_print(at_once=True)

    def preview_print(self) -> None:
        self._preview_print(at_once=False)

    def _preview_print(self, *, at_once: bool) -> None:
        from variorum.gui.export.print_preview import PrintPreview

        if self._session.reconciliation is None:
            return
        _let_go(self.print_dialog)
        self.print_dialog = PrintPreview(self._session, self._look, self._window.store, self._window)
        if at_once:
            self.print_dialog.print_at_once()
        self.print_dialog.open()

    def _review(self, state: State) -> None:
        """List only the disputes of a state, and go to the first of them."""
        self._window.disputes.show_only(state)
        if self._session.order:
            self._session.choose(self._session.order[0])
        self._window.disputes.list.setFocus()

    def tell_written(self, path: Path) -> None:
        offers = (
            Offer(tr("Open"), lambda: _open(path), tr("Open the report")),
            Offer(tr("Show in folder"), lambda: _open(path.parent), tr("Open the folder that it is in")),
        )
        notice = Notice(tr("Report written to {path}", path=path), offers, grave=False)
        self._window.notices.banner.show_notice(notice)


def _let_go(dialog: QDialog | None) -> None:
    """One that was closed stands until the next is wanted."""
    if dialog is not None:
        dialog.deleteLater()


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
