"""What one call of the command line was told before its command: which record, which settings, how loud."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from variorum.settings import Settings

if TYPE_CHECKING:
    from variorum.workspace.workspace import Workspace

Window = Callable[["Workspace", str | None, Sequence[Path]], int]


@dataclass
class Session:
    """The global options of one call, and the window if this program has one."""

    window: Window | None = None
    record: str | None = None
    quiet: bool = False
    settings: Settings | None = field(default=None)

    def workspace(self, *, cache: bool = True) -> "Workspace":
        # The workspace brings the record and the language with it: only a command that works pays for them.
        from variorum.bootstrap import workspace

        return workspace(record=self.record, settings=self.settings, cache=cache)


def session_of(context: typer.Context) -> Session:
    session = context.find_root().obj
    assert isinstance(session, Session)
    return session
