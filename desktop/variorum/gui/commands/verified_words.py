"""What a check of the record found, in sentences."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from variorum.translation import tr, trn

if TYPE_CHECKING:
    from variorum.record.verifying import Verification

GROUP = 16  # letters of a head


def verified_in_words(found: "Verification") -> str:
    """The first entry that fails; of a record that is whole what was checked, what is gone, and its head."""
    if found.damaged is not None:
        return tr("The record is damaged. The first entry that fails is {damaged}.", damaged=found.damaged)
    return " ".join(_of_a_whole(found))


def _of_a_whole(found: "Verification") -> Iterator[str]:
    yield tr(
        "The record is whole: {cases}, {articles}, {revisions} and {quotes} were checked.",
        cases=trn("{number} case", "{number} cases", found.cases),
        articles=_articles(found.articles),
        revisions=_revisions(found.revisions),
        quotes=trn("{number} quote", "{number} quotes", found.quotes),
    )
    if found.absent:
        yield trn(
            "Not in it is the text of {number} article.",
            "Not in it are the texts of {number} articles.",
            found.absent,
        )
    if found.erased:
        yield tr(
            "Something was erased for good from {revisions}; the history says what.",
            revisions=_revisions(found.erased),
        )
    if found.head:
        yield tr(
            "Its head is {head}. Kept elsewhere, it shows later that nothing was cut.",
            head=in_groups(found.head),
        )


def _articles(number: int) -> str:
    return trn("{number} article", "{number} articles", number)


def _revisions(number: int) -> str:
    return trn("{number} revision", "{number} revisions", number)


def in_groups(head: str) -> str:
    """A head with blanks in it: one word of 64 letters is wider than many a window."""
    return " ".join(head[at : at + GROUP] for at in range(0, len(head), GROUP))
