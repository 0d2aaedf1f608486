"""Variorum: articles about one event side by side, and an editor's best account of what they dispute."""

__version__ = "0.1.0"
DESKTOP_ID = "org.variorum.Variorum"  # the name by which a desktop knows the window, its entry and its icon
