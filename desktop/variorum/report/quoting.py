"""Keeps quotes of articles within what the house lets a report quote of one passage."""

from variorum.report.house_style import style


def quoted_within(words: str) -> str:
    """The words as they stand, or as many of them as may be quoted and a mark that more follow."""
    most = style().most_quoted
    each = words.split()
    if not most or len(each) <= most:
        return words
    return f"{' '.join(each[:most])} …"
