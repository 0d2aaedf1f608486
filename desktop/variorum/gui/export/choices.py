"""The left side of the export dialog: what the report tells and how, every choice bound to a setting."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from variorum.gui.export import parts
from variorum.gui.export.asked import READ
from variorum.gui.export.parts import PARTS, WHICH, Part
from variorum.gui.look.look import Look, Weight
from variorum.gui.widgets.combo import Combo
from variorum.gui.widgets.flow import Flow
from variorum.gui.widgets.tick import Tick
from variorum.gui.widgets.tool_button import ToolButton
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.settings import Settings
from variorum.translation import tr

MOST_WORDS = 1000


class Choices(QScrollArea):
    """Answers through `changed`, after each choice."""

    changed = Signal()
    data_wanted = Signal()

    def __init__(self, settings: Settings, format: str, look: Look) -> None:
        super().__init__()
        self._look, self.settings = look, settings
        self.format = format if format in READ else next(iter(READ))
        holder = QWidget()
        holder.setObjectName("pane")
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(look.px(20), look.px(16), look.px(18), look.px(16))
        self._column.setSpacing(look.px(4))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("pane")
        self._build_formats()
        self._build_parts()
        self._build_style()
        self._column.addStretch(1)
        self.setWidget(holder)
        self._check()

    # Building

    def _head(self, words: str) -> Label:
        label = Label(words)
        label.setFont(self._look.font(13, Weight.DemiBold))
        if self._column.count():
            self._column.addSpacing(self._look.px(12))
        self._column.addWidget(label)
        return label

    def _build_formats(self) -> None:
        self._head(tr("Format"))
        self._group, self.formats = QButtonGroup(self), dict[str, ToolButton]()
        flow = Flow(gap=self._look.px(4))
        for name, words in READ.items():
            button = self.formats[name] = ToolButton(self._look, "segment")
            button.setText(tr(words))
            button.setProperty("first", "true")  # each stands apart
            button.setCheckable(True)
            button.setChecked(name == self.format)
            button.setMinimumSize(self._look.px(62), self._look.px(28))
            button.setToolTip(as_it_stands(tr("Write the report as {format}", format=tr(words))))
            button.clicked.connect(lambda _=False, name=name: self._set_format(name))
            self._group.addButton(button)
        flow.place(list(self.formats.values()))
        self._column.addWidget(flow)
        self._column.addWidget(self._second(tr("Tables for other programs are under File, Export data.")))

    def _second(self, words: str) -> Label:
        label = Label(words)
        label.setObjectName("note")
        label.setWordWrap(True)
        return label

    def _build_parts(self) -> None:
        self._head(tr("Contents"))
        self.ticks: dict[Part, Tick] = {}
        for part in PARTS:
            tick = self.ticks[part] = Tick(self._look, wraps=True)
            tick.say(tr(part.words), tr(part.more) if part.more else tr(part.words))
            tick.setChecked(part.is_in(self.settings))
            tick.toggled.connect(lambda wanted, part=part: self._put(part.put(self.settings, wanted=wanted)))
            self._column.addWidget(tick)
            if part.more:
                tick.setAccessibleDescription(tr(part.more))
                more = self._second(tr(part.more))
                more.setIndent(self._look.px(24))
                self._column.addWidget(more)

    def _build_style(self) -> None:
        self.which = self._choice(tr("Which disputes"), "report_disputes", self._known_which())
        self._build_limit()
        self.citations = self._choice(tr("Citation style"), "report_citations", parts.CITATIONS)
        self.dates = self._choice(tr("Dates"), "report_dates", parts.DATES)
        self.numbers = self._choice(tr("Numbers"), "report_numbers", parts.NUMBERS)
        self.spelling = self._choice(tr("Spelling"), "report_spelling", parts.SPELLING)
        self.paper = self._choice(tr("Paper"), "report_paper", parts.PAPER)

    def _known_which(self) -> Mapping[str, str]:
        """With what was set by hand, where no choice here is the same."""
        now = parts.which(self.settings)
        return WHICH if now in WHICH else {**WHICH, now: now.replace(",", ", ")}

    def _choice(self, words: str, setting: str, known: Mapping[str, str]) -> Combo:
        label = self._head(words)
        values = list(known)
        combo = Combo([tr(one) for one in known.values()], words, self._look)
        combo.setMinimumContentsLength(8)
        now = parts.which(self.settings) if setting == "report_disputes" else getattr(self.settings, setting)
        combo.setCurrentIndex(values.index(now) if now in values else 0)
        combo.currentIndexChanged.connect(
            lambda at: self._put(replace(self.settings, **{setting: values[at]}))  # type: ignore[arg-type]
        )
        label.setBuddy(combo)
        self._column.addWidget(combo)
        return combo

    def _build_limit(self) -> None:
        label, row = self._head(tr("Quoting limit")), QHBoxLayout()
        kept = self.settings.report_quote_words
        self.limit = QLineEdit(str(kept) if kept else "")
        self.limit.setValidator(QIntValidator(0, MOST_WORDS, self))
        self.limit.setPlaceholderText(tr("none"))
        self.limit.setAccessibleName(tr("Quoting limit, words from any one passage"))
        self.limit.setToolTip(tr("The most words that are quoted of one passage; empty for all of them"))
        self.limit.setFixedWidth(self._look.px(76))
        self.limit.textChanged.connect(self._set_limit)
        label.setBuddy(self.limit)
        row.addWidget(self.limit)
        row.addWidget(self._second(tr("words from any one passage")), 1)
        self._column.addLayout(row)

    # What is chosen

    def _set_limit(self, words: str) -> None:
        self._put(replace(self.settings, report_quote_words=min(int(words or 0), MOST_WORDS)))

    def _set_format(self, name: str) -> None:
        self.format = name
        self._check()
        self.changed.emit()

    def _put(self, settings: Settings) -> None:
        self.settings = settings
        self._check()
        self.changed.emit()

    def _check(self) -> None:
        """What has no meaning for the format, or for what is left out, cannot be chosen."""
        self.paper.setEnabled(self.format not in ("md", "txt"))
        settings = self.settings
        for part, tick in self.ticks.items():
            if part.setting == "report_pictures":
                tick.setEnabled(self.format not in ("md", "txt") and "disputes" in parts.appendices(settings))
            elif part.among == "notes":
                tick.setEnabled(settings.report_disputes != "none")
