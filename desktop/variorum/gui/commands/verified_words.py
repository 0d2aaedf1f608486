"""What a check of the record found, in sentences."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from variorum.translation import tr

if TYPE_CHECKING:
    from variorum.record.verifying import Verification

GROUP = 16  # letters of a head


def verified_in_words(found: "Verification") -> str:
    """The first entry that fails; of a record that is whole what was checked, what is gone, and its head."""
    if found.damaged is not None:
        return tr("The record is damaged. The first entry that fails is {damaged}.", damaged=found.damaged)
    return " ".join(_of_a_whole(found))


def _of_a_whole(found: "Verification") -> Iterator[str]:
    parts = (
        _count(found.cases, "case"),
        _count(found.articles, "article"),
        _count(found.revisions, "revision"),
    )
    quotes = _count(found.quotes, "quote")
    yield tr("The record is whole: {parts} and {quotes} were checked.", parts=", ".join(parts), quotes=quotes)
    if found.absent:
        of = _count(found.absent, "article")
        yield tr(
            "Not in it {XXX} of {of}.", XXX="is the text" if found.absent == 1 else "are the texts", of=of
        )
    if found.erased:
        yield tr(
            "Something was erased for good from {erased}; the history says what.",
            erased=_count(found.erased, "revision"),
        )
    if found.head:
        yield tr(
            "Its head is {in_groups}. Kept elsewhere, it shows later that nothing was cut.",
            in_groups=in_groups(found.head),
        )


def in_groups(head: str) -> str:
    """A head with blanks in it: one word of 64 letters is wider than many a window."""
    return " ".join(head[at : at + GROUP] for at in range(0, len(head), GROUP))


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'s' * (number != 1)}"
