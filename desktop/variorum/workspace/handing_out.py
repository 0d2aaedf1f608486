"""Writes a report so that a reader of its file finds the old one or the new one, never half of one."""

import secrets
from contextlib import suppress
from pathlib import Path

from variorum.dispute.decision import Reconciliation
from variorum.errors import ReportRefused


def write_report(reconciliation: Reconciliation, path: Path, *, format: str | None = None) -> Path:
    """Written beside its place and then moved into it; ReportRefused where the disk does not take it."""
    from variorum.report.writing import write

    # The suffix stays at the end: it tells the format.
    unfinished = path.with_name(f".{path.stem}.{secrets.token_hex(4)}{path.suffix}")
    try:
        write(reconciliation, unfinished, format=format)
        unfinished.replace(path)
    except OSError as error:
        raise ReportRefused(f"The report {path} cannot be written: {error.strerror or error}.") from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    return path
