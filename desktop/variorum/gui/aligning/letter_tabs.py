"""The tabs over the columns: a letter an article, pressed in where its column is in view."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from variorum.article.article import Article
from variorum.gui.look.look import Look, Weight
from variorum.gui.session.sheet import Sheet
from variorum.gui.synopsis.sheet_layout import Columns
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import tr


class LetterTabs(QWidget):
    """Stands there where not every article has a column in view: hidden by hand, or for want of room."""

    chosen = Signal(str)  # an article's id

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._row = QHBoxLayout(self)
        px = look.px
        self._row.setContentsMargins(px(12), px(4), px(12), px(4))
        self._row.setSpacing(0)
        self._count = Label(parent=self)
        self._articles: tuple[Article, ...] = ()
        self._titles: dict[str, str] = {}
        self.tabs: dict[str, QToolButton] = {}

    def show_columns(self, sheet: Sheet, columns: Columns, titles: dict[str, str]) -> None:
        if self._articles is not sheet.articles:
            self._articles, self._titles = sheet.articles, titles
            self._build(sheet)
        for id, tab in self.tabs.items():
            self._show(tab, sheet.letter(id), id, shown=id in columns.ids)
        self._count.setText(
            tr("{shown} of {number} shown", shown=len(columns.ids), number=len(sheet.articles))
        )

    def _show(self, tab: QToolButton, letter: str, article: str, *, shown: bool) -> None:
        tab.setChecked(shown)
        state = tr("Column {letter}, shown", letter=letter) if shown else tr("Column {letter}", letter=letter)
        tab.setAccessibleName(state)
        what = tr("Hide this column") if shown else tr("Show this column")
        tab.setToolTip(as_it_stands(f"{self._titles[article]}\n{what}"))

    def _build(self, sheet: Sheet) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._count:
                widget.deleteLater()
        self._row.addWidget(Label(tr("Columns"), self))
        self._row.addSpacing(self._look.px(10))
        self.tabs = {a.id: self._tab(sheet.letter(a.id), a.id) for a in sheet.articles}
        for number, tab in enumerate(self.tabs.values()):
            tab.setProperty("first", "true" if number == 0 else "false")
            self._row.addWidget(tab)
        self._row.addStretch(1)
        self._row.addWidget(self._count)

    def _tab(self, letter: str, article: str) -> QToolButton:
        tab = QToolButton(self)
        tab.setObjectName("segment")
        tab.setText(letter)
        tab.setFont(self._look.font(13, Weight.DemiBold))
        tab.setCheckable(True)
        tab.setMinimumSize(self._look.px(32), self._look.px(28))
        tab.clicked.connect(lambda: self.chosen.emit(article))
        return tab
