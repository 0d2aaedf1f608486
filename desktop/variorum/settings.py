"""Everything a user can set, each with its default, its bounds and one line of description."""

from dataclasses import dataclass, field
from typing import Any


def _setting(default: Any, description: str, *, least: float | None = None, most: float | None = None) -> Any:
    return field(default=default, metadata={"description": description, "least": least, "most": most})


@dataclass(frozen=True, slots=True)
class Settings:
    """How the program behaves; the dialog, `--set` and the manual are made from this."""

    link_threshold: float = _setting(
        0.3, "How sure a link between two paragraphs must be to be shown.", least=0.0, most=1.0
    )
    most_disputes: int = _setting(60, "How many disputes are listed at the most.", least=1, most=1000)
    editor: str = _setting("", "The name under which decisions are recorded; empty: your login name.")
    theme: str = _setting("system", "Colours of the window: system, light, dark or high-contrast.")
    text_zoom: int = _setting(
        100, "Size of the articles' text in the window, in percent.", least=80, most=250
    )
