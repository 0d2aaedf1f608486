"""What becomes of a bug of ours: a file that can be sent to us, and one sentence that says where it is."""

import platform
import sys
import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path

from variorum import __version__
from variorum.cli.console import plain
from variorum.paths import user_cache


def keep_crash(error: BaseException) -> Path | None:
    """Write the crash report beside the cache, else among the temporary files; None where neither can be."""
    name = f"crash-{datetime.now(UTC):%Y%m%dT%H%M%S%f}.txt"
    for folder in (user_cache() / "crashes", Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            # A new file only: among the temporary files of a shared machine a link may lie in wait.
            with (folder / name).open("x", encoding="utf-8", errors="backslashreplace") as file:
                file.write(plain(_report(error)))
        except OSError:
            continue
        return folder / name
    return None


def _report(error: BaseException) -> str:
    """What we need to find the bug. It holds no text of an article beyond what the error itself quotes."""
    head = f"variorum {__version__}, Python {platform.python_version()}, {platform.platform()}"
    command = sys.argv[1] if len(sys.argv) > 1 else ""
    return f"{head}\ncommand: {command}\n\n{''.join(traceback.format_exception(error))}"
