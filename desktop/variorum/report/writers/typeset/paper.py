"""The colours of a report on paper, which is always light."""

import json

from variorum.paths import resources


def paper_colours() -> dict[str, str]:
    """By role."""
    text = (resources() / "themes" / "palette.json").read_text(encoding="utf-8")
    light: dict[str, str] = json.loads(text)["light"]
    return light
