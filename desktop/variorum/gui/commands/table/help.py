"""What the Help menu holds."""

from variorum.gui.commands.spec import Spec

HELP: tuple[Spec, ...] = (
    Spec("keys", "&Keys", "show_keys", ("F1",), "&Help", needs_case=False),
    Spec("manual", "&Manual", "show_manual", (), "&Help", needs_case=False),
    Spec("about", "&About Variorum", "show_about", (), "&Help", needs_case=False),
)
