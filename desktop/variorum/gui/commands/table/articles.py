"""What the Articles menu holds."""

from variorum.gui.commands.spec import Spec

ARTICLES: tuple[Spec, ...] = (
    Spec(
        "add",
        "&Add articles…",
        "add_articles",
        ("Ctrl+O",),
        "&Articles",
        "plus",
        needs_case=False,
        tip="Add articles from files",
    ),
    Spec(
        "paste",
        "&Paste text as article…",
        "paste_article",
        ("Ctrl+V",),
        "&Articles",
        "clip",
        needs_case=False,
        tip="Add the text on the clipboard as an article",
    ),
    Spec(
        "review",
        "&Check what was read…",
        "check_what_was_read",
        ("Ctrl+Shift+R",),
        "&Articles",
        "eye",
        tip="Look over how the articles were read, and put it right",
    ),
)
