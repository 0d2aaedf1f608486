"""Shows a page of the web without a browser: its words, tables and pictures; nothing is fetched."""

import re

from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import QImage, QPainter, QTextDocument
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QTextBrowser

from variorum.gui.look.look import Look
from variorum.gui.look.palette import Role
from variorum.translation import tr

_DRAWN = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
_HEAD = re.compile(r"<header><span>(.*?)</span><span>(.*?)</span></header>")
_VARIABLE = re.compile(r"var\(--([a-z0-9-]+)\)")
_SIZE = re.compile(r'viewBox="0 0 (?P<width>[\d.]+) (?P<height>[\d.]+)"')
_SHARP = 2  # pixels of a picture to a pixel of its place


class HtmlPage(QTextBrowser):
    """A link within the page goes there; one out of it goes nowhere."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pictures: list[str] = []
        self.setOpenLinks(False)
        self.setAccessibleName(tr("Page"))
        self.anchorClicked.connect(self._follow)

    def show_page(self, page: str) -> None:
        """The page of the web as it stands in the file."""
        self._pictures = []
        place = self.verticalScrollBar().value()
        document = self.document()
        document.setDefaultFont(self._look.font(13))
        document.setDefaultStyleSheet(self._sheet())
        bare = _HEAD.sub(r'<p class="summary">\1 · \2</p>', _STYLE.sub("", page))
        self.setHtml(_DRAWN.sub(self._as_image, bare))
        self.verticalScrollBar().setValue(place)

    def _as_image(self, found: re.Match[str]) -> str:
        size = _SIZE.search(found[0])
        if size is None:
            return ""
        self._pictures.append(found[0])
        wide, high = round(float(size["width"])), round(float(size["height"]))
        return f'<img src="drawn:{len(self._pictures) - 1}" width="{wide}" height="{high}">'

    def _sheet(self) -> str:
        look, px = self._look, self._look.px
        faint, line = look[Role.TEXT2].name(), look[Role.LINE].name()
        return (
            f"body, p, li, td, th {{ color: {look[Role.TEXT].name()}; }}"
            f"a {{ color: {look[Role.NUMBER].name()}; }}"
            f"h1 {{ font-family: 'Source Serif 4'; font-size: {px(26)}px; font-weight: 600; }}"
            f"h2 {{ font-size: {px(15)}px; font-weight: 600; }}"
            f"h3 {{ font-size: {px(13)}px; font-weight: 600; }}"
            f".account {{ font-family: 'Source Serif 4'; font-size: {px(16)}px; }}"
            f".quote, .words, .notes {{ font-family: 'Source Serif 4'; }}"
            f".small, .raw, .method, .summary, caption, .hash {{ color: {faint}; font-size: {px(12)}px; }}"
            f"ul {{ list-style-type: none; margin-left: 0; -qt-list-indent: 0; }}"
            f".small {{ font-weight: 400; }}"
            f"th {{ font-weight: 600; text-align: left; padding: 4px 10px 4px 0; }}"
            f"td {{ padding: 4px 10px 8px 0; border-bottom: 1px solid {line}; }}"
        )

    def _follow(self, url: QUrl) -> None:
        if url.hasFragment() and not url.scheme():
            self.scrollToAnchor(url.fragment())

    # Qt's names from here on

    def loadResource(self, type: int, name: QUrl | str) -> object:
        """A drawing of the page itself; nothing else is looked up anywhere."""
        url = QUrl(name)
        number = url.path()
        if (
            type != QTextDocument.ResourceType.ImageResource
            or url.scheme() != "drawn"
            or not number.isdigit()
        ):
            return None
        return self._drawn(self._pictures[int(number)])

    def _drawn(self, svg: str) -> QImage:
        coloured = _VARIABLE.sub(lambda found: self._look[Role(found[1].replace("-", " "))].name(), svg)
        renderer = QSvgRenderer(QByteArray(coloured.encode()))
        image = QImage(renderer.defaultSize() * _SHARP, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        return image
