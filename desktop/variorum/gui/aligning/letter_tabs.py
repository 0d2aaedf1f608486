"""The tabs over the columns: a letter an article, pressed in where its column is in view."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from variorum.gui.clusters.cluster import Clusters
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
        self._listed: tuple[tuple[str, str], ...] = ()  # articles, and what their tabs say
        self._titles: dict[str, str] = {}
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
        self._count.setText(_counted(sheet, columns, clusters))

    def _show(self, tab: QToolButton, letter: str, article: str, *, shown: bool) -> None:
        tab.setChecked(shown)
        state = tr("Column {letter}, shown", letter=letter) if shown else tr("Column {letter}", letter=letter)
        tab.setAccessibleName(state)
        what = tr("Hide this column") if shown else tr("Show this column")
        tab.setToolTip(as_it_stands(f"{self._titles[article]}\n{what}"))

    def _build(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._count:
                widget.deleteLater()
        self._row.addWidget(Label(tr("Columns"), self))
        self._row.addSpacing(self._look.px(10))
        self.tabs = {id: self._tab(name, id) for id, name in self._listed}
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


def _counted(sheet: Sheet, columns: Columns, clusters: Clusters) -> str:
    """How many columns are in view; with clusters also of how many articles."""
    if not clusters:
        return tr("{shown} of {number} shown", shown=len(columns.ids), number=len(sheet.articles))
    return tr(
        "{shown} of {number} columns shown, {articles} articles",
        shown=len(columns.ids),
        number=len(clusters.each),
        articles=sum(len(cluster.members) for cluster in clusters.each),
    )
