"""A command brings its own module along, not those of all others."""

from importlib import import_module

import pytest
import typer

from variorum.cli.commands import MODULES, app_for

WORDS = sorted({word for words in MODULES.values() for word in words})


@pytest.mark.parametrize("name", MODULES)
def test_each_module_has_the_commands_that_it_is_listed_with(name):
    app = typer.Typer()
    app.callback()(lambda: None)
    import_module(f"variorum.cli.{name}").add_to(app)
    told = (
        set(typer.main.get_command(app).commands)
        if app.registered_commands or app.registered_groups
        else set()
    )
    # What hands cases over belongs to a group that stands there already.
    assert told == (set() if name == "handing" else set(MODULES[name]))


@pytest.mark.parametrize("word", WORDS)
def test_a_command_is_found_alone_as_among_all(word):
    alone = typer.main.get_command(app_for([word])).commands
    every = typer.main.get_command(app_for([])).commands
    assert set(alone) < set(every)
    assert [p.name for p in alone[word].params] == [p.name for p in every[word].params]
    assert set(getattr(alone[word], "commands", ())) == set(getattr(every[word], "commands", ()))


@pytest.mark.parametrize("typed", [[], ["--help"], ["--record", "compare", "--version"], ["comparre"]])
def test_what_names_no_command_has_all(typed):
    assert set(typer.main.get_command(app_for(typed)).commands) == set(WORDS)


def test_the_value_of_a_global_option_is_no_command():
    found = typer.main.get_command(app_for(["--record", "compare", "--quiet", "names", "A", "B"])).commands
    assert set(found) == {"names"}
