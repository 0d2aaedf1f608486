"""The manual in a window: its pages and what was looked for at one side, the page itself at the other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from variorum.gui.help.help_page import HelpPage
from variorum.gui.help.pages import FIRST, Section, look_for, page_of, pages, slug
from variorum.gui.look.look import Look
from variorum.gui.widgets.words import Label
from variorum.translation import tr, trn

PLACE = int(Qt.ItemDataRole.UserRole)


class HelpWindow(QDialog):
    """Stays beside the window that it explains."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._been: list[tuple[str, str]] = []  # page and heading, the last at the end
        self.setWindowTitle(tr("Help"))
        self.setModal(False)
        self.resize(look.px(920), look.px(680))
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Find in the manual"))
        self.words.setAccessibleName(tr("Find in the manual"))
        self.words.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Pages"))
        self.page = HelpPage(look, tr("Page"))
        self.back = QPushButton(tr("Back"))
        self.back.setToolTip(tr("The page before (Alt+Left)"))
        self.back.setAutoDefault(False)
        self.said = Label()
        self.said.setObjectName("second")
        self.said.setWordWrap(True)
        self._arrange()
        self._connect()
        self._list_pages()

    def _arrange(self) -> None:
        px, whole, side, foot = self._look.px, QVBoxLayout(self), QVBoxLayout(), QHBoxLayout()
        holder, split = QWidget(), QSplitter()
        side.setContentsMargins(px(8), px(8), px(4), px(8))
        side.addWidget(self.words)
        side.addWidget(self.list, 1)
        holder.setLayout(side)
        split.addWidget(holder)
        split.addWidget(self.page)
        split.setStretchFactor(1, 1)
        split.setSizes([px(260), px(660)])
        split.setChildrenCollapsible(False)
        foot.setContentsMargins(px(8), 0, px(8), px(8))
        foot.addWidget(self.back)
        foot.addWidget(self.said, 1)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split, 1)
        whole.addLayout(foot)

    def _connect(self) -> None:
        self.words.textChanged.connect(self._look_for)
        self.words.returnPressed.connect(self.list.setFocus)
        self.list.currentItemChanged.connect(lambda item, _: self._choose(item))
        self.back.clicked.connect(self.go_back)
        QShortcut(QKeySequence("Alt+Left"), self, self.go_back)
        self.page.followed.connect(self.open)
        self.page.leads_outside.connect(
            lambda address: self.said.setText(
                tr("{address} is outside this computer; nothing is loaded from there.", address=address)
            )
        )
        self._look.changed.connect(self._reload)

    @property
    def place(self) -> tuple[str, str]:
        """The page that is shown, and the heading that was gone to."""
        return self._been[-1] if self._been else ("", "")

    def begin(self, page: str = FIRST, heading: str = "") -> None:
        """Open at a page, and at one of its headings as links name it."""
        self.words.clear()
        self.open(page, heading)
        self.show()
        self.activateWindow()
        self.page.setFocus()

    def open(self, name: str, heading: str = "") -> None:  # type: ignore[override]
        """Show a page; a name that no page has shows where the manual is not."""
        place = (name or self.place[0], heading)
        if place != self.place:
            self._been.append(place)
        self._show(*place)

    def go_back(self) -> None:
        if len(self._been) > 1:
            self._been.pop()
            self._show(*self.place)

    def _show(self, name: str, heading: str) -> None:
        found = page_of(name)
        self.said.clear()
        self.back.setEnabled(len(self._been) > 1)
        if found is None:
            self.said.setText(tr("This page did not come with the program."))
            return
        self.page.show_markdown(found.markdown, page=found.name)
        self.setWindowTitle(tr("Help: {page}", page=found.title))
        if heading:
            self.page.go_to(heading)

    def _reload(self) -> None:
        if self._been:
            self._show(*self.place)

    def _list_pages(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for page in pages():
            self._add(page.title, page.name, "")
        self.list.blockSignals(False)

    def _look_for(self, words: str) -> None:
        """List the sections that hold the words, else all pages."""
        self.said.clear()
        if not words.strip():
            self._list_pages()
            return
        found = look_for(words)
        self.list.blockSignals(True)
        self.list.clear()
        for section in found:
            self._add(_line(section), section.page, slug(section.heading))
        self.list.blockSignals(False)
        self.said.setText(
            trn("{number} section", "{number} sections", len(found))
            if found
            else tr("No section holds these words.")
        )

    def _add(self, words: str, page: str, heading: str) -> None:
        item = QListWidgetItem(words)
        item.setData(PLACE, (page, heading))
        self.list.addItem(item)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            page, heading = item.data(PLACE)
            self.open(page, heading)


def _line(section: Section) -> str:
    title = next((page.title for page in pages() if page.name == section.page), "")
    return section.heading if section.heading == title else f"{section.heading} · {title}"
