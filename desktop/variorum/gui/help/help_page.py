"""Shows a page of the manual; it follows links to other pages, and loads nothing from outside."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QImage, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser

from variorum.gui.help.pages import beside, slug
from variorum.gui.look.look import Look, Weight
from variorum.paths import docs

_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
PICTURES = (".png",)
SIZES = {1: 20, 2: 16}  # of headings, by level


class HelpPage(QTextBrowser):
    """Pictures come from the manual's own folder."""

    followed = Signal(str, str)  # a page's file, and a heading as links name it
    leads_outside = Signal(str)  # an address

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._page = ""  # the one that is shown, as the manual's folder has it
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.anchorClicked.connect(self._follow)

    def show_markdown(self, markdown: str, *, page: str = "") -> None:
        self._page = page
        document = self.document()
        document.setDefaultFont(self._look.font(14))
        document.setMarkdown(markdown, _FEATURES)
        document.setDocumentMargin(self._look.px(14))
        self._set_headings()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _set_headings(self) -> None:
        """In the program's own weight: the bundled fonts have no bold one."""
        block = self.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level:
                form = QTextCharFormat()
                form.setFont(self._look.font(SIZES.get(level, 14), Weight.DemiBold))
                cursor = QTextCursor(block)
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                cursor.setCharFormat(form)
                room = block.blockFormat()
                room.setTopMargin(self._look.px(12))
                QTextCursor(block).setBlockFormat(room)
            block = block.next()

    def go_to(self, heading: str) -> bool:
        """Scroll to a heading, as links name it; False where the page has none of that name."""
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and slug(block.text()) == heading:
                self.setTextCursor(QTextCursor(block))
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(int(top))
                return True
            block = block.next()
        return False

    def _follow(self, address: QUrl) -> None:
        if address.scheme():
            self.leads_outside.emit(address.toString())
        else:
            self.followed.emit(beside(self._page, address.path()), address.fragment())

    # Qt's names from here on

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        folder = docs()
        address = name if isinstance(name, QUrl) else QUrl(name)
        if folder is None or address.scheme():
            return None
        path = (folder / beside(self._page, address.path())).resolve()
        if path.suffix not in PICTURES or not path.is_relative_to(folder.resolve()) or not path.is_file():
            return None
        picture = QImage(str(path))
        room = max(self.viewport().width() - self._look.px(48), 100)
        smooth = Qt.TransformationMode.SmoothTransformation
        return picture.scaledToWidth(room, smooth) if picture.width() > room else picture
