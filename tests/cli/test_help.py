"""Every command's help is worth reading: what it does, its options, and an example to copy."""

from collections.abc import Iterator
from typing import Any

import pytest
import typer

from variorum.cli.commands import app_for


def commands() -> Iterator[tuple[str, Any]]:
    """Every command as it is typed, with what the parser knows of it."""
    root: Any = typer.main.get_command(app_for([]))
    for name, command in root.commands.items():
        inner = getattr(command, "commands", None)
        if inner is None:
            yield name, command
        else:
            yield from ((f"{name} {below}", found) for below, found in inner.items())


ALL = dict(commands())
OF_THE_CONTRACT = (
    "compare", "facts", "read", "names", "case new", "case add", "case list", "case show", "case remove",
    "disputes", "settle", "withdraw", "dismiss", "reinstate", "history", "undo", "redo", "report", "search",
    "verify", "open", "earlier", "batch",
)  # fmt: skip


def test_every_command_of_the_contract_is_there():
    assert set(OF_THE_CONTRACT) <= set(ALL)


@pytest.mark.parametrize("name", ALL)
def test_help_tells_what_a_command_does_and_shows_an_example(name, variorum):
    ran = variorum(*name.split(), "--help")
    assert ran.status == 0
    assert "Example" in ran.out
    assert f"variorum {name}" in ran.out.split("Example", 1)[1]


@pytest.mark.parametrize("name", ALL)
def test_every_option_is_described(name):
    assert [p.name for p in ALL[name].params if not getattr(p, "help", None)] == []


def test_the_list_of_commands_shows_whole_sentences(variorum):
    listed = variorum("--help").out.split("Commands:")[1]
    assert "..." not in listed
