"""Where the program's own data and the user's things are: the only module that knows."""

import os
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


def _data(folder: str) -> Path:
    """A folder of ours: inside an installed package or frozen bundle, else in the checkout."""
    bundled = _PACKAGE / "_data" / folder
    return bundled if bundled.is_dir() else _CHECKOUT / folder


def resources() -> Path:
    return _data("resources")


def seeds() -> tuple[Path, ...]:
    """The sample case's articles, in the order of their names."""
    return tuple(sorted(_data("seeds").glob("*.txt")))


def user_data() -> Path:
    """Where a user's record is kept unless they name another."""
    return Path(platformdirs.user_data_dir("variorum", appauthor=False))


def user_cache() -> Path:
    """Where results are kept that can be made again; VARIORUM_CACHE names another folder."""
    named = os.environ.get("VARIORUM_CACHE")
    return Path(named) if named else Path(platformdirs.user_cache_dir("variorum", appauthor=False))


def user_settings() -> Path:
    return Path(platformdirs.user_config_dir("variorum", appauthor=False)) / "settings.json"


def user_templates() -> Path:
    """Where a user puts templates of reports that go before the program's own."""
    return user_settings().with_name("templates")


def default_record() -> Path:
    return user_data() / "record.variorum.db"


def docs() -> Path | None:
    """The manual's pages, where this program came with them."""
    folder = _data("docs")
    return folder if folder.is_dir() else None


def notice() -> str:
    """Whose this program and its parts are; empty where it came without."""
    for place in (_PACKAGE / "_data" / "NOTICE", _CHECKOUT / "NOTICE"):
        if place.is_file():
            return place.read_text(encoding="utf-8")
    return ""


def manual() -> Path | None:
    """The manual's first page, where this program came with it."""
    page = _CHECKOUT / "README.md"
    return page if page.is_file() and (_CHECKOUT / "docs").is_dir() else None
