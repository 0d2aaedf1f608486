"""What commands do is written in several mixins that share one namespace: none covers another."""

from itertools import combinations

from variorum.gui.commands.commands import Commands
from variorum.gui.commands.desk import Desk

OWN = frozenset({"__module__", "__doc__", "__annotations__", "__init__", "staticMetaObject"})


def parts() -> list[type]:
    """The mixins, and what is put on top of them."""
    return [part for part in Commands.__mro__ if issubclass(part, Desk) and part is not Desk]


def test_no_two_mixins_define_one_name() -> None:
    found = parts()
    assert len(found) > 5
    twice = [
        (one.__name__, other.__name__, sorted(both))
        for one, other in combinations(found, 2)
        if (both := (vars(one).keys() & vars(other).keys()) - OWN)
    ]
    assert not twice
