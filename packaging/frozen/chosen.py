"""What goes into the folder of what PyInstaller finds, and what every machine is asked to have itself."""

import json
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

Entry = tuple[str, str, str]  # where it goes, where it is, its kind

# Libraries of the system are asked of it (the .deb depends on them), but for what Python itself stands on.
FROM_SYSTEM = ("python", "system")
# Nothing of it is asked for by a program of windows on a desktop; the first brings all of GTK along.
NO_PLUGINS = (
    "*/plugins/platformthemes/libqgtk3.so",
    "*/plugins/egldeviceintegrations/*",
    "*/plugins/generic/*",
    "*/plugins/networkinformation/*",
    "*/plugins/tls/*",
    "*/plugins/platforms/libqeglfs.so",
    "*/plugins/platforms/libqlinuxfb.so",
    "*/plugins/platforms/libqminimalegl.so",
    "*/plugins/platforms/libqvkkhrdisplay.so",
    "*/plugins/platforms/libqvnc.so",
    "*libQt6EglFS*",
    "*libQt6EglFs*",
    "*/QtTest.abi3.so",
    "*libQt6Test.so*",
)
# What a library is made of and tested with.
NO_DATA = (
    "*.pyx",
    "*.pxd",
    "*.pxi",
    "*.c",
    "*.cpp",
    "*.h",
    "*.hh",
    "*.hpp",
    "*.pyi",
    "*/tests/*",
    "*/translations/*.qm",
)

# Of Qt's own words those in the languages of the program.
TRANSLATIONS = Path(__file__).resolve().parents[2] / "resources" / "translations"
LANGUAGES = sorted(place.name for place in TRANSLATIONS.iterdir() if place.is_dir())


def libraries() -> list[dict[str, object]]:
    """Which libraries come along, of what, and under which licence."""
    rows: list[dict[str, object]] = json.loads(Path(__file__).with_name("libraries.json").read_text("utf-8"))
    return rows


def listed(name: str) -> dict[str, object] | None:
    """The line that speaks of a library's file."""
    return next((row for row in libraries() if any(fnmatch(name, each) for each in row["files"])), None)


def binaries(found: list[Entry], site: Path) -> list[Entry]:
    return [entry for entry in found if not _left_out(entry, NO_PLUGINS) and _comes_along(entry, site)]


def data(found: list[Entry]) -> list[Entry]:
    """Without what nobody reads; PySide's links into its own folder stay, and Qt's words in our languages."""
    ours = tuple(f"*/translations/qtbase_{language}.qm" for language in LANGUAGES)
    left_out = (*NO_DATA, *NO_PLUGINS)
    return [entry for entry in found if _left_out(entry, ours) or not _left_out(entry, left_out)]


def _left_out(entry: Entry, patterns: tuple[str, ...]) -> bool:
    return any(fnmatch("/" + entry[0], each) for each in patterns)


def _comes_along(entry: Entry, site: Path) -> bool:
    target, source, kind = entry
    if kind == "EXTENSION" or Path(source).is_relative_to(site):
        return True
    row = listed(PurePosixPath(target).name)
    return row is not None and row["from"] in FROM_SYSTEM
