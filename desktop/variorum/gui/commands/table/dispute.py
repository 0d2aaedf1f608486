"""What the Dispute menu holds."""

from variorum.gui.commands.spec import Spec

DISPUTE: tuple[Spec, ...] = (
    Spec("previous", "&Previous difference", "previous", ("F7", "Alt+Up"), "&Dispute", "up"),
    Spec("next", "&Next difference", "next", ("F8", "Alt+Down"), "&Dispute", "down"),
    Spec("previous_open", "Previous &unsettled", "previous_unsettled", ("Shift+F7",), "&Dispute", "up"),
    Spec("next_open", "Next uns&ettled", "next_unsettled", ("Shift+F8",), "&Dispute", "down"),
    Spec("first", "&First difference", "first", ("Alt+Home",), "&Dispute"),
    Spec("last", "&Last difference", "last", ("Alt+End",), "&Dispute"),
    Spec("settle", "&Settle, go to next", "settle", ("Ctrl+Return", "Ctrl+Enter"), "&Dispute"),
    Spec("unresolved", "Leave &disputed", "leave_disputed", ("U",), "&Dispute", local=True),
    Spec("trivial", "&Trivial", "leave_trivial", ("T",), "&Dispute", local=True),
    Spec("both", "&Both true", "both_true", ("B",), "&Dispute", local=True),
    Spec("keep", "&Keep the stale value", "keep", ("K",), "&Dispute", local=True),
    Spec("dismiss", "Dismiss…", "dismiss", ("X",), "&Dispute", local=True),
    Spec("reopen", "&Reopen", "reopen", (), "&Dispute", tip="Take the decision back"),
    Spec(
        "raise",
        "Ra&ise a dispute from the selection",
        "raise_dispute",
        ("D",),
        "&Dispute",
        local=True,
        tip="Make a dispute of the selected words, with those of other columns",
    ),
    Spec(
        "merge",
        "&Merge selected disputes…",
        "merge_disputes",
        ("M",),
        "&Dispute",
        local=True,
        tip="Make one dispute of those selected in the list",
    ),
    Spec(
        "retype",
        "Correct the t&ype…",
        "retype_dispute",
        ("Y",),
        "&Dispute",
        local=True,
        tip="Say what sort of fact the dispute is about; its accounts are read anew",
    ),
    Spec("split", "Split…", "split_dispute", (), "&Dispute", tip="Take accounts out of this dispute"),
)
