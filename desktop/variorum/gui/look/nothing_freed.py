"""Keeps what is dead in memory while Qt goes through all widgets."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def nothing_freed() -> Iterator[None]:
    """While a style, a font or a direction is given to the whole program.

    Qt walks a list of all widgets and tells each; telling runs Python, which may
    at any step collect a closed dialog that is still in the list, and Qt then
    reads freed memory. Frozen, what lives now is not collected; switching the
    collector off would not do, since another thread may switch it on.
    """
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
