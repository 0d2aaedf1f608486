"""Hands a case over: out of this record into one file, and out of a file into this record."""

from pathlib import Path
from typing import TYPE_CHECKING

from variorum.errors import ReportRefused
from variorum.translation import tr
from variorum.whole_file import write_whole
from variorum.workspace.changes import Answer, Changes
from variorum.workspace.opened import Opened

if TYPE_CHECKING:
    from variorum.record.handover.merging import Merged as Merged


class HandOver(Opened):
    """Cases on their way to another record, and from one."""

    def export_case(self, case: str, path: Path, *, texts: bool = True) -> Answer[Path]:
        """Write a case with its whole history, with or without its articles' texts, into one file."""
        from variorum.record.handover.bundle import packed

        record = self._kept_in(case).record
        own = self._place.resolve() if isinstance(self._place, Path) else None
        if path.is_dir() or path.resolve() == own:
            raise ReportRefused(tr("“{path}” is no place for the file of a case.", path=path))
        data = packed(record.copy_of(case, texts=texts), name=record.summary(case).name, texts=texts)
        try:
            write_whole(path, data)
        except OSError as error:
            raise ReportRefused(
                tr("“{path}” cannot be written: {strerror}.", path=path, strerror=error.strerror or error)
            ) from error
        return Answer(path)

    def import_case(self, path: Path, *, name: str | None = None) -> "Answer[Merged]":
        """Take a case in from a file; its history is merged with what the record has of the same case."""
        from variorum.record.handover.bundle import unpacked

        merged = self._casework.bring_in(unpacked(path), self._pen(""), name=name)
        return Answer(merged, Changes.CASES | Changes.RECORD if merged.entries else Changes.NONE)
