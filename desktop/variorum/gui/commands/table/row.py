"""What the Row menu holds."""

from variorum.gui.commands.spec import Spec

ROW: tuple[Spec, ...] = (
    Spec("go_to", "&Go to row or paragraph…", "go_to_place", ("Ctrl+G",), "&Row"),
    Spec("why", "Why &aligned", "why_aligned", ("Ctrl+I",), "&Row"),
    Spec("twin", "Moved &twin", "go_to_twin", ("Ctrl+Shift+G",), "&Row"),
    Spec("evidence", "Attach passage as &evidence", "offer_passage", ("E",), "&Row", local=True),
)
