"""Settings on the command line: `--set name=value` for one call, and the command that keeps them."""

from collections.abc import Iterable, Sequence
from dataclasses import Field, asdict, fields
from typing import TYPE_CHECKING, Annotated, Any

import typer

from variorum.cli.console import Format, emit, emit_items, emit_rich, plain, tell
from variorum.cli.options import As
from variorum.settings import SettingRefused, Settings, bounds_of, named, value_from
from variorum.settings_file import keep_setting, read_settings

if TYPE_CHECKING:
    from rich.table import Table


def add_to(app: typer.Typer) -> None:
    app.command("settings")(list_or_keep)


def values_from(pairs: Iterable[str]) -> dict[str, Any]:
    """The values that `--set` names, each within its bounds."""
    chosen: dict[str, Any] = {}
    for pair in pairs:
        name, equals, text = pair.partition("=")
        if not equals:
            raise SettingRefused(f"--set wants NAME=VALUE, not “{pair}”.")
        setting = named(name)
        chosen[setting.name] = value_from(setting, text.strip())
    return chosen


def list_or_keep(
    name: Annotated[
        str | None, typer.Argument(metavar="[SETTING]", help="A setting; all of them where none is named.")
    ] = None,
    value: Annotated[str | None, typer.Argument(metavar="[VALUE]", help="What it shall be.")] = None,
    format: As = Format.TABLE,
) -> None:
    """List the settings, or keep one.

    Each with its value, its default and the values it can have. They are kept
    in a file of yours, settings.json, until you change them; --set changes one
    for a single call.

    \b
    Examples:
      variorum settings
      variorum settings most_disputes 30
      variorum settings editor "A. Editor"
    """
    if name is not None and value is not None:
        setting = named(name)
        kept = keep_setting(setting.name, value_from(setting, value))
        emit(plain(f"{setting.name} is {_shown(getattr(kept, setting.name))} from now on."))
        return
    found = read_settings()
    if found.complaint:
        tell(found.complaint)
    _list([named(name)] if name else fields(Settings), found.settings, format=format)


def _list(chosen: Sequence["Field[Any]"], settings: Settings, *, format: Format) -> None:
    if format is Format.TABLE:
        emit_rich(_table(chosen, settings))
    else:
        emit_items([_line(one, settings) for one in chosen], format=format)


def _line(one: "Field[Any]", settings: Settings) -> dict[str, Any]:
    value = asdict(settings)[one.name]
    return {"name": one.name, "value": value, "default": one.default, **one.metadata}


def _table(chosen: Sequence["Field[Any]"], settings: Settings) -> "Table":
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for column in ("setting", "value", "default", "can be", "what it does"):
        table.add_column(column, overflow="fold", no_wrap=column == "setting")
    for one in chosen:
        value = plain(_shown(getattr(settings, one.name)))
        cells = (one.name, value, _shown(one.default), bounds_of(one), one.metadata["description"])
        table.add_row(*map(Text, cells))
    return table


def _shown(value: object) -> str:
    return str(value) or "empty"
