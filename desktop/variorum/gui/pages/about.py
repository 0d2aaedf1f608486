"""Which program this is, of what version, and under what licences it and its parts are."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from variorum.gui.help.help_page import HelpPage
from variorum.gui.help.pages import pages
from variorum.gui.look.application_icon import application_pixmap
from variorum.gui.look.look import Look, Weight
from variorum.gui.widgets.words import Label
from variorum.paths import notice
from variorum.translation import later, tr

WORDS = (
    later("Articles about one event side by side, and an editor's best account of what they dispute."),
    later(
        "Licensed under the Apache License, version 2.0. You may use, change and share it; "
        "it comes without warranty."
    ),
    later("The fonts Inter and Source Serif 4 are under the SIL Open Font License, version 1.1."),
    later("Nothing that you do here leaves this computer."),
)
LICENCES = "licences.md"


class About(QDialog):
    """A few lines, the notice and the licences of all that comes with the program, and a button."""

    def __init__(self, look: Look, version: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Variorum"))
        self.setModal(False)
        self.resize(look.px(520), look.px(620))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        column.setSpacing(look.px(10))
        self.version = Label(f"Variorum {version}")
        self.version.setFont(look.font(16, Weight.DemiBold))
        self.icon = Label()
        self.icon.setPixmap(application_pixmap(look.px(48), self.devicePixelRatioF()))
        head = QHBoxLayout()
        head.setSpacing(look.px(12))
        head.addWidget(self.icon)
        head.addWidget(self.version, 1)
        column.addLayout(head)
        for words in WORDS:
            line = Label(tr(words))
            line.setWordWrap(True)
            line.setObjectName("second")
            column.addWidget(line)
        self.licences = HelpPage(look, tr("Licences"))
        self.licences.show_markdown(licences())
        column.addWidget(self.licences, 1)
        done = QPushButton(tr("Close"))
        done.setToolTip(tr("Close this window (Esc)"))
        done.clicked.connect(self.close)
        column.addWidget(done, 0, Qt.AlignmentFlag.AlignTrailing)


def licences() -> str:
    """The program's notice, and the licence of every part that comes with it."""
    said = notice()
    words = "\n\n".join(f"{part}  " for part in said.split("\n\n")) if said else ""
    table = next((page.markdown for page in pages() if page.name == LICENCES), "")
    return f"{words}\n\n{table}".strip()
