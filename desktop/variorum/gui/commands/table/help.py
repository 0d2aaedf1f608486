"""What the Help menu holds."""

from variorum.gui.commands.spec import Spec

HELP: tuple[Spec, ...] = (
    Spec(
        "help",
        "&Help",
        "show_help",
        ("F1",),
        "&Help",
        needs_case=False,
        tip="The manual, at what has the focus",
    ),
    Spec(
        "whats_this",
        "&What's this?",
        "say_what_this_is",
        ("Shift+F1",),
        "&Help",
        needs_case=False,
        tip="What the part with the focus is",
    ),
    Spec(
        "point_and_ask",
        "What's this, by the &pointer?",
        "point_and_ask",
        (),
        "&Help",
        needs_case=False,
        tip="Click a part of the window to read what it is",
    ),
    Spec(
        "tutorial",
        "&Tutorial",
        "show_tutorial",
        (),
        "&Help",
        needs_case=False,
        tip="Settle the first disputes of the sample case, step by step",
    ),
    Spec("keys", "&Keys…", "show_keys", ("Ctrl+F1",), "&Help", needs_case=False),
    Spec("manual", "&Manual", "show_manual", (), "&Help", needs_case=False),
    Spec("about", "&About Variorum", "show_about", (), "&Help", needs_case=False),
)
