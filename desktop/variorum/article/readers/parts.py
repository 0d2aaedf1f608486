"""Articles that stand in one file with others, and what an editor chose of them."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Part:
    """One article of several; `data` is a file by itself that the same reader, or another, reads alone.

    No two parts have the same bytes, since an article is known by them.
    """

    number: int  # where it stands in the file, from 1
    data: bytes = field(repr=False)
    name: str = ""  # what the file calls it; empty: nothing


@dataclass(frozen=True, slots=True)
class Choice:
    """What is wanted of a file that holds several articles."""

    items: frozenset[str] = frozenset()  # names of parts, or their numbers
    numbers: frozenset[int] = frozenset()  # of parts; where neither is given: all of them
    text_column: str = ""  # of a table; empty: the one that holds prose


ALL = Choice()
