"""What a restoration did, and how it is told."""

from dataclasses import dataclass
from pathlib import Path

from variorum.record.salvaging import Lost, Salvaged


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
            *(f"Passed over the copy {copy.name}: {damage}." for copy, damage in self.passed_over),
            *self._what_is_there(),
            *(f"Lost in the case “{lost.case}”: {_numbers(lost)}." for lost in self.salvaged.lost),
            *([f"The record as it was is kept as {self.aside}."] if self.aside is not None else []),
        )

    def _what_is_there(self) -> list[str]:
        told = []
        if self.copy is not None:
            told.append(f"Restored {_entries(self.from_copy)} from the copy {self.copy.name}.")
        if self.unfit is not None:
            told.append(f"Nothing of the record as it was could be added: {self.unfit}.")
        elif self.salvaged.entries:
            told.append(f"Added {_entries(self.salvaged.entries)} that could still be read.")
        elif self.aside is not None:
            told.append("Nothing more could be read of the record as it was.")
        if self.salvaged.absent:
            told.append(f"Texts that entries name and that could not be read: {self.salvaged.absent}.")
        return told


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count:,} entries"


def _numbers(lost: Lost) -> str:
    return f"entry {lost.first}" if lost.first == lost.last else f"entries {lost.first} to {lost.last}"
