"""Tells whether a copy of a record holds: it is opened, brought up where it is older, and verified."""

from pathlib import Path

from variorum.errors import RecordDamaged, RecordUnusable
from variorum.record.advice import advice
from variorum.record.faults import told
from variorum.record.reading_only import open_to_read
from variorum.record.verifying import verified
from variorum.translation import tr


def damage_in(path: Path) -> str | None:
    """The first thing in a record's file that does not hold, or why it cannot be opened; else None."""
    try:
        sight = open_to_read(path)
    except RecordUnusable as error:
        return str(error).rstrip(".")
    try:
        if sight.newer:
            return tr("a newer program wrote it")
        with told(path):
            return verified(sight.engine).damaged
    finally:
        sight.close()


def refuse_damaged(copy: Path, record: Path) -> None:
    """Refuse a copy that does not hold: it says of its record that that does not."""
    found = damage_in(copy)
    if found is not None:
        what = tr("The record {path} is damaged: {detail}.", path=record, detail=found)
        raise RecordDamaged(f"{what} {advice(record)}", what=what, advised=True)
