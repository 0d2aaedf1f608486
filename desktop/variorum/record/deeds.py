"""What each action is called: what an editor may do, and what one did."""

from typing import NamedTuple

from variorum.record.revision import Action
from variorum.translation import later, laterc


class Words(NamedTuple):
    """One deed: as what an editor may do, and as what one did."""

    do: str
    did: str


WORDS = {
    Action.SETTLE: Words(laterc("to do", "settle"), later("settled")),
    Action.DISMISS: Words(laterc("to do", "dismiss"), later("dismissed")),
    Action.WITHDRAW: Words(laterc("to do", "reopen"), later("reopened")),
    Action.REINSTATE: Words(laterc("to do", "bring back"), later("brought back")),
    Action.CREATE: Words(laterc("to do", "make the case"), later("made the case")),
    Action.ADD: Words(laterc("to do", "add {article}"), later("added {article}")),
    Action.REMOVE: Words(laterc("to do", "take the case off the list"), later("took the case off the list")),
    Action.RETURN: Words(
        laterc("to do", "put the case back on the list"), later("put the case back on the list")
    ),
    Action.SOURCE: Words(
        laterc("to do", "correct {field} of an article"), later("corrected {field} of an article")
    ),
    Action.PUT_BACK: Words(laterc("to do", "put a paragraph back"), later("put a paragraph back")),
    Action.LEAVE_OUT: Words(laterc("to do", "leave a paragraph out"), later("left a paragraph out")),
    Action.AS_PRINTED: Words(laterc("to do", "leave words as printed"), later("left words as printed")),
    Action.EQUIVALENCE: Words(laterc("to do", "lay down a rule"), later("laid down a rule")),
    Action.ORIGIN: Words(laterc("to do", "correct origins"), later("corrected origins")),
    Action.RENAME: Words(laterc("to do", "name the case “{name}”"), later("named the case “{name}”")),
    Action.TAKE_OUT: Words(laterc("to do", "take {article} out"), later("took {article} out")),
    Action.BRING_IN: Words(laterc("to do", "bring {article} in again"), later("brought {article} in again")),
    Action.ORDER: Words(laterc("to do", "put the articles in order"), later("put the articles in order")),
    Action.LINK: Words(laterc("to do", "link two paragraphs"), later("linked two paragraphs")),
    Action.UNLINK: Words(laterc("to do", "unlink two paragraphs"), later("unlinked two paragraphs")),
    Action.MERGE_DISPUTES: Words(
        laterc("to do", "merge disputes into one"), later("merged disputes into one")
    ),
    Action.SPLIT_DISPUTE: Words(laterc("to do", "split a dispute"), later("split a dispute")),
    Action.MERGE: Words(
        laterc("to do", "merge two copies of the case"), later("merged two copies of the case")
    ),
    Action.ERASE: Words(laterc("to do", "erase something for good"), later("erased something for good")),
    Action.ACCOUNT: Words(laterc("to do", "write the account"), later("wrote the account")),
    Action.RAISE: Words(laterc("to do", "raise a dispute"), later("raised a dispute")),
    Action.ASSIGN: Words(laterc("to do", "assign a dispute to {to}"), later("assigned a dispute to {to}")),
    Action.COMMENT: Words(laterc("to do", "comment on a dispute"), later("commented on a dispute")),
    Action.ASK: Words(laterc("to do", "ask {to} for a sign-off"), later("asked {to} for a sign-off")),
    Action.SIGN_OFF: Words(laterc("to do", "sign a decision off"), later("signed a decision off")),
}
