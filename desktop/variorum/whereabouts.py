"""What lies where on a Linux machine, and what the environment says: the manual and its man pages read it.

The folders themselves are known to `paths` alone; a test holds the two together.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A file or a folder that the program keeps."""

    path: str
    what: str
    of_record: bool = False  # any command that uses a record has to do with it


@dataclass(frozen=True, slots=True)
class Variable:
    """A word of the environment that the program goes by."""

    name: str
    what: str
    of_record: bool = False


PLACES = (
    Place(
        "~/.local/share/variorum/record.variorum.db",
        "Your record: cases, articles, decisions. SQLite keeps what was written last in a file beside it "
        "that ends in -wal, while the record is open.",
        of_record=True,
    ),
    Place(
        "~/.local/share/variorum/record.variorum.db.copies",
        "Copies of the record, one a day and one before each migration.",
        of_record=True,
    ),
    Place("~/.config/variorum/settings.json", "Your settings, as “variorum settings” keeps them."),
    Place("~/.config/variorum/window.ini", "How the window was left."),
    Place("~/.config/variorum/QtProject.conf", "The folders that were looked at in dialogs for files."),
    Place("~/.config/variorum/unsaved-*.json", "What was typed and not yet recorded, until it is."),
    Place(
        "~/.config/variorum/faults-*.log", "While the window is open, for what the system says if it ends it."
    ),
    Place("~/.config/variorum/templates", "Templates of reports that go before the program's own."),
    Place("~/.cache/variorum/parses", "What was read of articles; it can be made again, and deleted."),
    Place("~/.cache/variorum/crashes", "Reports of what broke in a command."),
)
VARIABLES = (
    Variable(
        "VARIORUM_RECORD",
        "The record to use, where --record names none: a file, or postgresql://HOST/DATABASE.",
        of_record=True,
    ),
    Variable("VARIORUM_CACHE", "Another folder in the place of ~/.cache/variorum."),
    Variable("XDG_DATA_HOME", "Another folder in the place of ~/.local/share.", of_record=True),
    Variable("XDG_CONFIG_HOME", "Another folder in the place of ~/.config."),
    Variable("XDG_CACHE_HOME", "Another folder in the place of ~/.cache, where VARIORUM_CACHE names none."),
    Variable(
        "LANGUAGE, LC_ALL, LC_MESSAGES, LANG",
        "The language of reports and of answers, where the setting “language” leaves it to the system.",
    ),
    Variable("COLUMNS", "How wide tables are printed; else as wide as the terminal."),
    Variable("DISPLAY, WAYLAND_DISPLAY", "Where the window opens."),
)
