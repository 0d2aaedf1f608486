"""Variorum sets articles about one event side by side and keeps an editor's best account of what they dispute."""

__version__ = "0.1.0"
