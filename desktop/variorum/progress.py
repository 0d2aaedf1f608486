"""How a long job tells how far it is, and learns that its answer is no longer wanted."""

from typing import Protocol


class Cancelled(Exception):
    """The answer is no longer wanted."""


class Progress(Protocol):
    """Told how far a job is; raises Cancelled when it should stop."""

    def __call__(self, done: int, total: int, doing: str) -> None: ...


def silent(done: int, total: int, doing: str) -> None:
    """Tell nobody."""
