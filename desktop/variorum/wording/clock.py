"""The time of day at which something was written, by the clock of this place."""

from datetime import datetime


def clock(at: str | None) -> str:
    """12:04, of a time in ISO; empty where it is none."""
    try:
        return f"{datetime.fromisoformat(at or '').astimezone():%H:%M}"
    except ValueError:
        return ""
