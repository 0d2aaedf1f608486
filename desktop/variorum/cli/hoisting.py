"""Lets global options stand anywhere on the line, as in `variorum disputes CASE --record FILE`."""

from collections.abc import Iterator, Sequence

FLAGS = ("--quiet", "--read-only")
VALUED = ("--record", "--set")


def hoisted(arguments: Sequence[str]) -> list[str]:
    """The same arguments with the global options first; nothing after `--` is touched.

    A value that looks like a global option has to be written with an equals sign (`--reason=--quiet`).
    """
    front: list[str] = []
    rest: list[str] = []
    for group in _groups(arguments):
        (front if _is_global(group[0]) else rest).extend(group)
    return front + rest


def first_word(arguments: Sequence[str]) -> str:
    """The first that is neither a global option nor its value; empty where there is none."""
    words = (group[0] for group in _groups(arguments) if not _is_global(group[0]))
    return next(words, "")


def without_globals(arguments: Sequence[str]) -> list[str]:
    """The same arguments but for the global options and their values."""
    return [word for group in _groups(arguments) if not _is_global(group[0]) for word in group]


def value_of(option: str, arguments: Sequence[str]) -> str | None:
    """What a global option was given last; None where it was not."""
    found = None
    for group in _groups(arguments):
        name, equals, value = group[0].partition("=")
        if name == option and (equals or len(group) > 1):
            found = value if equals else group[1]
    return found


def _is_global(word: str) -> bool:
    return word in FLAGS or word.partition("=")[0] in VALUED


def _groups(arguments: Sequence[str]) -> Iterator[list[str]]:
    """The arguments one by one; a valued global option together with its value, all after `--` as one."""
    words = iter(arguments)
    for word in words:
        if word == "--":
            yield [word, *words]
        elif word in VALUED:
            yield [word, *_next(words)]
        else:
            yield [word]


def _next(words: Iterator[str]) -> list[str]:
    word = next(words, None)
    return [] if word is None else [word]
