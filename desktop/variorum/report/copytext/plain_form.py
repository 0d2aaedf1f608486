"""An account as plain text for any editor: words as they are, a field as {{name|words while open}}.

A backslash before a brace or a backslash takes its meaning away; it is written
only where it is needed. What is read back is what was written, byte for byte.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from variorum.dispute.edited_text import EditedText, Field, Manner, Piece
from variorum.errors import AccountRefused, UnknownThing
from variorum.report.copytext.naming import Names
from variorum.report.copytext.starting import merged
from variorum.translation import tr

LONGEST = 1_000_000  # characters
MOST_FIELDS = 900
DEEPEST = 6  # fields within each other

_TOKEN = re.compile(r"\\(?P<plain>[\\{}])|(?P<open>\{\{)|(?P<close>\}\})")
_HEAD = re.compile(r"(?P<name>[\w.-]{1,80})(?::(?P<manner>[a-z]+))?\|")
_NEEDS = re.compile(r"\\(?=[\\{}]|\Z)|\{(?=\{|\Z)|\}(?=\}|\Z)")
_BLANK_LINE = re.compile(r"\n[ \t]*\r?\n|\r[ \t]*\r(?!\n)")

Meant = Callable[[str], str]  # what an editor wrote for a dispute → its id, or UnknownThing


def plain_form(text: EditedText) -> str:
    return "".join(map(_written, text.pieces))


def _written(piece: Piece) -> str:
    if isinstance(piece, str):
        return _NEEDS.sub(lambda found: f"\\{found[0]}", piece)
    manner = "" if piece.manner is Manner.READING else f":{piece.manner}"
    return f"{{{{{piece.name}{manner}|{''.join(map(_written, piece.inside))}}}}}"


@dataclass(slots=True)
class _Open:
    """A field that is not closed yet; the first of all is the text itself."""

    at: int
    name: str = ""
    manner: Manner = Manner.READING
    pieces: list[Piece] = field(default_factory=list)


def read_plain(form: str, before: EditedText, *, meant: Meant) -> EditedText:
    """The text that an editor wrote; fields that stood in the text before keep what they stand for.

    AccountRefused says in which line a field is damaged.
    """
    if len(form) > LONGEST:
        raise AccountRefused(
            tr(
                "An account has at most {longest} characters; this has {number}.",
                longest=f"{LONGEST:,}",
                number=f"{len(form):,}",
            )
        )
    known = {one.name: one for one in before.fields}
    return replace(before, pieces=_Reading(form, known, meant).pieces())


class _Reading:
    """Reads one form from its beginning to its end."""

    def __init__(self, form: str, known: Mapping[str, Field], meant: Meant) -> None:
        self._form, self._known, self._meant = form, known, meant
        self._names, self._met = Names(known), set[str]()
        self._stack = [_Open(0)]
        self._many = 0

    def pieces(self) -> tuple[Piece, ...]:
        at = 0
        while found := _TOKEN.search(self._form, at):
            self._take(self._form[at : found.start()])
            at = found.end()
            if found["plain"]:
                self._take(found["plain"])
            elif found["open"]:
                at = self._opened(found.start(), at)
            else:
                self._closed(found.start())
        self._take(self._form[at:])
        if len(self._stack) > 1:
            raise self._refused(self._stack[-1].at, tr("this field is not closed: “}}” is missing"))
        return merged(self._stack[0].pieces)

    def _take(self, words: str) -> None:
        self._stack[-1].pieces.append(words)

    def _opened(self, start: int, at: int) -> int:
        head = _HEAD.match(self._form, at)
        if head is None:
            raise self._refused(
                start, tr("“{{” begins a field, and no name and “|” follow; write “\\{{” for braces")
            )
        if head["manner"] and head["manner"] not in set(Manner):
            raise self._refused(
                start,
                tr("a field is written as {choices}, not “{head}”", choices=_choices(), head=head["manner"]),
            )
        self._many += 1
        if self._many > MOST_FIELDS:
            raise self._refused(start, tr("a text has at most {most_fields} fields", most_fields=MOST_FIELDS))
        if len(self._stack) > DEEPEST:
            raise self._refused(
                start, tr("at most {deepest} fields stand within each other", deepest=DEEPEST)
            )
        self._stack.append(_Open(start, head["name"], Manner(head["manner"] or Manner.READING)))
        return head.end()

    def _closed(self, start: int) -> None:
        if len(self._stack) == 1:
            raise self._refused(start, tr("“}}” closes no field; write “\\}}” for braces"))
        done = self._stack.pop()
        if _BLANK_LINE.search(self._form[done.at : start]):
            raise self._refused(done.at, tr("a blank line stands inside this field; end it before"))
        self._stack[-1].pieces.append(self._field(done))

    def _field(self, done: _Open) -> Field:
        """The field of that name as it stood; a name that is new names a dispute."""
        inside, known = merged(done.pieces), self._known.get(done.name)
        if known is not None:
            name = self._names.free(done.name) if done.name in self._met else done.name
            self._met.add(done.name)
            return replace(known, name=name, inside=inside, manner=done.manner)
        try:
            dispute = self._meant(done.name)
        except UnknownThing as error:
            raise self._refused(done.at, str(error).rstrip(".")) from error
        return Field(self._names.for_dispute(dispute), dispute, inside, manner=done.manner)

    def _refused(self, at: int, why: str) -> AccountRefused:
        return AccountRefused(f"Line {_line(self._form, at)}: {why}.")


def _line(form: str, at: int) -> int:
    return len(re.findall(r"\r\n|\r|\n", form[:at])) + 1


def _choices() -> str:
    return ", ".join(Manner)
