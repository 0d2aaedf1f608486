"""The program's own words in the editor's language: gettext catalogues under resources/translations.

English is the language of the source; a sentence that a catalogue does not hold stays English.
The language is chosen once, when a process starts, since sentences are said where they arise.
"""

import gettext
import re
from collections.abc import Mapping

from variorum.paths import resources

LANGUAGES = ("en", "de")

_SENSE = "\x04"  # as gettext keeps a sense with its words
_PLACE = re.compile(r"\{([A-Za-z_]\w{0,40})\}")
_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def use_language(language: str) -> None:
    """Say everything in this language from now on, in the whole process."""
    use_catalogue(
        gettext.translation(
            "variorum", localedir=resources() / "translations", languages=[language], fallback=True
        )
    )


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
    return filled(_catalogue.ngettext(one, several, number), {"number": f"{number:,}", **places})


def filled(template: str, places: Mapping[str, object]) -> str:
    """The template with what belongs into its places.

    A template may have come with a record. `str.format` would let it look into
    what it is given, and pad it to any length; here a place is a name, no more.
    """
    return _PLACE.sub(lambda place: str(places.get(place[1], place[0])), template)


def _said(words: str) -> str:
    said = _catalogue.gettext(words)
    return said if said != words else words.rpartition(_SENSE)[2]


def later(words: str) -> str:
    """Words of a table, said with `tr` when they are shown; marked here for the catalogues."""
    return words


def laterc(sense: str, words: str) -> str:
    """Words of a table in one of their senses."""
    return sense + _SENSE + words
