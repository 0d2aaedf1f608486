"""What the dialog says of a setting: its group, its name, its choices in words, when it takes effect."""

from dataclasses import Field, dataclass, fields
from typing import Any

from variorum.settings import Settings, Takes
from variorum.translation import later, laterc, tr

_PREFIXES = {
    "event": later("Events of a corpus"),
    "report": later("Reports"),
    "record": later("Record"),
    "window": later("Window"),
}
_GROUPS = {
    "link_threshold": later("Comparison"),
    "most_disputes": later("Comparison"),
    "most_clauses": later("Comparison"),
    "meaning": later("Comparison"),
    "editor": later("Record"),
    "theme": later("Window"),
    "text_zoom": later("Window"),
    "motion": later("Window"),
    "language": later("Window"),
    "layout": later("Window"),
    "grading": later("Card"),
}
_OTHER = later("More")
ORDER = (
    later("Window"),
    later("Card"),
    later("Comparison"),
    later("Events of a corpus"),
    later("Record"),
    later("Reports"),
    _OTHER,
)
_TITLES = {
    "link_threshold": later("How sure a link must be"),
    "most_disputes": later("Most disputes"),
    "most_clauses": later("Most clauses"),
    "meaning": later("Compare by meaning"),
    "event_likeness": later("How much events share"),
    "event_copies": later("How much copies share"),
    "event_window": later("Longest event, in days"),
    "record_on_network": later("Record on a network drive"),
    "editor": later("Your name"),
    "theme": later("Theme"),
    "text_zoom": later("Size of the articles' text"),
    "motion": later("Motion"),
    "language": later("Language"),
    "layout": later("Direction"),
    "grading": later("Grades of sources"),
    "report_dates": later("Dates"),
    "report_numbers": later("Numbers"),
    "report_spelling": later("Spelling of names"),
    "report_citations": later("Citations"),
    "report_appendices": later("Appendices"),
    "report_account": later("The account"),
    "report_pictures": later("Number lines and timelines"),
    "report_synopsis": later("Full synopsis of all rows"),
    "report_disputes": later("Which disputes"),
    "report_quote_words": later("Quoting limit"),
    "report_paper": later("Paper"),
    "review_on_import": later("Check what was read"),
}
_CHOICES = {
    "yes": later("Yes"),
    "no": later("No"),
    "refuse": later("Refuse"),
    "allow": later("Allow"),
    "system": later("As the system has it"),
    "light": later("Light"),
    "dark": later("Dark"),
    "high-contrast": later("High contrast"),
    "none": later("None"),
    "day-first": later("24 February 2020"),
    "month-first": later("February 24, 2020"),
    "iso": later("2020-02-24"),
    "comma": later("1,000.5"),
    "space": later("1 000.5"),
    "point": later("1.000,5"),
    "plain": later("Plain"),
    "preferred": later("As your rules prefer them"),
    "as-written": later("As each article writes them"),
    "chicago": later("Chicago, notes"),
    "chicago-author-date": later("Chicago, author and date"),
    "apa": later("APA"),
    "language": later("As the language has it"),
    "ltr": later("From left to right"),
    "rtl": later("From right to left"),
    "letter": later("US Letter"),
    "a4": "A4",
    "disputes": later("Disputes"),
    "notes": later("Notes"),
    "agreements": later("What the articles give alike"),
    "only": later("What one article alone tells"),
    "sources": later("Sources"),
    "method": later("How this was made"),
    "settled": later("Settled"),
    "stale": later("Stale"),
    "unresolved": later("Left disputed"),
    "open": laterc("state", "Open"),
    "dismissed": later("Dismissed"),
    "en": "English",
    "de": "Deutsch",
}
_NUMBERS_PLAIN = ("report_numbers", "plain", "1000.5")
_TAKES = {
    Takes.AT_ONCE: "",
    Takes.NEW_ANALYSIS: later("Takes effect when a case is compared anew."),
    Takes.NEXT_START: later("Takes effect when Variorum is started again."),
}


@dataclass(frozen=True, slots=True)
class Described:
    """A setting as the dialog shows it."""

    field: "Field[Any]"
    group: str
    title: str
    description: str
    takes: Takes
    choices: tuple[tuple[str, str], ...]  # value and words

    @property
    def name(self) -> str:
        return self.field.name

    @property
    def note(self) -> str:
        return tr(_TAKES[self.takes]) if _TAKES[self.takes] else ""

    @property
    def sought(self) -> str:
        """What the search looks through."""
        words = " ".join(shown for _, shown in self.choices)
        return f"{self.title} {self.description} {self.name} {self.group} {words}".casefold()


def described() -> tuple[Described, ...]:
    """Every setting there is, group by group; one that nobody grouped stands by its prefix, or last."""
    made = [_described(field) for field in fields(Settings)]
    order = [tr(group) for group in ORDER]
    return tuple(sorted(made, key=lambda one: order.index(one.group) if one.group in order else len(order)))


def _described(field: "Field[Any]") -> Described:
    prefix = field.name.partition("_")[0]
    title = _TITLES.get(field.name)
    return Described(
        field,
        tr(_GROUPS.get(field.name) or _PREFIXES.get(prefix) or _OTHER),
        tr(title) if title else field.name.replace("_", " ").capitalize(),
        tr(field.metadata["description"]),
        field.metadata["takes"],
        tuple((value, choice_words(field.name, value)) for value in field.metadata["choices"]),
    )


def choice_words(name: str, value: str) -> str:
    """A choice in words; one that nobody put into words keeps its own."""
    if (name, value) == _NUMBERS_PLAIN[:2]:
        return _NUMBERS_PLAIN[2]
    words = _CHOICES.get(value)
    return tr(words) if words else value.replace("-", " ").capitalize()
