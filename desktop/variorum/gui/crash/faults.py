"""What the system writes when it ends the program: kept in a file, and found at the next start."""

import faulthandler
import os
from pathlib import Path
from typing import IO

PATTERN = "faults-*.log"


class FaultLog:
    """A file that stays empty unless the process is ended by a fault."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._path = folder / f"faults-{os.getpid()}.log"
        self._file: IO[str] | None = None

    def begin(self) -> None:
        """Have faults written; where the file cannot be, the program starts without."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._path.open("w", encoding="utf-8")
        except OSError:
            return
        faulthandler.enable(self._file)

    def end(self) -> None:
        """The program ends as it should."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None
            self._path.unlink(missing_ok=True)


def left_behind(folder: Path) -> str:
    """What the last fault left, and no file of it any more; empty where there was none."""
    found = ""
    for path in sorted(folder.glob(PATTERN)):
        try:
            said = path.read_text(encoding="utf-8", errors="replace")
            if said:
                found = said
                path.unlink()
        except OSError:
            continue
    return found
