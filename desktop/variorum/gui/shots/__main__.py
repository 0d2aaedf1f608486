"""Renders the window offscreen to PNG files: python -m variorum.gui.shots OUT_DIR [PART_OF_NAME]."""

import sys
from pathlib import Path

from variorum.gui.shots.contact_sheet import write_contact_sheet
from variorum.gui.shots.taking import take_all


def main() -> int:
    if len(sys.argv) not in (2, 3):
        sys.stderr.write("Usage: python -m variorum.gui.shots OUT_DIR [PART_OF_NAME]\n")
        return 2
    folder = Path(sys.argv[1])
    for path in take_all(folder, only=sys.argv[2] if len(sys.argv) == 3 else ""):
        sys.stdout.write(f"{path}\n")
    sys.stdout.write(f"{write_contact_sheet(folder)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
