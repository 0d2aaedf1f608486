"""Turns `--set name=value` into settings, within the bounds each setting names."""

from collections.abc import Callable, Sequence
from dataclasses import Field, fields, replace
from typing import Any

from variorum.errors import UserError
from variorum.settings import Settings

_KINDS: dict[type, Callable[[str], Any]] = {float: float, int: int, str: str}


class SettingRefused(UserError):
    """A setting that does not exist, or a value outside its bounds."""

    exit_status = 2


def settings_with(base: Settings, pairs: Sequence[str]) -> Settings:
    known = {setting.name: setting for setting in fields(Settings)}
    chosen: dict[str, Any] = {}
    for pair in pairs:
        name, equals, text = pair.partition("=")
        name = name.strip().replace("-", "_")
        if not equals:
            raise SettingRefused(f"--set wants NAME=VALUE, not “{pair}”.")
        if name not in known:
            raise SettingRefused(f"There is no setting “{name}”; there are {', '.join(known)}.")
        chosen[name] = _value(known[name], text.strip())
    return replace(base, **chosen)


def _value(setting: "Field[Any]", text: str) -> Any:
    try:
        value = _KINDS[type(setting.default)](text)
    except ValueError as error:
        raise SettingRefused(f"The setting {setting.name} wants a number, not “{text}”.") from error
    least, most = setting.metadata["least"], setting.metadata["most"]
    if least is not None and not least <= value <= most:
        raise SettingRefused(f"The setting {setting.name} lies between {least} and {most}, not at {text}.")
    return value
