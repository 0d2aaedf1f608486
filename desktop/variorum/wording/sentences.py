"""Turns ids and arguments into sentences for people, in their language."""

import gettext as gettext_library
from functools import cache

from variorum.paths import resources
from variorum.text.message import Message


@cache
def _catalogue(language: str) -> gettext_library.NullTranslations:
    return gettext_library.translation(
        "variorum", localedir=resources() / "translations", languages=[language], fallback=True
    )


def say(message: Message, *, language: str = "en") -> str:
    """The message as a sentence; English where a language has no translation of it."""
    return _catalogue(language).gettext(message.template).format(**message.arguments)
