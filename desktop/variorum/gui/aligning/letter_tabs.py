"""The tabs over the columns: a letter an article, pressed in where its column is in view."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from variorum.gui.clusters.cluster import Clusters
from variorum.gui.look.look import Look, Weight
from variorum.gui.session.sheet import Sheet
from variorum.gui.synopsis.sheet_layout import Columns
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import tr

WIDTH, LEAST = 32, 26  # of a tab at 100 %, and where there is little room


class LetterTabs(QWidget):
    """Stands there where not every article has a column in view: hidden by hand, or for want of room."""

    chosen = Signal(str)  # an article's id
    all_wanted = Signal()  # not the articles of one cluster alone

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._row = QHBoxLayout(self)
        px = look.px
        self._row.setContentsMargins(px(12), px(4), px(12), px(4))
        self._row.setSpacing(0)
        self._label, self._count = Label(tr("Columns"), self), Label(parent=self)
        self.back = QPushButton(tr("Back to all articles"), self)
        self.back.setToolTip(as_it_stands(tr("Show all articles again, those that are alike in one column")))
        self.back.clicked.connect(self.all_wanted)
        self._listed: tuple[tuple[str, str], ...] = ()  # articles, and what their tabs say
        self._titles: dict[str, str] = {}
        self._counts: tuple[str, ...] = ()  # how many columns are in view, in more words and in fewer
        self.tabs: dict[str, QToolButton] = {}

    def show_columns(self, sheet: Sheet, columns: Columns, titles: dict[str, str]) -> None:
        clusters, self._titles = columns.clusters, titles
        fronts = clusters.fronts or [article.id for article in sheet.articles]
        listed = tuple((id, clusters.name(id) if clusters else sheet.letter(id)) for id in fronts)
        if self._listed != listed:
            self._listed = listed
            self._build()
        for id, name in listed:
            self._show(self.tabs[id], name, id, shown=id in columns.ids)
        brief = tr("{shown} of {number} shown", shown=len(columns.ids), number=len(fronts))
        self._counts = (_counted(sheet, columns, clusters), brief)
        self.setAccessibleDescription(self._counts[0])
        self.back.setVisible(clusters.inside)
        self._fit()

    def _fit(self) -> None:
        """In a narrow window the tabs have letters alone, the count says less or nothing."""
        for short, bare in ((False, False), (True, False), (True, True)):
            self._label.setVisible(not bare)
            for (_, name), tab in zip(self._listed, self.tabs.values(), strict=True):
                tab.setText(name.split()[0] if short else name)
                _make_compact(tab, compact=bare)
                least = self._look.px(LEAST if bare else WIDTH)
                tab.setMinimumWidth(max(least, 0 if bare else tab.sizeHint().width()))
            for words in (*self._counts, ""):
                self._count.setText(words)
                self._row.invalidate()
                if self._row.minimumSize().width() <= self.width():
                    return

    def _show(self, tab: QToolButton, letter: str, article: str, *, shown: bool) -> None:
        tab.setChecked(shown)
        state = tr("Column {letter}, shown", letter=letter) if shown else tr("Column {letter}", letter=letter)
        tab.setAccessibleName(state)
        what = tr("Hide this column") if shown else tr("Show this column")
        tab.setToolTip(as_it_stands(f"{self._titles[article]}\n{what}"))

    def _build(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in (self._label, self._count, self.back):
                widget.deleteLater()
        self._row.addWidget(self._label)
        self._row.addSpacing(self._look.px(10))
        self.tabs = {id: self._tab(name, id) for id, name in self._listed}
        for number, tab in enumerate(self.tabs.values()):
            tab.setProperty("first", "true" if number == 0 else "false")
            self._row.addWidget(tab)
        self._row.addSpacing(self._look.px(10))
        self._row.addWidget(self.back)
        self._row.addStretch(1)
        self._row.addWidget(self._count)

    def _tab(self, letter: str, article: str) -> QToolButton:
        tab = QToolButton(self)
        tab.setObjectName("segment")
        tab.setText(letter)
        tab.setFont(self._look.font(13, Weight.DemiBold))
        tab.setCheckable(True)
        tab.setMinimumSize(self._look.px(WIDTH), self._look.px(28))
        tab.clicked.connect(lambda: self.chosen.emit(article))
        return tab

    # Qt's names from here on

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()


def _make_compact(tab: QToolButton, *, compact: bool) -> None:
    """Without room beside the letter, or with it."""
    if (tab.property("compact") == "true") is not compact:
        tab.setProperty("compact", "true" if compact else "false")
        tab.style().polish(tab)


def _counted(sheet: Sheet, columns: Columns, clusters: Clusters) -> str:
    """How many columns are in view; with clusters also of how many articles."""
    if not clusters:
        return tr("{shown} of {number} shown", shown=len(columns.ids), number=len(sheet.articles))
    articles = sum(len(cluster.members) for cluster in clusters.each)
    counted = {"shown": len(columns.ids), "number": len(clusters.each), "articles": articles}
    if clusters.inside:
        all = len(sheet.articles)
        return tr("{shown} of {number} columns shown, {articles} of {all} articles", all=all, **counted)
    return tr("{shown} of {number} columns shown, {articles} articles", **counted)
