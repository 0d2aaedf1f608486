"""Where an account comes from, as an editor corrects it: a menu, and a dialog where a name is needed."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from variorum.dispute.dispute import Account, Dispute
from variorum.gui.card.draft import where
from variorum.gui.card.origin_dialog import OriginDialog
from variorum.gui.look.look import Look
from variorum.gui.session.laying_down import correct_origins
from variorum.gui.session.session import Session
from variorum.gui.widgets.words import as_it_stands
from variorum.translation import tr


def show_origins_menu(number: int, at: QPoint, session: Session, look: Look, parent: QWidget) -> None:
    """Open the menu of an account of the current dispute, without waiting for it."""
    standing = session.current
    accounts = standing.dispute.accounts if standing else ()
    account = next((one for one in accounts if one.number == number), None)
    if standing is not None and account is not None:
        origins_menu(account, standing.dispute, session, look, parent).popup(at)


def origins_menu(account: Account, dispute: Dispute, session: Session, look: Look, parent: QWidget) -> QMenu:
    """What an editor can say of an account's origin; each choice is recorded, and can be undone."""
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    # Not every style draws the title of a section.
    _action(menu, tr("Origin of {where}", where=where(account, session.sheet)), "").setEnabled(False)
    menu.addSeparator()
    if len(dispute.accounts) > 1:
        join = _action(menu, tr("Counted as one origin…"), tr("Say which accounts go back to one source"))
        join.triggered.connect(lambda: _ask(OriginDialog.joining(account, dispute, session, look, parent)))
    rests = _action(menu, tr("Rests on…"), tr("Name the source that this account rests on"))
    rests.triggered.connect(lambda: _ask(OriginDialog.naming(account, dispute, session, look, parent)))
    own = _action(menu, tr("Its own origin"), tr("Count this account apart from all others"))
    own.setEnabled(not (account.origin_by_editor and account.attribution is None))
    own.triggered.connect(lambda: correct_origins(session, dispute.id, {account.number: ""}))
    if account.origin_by_editor:
        menu.addSeparator()
        again = _action(menu, tr("As the article says"), tr("Take the correction of this account back"))
        again.triggered.connect(lambda: correct_origins(session, dispute.id, {account.number: None}))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _action(menu: QMenu, words: str, tip: str) -> QAction:
    made = menu.addAction(words)
    made.setToolTip(as_it_stands(tip))
    return made


def _ask(dialog: OriginDialog) -> None:
    dialog.open()
