"""The program's own words in the editor's language: gettext catalogues under resources/translations.

English is the language of the source; a sentence that a catalogue does not hold stays English.
The language is chosen once, when a process starts, since sentences are said where they arise.
"""

import gettext
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

from variorum.paths import resources

LANGUAGES = ("en", "de")  # those that are complete

SENSE = "\x04"  # as gettext keeps a sense with its words
_PLACE = re.compile(r"\{([A-Za-z_]\w{0,40})\}")
_SOURCE = gettext.NullTranslations()
_catalogue = _SOURCE
_language = LANGUAGES[0]
_english: ContextVar[bool] = ContextVar("as the source has it", default=False)


def use_language(language: str) -> None:
    """Say everything in this language from now on, in the whole process."""
    global _language
    _language = language
    use_catalogue(
        gettext.translation(
            "variorum", localedir=resources() / "translations", languages=[language], fallback=True
        )
    )


def language() -> str:
    """The language that words are said in."""
    return LANGUAGES[0] if _english.get() else _language


@contextmanager
def in_english() -> Iterator[None]:
    """Says everything as the source has it, in this thread: data is the same in every language."""
    token = _english.set(True)
    try:
        yield
    finally:
        _english.reset(token)


def language_of(setting: str, system: Sequence[str]) -> str:
    """The language of a setting; of the system's, in its order, the first that is complete."""
    if setting in LANGUAGES:
        return setting
    wanted = (re.split(r"[-_.@]", name)[0].lower() for name in system)
    return next((name for name in wanted if name in LANGUAGES), LANGUAGES[0])


def system_languages() -> tuple[str, ...]:
    """What the system asks programs at a terminal to speak, best first."""
    told = (os.environ.get(name, "") for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    return tuple(name for names in told for name in names.split(":") if name)


def use_catalogue(catalogue: gettext.NullTranslations) -> None:
    """Take the words from this catalogue."""
    global _catalogue
    _catalogue = catalogue


def tr(words: str, /, **places: object) -> str:
    """The words in the editor's language, their {places} filled."""
    return filled(_said(words) if words else "", places)


def trc(sense: str, words: str, /, **places: object) -> str:
    """Words that other languages say differently in another sense: "Open" of a button and of a state."""
    return tr(laterc(sense, words), **places)


def trn(one: str, several: str, number: int, /, **places: object) -> str:
    """The words for this number of things; {number} is filled with it, its thousands apart."""
    catalogue = _SOURCE if _english.get() else _catalogue
    return filled(catalogue.ngettext(one, several, number), {"number": figure(number), **places})


def figure(number: int) -> str:
    """A number with its thousands apart, as the language sets them."""
    return f"{number:,}".replace(",", trc("between thousands", ","))


def filled(template: str, places: Mapping[str, object]) -> str:
    """The template with what belongs into its places.

    A template may have come with a record. `str.format` would let it look into
    what it is given, and pad it to any length; here a place is a name, no more.
    """
    if "{" not in template:  # most words have no place, and a frame says hundreds
        return template
    return _PLACE.sub(lambda place: str(places.get(place[1], place[0])), template)


def _said(words: str) -> str:
    said = words if _english.get() else _catalogue.gettext(words)
    return said if said != words else words.rpartition(SENSE)[2]


def later(words: str) -> str:
    """Words of a table, said with `tr` when they are shown; marked here for the catalogues."""
    return words


def laterc(sense: str, words: str) -> str:
    """Words of a table in one of their senses."""
    return sense + SENSE + words
