"""Packs the compiled modules below the working directory anew: python -I -S pack_anew.py

PyInstaller is had to write them in a form of marshal that tells nothing but the code (variorum.spec).
The usual form is read faster, but tells of each text whether it was in use elsewhere in the process, and
whether it was a name there. That depends on what the process did before, down to the folders whose paths it
took apart. Here it is written by a process that does nothing else, from modules that come in one order.
"""
# ruff: noqa: PTH118, PTH123
# pathlib makes names of the parts of paths.

import marshal
import os

HEAD = 16  # bytes of magic number, flags and hash or time


def main() -> None:
    for folder, folders, names in os.walk("."):
        folders.sort()
        for name in sorted(names):
            if name.endswith(".pyc"):
                pack(os.path.join(folder, name))


def pack(path: str) -> None:
    with open(path, "rb") as file:
        head, packed = file.read(HEAD), file.read()
    with open(path, "wb") as file:
        file.write(head + marshal.dumps(marshal.loads(packed)))


if __name__ == "__main__":
    main()
