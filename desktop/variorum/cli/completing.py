"""What a shell offers when somebody presses TAB: commands, options, choices, files, names of cases.

The shell's script runs the program with two words in the environment: which
shell asks, and the line up to the cursor. Each line of the answer is a kind
(`plain` or `file`), what can stand there, and what it means, with tabs between.
Only the command on the line is loaded; where anything goes wrong, nothing is offered.
"""

import shlex
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from variorum.cli.hoisting import FLAGS, VALUED, first_word, value_of, without_globals

ASKED, LINE = "_VARIORUM_COMPLETE", "_VARIORUM_LINE"
WORD = "_VARIORUM_WORD"  # what bash takes for the word at the cursor: it breaks them at `=` and `:` too
SHELLS = ("bash", "zsh", "fish")
GLOBAL = (*VALUED, *FLAGS, "--version", "--help")
_CURSOR = "\N{OBJECT REPLACEMENT CHARACTER}"  # nobody types it; so that a last blank or quote is seen
_FILES = ("FILE", "FOLDER", "CORPUS", "DIR", "DIRECTORY", "PATH")


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can stand where the cursor is; of the kind `file` any file."""

    value: str
    help: str = ""
    kind: str = "plain"


A_FILE = Offer("", kind="file")


def told(environment: Mapping[str, str]) -> str:
    """The answer to a shell, a line an offer; empty where there is none."""
    words, begun = typed(environment.get(LINE, ""))
    found = offers(words[1:], begun, environment)
    if WORD in environment:
        broken = _broken_off(begun, environment[WORD])
        found = (replace(one, value=one.value.removeprefix(broken)) for one in found)
    return "".join(f"{one.kind}\t{one.value}\t{_one_line(one.help)}\n" for one in found)


def typed(line: str) -> tuple[list[str], str]:
    """The whole words before the cursor, and the one that is being typed, as the shell would read them."""
    read = shlex.shlex(line + _CURSOR, posix=True, punctuation_chars=False)
    read.whitespace_split, read.commenters = True, ""
    words: list[str] = []
    try:
        words.extend(read)
    except ValueError:  # a quote that is still open
        words.append(read.token or _CURSOR)
    return words[:-1], words[-1].replace(_CURSOR, "")


def offers(words: Sequence[str], begun: str, environment: Mapping[str, str]) -> Iterator[Offer]:
    """All that may follow these words and begins as the last one does."""
    record = value_of("--record", words) or environment.get("VARIORUM_RECORD") or None
    option, equals, value = begun.partition("=")
    if "--" not in words and option in VALUED and equals:
        yield from _within(f"{option}=", _of_global(option), value)
    elif "--" not in words and words and words[-1] in VALUED:
        yield from _beginning(_of_global(words[-1]), begun)
    elif first_word(words):
        yield from _of_command(without_globals(words), begun, record)
    elif begun.startswith("-"):
        yield from _beginning(map(Offer, GLOBAL), begun)
    else:
        from variorum.cli.commands import MODULES

        names = dict.fromkeys(name for several in MODULES.values() for name in several)
        yield from _beginning(map(Offer, names), begun)


def _of_global(option: str) -> Iterator[Offer]:
    if option == "--record":
        yield A_FILE
    else:
        yield from (replace(one, value=f"{one.value}=") for one in _settings())


def _settings() -> Iterator[Offer]:
    from variorum.settings import Settings

    yield from (Offer(one.name, one.metadata["description"]) for one in fields(Settings))


def _of_command(words: Sequence[str], begun: str, record: str | None) -> Iterator[Offer]:
    import typer

    from variorum.cli.commands import app_for

    command: Any = typer.main.get_command(app_for(words[:1]))
    rest = list(words)
    while hasattr(command, "commands"):
        if not rest:
            below = (Offer(name, one.get_short_help_str(80)) for name, one in command.commands.items())
            yield from _beginning([Offer("--help")] if begun.startswith("-") else below, begun)
            return
        command = command.commands[rest.pop(0)]
    yield from _of_parameters(command, rest, begun, lambda one: _values(one, record))


def _of_parameters(
    command: Any, words: Sequence[str], begun: str, values: Callable[[Any], Iterator[Offer]]
) -> Iterator[Offer]:
    options = {name: one for one in command.params for name in _names(one) if one.param_type_name == "option"}
    places, last, due = [one for one in command.params if one.param_type_name == "argument"], None, False
    plain = "--" in words
    for word in words:
        if due:
            due = False
        elif word.startswith("-") and word.partition("=")[0] in options:
            last = options[word.partition("=")[0]]
            due = "=" not in word and not last.is_flag
        elif word != "--" and places and places[0].nargs == 1:
            places.pop(0)
    option, equals, value = begun.partition("=")
    if due and last is not None:
        yield from _beginning(values(last), begun)
    elif equals and option in options and not plain:
        yield from _within(f"{option}=", values(options[option]), value)
    elif begun.startswith("-") and not plain:
        named = [Offer(name, options[name].help or "") for name in options]
        yield from _beginning([*named, *map(Offer, (*VALUED, *FLAGS, "--help"))], begun)
    elif places or (last is not None and last.multiple):
        yield from _beginning(values(places[0] if places else last), begun)


def _names(option: Any) -> tuple[str, ...]:
    return (*option.opts, *option.secondary_opts)


def _values(parameter: Any, record: str | None) -> Iterator[Offer]:
    """What a parameter takes: one of its choices, a case of the record, a setting, a file."""
    of = getattr(parameter, "type_descriptor", None) or getattr(parameter, "type", None)
    metavar = (parameter.metavar or "").strip("[].…")
    if choices := getattr(of, "choices", None):
        yield from (Offer(str(getattr(one, "value", one))) for one in choices)
    elif metavar == "CASE":
        yield from map(Offer, _cases(record))
    elif metavar == "SETTING":
        yield from _settings()
    elif metavar in _FILES:
        yield A_FILE


def _cases(record: str | None) -> tuple[str, ...]:
    """The cases of a record in a file; a database is not asked, which could take long or want a password."""
    from pathlib import Path

    from variorum.record.case_names import listed_names
    from variorum.record.place import record_place

    place = record_place(record)
    return listed_names(place) if isinstance(place, Path) else ()


def _beginning(found: Any, begun: str) -> Iterator[Offer]:
    return (one for one in found if one.kind == "file" or one.value.startswith(begun))


def _within(before: str, found: Iterator[Offer], begun: str) -> Iterator[Offer]:
    return (replace(one, value=before + one.value) for one in _beginning(found, begun))


def _broken_off(begun: str, word: str) -> str:
    """What stands already before the word that bash is going to replace."""
    _, replaced = typed("" if word in ("=", ":") else word)
    return begun.removesuffix(replaced) if replaced else begun


def _one_line(words: str) -> str:
    return " ".join(words.split())
