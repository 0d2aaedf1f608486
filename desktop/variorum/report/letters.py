"""Calls the articles A, B, C …, as the window does."""

from collections.abc import Mapping

from variorum.dispute.dispute import Comparison


def letters(comparison: Comparison) -> Mapping[str, str]:
    """Letter by article id."""
    return {article.id: letter(number) for number, article in enumerate(comparison.articles)}


def letter(number: int) -> str:
    """0 is A, 25 is Z, 26 is AA."""
    before, last = divmod(number, 26)
    return (letter(before - 1) if before else "") + chr(ord("A") + last)
