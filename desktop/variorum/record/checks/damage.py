"""The first thing in a record that does not hold."""


class Damage(Exception):
    """Names the entry that does not hold, and how."""
