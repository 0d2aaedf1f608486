"""Everything a user can set, each with its default, its bounds and one line of description."""

from collections.abc import Callable, Sequence
from dataclasses import Field, dataclass, field, fields
from typing import Any

from variorum.errors import UserError

LONGEST_TEXT = 200


class SettingRefused(UserError):
    """A setting that does not exist, or a value that it cannot have."""

    exit_status = 2


def _setting(
    default: Any,
    description: str,
    *,
    least: float | None = None,
    most: float | None = None,
    choices: Sequence[str] = (),
) -> Any:
    told = {"description": description, "least": least, "most": most, "choices": tuple(choices)}
    return field(default=default, metadata=told)


@dataclass(frozen=True, slots=True)
class Settings:
    """How the program behaves; the dialog, `--set`, the settings file and the manual are made from this."""

    link_threshold: float = _setting(
        0.3, "How sure a link between two paragraphs must be to be shown.", least=0.0, most=1.0
    )
    most_disputes: int = _setting(60, "How many disputes are listed at the most.", least=1, most=1000)
    meaning: str = _setting(
        "yes",
        "Compare clauses by meaning too, not by words alone: finds more, takes longer.",
        choices=("yes", "no"),
    )
    record_on_network: str = _setting(
        "refuse",
        "Write to a record on a network drive: “allow” only where no other machine opens it.",
        choices=("refuse", "allow"),
    )
    editor: str = _setting("", "The name under which decisions are recorded; empty: your login name.")
    theme: str = _setting(
        "system", "Colours of the window.", choices=("system", "light", "dark", "high-contrast")
    )
    text_zoom: int = _setting(
        100, "Size of the articles' text in the window, in percent.", least=80, most=250
    )


def named(name: str) -> "Field[Any]":
    """The setting of that name, which may be written with hyphens."""
    known = {one.name: one for one in fields(Settings)}
    written = name.strip().replace("-", "_")
    if written not in known:
        raise SettingRefused(f"There is no setting “{written}”; there are {', '.join(known)}.")
    return known[written]


_KINDS: dict[type, Callable[[str], Any]] = {float: float, int: int, str: str}


def value_from(setting: "Field[Any]", text: str) -> Any:
    """The value that somebody typed, if the setting can have it."""
    try:
        value = _KINDS[type(setting.default)](text)
    except ValueError as error:
        raise SettingRefused(f"The setting {setting.name} wants a number, not “{text}”.") from error
    return checked(setting, value)


def checked(setting: "Field[Any]", value: Any) -> Any:
    """The value, if it is of the setting's kind and within its bounds."""
    kind: type = type(setting.default)
    if type(value) is not kind and (kind, type(value)) != (float, int):
        wanted = "text" if kind is str else "a number"
        raise SettingRefused(f"The setting {setting.name} wants {wanted}, not {value!r}.")
    least, most = setting.metadata["least"], setting.metadata["most"]
    if least is not None and not least <= value <= most:
        raise SettingRefused(f"The setting {setting.name} lies between {least} and {most}, not at {value}.")
    if kind is str and (len(value) > LONGEST_TEXT or not value.isprintable()):
        raise SettingRefused(
            f"The setting {setting.name} takes one line of at most {LONGEST_TEXT} characters."
        )
    choices = setting.metadata["choices"]
    if choices and value not in choices:
        raise SettingRefused(f"The setting {setting.name} is one of {', '.join(choices)}, not “{value}”.")
    return kind(value)


def bounds_of(setting: "Field[Any]") -> str:
    """What values a setting can have, for people; empty where it may be any."""
    least, most = setting.metadata["least"], setting.metadata["most"]
    return ", ".join(setting.metadata["choices"]) if least is None else f"{least} – {most}"
