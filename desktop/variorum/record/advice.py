"""Says beside a damage what can be done about it: which copy there is, and how it is put in place."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from variorum.errors import RecordDamaged, RecordUnusable
from variorum.record.copies import copies_of, day_and_time
from variorum.translation import tr


@contextmanager
def with_advice(path: Path) -> Iterator[None]:
    """Add to the sentence about a damage what to do next."""
    try:
        yield
    except RecordDamaged as error:
        if error.advised:
            raise
        raise RecordDamaged(f"{error} {advice(path)}", what=str(error), advised=True) from error


def advice(path: Path) -> str:
    """What can be done about a damaged record."""
    try:
        known = copies_of(path)
    except RecordUnusable:
        known = ()
    if not known:
        return tr("There is no copy of it; “variorum restore” keeps what can still be read.")
    return tr(
        "A copy of {when} is there: “variorum restore” puts it in place and adds what can still be read.",
        when=day_and_time(known[0].made),
    )
