"""Puts the articles and their links as an editor wants them; what was found in each stays as it is."""

from dataclasses import replace

from variorum.dispute.dispute import Comparison
from variorum.guidance.guidance import Guidance


def arranged(comparison: Comparison, guidance: Guidance) -> Comparison:
    """The comparison with its articles in the editor's order."""
    return _in_order(comparison, guidance)


def _in_order(comparison: Comparison, guidance: Guidance) -> Comparison:
    places = {sha256: place for place, sha256 in enumerate(guidance.order)}
    ordered = sorted(comparison.articles, key=lambda a: places.get(a.original.sha256, len(places)))
    return replace(comparison, articles=tuple(ordered))
