"""Sentences to be said later, in the reader's language: a template and what goes into it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Message:
    """An English template with {named} places, and their values; `wording.say` turns it into words."""

    template: str
    arguments: Mapping[str, str | int | float] = field(default_factory=dict)
