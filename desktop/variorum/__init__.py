"""Variorum: articles about one event side by side, and an editor's best account of what they dispute."""

__version__ = "0.1.0"
