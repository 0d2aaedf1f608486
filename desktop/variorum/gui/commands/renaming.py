"""Asks for another name of a case."""

from PySide6.QtWidgets import QInputDialog, QWidget

from variorum.gui.session.session import Session
from variorum.translation import tr


def rename(session: Session, case: str, asking: QWidget) -> None:
    """Give a case the name that the editor types; the record refuses one that another case bears."""
    name, sure = QInputDialog.getText(asking, tr("Rename case"), tr("Name of the case"), text=case)
    if sure and name.strip() and name.strip() != case:
        session.record.rename_case(case, name.strip())
