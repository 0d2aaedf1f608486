"""What the words of a paragraph mean where they stand, as vectors; near in meaning is near in direction."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

import msgspec

from variorum.progress import Progress, silent

if TYPE_CHECKING:  # numpy takes a while to load, and a record that is only opened needs no vectors
    import numpy as np
    from numpy.typing import NDArray

WIDTH = 384


class Meaning(msgspec.Struct, frozen=True):
    """One paragraph in pieces of words, each with a vector; kept small, as half-precision bytes."""

    starts: tuple[int, ...]  # in the paragraph's clean text
    ends: tuple[int, ...]
    pieces: tuple[str, ...]  # lower case; "##s" continues a word
    bytes: bytes

    @property
    def vectors(self) -> "NDArray[np.float32]":
        """pieces × 384."""
        import numpy as np

        return np.frombuffer(self.bytes, np.float16).reshape(-1, WIDTH).astype(np.float32)


class Encoder(Protocol):
    """Gives paragraphs their meaning; the same version gives the same for the same text."""

    @property
    def version(self) -> str: ...

    def encode(self, texts: Sequence[str], *, progress: Progress = silent) -> list[Meaning]: ...
