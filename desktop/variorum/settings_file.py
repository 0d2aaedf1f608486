"""Keeps what a user has set, in a JSON file of theirs that may also be edited by hand."""

import json
import stat
from dataclasses import dataclass, fields, replace
from errno import EFBIG
from pathlib import Path
from typing import Any

from variorum.errors import UserError
from variorum.paths import user_settings
from variorum.settings import SettingRefused, Settings, checked, named
from variorum.translation import tr
from variorum.whole_file import write_whole

_MOST_BYTES = 1024 * 1024


class SettingsUnusable(UserError):
    """A settings file that cannot be read or written; what it says is left as it is."""


@dataclass(frozen=True, slots=True)
class SettingsFound:
    """The settings to start with, and one sentence on what the file says that cannot be used."""

    settings: Settings
    complaint: str = ""


def read_settings(path: Path | None = None) -> SettingsFound:
    """What the user has set, over the defaults; never refuses, since the program must start.

    Names it does not know are passed over: a newer version may have written them.
    """
    place = path or user_settings()
    try:
        said = _said_by(place)
    except SettingsUnusable as error:
        return SettingsFound(Settings(), tr("{error} The defaults are used.", error=error))
    chosen: dict[str, Any] = {}
    refused: list[str] = []
    for one in fields(Settings):
        if one.name in said:
            try:
                chosen[one.name] = checked(one, said[one.name])
            except SettingRefused as error:
                refused.append(str(error))
    complaint = (
        tr("{place}: {refused} Its default is used.", place=place, refused=refused[0]) if refused else ""
    )
    return SettingsFound(replace(Settings(), **chosen), complaint)


def keep_setting(name: str, value: Any, path: Path | None = None) -> Settings:
    """Write one setting into the user's file, leaving all else in it; answers the settings as they are."""
    place = path or user_settings()
    setting = named(name)
    said = {**_said_by(place), setting.name: checked(setting, value)}
    try:
        _put(place, json.dumps(said, ensure_ascii=False, indent=1) + "\n")
    except OSError as error:
        raise SettingsUnusable(
            tr("The settings cannot be kept in {place}: {strerror}.", place=place, strerror=error.strerror)
        ) from error
    return read_settings(place).settings


def _said_by(place: Path) -> dict[str, Any]:
    try:
        said = json.loads(_text_of(place))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise SettingsUnusable(
            tr("The settings in {place} cannot be read: {strerror}.", place=place, strerror=error.strerror)
        ) from error
    except (ValueError, RecursionError) as error:
        raise SettingsUnusable(tr("The settings in {place} are not JSON.", place=place)) from error
    if not isinstance(said, dict):
        raise SettingsUnusable(tr("The settings in {place} are no list of names with values.", place=place))
    return said


def _text_of(place: Path) -> str:
    """The file's text; a pipe would be waited for, and nobody's settings are larger than this."""
    found = place.stat()
    if not stat.S_ISREG(found.st_mode) or found.st_size > _MOST_BYTES:
        raise OSError(EFBIG, "it is no ordinary file, or a very large one")
    return place.read_text(encoding="utf-8-sig")


def _put(place: Path, text: str) -> None:
    """The file is the old one or the new one, never half of one, whenever the process ends."""
    place.parent.mkdir(parents=True, exist_ok=True)
    write_whole(place, text.encode("utf-8"))
