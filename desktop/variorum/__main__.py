"""Where the program starts, and where the command line and the window meet."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from variorum.cli.main import run

if TYPE_CHECKING:
    from variorum.workspace.workspace import Workspace


def open_window(workspace: "Workspace", case: str | None, paths: Sequence[Path]) -> int:
    from variorum.gui.app import run as run_window

    return run_window(workspace, case=case, paths=paths)


def main() -> None:
    sys.exit(run(sys.argv[1:], window=open_window))


if __name__ == "__main__":
    main()
