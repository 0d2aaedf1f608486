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
)
