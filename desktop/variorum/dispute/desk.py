"""What the desk says of a dispute: who is to settle it, what is said about it, who signs it off."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Comment:
    """Words about a dispute; they decide nothing."""

    editor: str
    at: str  # UTC, ISO
    text: str


@dataclass(frozen=True, slots=True)
class Ask:
    """A second editor is wanted to sign off the decision in force, and nobody asked has done so yet."""

    editor: str  # who asks
    at: str
    of: str = ""  # who is asked; empty: any editor but the one who decided


@dataclass(frozen=True, slots=True)
class SignOff:
    """A second editor stands for a decision."""

    editor: str
    at: str
    holds: bool  # whether the decision that it names is in force
    words: str = ""


@dataclass(frozen=True, slots=True)
class Desk:
    """What the desk says of one dispute, the oldest of each first."""

    assigned: str | None = None
    comments: tuple[Comment, ...] = ()
    asked: tuple[Ask, ...] = ()
    signed: tuple[SignOff, ...] = ()
    decided_by: str | None = None  # who made the decision in force, whoever brought it back by an undo

    @property
    def holding(self) -> tuple[SignOff, ...]:
        """The sign-offs that count."""
        return tuple(one for one in self.signed if one.holds)

    @property
    def lapsed(self) -> bool:
        """Whether it was signed off, and is decided otherwise or not at all by now."""
        return bool(self.signed) and not self.holding

    def is_for(self, editor: str) -> bool:
        """Whether it is for this editor to settle."""
        return self.assigned is not None and same_editor(self.assigned, editor)

    def waits_for(self, editor: str) -> bool:
        """Whether this editor is asked to sign it off, by name or as any second one."""
        if self.decided_by is None or same_editor(self.decided_by, editor):
            return False
        return any(not ask.of or same_editor(ask.of, editor) for ask in self.asked)


NOTHING_SAID = Desk()


def same_editor(one: str, other: str) -> bool:
    """Whether two names are one editor's: capitals and spaces make no difference."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
