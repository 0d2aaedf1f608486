"""What reads the grammar of paragraphs."""

from collections.abc import Sequence
from typing import Protocol

from variorum.language.parse import Parse
from variorum.progress import Progress, silent


class Analyser(Protocol):
    """Reads paragraphs; the same version gives the same parse for the same text."""

    @property
    def version(self) -> str: ...

    def parse(self, texts: Sequence[str], *, progress: Progress = silent) -> list[Parse]: ...
