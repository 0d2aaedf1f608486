"""Finishes the folder that PyInstaller made: smaller, quicker at the first start, with all licences.

Run by packaging/package.sh in the environment that was frozen: python finish.py FOLDER
"""

import subprocess
import sys
from pathlib import Path

import licences

HERE = Path(__file__).parent
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
    subprocess.run([sys.executable, "-I", "-S", HERE / "pack_anew.py"], cwd=inside, check=True)
    keep_code(folder)
    return 0


def strip(inside: Path) -> None:
    files = [file for name in STRIPPED for file in sorted((inside / name).rglob("*.so"))]
    files += inside.glob("libpython*.so*")
    subprocess.run(["strip", "--strip-unneeded", *files], check=True)


def keep_code(folder: Path) -> None:
    """What the program compiles of text lies beside its own code, where no editor may write; see 0057."""
    kept = folder / "_internal" / "variorum" / "kept_code.kept"
    kept.unlink(missing_ok=True)
    subprocess.run([sys.executable, "-P", HERE / "compile_texts.py", kept], check=True)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
