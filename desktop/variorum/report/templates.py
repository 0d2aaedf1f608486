"""Finds the templates that reports are laid out by: one of the user's own goes before the program's."""

from pathlib import Path

from variorum.errors import ReportRefused
from variorum.paths import resources, user_templates
from variorum.translation import tr


def template(name: str) -> Path:
    """The user's file of that name where there is one, else the program's."""
    own = user_templates() / name
    return own if own.is_file() else resources() / "templates" / name


def is_own(path: Path) -> bool:
    """Whether it is the user's: what fails there is theirs to mend, and told in a sentence."""
    return path.parent == user_templates()


def refused(path: Path, why: object) -> ReportRefused:
    return ReportRefused(
        tr("The report cannot be laid out by your template “{path}”: {why}", path=path, why=why)
    )
