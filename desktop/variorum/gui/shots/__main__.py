"""Renders the window offscreen to PNG files: python -m variorum.gui.shots OUT_DIR [PART_OF_NAME]."""

import sys
from collections.abc import Sequence
from pathlib import Path

from variorum.gui.shots.contact_sheet import write_contact_sheet
from variorum.gui.shots.readme import write_readme_pictures
from variorum.gui.shots.taking import take_all
from variorum.gui.shots.tutorial.pictures import write_tutorial_pictures

USAGE = """Usage: python -m variorum.gui.shots OUT_DIR [PART_OF_NAME]
       python -m variorum.gui.shots --readme OUT_DIR
"""


def main(typed: Sequence[str]) -> int:
    match typed:
        case ["--readme", folder]:
            written = [*write_readme_pictures(Path(folder)), *write_tutorial_pictures(Path(folder))]
        case [folder, *part] if len(part) < 2 and not folder.startswith("-"):
            written = take_all(Path(folder), only="".join(part))
            written.append(write_contact_sheet(Path(folder)))
        case _:
            sys.stderr.write(USAGE)
            return 2
    sys.stdout.writelines(f"{path}\n" for path in written)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
