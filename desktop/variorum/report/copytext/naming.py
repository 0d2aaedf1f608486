"""Names the fields of a text: the beginning of the dispute's id, and a number after the first."""

import re
from collections.abc import Iterable

_SHORT = 8  # characters of an id
_UNFIT = re.compile(r"[^\w-]")


class Names:
    """The names that a text has given away."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)

    def for_dispute(self, dispute: str) -> str:
        first = _UNFIT.sub("", dispute)[:_SHORT] or "field"
        return self.free(first)

    def free(self, first: str) -> str:
        """The name itself, or with the first number that is free: b31b7e61, b31b7e61.2 …"""
        name, number = first, 1
        while name in self._taken:
            number += 1
            name = f"{first}.{number}"
        self._taken.add(name)
        return name
