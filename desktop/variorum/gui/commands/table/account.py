"""Actions of the page on which the reconciled account is edited."""

from variorum.gui.commands.spec import ACCOUNT_PAGE, Spec

ACCOUNT: tuple[Spec, ...] = (
    Spec(
        "begin_account",
        "Begin the account",
        "begin_account",
        ("Ctrl+Return", "Ctrl+Enter"),
        page=ACCOUNT_PAGE,
        tip="Begin the account with the words that are chosen",
    ),
    Spec(
        "begin_anew",
        "Begin the account anew…",
        "begin_account_anew",
        page=ACCOUNT_PAGE,
        tip="Begin on other words; undo brings these back",
    ),
    Spec("save_account", "Save the account", "save_account", ("Ctrl+S",), page=ACCOUNT_PAGE),
    Spec(
        "insert_field",
        "Insert field",
        "insert_field",
        ("Ctrl+J",),
        page=ACCOUNT_PAGE,
        tip="Put in a field that follows a decision",
    ),
    Spec(
        "turn_heading",
        "Heading",
        "turn_heading",
        ("Ctrl+Shift+H",),
        page=ACCOUNT_PAGE,
        tip="Make the paragraph a heading, or words again",
    ),
    Spec("next_field", "Next field", "next_field", ("F8",), page=ACCOUNT_PAGE),
    Spec("previous_field", "Previous field", "previous_field", ("F7",), page=ACCOUNT_PAGE),
    Spec(
        "leave_account",
        "Back to the case",
        "leave_account",
        ("Alt+Left",),
        page=ACCOUNT_PAGE,
        tip="Back to the case; the account is saved",
    ),
)
