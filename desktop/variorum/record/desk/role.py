"""What a member of a desk may do."""

from enum import StrEnum


class Role(StrEnum):
    """Each may what the one before may."""

    READER = "reader"
    EDITOR = "editor"
    OWNER = "owner"  # erases, brings in what others wrote elsewhere, admits
