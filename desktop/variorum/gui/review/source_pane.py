"""The source card of the review: what the article says of itself, each field corrected in place."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from variorum.article.article import Article
from variorum.gui.card.room import Scrolled
from variorum.gui.look.look import Look, Weight
from variorum.gui.review import card_words
from variorum.gui.review.card_field import CardField, ChosenField, ToldField, TypedField, as_date, heading
from variorum.gui.synopsis.header import draw_letter
from variorum.gui.widgets.words import Label, as_it_stands
from variorum.translation import tr
from variorum.wording.retold import retold
from variorum.wording.short_dates import short_date
from variorum.workspace.text_dates import TextDate, TextDates

LANGUAGES = (
    *("am", "ar", "bg", "bn", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hu", "hy"),
    *("id", "it", "ja", "ka", "km", "ko", "my", "nl", "pl", "pt", "ro", "ru", "sr", "sv", "sw", "ta", "th"),
    *("tr", "uk", "ur", "vi", "zh"),
)
_OWN_NAMES = {"en": "English", "es": "español", "zh": "中文"}  # Qt names one country's with the country
MOST_DATES = 40


class Ring(QWidget):
    """An article's letter."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self.letter = look, ""
        self.setFixedSize(look.px(22), look.px(22))

    # Qt's names from here on

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_letter(painter, self._look, self.letter, self.rect().toRectF().adjusted(1, 1, -1, -1))
        painter.end()


class SourcePane(QWidget):
    """Shows one article's card; what an editor corrects is asked for, and shown once it stands."""

    corrected = Signal(object)  # CardEdit

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown = ""  # id of the article
        self.setObjectName("edge")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Source card"))
        self._build_fields()
        self._build_notes()
        inner = self._arranged()
        self.scrolled = Scrolled(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.addWidget(self.scrolled)
        for field in self.fields:
            field.corrected.connect(self.corrected)

    def _build_fields(self) -> None:
        look, dates = self._look, {"read": as_date, "shown": short_date}
        self.title = TypedField("title", tr("Headline"), look, hint=tr("None found"))
        self.outlet = TypedField("outlet", tr("Outlet"), look)
        self.byline = TypedField("byline", tr("Byline"), look)
        self.published = TypedField("published", tr("Published"), look, **dates)  # type: ignore[arg-type]
        self.relative = ToldField(tr("Relative days"), look)
        self.updated = TypedField("updated", tr("Updated"), look, **dates)  # type: ignore[arg-type]
        self.url = TypedField("url", tr("Address"), look)
        self.retrieved = TypedField("retrieved", tr("Retrieved"), look, **dates)  # type: ignore[arg-type]
        self.language = ChosenField("language", tr("Language"), look, list(_languages()))
        self.agency = TypedField("agency", tr("Origin"), look)
        self.fields: tuple[TypedField | ChosenField, ...] = (
            *(self.title, self.outlet, self.byline, self.published, self.updated),
            *(self.url, self.retrieved, self.language, self.agency),
        )

    def _build_notes(self) -> None:
        self.ring, self.head = Ring(self._look), Label(tr("About this article"))
        self.head.setFont(self._look.font(13, Weight.DemiBold))
        self.dates_head, self.dates_count = heading(tr("Other dates in the text")), _second("")
        self.dates, self._date_grid = QWidget(), QGridLayout()
        self._date_grid.setContentsMargins(0, 0, 0, 0)
        self._date_grid.setVerticalSpacing(self._look.px(1))
        self._date_grid.setColumnStretch(0, 1)
        self.dates.setLayout(self._date_grid)
        self.kept, self.sum, self.reading = _second(""), _second(""), _second("")
        for label in (self.kept, self.sum, self.reading):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def _arranged(self) -> QWidget:
        px, inner = self._look.px, QWidget()
        inner.setObjectName("side")
        column, head, dates = QVBoxLayout(inner), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(px(16), px(10), px(16), px(16))
        column.setSpacing(0)
        head.setContentsMargins(0, 0, 0, px(8))
        head.setSpacing(px(8))
        head.addWidget(self.ring)
        head.addWidget(self.head, 1)
        column.addLayout(head)
        order: tuple[QWidget, ...] = (
            *(self.title, self.outlet, self.byline, self.published, self.relative, self.updated),
            *(self.url, self.retrieved, self.language, self.agency),
        )
        for field in order:
            column.addWidget(_rule())
            column.addWidget(field)
        column.addWidget(_rule())
        dates.setContentsMargins(0, px(8), 0, px(4))
        dates.addWidget(self.dates_head)
        dates.addWidget(self.dates_count, 1, Qt.AlignmentFlag.AlignTrailing)
        column.addLayout(dates)
        column.addWidget(self.dates)
        column.addSpacing(px(8))
        column.addWidget(_rule())
        column.addSpacing(px(6))
        for label in (self.kept, self.sum, self.reading):
            column.addWidget(label)
        column.addStretch(1)
        return inner

    def show_article(
        self, article: Article, letter: str, dates: TextDates, others: Sequence[Article], flagged: int
    ) -> None:
        """Show one article's card; `flagged` counts the damaged phrases that were found in it."""
        source = article.source
        anew, self._shown = article.id != self._shown, article.id
        self.ring.letter = letter
        self.ring.setAccessibleName(tr("Article {letter}", letter=letter))
        self.ring.update()
        notes = {
            "title": card_words.headline_note(article),
            "published": card_words.how_dated(article),
            "language": card_words.language_note(flagged),
            "agency": tr("Articles of one origin count once"),
        }
        for field in self.fields:
            field.show_value(getattr(source, field.name), notes.get(field.name, ""), anew=anew)
        self._show_dates(article, dates, others)
        self.kept.setText(card_words.kept_words(article))
        self.sum.setText(card_words.sum_words(article))
        read = (card_words.encoding_words(article), *map(retold, article.repairs))
        self.reading.setText("\n".join(words for words in read if words))

    def _show_dates(self, article: Article, dates: TextDates, others: Sequence[Article]) -> None:
        told = dates.relative
        value = card_words.relative_day(told) if told else ""
        self.relative.say(value, card_words.relative_note(told, article, others) if told else "")
        while (item := self._date_grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = dates.others[:MOST_DATES]
        for at, one in enumerate(shown):
            self._add_date(at, one)
        self.dates_head.setVisible(bool(shown))
        self.dates_count.setText(card_words.dates_head(dates.others, article) if shown else "")

    def _add_date(self, at: int, one: TextDate) -> None:
        look, words = self._look, Label(f"“{one.words}”")
        words.setFont(look.source_font(size=14, zoomed=False))
        words.setWordWrap(True)
        day, place = Label(card_words.time_of(one)), _second(f"¶ {one.paragraph}")
        if one.step:
            day.setToolTip(as_it_stands(retold(one.step)))
        self._date_grid.addWidget(words, at, 0)
        self._date_grid.addWidget(day, at, 1)
        self._date_grid.addWidget(place, at, 2, Qt.AlignmentFlag.AlignTrailing)

    def commit(self) -> None:
        """Record what is being typed: the editor goes elsewhere."""
        for field in self.fields:
            if isinstance(field, TypedField):
                field.commit()

    def focus_card(self) -> None:
        self.title.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def field(self, name: str) -> CardField:
        return next(field for field in self.fields if field.name == name)


def _languages() -> Iterable[tuple[str, str]]:
    """Each under its own name, as its readers know it."""
    named = [(code, _OWN_NAMES.get(code) or QLocale(code).nativeLanguageName() or code) for code in LANGUAGES]
    return sorted(named, key=lambda one: one[1].casefold())


def _rule() -> QWidget:
    made = QWidget()
    made.setObjectName("rule")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    made.setFixedHeight(1)
    return made


def _second(words: str) -> QLabel:
    made = Label(words)
    made.setObjectName("caption")
    return made
