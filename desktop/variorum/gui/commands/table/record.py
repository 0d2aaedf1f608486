"""What the Record menu holds."""

from variorum.gui.commands.spec import Spec

RECORD: tuple[Spec, ...] = (
    Spec("history", "&History of this dispute", "show_history", (), "&Record"),
    Spec("case_history", "History of the c&ase…", "show_case_history", (), "&Record"),
    Spec("rules", "&Rules of spelling…", "show_rules", (), "&Record"),
    Spec("save_copy", "Save a &copy of the record…", "save_copy", (), "&Record", needs_case=False),
    Spec("verify", "&Verify the record", "verify_record", (), "&Record", needs_case=False),
    Spec("place", "&Show where the record is", "show_place", (), "&Record", needs_case=False),
)
