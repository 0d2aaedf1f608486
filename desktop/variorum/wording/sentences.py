"""Turns ids and arguments into sentences for people, in their language."""

from variorum.text.message import Message
from variorum.translation import tr


def say(message: Message) -> str:
    """The message as a sentence; English where the language has no translation of it."""
    return tr(message.template, **message.arguments)
