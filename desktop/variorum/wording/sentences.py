"""Turns ids and arguments into sentences for people, in their language."""

import gettext as gettext_library
import re
from functools import cache

from variorum.paths import resources
from variorum.text.message import Message

_PLACE = re.compile(r"\{([A-Za-z_]\w{0,40})\}")


@cache
def _catalogue(language: str) -> gettext_library.NullTranslations:
    return gettext_library.translation(
        "variorum", localedir=resources() / "translations", languages=[language], fallback=True
    )


def say(message: Message, *, language: str = "en") -> str:
    """The message as a sentence; English where a language has no translation of it.

    A template may have come with a record. `str.format` would let it look into
    what it is given, and pad it to any length; here a place is a name, no more.
    """
    template = _catalogue(language).gettext(message.template)
    return _PLACE.sub(lambda place: str(message.arguments.get(place[1], place[0])), template)
