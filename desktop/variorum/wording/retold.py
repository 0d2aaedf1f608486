"""Says in the editor's language what an earlier stage kept as an English sentence.

How a date came about, and why a paragraph is left out, is kept with what was
read, so that it is the same on every desk; here it is told again.
"""

import re
from functools import lru_cache

from variorum.translation import LANGUAGES, language, later, tr

# A longer one stands before those that it could be taken for.
_KEPT = (
    later("the year is worked out from the day of publication"),
    later("the day is that of the event"),
    later("counted from publication on {date}"),
    later("{weekday} counted from publication on {date}"),
    later("the {feast} nearest to publication on {date}"),
    later("counted from {date}, the day told of before"),
    later("counted from {date}"),
    later("Paragraph {number} prints “{words}”, which is when it was updated."),
    later("Paragraph {number} prints “{words}”."),
    later("The page's address holds the date."),
    later("The page states the date for search engines."),
    later("The page states the date in its head."),
    later("The page marks the date as that of publication."),
    later("The page shows the date beside its text."),
    later("The page sets the date apart from its text."),
    later("The document's properties say that it was made then."),
    later("The feed gives the date of this item."),
    later("The feed gives only when this item was last changed."),
    later("The service gives the date."),
    later("The stated date, {stated}, is more than a year from the other articles' dates. {step}"),
    later("No date is given; {reasons}, so {weekday} {date} fits best."),
    later("It says “{phrase}”, as captions do."),
    later("It says “{phrase}”, as notes about an article do."),
    later("It says “{phrase}”, as links and notices on news pages do."),
    later("It is a short line that stands apart, as headings do."),
    later("It holds no words, only marks of the page's layout."),
    later("A lone bar left from the page's layout."),
    later("Joined {count} broken at the end of a line."),
)
_REASONS = (
    later("the dated articles of the case lie about {date}"),
    later("it tells of {names} without a date"),
    later("it names {date}"),
)
_WEEKDAYS = (
    later("Monday"),
    later("Tuesday"),
    later("Wednesday"),
    later("Thursday"),
    later("Friday"),
    later("Saturday"),
    later("Sunday"),
)
_PLACE = re.compile(r"\\\{(\w+)\\\}")
_NESTED = ("step", "weekday", "reasons")


def retold(sentence: str) -> str:
    """The sentence in the language in use; one that no table knows stays as it was kept."""
    if language() == LANGUAGES[0] and tr("Monday") == "Monday":
        return sentence
    for template in (*_KEPT, *_REASONS, *_WEEKDAYS):
        found = _pattern(template).fullmatch(sentence)
        if found:
            told = {name: _within(name, words) for name, words in found.groupdict().items()}
            return tr(template, **told)
    return tr(sentence)


def _within(name: str, words: str) -> str:
    if name == "reasons":
        return ", ".join(map(retold, words.split(", ")))
    return retold(words) if name in _NESTED else words


@lru_cache(maxsize=64)
def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(_PLACE.sub(r"(?P<\1>.+?)", re.escape(template)), re.DOTALL)
