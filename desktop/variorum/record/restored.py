"""What a restoration did, and how it is told."""

from dataclasses import dataclass
from pathlib import Path

from variorum.record.salvaging import Lost, Salvaged
from variorum.translation import tr, trn


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restoration did."""

    copy: Path | None  # None: there was none that holds
    aside: Path | None  # where the record is as it was; None: it was gone
    from_copy: int  # entries
    salvaged: Salvaged
    head: str
    passed_over: tuple[tuple[Path, str], ...] = ()  # copies that do not hold, and why
    unfit: str | None = None  # why nothing was salvaged, where what was read did not fit the copy

    def told(self) -> tuple[str, ...]:
        """What was done, sentence by sentence; what was lost is never left out."""
        return (
            *(
                tr("Passed over the copy {copy}: {damage}.", copy=copy.name, damage=damage)
                for copy, damage in self.passed_over
            ),
            *self._what_is_there(),
            *(
                tr("Lost in the case “{case}”: {entries}.", case=lost.case, entries=_numbers(lost))
                for lost in self.salvaged.lost
            ),
            *(
                [tr("The record as it was is kept as {file}.", file=self.aside)]
                if self.aside is not None
                else []
            ),
        )

    def _what_is_there(self) -> list[str]:
        told = []
        if self.copy is not None:
            told.append(
                trn(
                    "Restored {number} entry from the copy {copy}.",
                    "Restored {number} entries from the copy {copy}.",
                    self.from_copy,
                    copy=self.copy.name,
                )
            )
        if self.unfit is not None:
            told.append(tr("Nothing of the record as it was could be added: {cause}.", cause=self.unfit))
        elif self.salvaged.entries:
            told.append(
                trn(
                    "Added {number} entry that could still be read.",
                    "Added {number} entries that could still be read.",
                    self.salvaged.entries,
                )
            )
        elif self.aside is not None:
            told.append(tr("Nothing more could be read of the record as it was."))
        if self.salvaged.absent:
            told.append(
                tr(
                    "Texts that entries name and that could not be read: {number}.",
                    number=self.salvaged.absent,
                )
            )
        return told


def _numbers(lost: Lost) -> str:
    if lost.first == lost.last:
        return tr("entry {number}", number=lost.first)
    return tr("entries {first} to {last}", first=lost.first, last=lost.last)
