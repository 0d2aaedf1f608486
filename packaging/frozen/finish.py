"""Finishes the folder that PyInstaller made: smaller, quicker at the first start, with all licences.

Run by packaging/package.sh in the environment that was frozen: python finish.py FOLDER
"""

import marshal
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import licences

# Their wheels bring what a debugger reads. PySide6 and psycopg stay as they came, as the LGPL has it.
STRIPPED = (
    "spacy",
    "thinc",
    "blis",
    "srsly",
    "preshed",
    "cymem",
    "murmurhash",
    "rapidfuzz",
    "regex",
)
FIRST_START = 120  # seconds in which the window must stand, on a busy machine too
OF_BOTH = 1000  # texts; the process that reads ahead has half of that
AT_REST = 5  # seconds
# Where and how this machine installed a package.
OF_THIS_MACHINE = ("direct_url.json", "REQUESTED", "INSTALLER", "RECORD")


def main(folder: Path) -> int:
    inside = folder / "_internal"
    strip(inside)
    for file in (
        f for info in inside.glob("*.dist-info") for f in info.iterdir() if f.name in OF_THIS_MACHINE
    ):
        file.unlink()
    licences.write_all(folder)
    keep_code(folder)
    return 0


def strip(inside: Path) -> None:
    files = [file for name in STRIPPED for file in sorted((inside / name).rglob("*.so"))]
    files += inside.glob("libpython*.so*")
    subprocess.run(["strip", "--strip-unneeded", *files], check=True)


def keep_code(folder: Path) -> None:
    """What the program compiles of text lies beside its own code, where no editor may write; see 0057."""
    kept = folder / "_internal" / "variorum" / "kept_code.kept"
    with tempfile.TemporaryDirectory() as home:
        _start_once(folder, Path(home), kept)
    shutil.rmtree(folder / "__pycache__", ignore_errors=True)
    _write_evenly(kept)


def _start_once(folder: Path, home: Path, kept: Path) -> None:
    """The window on the sample case, offscreen, until what was compiled is written down."""
    places = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CACHE", "CONFIG")}
    asked = os.environ | places | {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    program, seeds = folder / "variorum", folder / "_internal" / "variorum" / "_data" / "seeds"
    for words in (("case", "new", "One"), ("case", "add", "One", *seeds.glob("*.txt")), ("disputes", "One")):
        subprocess.run([program, *words], env=asked, check=True, capture_output=True)
    kept.unlink(missing_ok=True)
    window = subprocess.Popen([program, "open", "--case", "One"], env=asked, stderr=subprocess.DEVNULL)
    end = time.monotonic() + FIRST_START
    while not _is_whole(kept) and window.poll() is None and time.monotonic() < end:
        time.sleep(0.5)
    window.terminate()
    window.wait(FIRST_START)
    if not _is_whole(kept):
        sys.exit("The packaged window did not come up, or did not keep what it compiled.")


def _is_whole(kept: Path) -> bool:
    """The process that reads ahead and the window each write what they met; both have, and nothing since."""
    from variorum.kept_code import _read

    return len(_read(kept)) > OF_BOTH and time.time() - kept.stat().st_mtime > AT_REST


def _write_evenly(kept: Path) -> None:
    """In an order of its own: what came first, and in which of two processes, differs between starts."""
    from zlib import crc32

    from variorum.kept_code import _HEAD, _read

    held = {text: marshal.dumps(marshal.loads(code), 2) for text, code in _read(kept).items()}
    whole = marshal.dumps({text: held[text] for text in sorted(held, key=_as_bytes)}, 2)
    kept.write_bytes(_HEAD + crc32(whole).to_bytes(4) + whole)


def _as_bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
