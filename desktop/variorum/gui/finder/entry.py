"""One thing that the finder can find: its words, where it belongs, its keys, and what choosing it does."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from variorum.translation import later


class Group(StrEnum):
    """Where an entry belongs; its value is the heading over its kind."""

    USED = later("Used last")
    COMMANDS = later("Commands")
    DISPUTES = later("Disputes")
    PASSAGES = later("Passages")
    CASES = later("Cases")
    SEARCHES = later("Earlier searches")


@dataclass(frozen=True, slots=True)
class Entry:
    """`id` stays the same from one time to the next, so that what was used last is known again."""

    id: str
    group: Group
    words: str
    call: Callable[[], object]
    detail: str = ""
    keys: str = ""
    why_not: str = ""  # why it cannot be done just now; empty where it can
    more: str = ""  # what it is found by beside its words

    @property
    def spoken(self) -> str:
        parts = (self.words, self.detail, self.keys, self.why_not)
        return ". ".join(part for part in parts if part)
