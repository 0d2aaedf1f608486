"""One entry of a case's history: who did what, when and why, chained to the entry before it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from hashlib import sha256

import msgspec

from variorum.dispute.decision import Decision
from variorum.dispute.edited_text import EditedText
from variorum.guidance.equivalence import Equivalence
from variorum.guidance.guidance import OriginEdit, Selector
from variorum.record.snapshot import Anchor, Snapshot


class Action(StrEnum):
    """What an editor did. The first four concern a dispute, the others the case and its articles."""

    SETTLE = "settle"
    DISMISS = "dismiss"
    WITHDRAW = "withdraw"
    REINSTATE = "reinstate"
    CREATE = "create"
    ADD = "add"
    REMOVE = "remove"
    RETURN = "return"
    SOURCE = "source"
    PUT_BACK = "put-back"
    LEAVE_OUT = "leave-out"
    AS_PRINTED = "as-printed"  # a repair is taken back: what stood in the article stands
    EQUIVALENCE = "equivalence"
    ORIGIN = "origin"
    RENAME = "rename"  # the case bears another name
    TAKE_OUT = "take-out"  # an article is set aside, or gives way to a newer version of itself
    BRING_IN = "bring-in"
    MERGE_DISPUTES = "merge-disputes"
    SPLIT_DISPUTE = "split-dispute"
    LINK = "link"
    UNLINK = "unlink"
    ORDER = "order"  # in which the articles stand beside each other
    MERGE = "merge"  # two copies of the case become one again
    ERASE = "erase"
    ACCOUNT = "account"  # the text that the editor writes of the case
    RAISE = "raise"  # passages that the editor says are of one fact
    ASSIGN = "assign"  # a dispute is for an editor to settle, or for nobody
    COMMENT = "comment"
    ASK = "ask"  # a second editor is to sign the decision in force off
    SIGN_OFF = "sign-off"


@dataclass(frozen=True, slots=True)
class Revision:
    """One entry; it is never changed, and its hash covers everything but itself."""

    number: int  # its place in the case's line, from 1
    case: str  # the case's name at the time
    action: Action
    editor: str
    at: str  # UTC, ISO
    reason: str = ""
    dispute: str | None = None  # id, where the entry concerns one
    decision: Decision | None = None  # what is in force from here on; None: nothing
    snapshot: Snapshot | None = None  # the dispute as it stood when that was decided
    about: Mapping[str, str | int] = field(default_factory=dict)  # what else the entry concerns
    brings_back: int | None = None  # the revision whose decision is in force again
    undoes: int | None = None
    redoes: int | None = None
    previous: str = ""  # hash of the case's entry before; empty for its first
    hash: str = ""
    equivalence: Equivalence | None = None  # the rule in force for its forms from here on; None: none
    origins: tuple[OriginEdit, ...] = ()  # every correction of the dispute's origins from here on
    merges: str = ""  # hash of the other copy's last entry, of a merge
    overruled: tuple[str, ...] = ()  # hashes of that copy's entries which a merge did not put in force
    parts: tuple[
        Snapshot, ...
    ] = ()  # the disputes that become one, or that one becomes; of the desk, its own
    passages: tuple[Selector, ...] = ()  # the paragraphs that are linked, or are not
    text: EditedText | None = None  # the account in force from here on; its disputes are the parts

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """Every passage of the disputes it concerns, and the extraction in which it stands."""
        snapshots = filter(None, (self.snapshot, *self.parts))
        return tuple(anchor for snapshot in snapshots for anchor in snapshot.anchors)


def content(revision: Revision) -> bytes:
    """The bytes that are kept and hashed."""
    return msgspec.json.encode(replace(revision, hash="") if revision.hash else revision)


def sealed(revision: Revision) -> Revision:
    return replace(revision, hash=sha256(content(revision)).hexdigest())


def opened(kept: bytes, *, hash: str) -> Revision:
    """The revision that was kept as these bytes; `msgspec.MsgspecError` where they are none."""
    revision = decoded(kept)
    # Nobody else has it yet; to make it once more, field by field, would take as long as reading it.
    object.__setattr__(revision, "hash", hash)
    return revision


def decoded(kept: bytes) -> Revision:
    """The same without its hash, for who needs it a million times."""
    try:
        return _decoder.decode(kept)
    except (RecursionError, UnicodeDecodeError) as error:  # msgspec lets these two through
        raise msgspec.DecodeError(str(error)) from error


_decoder = msgspec.json.Decoder(Revision)
