"""Whose everything in the folder is: a list in the program's own manual, and the texts beside the program."""

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import chosen

HERE = Path(__file__).resolve().parent
COMMON = Path("/usr/share/common-licenses")  # of every Debian
LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|authors|thirdparty)", re.IGNORECASE)
# Of packages whose wheels bring no text: the texts that their licence names.
TEXTS = {"Apache": ("Apache-2.0",), "LGPL": ("LGPL-3", "GPL-3"), "Apache Software": ("Apache-2.0",)}

OF_LIBRARIES = {
    "Apache-2.0": ("Apache-2.0",),
    "LGPL-2.1-or-later": ("LGPL-2.1",),
    "LGPL-3.0-only": ("LGPL-3", "GPL-3"),
    "GPL-3.0-or-later WITH GCC-exception-3.1": ("GPL-3",),
}


def write_all(folder: Path) -> None:
    """Write folder/licences, and say in the manual's page that they are there."""
    target = folder / "licences"
    shutil.rmtree(target, ignore_errors=True)
    # PyInstaller's own part is what starts the program, under an exception to the GPL.
    for part in (*_docs().dependencies(), distribution("pyinstaller")):
        _of_package(part, target / f"{part.metadata['Name']}-{part.version}")
    for library in sorted((folder / "_internal").glob("lib*.so*")):
        _of_system(library, target)
    for row in chosen.libraries():
        if row["from"] not in chosen.FROM_SYSTEM:
            _within_a_package(row, target)
    _refuse_unlisted(folder)


def _within_a_package(row: dict[str, Any], target: Path) -> None:
    """The text of a library's licence, where it is a common one; else the manual's list names it."""
    for name in OF_LIBRARIES.get(row["licence"], ()):
        place = target / f"{row['name']} in {row['from']}".replace(" ", "-")
        place.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(COMMON / name, place / name)


def _of_package(part: Distribution, target: Path) -> None:
    target.mkdir(parents=True)
    texts = [file for file in part.files or () if LICENCE_FILE.search(file.name) and ".py" not in file.suffix]
    for file in texts:
        shutil.copyfile(file.locate(), target / f"{'-'.join(file.parts[1:])}".lstrip("-"))
    if not texts:
        for name in _common(_docs().licence_of(part)):
            shutil.copyfile(COMMON / name, target / name)


def _common(licence: str) -> Iterator[str]:
    for word, names in TEXTS.items():
        if word in licence:
            yield from names
            return
    sys.exit(f"No text is known for the licence “{licence}”.")


def _of_system(library: Path, target: Path) -> None:
    """Debian's own words on a library of the system; Python's licence where Python is not Debian's."""
    row = chosen.listed(library.name)
    if row is None or row["from"] not in chosen.FROM_SYSTEM:
        return
    text = _python() if row["from"] == "python" else _debian(library.name)
    place = target / str(row["name"]).split()[0]
    place.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(text, place / "copyright")


def _python() -> Path:
    own = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    return own if own.is_file() else Path("/usr/share/doc/python3.11/copyright")


def _debian(name: str) -> Path:
    file = next(path for path in _system_paths(name) if path.exists())
    for path in (file, file.resolve(), Path("/") / file.resolve().relative_to("/usr")):
        asked = subprocess.run(["dpkg", "--search", path], capture_output=True, text=True)
        if asked.returncode == 0:
            return Path("/usr/share/doc") / asked.stdout.split(":")[0] / "copyright"
    sys.exit(f"No package of the system owns {file}.")


def _system_paths(name: str) -> Iterator[Path]:
    for line in subprocess.run(
        ["ldconfig", "-p"], capture_output=True, text=True, check=True
    ).stdout.splitlines():
        if line.split(maxsplit=1)[:1] == [name]:
            yield Path(line.split("=>")[1].strip())


def _refuse_unlisted(folder: Path) -> None:
    """A library that comes with the folder and that no line speaks of has a licence that nobody told."""
    for library in sorted((folder / "_internal").rglob("lib*.so*")):
        inside = library.relative_to(folder / "_internal")
        if len(inside.parts) > 1 and not inside.parts[0].endswith(".libs"):
            continue  # within a package that is listed itself
        if chosen.listed(library.name) is None and not _is_of_package(library):
            sys.exit(f"{inside} comes along, and packaging/frozen/libraries.json does not say whose it is.")


def _is_of_package(library: Path) -> bool:
    """Links to what lies within a package, as libpyside6 and libshiboken6."""
    return library.is_symlink() and library.resolve().parent.name in ("PySide6", "shiboken6")


def _docs() -> Any:
    """What writes the manual's page of licences knows all packages."""
    if "write_docs" not in sys.modules:
        spec = spec_from_file_location("write_docs", HERE.parent / "write_docs.py")
        assert spec is not None and spec.loader is not None
        sys.modules["write_docs"] = module_from_spec(spec)
        spec.loader.exec_module(sys.modules["write_docs"])
    return sys.modules["write_docs"]
