"""Hands a case over: out of this record into one file, and out of a file into this record."""

from variorum.workspace.opened import Opened


class HandOver(Opened):
    """Cases on their way to another record, and from one."""
