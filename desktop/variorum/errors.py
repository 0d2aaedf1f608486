"""Errors told by who is to blame: a UserError has a sentence fit to be read aloud; anything else is our bug.

UserError
├── UnreadableArticle     a file that gives no text (exit status 3)
├── UnreadableCase        a file that gives no case (3)
├── UnknownThing          no case, dispute, article or revision of that name (1)
├── NameRefused           a name for a case that is taken, or that cannot be one (1)
├── DecisionRefused       a decision that contradicts itself or has no ground (1)
├── ReportRefused         a report that cannot be written (1)
├── AccountRefused        an account of which a field is damaged (1)
├── AccountChanged        an account that was changed in another place meanwhile (1)
└── RecordUnusable        a record that cannot be opened or written (4)
    ├── RecordTooNew      written by a newer program
    ├── RecordOutOfReach  for now: its server or its disk does not answer
    ├── RecordUnwritable  on a disk on which it can only be read
    ├── RecordGone        no longer there, but its copies are
    └── RecordDamaged     its content does not verify
"""


class UserError(Exception):
    """Something outside the program is not as it must be; its text is a sentence for the user."""

    exit_status = 1


class UnreadableArticle(UserError):
    """A file that gives no article."""

    exit_status = 3


class UnreadableCase(UserError):
    """A file that gives no case."""

    exit_status = 3


class UnknownThing(UserError):
    """A name that means nothing in this record."""


class NameRefused(UserError):
    """A name for a case that is taken, or that cannot be one."""


class DecisionRefused(UserError):
    """A decision that cannot be recorded as it stands."""


class ReportRefused(UserError):
    """A report that cannot be written as asked."""


class AccountRefused(UserError):
    """A text of an account that cannot be read, and the line in which."""


class AccountChanged(UserError):
    """An account was changed in another place since it was read here; nothing was overwritten."""


class RecordUnusable(UserError):
    """A record that cannot be opened, read or written."""

    exit_status = 4
    readable = False  # it may still be opened to be read
    restorable = False  # a copy may be put in its place, or what can be read be salvaged

    def __init__(self, sentence: str, *, what: str = "") -> None:
        super().__init__(sentence)
        self.what = what or sentence  # what happened, without what to type on a command line


class RecordTooNew(RecordUnusable):
    """A record that a newer program wrote."""

    readable = True


class RecordOutOfReach(RecordUnusable):
    """A record that cannot be reached for now; what was acknowledged is kept, and trying again may do."""


class RecordUnwritable(RecordUnusable):
    """A record on a disk on which it can only be read."""

    readable = True


class RecordGone(RecordUnusable):
    """A record that is no longer there, but whose copies are."""

    restorable = True


class RecordDamaged(RecordUnusable):
    """A record whose content does not match its own checks."""

    readable = True
    restorable = True

    def __init__(self, sentence: str, *, what: str = "", advised: bool = False) -> None:
        super().__init__(sentence, what=what)
        self.advised = advised  # the sentence says what to do about it
