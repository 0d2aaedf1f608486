"""What one call of the command line was told before its command: which record, which settings, how loud."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from variorum.cli.console import progress, tell
from variorum.settings import Settings
from variorum.settings_file import read_settings

if TYPE_CHECKING:
    import typer

    from variorum.ahead import Ahead
    from variorum.workspace.workspace import Workspace

# What makes the workspace, which the window calls when it stands; settings; a case; files; the case ahead.
Window = Callable[[Callable[[], "Workspace"], Settings, str | None, Sequence[Path], "Ahead | None"], int]


@dataclass
class Session:
    """The global options of one call, and the window if this program has one."""

    window: Window | None = None
    record: str | None = None
    quiet: bool = False
    read_only: bool = False  # the record
    chosen: Mapping[str, Any] = field(default_factory=dict)  # settings for this call only
    _opened: "list[Workspace]" = field(default_factory=list)

    def settings(self) -> Settings:
        """The user's own settings, with what was chosen for this call; what is wrong with them is told."""
        found = read_settings()
        if found.complaint:
            tell(found.complaint)
        return replace(found.settings, **self.chosen)

    def workspace(self, *, cache: bool = True, settings: Settings | None = None) -> "Workspace":
        # The workspace brings the record and the language with it: only a command that works pays for them.
        from variorum.bootstrap import workspace

        chosen = settings or self.settings()
        opened = workspace(record=self.record, settings=chosen, cache=cache, read_only=self.read_only)
        self._opened.append(opened)
        return opened

    def keep_daily_copy(self) -> None:
        """Copy the record that this call has used, where today's copy is still missing."""
        for workspace in self._opened:
            if workspace.in_use:
                with progress(quiet=self.quiet) as advance:
                    workspace.keep_daily_copy(progress=advance)

    def close(self) -> None:
        """Let go of the record, so that its file is whole by itself when the command has ended."""
        while self._opened:
            self._opened.pop().close()


def session_of(context: "typer.Context") -> Session:
    session = context.find_root().obj
    assert isinstance(session, Session)
    return session
